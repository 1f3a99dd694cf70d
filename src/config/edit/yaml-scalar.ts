import type { Mark } from './typescript-spelling.ts';

/** Words that some reader or other takes for something else than a text: https://yaml.org/type/bool.html */
const words = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/i;

/** What begins with a letter, or a number with a unit, and holds no sign that means anything. */
const plain = /^(?:[A-Za-z_/$]|\d+(?:\.\d+)?(?:%|[A-DF-Za-df-z]))(?:[\w/$.@+%~;()=-]|[ :](?=[\w/$.@+%~;()=-]))*$/;

const numbers = /^(?:0[xob]|\d[\d_.]*e|\d+:)/i;

/** A scalar on one line, understood alike by readers of YAML 1.1 and 1.2. Texts are in marks only where they need them. */
export function scalarText(value: string | number | boolean | null, mark: Mark): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return plain.test(value) && !words.test(value) && !numbers.test(value) ? value : quoted(value, mark);
}

// oxlint-disable-next-line no-control-regex -- YAML wants them escaped
const unprintable = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/;

export function quoted(value: string, mark: Mark): string {
  const saves = mark === '"' ? /["\\]/.test(value) && !value.includes("'") : !value.includes("'") || /["\\]/.test(value);
  if (saves && !unprintable.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text of several lines as a literal block, its first line behind the key; `undefined` where only escapes can hold it. */
export function literalText(value: string, indent: string, lineBreak: string): string | undefined {
  const body = value.replace(/\n+$/, '');
  if (!body.includes('\n') && !value.endsWith('\n')) return undefined;
  // oxlint-disable-next-line no-control-regex -- all but tabs and line ends
  if (body === '' || /^[\s]/.test(body) || /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/.test(body)) return undefined;
  const ends = value.length - body.length;
  const lines = body.split('\n').map((line) => (line === '' ? '' : indent + line));
  // Of lines that a block keeps at its end, each is an empty one.
  return [`|${ends === 0 ? '-' : ends === 1 ? '' : '+'}`, ...lines, ...Array.from({ length: Math.max(0, ends - 1) }, () => '')].join(lineBreak);
}
