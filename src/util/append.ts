/** Adds `item` to the list at `key`, which begins with it where there is none. In place: copying a list that grows by one costs its square. */
export function append<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
