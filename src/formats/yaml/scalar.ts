import { invariant } from '../../util/invariant.ts';
import { isPlain } from './plain.ts';
import { quoted } from './quoted.ts';

/** A platform repeats few strings many times, and quoting is most of the printing. Both bounds only keep the memory small. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 200;

/** A string as it stands on one line, in quotes where it needs them. */
export function printString(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const printed = isPlain(text) ? text : quoted(text);
  if (text.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, printed);
  }
  return printed;
}

/** A float of YAML 1.1 needs a dot before its exponent: `1.0e-7`. https://yaml.org/type/float.html */
export function printScalar(value: number | boolean | null): string {
  invariant(typeof value !== 'number' || Number.isFinite(value), `${value} in a document`);
  const text = String(value);
  return typeof value === 'number' && text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text;
}
