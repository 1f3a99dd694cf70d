// The values of what is written in an expression: the inverse of literal.ts.
import { NotPromql, type Token } from './token.ts';

const milliseconds: Readonly<Record<string, number>> = { y: 365 * 86_400_000, w: 7 * 86_400_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** What 64 bits hold of nanoseconds. */
const longest = 9_223_372_036_854;

/** Milliseconds of `1h30m`, or of a number of seconds. */
export function readDuration(token: Token): number {
  const value = token.kind === 'duration' ? sumOf(token.text) : Math.round(readNumber(token) * 1000);
  if (!(value <= longest)) throw new NotPromql(`${token.text} is longer than any duration may be`, token.from);
  return value;
}

function sumOf(text: string): number {
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)([a-z]+)/g)) sum += Number(amount) * milliseconds[unit!]!;
  return sum;
}

/** A duration stands for its seconds. */
export function readNumber(token: Token): number {
  const { text } = token;
  if (token.kind === 'duration') return readDuration(token) / 1000;
  if (token.kind === 'name') return text.toLowerCase() === 'inf' ? Infinity : NaN;
  // As in C, a leading nought is octal.
  if (/^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  const value = Number(text.replaceAll('_', ''));
  if (value === Infinity || (/^0x/i.test(text) && value >= 2 ** 63)) throw new NotPromql('the number is greater than any may be', token.from);
  return value;
}

const single: Readonly<Record<string, string>> = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\', '"': '"', "'": "'" };
const escape = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|([^]))/g;

/** A text without its quotes and escapes. https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals */
export function readText({ text, from }: Token): string {
  const quote = text[0]!;
  const inner = text.slice(1, -1);
  if (quote === '`' || !inner.includes('\\')) return inner;
  return inner.replaceAll(escape, (written: string, x?: string, u?: string, wide?: string, octal?: string, other?: string) => {
    if (other !== undefined) {
      const character = single[other];
      // Of the quotes only the text's own is escaped.
      if (character === undefined || ((other === '"' || other === "'") && other !== quote)) throw new NotPromql(`${written} is no escape`, from);
      return character;
    }
    const byte = x ?? octal;
    const code = byte === undefined ? Number.parseInt(u ?? wide!, 16) : Number.parseInt(byte, byte === x ? 16 : 8);
    if (code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) throw new NotPromql(`${written} is no character`, from);
    if (byte !== undefined && code >= 0x80) throw new NotPromql(`${written} is half a character; write the whole one`, from);
    return String.fromCodePoint(code);
  });
}
