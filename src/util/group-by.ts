import { append } from './append.ts';

/** Those that have the same key together, in the order of the first of each. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return [...groups];
}
