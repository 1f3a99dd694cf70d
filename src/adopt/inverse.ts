import type { Json } from '../config/edit/edit.ts';
import type { Scalar } from '../provenance/traced.ts';

/**
 * What a value of the model must be for `after` to be printed where it now is printed as `before`: itself, the same in another type, or
 * the same part of a longer text, on either side: `70%` is printed as 70, a tag behind its image. Guesses, the likeliest first: a caller compiles.
 * @param stated what the model says; `undefined` where it is silent, and the value is a default
 */
export function inversesOf(stated: unknown, before: Scalar, after: Scalar): Json[] {
  if (typeof stated === 'object' && stated !== null) return [];
  const guesses = stated === undefined ? [after, ...inOtherType(after)] : stated === before ? [after, ...(typeof after === typeof stated ? [] : inOtherType(after))] : partsOf(stated as Scalar, before, after);
  return guesses.filter((guess, i) => guess !== stated && guesses.indexOf(guess) === i);
}

/** A text of the model that stands for something else may be replaced by what it is to be. */
export function literalFor(stated: unknown, after: Scalar): Json[] {
  return typeof stated === 'string' && stated.includes('${') && !String(after).includes('${') ? [String(after)] : [];
}

function inOtherType(value: Scalar): Scalar[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (typeof value !== 'string') return [];
  if (value === 'true' || value === 'false') return [value === 'true'];
  return value.trim() !== '' && String(Number(value)) === value ? [Number(value)] : [];
}

function partsOf(stated: Scalar, before: Scalar, after: Scalar): Scalar[] {
  const [was, printed, wanted] = [String(stated), String(before), String(after)];
  if (was === '' || printed === '') return [];
  const guesses = was === printed ? [wanted] : [swapped(was, printed, wanted), cutOut(was, printed, wanted), sameDepth(was, printed, wanted), inLowerCase(was, printed, wanted)];
  return guesses.flatMap((guess) => (guess === undefined ? [] : typeof stated === 'string' ? [guess] : inOtherType(guess)));
}

/** `70%`, printed as `70`, wanted as `80`: `80%`. */
function swapped(stated: string, printed: string, wanted: string): string | undefined {
  const at = stated.indexOf(printed);
  return at < 0 || stated.indexOf(printed, at + 1) >= 0 ? undefined : stated.slice(0, at) + wanted + stated.slice(at + printed.length);
}

/** `1.29`, printed in `nginx:1.29`, wanted as `nginx:1.30`: `1.30`. */
function cutOut(stated: string, printed: string, wanted: string): string | undefined {
  const at = printed.indexOf(stated);
  if (at < 0) return undefined;
  const [head, tail] = [printed.slice(0, at), printed.slice(at + stated.length)];
  const fits = wanted.startsWith(head) && wanted.endsWith(tail) && wanted.length > head.length + tail.length;
  return fits ? wanted.slice(head.length, wanted.length - tail.length) : undefined;
}

/** `cosine`, printed as `Cosine`, wanted as `Dot`: `dot`. */
function inLowerCase(stated: string, printed: string, wanted: string): string | undefined {
  return printed.toLowerCase() === stated ? wanted.toLowerCase() : undefined;
}

const version = /^\d+(?:\.\d+)*/;

/** `7`, printed as `redis:7.4.11`, wanted as `redis:8.2.10`: `8`. */
function sameDepth(stated: string, printed: string, wanted: string): string | undefined {
  const at = printed.indexOf(stated);
  if (at < 0 || version.exec(stated)?.[0] !== stated || !wanted.startsWith(printed.slice(0, at))) return undefined;
  const found = version.exec(wanted.slice(at))?.[0].split('.');
  const depth = stated.split('.').length;
  return found === undefined || found.length < depth ? undefined : found.slice(0, depth).join('.');
}
