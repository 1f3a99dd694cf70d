import { isPlainObject, type Plain } from '../plain.ts';

/** What an object says below some keys of blocks; `undefined` where one of them is not there. */
export function field(object: Plain | undefined, ...keys: readonly string[]): Plain | undefined {
  return keys.reduce<Plain | undefined>((at, key) => (at !== undefined && isPlainObject(at) ? at[key] : undefined), object);
}
