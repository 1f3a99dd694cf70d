/** A place in a compiled file, as somebody wrote it. */
export interface AskedPlace {
  /** All of it, for whoever is told that it is none. */
  readonly text: string;
  /** As it was written; of an address what follows the revision, which may have slashes, so that the path is all of it or an end of it. */
  readonly file: string;
  readonly isAddress: boolean;
  /** From 1. */
  readonly line: number;
  readonly column: number | undefined;
}

/** How people, compilers and forges write a place: file, line, column. What follows it is a message. */
const forms: readonly RegExp[] = [
  // https://github.com/o/r/blob/main/out/a.yaml#L12C3-L14 and out/a.yaml#L12
  /^(.+?)#L(\d+)(?:C(\d+))?/,
  // a.yaml(12,3): message
  /^(.+?)\((\d+)(?:,\s*(\d+))?\)(?=[\s:]|$)/,
  // File "a.yaml", line 12
  /^[Ff]ile "([^"]+)", line (\d+)(?:, column (\d+))?/,
  // a.yaml:12:3: message, a.yaml:12-14
  /^(.+?):(\d+)(?::(\d+))?(?=[\s:,;)"'`-]|$)/,
];

/** What stands before a place in a list of calls, and in what compilers print. */
const lead = /^(?:\s|at\s|-->|\(|["'`])+/;

const address = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|blame|raw)\/[^/]+\//;

/** `undefined` for a text that names no place. */
export function parsePlace(text: string): AskedPlace | undefined {
  const words = text.trim().replace(lead, '');
  // `at name (a.yaml:12:3)`
  const inside = /^[^()]+\(([^()]+:\d+:\d+)\)$/.exec(words)?.[1] ?? words;
  for (const form of forms) {
    const match = form.exec(inside);
    if (match === null) continue;
    const [, written, line, column] = match as unknown as [string, string, string, string | undefined];
    const start = address.exec(written)?.[0];
    const file = start === undefined ? written.replace(/["'`]$/, '') : decodeURIComponent(written.slice(start.length).replace(/\?.*$/, ''));
    return { text, file, isAddress: start !== undefined, line: Number(line), column: column === undefined ? undefined : Number(column) };
  }
  return undefined;
}

/** The places that the words of a command line name. A message that was pasted with its place is many words: those behind a colon are no places. */
export function placesIn(words: readonly string[]): { readonly places: readonly AskedPlace[]; readonly others: readonly string[] } {
  const places: AskedPlace[] = [];
  const others: string[] = [];
  let inMessage = false;
  for (const word of words) {
    const place = parsePlace(word);
    if (place !== undefined) {
      places.push(place);
      inMessage = /[:)]$/.test(word.trim()) || inMessage;
    } else if (!inMessage && !/^(?:at|-->|in)$/.test(word)) others.push(word);
  }
  return { places, others };
}
