/**
 * A text that a regular expression matches as a whole: of alternatives the first, of what may be repeated as few as may be, of sets the first
 * character. `undefined` where the expression cannot be read, or has what this does not know: looking ahead and back, classes by name.
 */
export function exampleOf(pattern: string): string | undefined {
  const example = alternatives(pattern, 0);
  if (example === undefined || example.end !== pattern.length) return undefined;
  return matches(pattern, example.text) === true ? example.text : undefined;
}

/** Whether the whole of a text is matched; `undefined` where the expression cannot be read. */
export function matches(pattern: string, text: string): boolean | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 's').test(text);
  } catch {
    return undefined;
  }
}

interface Part {
  readonly text: string;
  /** Where the pattern goes on. */
  readonly end: number;
}

/** Up to the end of the group; the first alternative. */
function alternatives(pattern: string, start: number): Part | undefined {
  let first: Part | undefined = sequence(pattern, start);
  const text = first?.text;
  while (first !== undefined && pattern[first.end] === '|') first = sequence(pattern, first.end + 1);
  return first === undefined ? undefined : { text: text!, end: first.end };
}

function sequence(pattern: string, start: number): Part | undefined {
  let text = '';
  let at = start;
  while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
    const one = atom(pattern, at);
    if (one === undefined) return undefined;
    const repeated = repetition(pattern, one.end);
    text += one.text.repeat(repeated.least);
    at = repeated.end;
  }
  return { text, end: at };
}

const classes: Readonly<Record<string, string>> = { d: '0', w: 'a', s: ' ', D: 'a', W: '-', S: 'a' };

function atom(pattern: string, at: number): Part | undefined {
  const character = pattern[at]!;
  if (character === '.') return { text: '0', end: at + 1 };
  if (character === '^' || character === '$') return { text: '', end: at + 1 };
  if (character === '[') return set(pattern, at + 1);
  if (character === '(') return group(pattern, at + 1);
  if (character !== '\\') return { text: character, end: at + 1 };
  const escaped = pattern[at + 1];
  return escaped === undefined ? undefined : { text: classes[escaped] ?? escaped, end: at + 2 };
}

function group(pattern: string, at: number): Part | undefined {
  const inner = pattern.startsWith('?:', at) ? at + 2 : at;
  if (pattern[inner] === '?') return undefined;
  const within = alternatives(pattern, inner);
  return within === undefined || pattern[within.end] !== ')' ? undefined : { text: within.text, end: within.end + 1 };
}

/** The first character of a set; one that is not in a set of what must not be. */
function set(pattern: string, at: number): Part | undefined {
  const end = pattern.indexOf(']', at + 1);
  if (end === -1) return undefined;
  const body = pattern.slice(at, end);
  const candidates = body.startsWith('^') ? ['0', 'a', '-'] : [classes[body[1] ?? ''] !== undefined && body.startsWith('\\') ? classes[body[1]!]! : body.startsWith('\\') ? body[1]! : body[0]!];
  const found = candidates.find((candidate) => matches(`[${body}]`, candidate) === true);
  return found === undefined ? undefined : { text: found, end: end + 1 };
}

/** https://github.com/google/re2/wiki/Syntax#single-repetitions */
function repetition(pattern: string, at: number): { readonly least: number; readonly end: number } {
  const character = pattern[at];
  const lazy = (end: number): number => (pattern[end] === '?' ? end + 1 : end);
  if (character === '*' || character === '?') return { least: 0, end: lazy(at + 1) };
  if (character === '+') return { least: 1, end: lazy(at + 1) };
  const counted = character === '{' ? /^\{(\d{1,3})(?:,\d*)?\}/.exec(pattern.slice(at)) : null;
  return counted === null ? { least: 1, end: at } : { least: Number(counted[1]), end: lazy(at + counted[0].length) };
}
