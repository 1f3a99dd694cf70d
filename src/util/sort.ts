/** Order by UTF-16 code unit: the same on every machine and in every locale, which `localeCompare` is not. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A copy of `items` in the code-unit order of `key`; items with equal keys keep their order. */
export function sortBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return [...items].sort((a, b) => compareText(key(a), key(b)));
}

/** The entries of a user-keyed record, sorted by key, so that the order in which a user wrote them changes no byte. */
export function sortedEntries<T>(record: Readonly<Record<string, T>> | undefined): [string, T][] {
  return record === undefined ? [] : sortBy(Object.entries(record), ([key]) => key);
}
