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

function inOtherType(value: Scalar): Scalar[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (typeof value !== 'string') return [];
  if (value === 'true' || value === 'false') return [value === 'true'];
  return value.trim() !== '' && String(Number(value)) === value ? [Number(value)] : [];
}

function partsOf(stated: Scalar, before: Scalar, after: Scalar): Scalar[] {
  const [was, printed, wanted] = [String(stated), String(before), String(after)];
  if (was === '' || printed === '') return [];
  const found = was === printed ? wanted : (swapped(was, printed, wanted) ?? cutOut(was, printed, wanted));
  if (found === undefined) return [];
  return typeof stated === 'string' ? [found] : inOtherType(found);
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
