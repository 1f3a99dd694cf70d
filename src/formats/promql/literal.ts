// How numbers, durations, strings and names are written, as Prometheus itself writes them.

const units: readonly (readonly [name: string, size: number, onlyWhole: boolean])[] = [
  ['y', 365 * 86_400_000, true],
  ['w', 7 * 86_400_000, true],
  ['d', 86_400_000, false],
  ['h', 3_600_000, false],
  ['m', 60_000, false],
  ['s', 1000, false],
  ['ms', 1, false],
];

/** Of whole milliseconds: `1h30m`, `4w`, `30d`. https://prometheus.io/docs/prometheus/latest/querying/basics/#float-literals-and-time-durations */
export function printDuration(milliseconds: number): string {
  if (milliseconds === 0) return '0s';
  let rest = Math.abs(milliseconds);
  let text = milliseconds < 0 ? '-' : '';
  for (const [name, size, onlyWhole] of units) {
    if (rest < size || (onlyWhole && rest % size !== 0)) continue;
    text += `${Math.floor(rest / size)}${name}`;
    rest %= size;
  }
  return text;
}

/** Without exponents: `0.000000001`, `+Inf`. */
export function printNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const text = Object.is(value, -0) ? '-0' : String(value);
  const at = text.indexOf('e');
  return at === -1 ? text : withoutExponent(text.slice(0, at), Number(text.slice(at + 1)));
}

function withoutExponent(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.slice(sign.length).split('.');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - whole.length)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(exponent, '0')}`;
}

/** The same whatever it is asked for: `1609746000.000` seconds. */
export function printInstant(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

const plain = /^[ !#-[\]-~]*$/;
/** Controls, spaces but the usual one, characters that format, and those that are nobody's: stated here, so that every version of Unicode has the same. */
const unprintable =
  /[\p{Cc}\xa0\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\uf8ff\ufeff\ufff0-\ufffb\ufffd-\uffff\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}\u{f0000}-\u{10ffff}]/u;
const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\u0007': '\\a', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\v': '\\v' };

/** In double quotes, with escapes of Go. https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals */
export function printText(value: string): string {
  if (plain.test(value)) return `"${value}"`;
  let text = '"';
  for (const character of value) text += escapes[character] ?? (unprintable.test(character) ? escaped(character.codePointAt(0)!) : character);
  return `${text}"`;
}

function escaped(code: number): string {
  // Half of a pair is no character. Prometheus takes the sign for that only as an escape.
  if (code >= 0xd8_00 && code <= 0xdf_ff) return '\\ufffd';
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code > 0xff_ff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

const label = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const metric = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;

/** Names of other letters stand in quotes, which Prometheus allows since version 3. */
export function printLabel(name: string): string {
  return label.test(name) ? name : printText(name);
}

const reserved = /^(?:atan2|bool|group_left|group_right|ignoring|inf|nan|on)$/i;

/** Whether it is a word of the language that can be no name of a metric or function. */
export function isReserved(name: string): boolean {
  return reserved.test(name);
}

/** Whether it can stand before the braces. */
export function isPlainMetric(name: string): boolean {
  return metric.test(name) && !isReserved(name);
}
