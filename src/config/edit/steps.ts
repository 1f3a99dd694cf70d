import type { Keys } from '../loaded.ts';
import type { ConfigEdit, Json } from './edit.ts';
import { isObject, sameJson } from './same-json.ts';
import { findIn, partOf, valueOf, type ListNode, type MapNode, type Node } from './node.ts';

/**
 * An edit as one that changes no more than differs: an object or a list that is set over another one is set entry by entry, so that what is said of
 * the entries which stay, stays with them. In the order in which they are to be made.
 */
export function stepsOf(root: Node, edit: ConfigEdit, loaded: unknown): ConfigEdit[] {
  if (!('set' in edit)) return [edit];
  let node = root;
  let value = loaded;
  for (const key of edit.keys) {
    const entry = node.kind === 'map' || node.kind === 'list' ? findIn(node, key, value) : undefined;
    value = partOf(value, key);
    if (entry?.kind !== 'entry') return sameJson(value, edit.set) ? [] : [edit];
    node = entry.value;
  }
  return between(node, edit.keys, value, edit.set);
}

function between(node: Node, keys: Keys, loaded: unknown, wanted: Json): ConfigEdit[] {
  if (sameJson(valueOf(node) ?? loaded, wanted)) return [];
  if (node.kind === 'map' && isObject(wanted)) return betweenMaps(node, keys, loaded, wanted);
  if (node.kind === 'list' && Array.isArray(wanted)) return betweenLists(node, keys, loaded, wanted) ?? [{ keys, set: wanted }];
  return [{ keys, set: wanted }];
}

function betweenMaps(node: MapNode, keys: Keys, loaded: unknown, wanted: Readonly<Record<string, Json>>): ConfigEdit[] {
  const names = isObject(loaded) ? Object.keys(loaded).filter((name) => loaded[name] !== undefined) : (node.names ?? []);
  const removed = names.filter((name) => !Object.hasOwn(wanted, name));
  const set = Object.entries(wanted).flatMap(([name, value]) => {
    const entry = findIn(node, name, loaded);
    const path = [...keys, name];
    if (entry?.kind === 'entry') return between(entry.value, path, partOf(loaded, name), value);
    return sameJson(partOf(loaded, name), value) ? [] : [{ keys: path, set: value }];
  });
  // First what is added: an object that is empty in between would lose its place in some languages.
  return [...set, ...removed.map((name): ConfigEdit => ({ keys: [...keys, name], remove: true }))];
}

/** `undefined` where a spread brings entries. */
function betweenLists(node: ListNode, keys: Keys, loaded: unknown, wanted: readonly Json[]): ConfigEdit[] | undefined {
  if (node.length === undefined) return undefined;
  const entries = Array.from({ length: node.length }, (_, i) => node.find(i));
  const values = entries.map((entry, i) => (entry?.kind === 'entry' ? valueOf(entry.value) : undefined) ?? partOf(loaded, i));
  const { gone, kept } = withoutGone(values, wanted);
  const pairs = kept.flatMap((from, i) => {
    const entry = entries[from];
    return entry?.kind === 'entry' ? between(entry.value, [...keys, from], values[from], wanted[i]!) : [];
  });
  const removed = gone.toReversed().map((i): ConfigEdit => ({ keys: [...keys, i], remove: true }));
  const added = wanted.slice(kept.length).map((value): ConfigEdit => ({ keys, append: value }));
  return [...pairs, ...removed, ...added];
}

interface Aligned {
  readonly gone: readonly number[];
  /** What of the old list each of the first entries of the new one was. */
  readonly kept: readonly number[];
}

/** Which entries go and which stay, as they are or changed, so that all others are behind them. */
function withoutGone(values: readonly unknown[], wanted: readonly Json[]): Aligned {
  const most = Math.min(values.length, wanted.length);
  let start = 0;
  while (start < most && sameJson(values[start], wanted[start]!)) start++;
  let end = 0;
  while (end < most - start && sameJson(values.at(-1 - end), wanted.at(-1 - end)!)) end++;
  // Where more comes than goes in the middle, what is behind it moves.
  if (wanted.length > values.length) end = 0;
  const middle = values.slice(start, values.length - end);
  const { gone, kept } = alignMiddle(middle, wanted.slice(start, wanted.length - end), end === 0);
  const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);
  return { gone: gone.map((i) => i + start), kept: [...range(0, start), ...kept.map((i) => i + start), ...range(values.length - end, end)] };
}

function alignMiddle(values: readonly unknown[], wanted: readonly Json[], mayAppend: boolean): Aligned {
  const gone: number[] = [];
  const kept: number[] = [];
  for (const [i, value] of values.entries()) (kept.length < wanted.length && sameJson(value, wanted[kept.length]) ? kept : gone).push(i);
  if (kept.length === wanted.length || (mayAppend && kept.length > 0)) return { gone, kept };
  const all = values.map((_, i) => i);
  return { gone: all.slice(wanted.length), kept: all.slice(0, wanted.length) };
}
