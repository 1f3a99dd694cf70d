/** https://prometheus.io/docs/prometheus/latest/querying/basics/#literals */
export interface Token {
  readonly kind: 'name' | 'number' | 'duration' | 'text' | 'sign' | 'end';
  /** As it is written; of `sign`, one of those below. */
  readonly text: string;
  /** Where it starts, in UTF-16 code units. */
  readonly from: number;
}

/** What stops the reading of an expression, at an offset of its text. */
export class NotPromql extends Error {
  readonly offset: number;
  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

const ignored = /(?:\s|#[^\n]*)+/y;
const name = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
/** In brackets a colon stands before the step. */
const nameInBrackets = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const duration = /(?=\d)(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m(?!s))?(?:\d+s)?(?:\d+ms)?/y;
const number = /0[xX][0-9a-fA-F]+|(?:\d+(?:_\d+)*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const quoted = /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|`[^`]*`/y;
const sign = /[=!]~|[=!<>]=|[-+*/%^=<>(){}[\],@:]/y;
const wordCharacter = /[a-zA-Z0-9_]/y;

function matched(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** More than anybody writes. */
const most = 5000;

/** The words of an expression and one that ends them. Throws `NotPromql`. */
export function tokensOf(text: string): Token[] {
  const lost = text.search(/[\p{Surrogate}\ufffd]/u);
  if (lost !== -1) throw new NotPromql('a character was lost there', lost);
  const tokens: Token[] = [];
  let inBrackets = false;
  let at = matched(ignored, text, 0).length;
  while (at < text.length) {
    const token = tokenAt(text, at, inBrackets);
    if (tokens.push(token) > most) throw new NotPromql(`it has more than ${most} words`, at);
    if (token.kind === 'sign' && (token.text === '[' || token.text === ']')) inBrackets = token.text === '[';
    at += token.text.length;
    at += matched(ignored, text, at).length;
  }
  tokens.push({ kind: 'end', text: '', from: text.length });
  return tokens;
}

function tokenAt(text: string, at: number, inBrackets: boolean): Token {
  const word = matched(inBrackets ? nameInBrackets : name, text, at);
  if (word !== '') return { kind: 'name', text: word, from: at };
  const amount = numberAt(text, at);
  if (amount !== undefined) return amount;
  const found = matched(sign, text, at);
  if (found !== '') return { kind: 'sign', text: found, from: at };
  const words = matched(quoted, text, at);
  if (words !== '') return { kind: 'text', text: words, from: at };
  const character = String.fromCodePoint(text.codePointAt(at)!);
  throw new NotPromql('"\'`'.includes(character) ? `the text that starts with ${character} does not end` : `unexpected ${JSON.stringify(character)}`, at);
}

function numberAt(text: string, from: number): Token | undefined {
  const time = matched(duration, text, from);
  if (time !== '' && matched(wordCharacter, text, from + time.length) === '') return { kind: 'duration', text: time, from };
  const digits = matched(number, text, from);
  if (digits === '') return undefined;
  if (matched(wordCharacter, text, from + digits.length) !== '') throw new NotPromql(`${JSON.stringify(text.slice(from, from + digits.length + 1))} starts neither a number nor a duration`, from);
  return { kind: 'number', text: digits, from };
}
