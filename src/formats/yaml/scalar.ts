import { invariant } from '../../util/invariant.ts';
import { isPlain } from './plain.ts';
import { quoted } from './quoted.ts';

/** A string as it stands on one line, in quotes where it needs them. (A cache of these was slower than asking again.) */
export function printString(text: string): string {
  return isPlain(text) ? text : quoted(text);
}

/** A float of YAML 1.1 needs a dot before its exponent: `1.0e-7`. https://yaml.org/type/float.html */
export function printScalar(value: number | boolean | null): string {
  invariant(typeof value !== 'number' || Number.isFinite(value), `${value} in a document`);
  const text = String(value);
  return typeof value === 'number' && text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text;
}
