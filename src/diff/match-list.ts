import { isPlainObject, type Plain } from './plain.ts';

/** Fields by which entries of lists are known in the formats that we write, the surest first. */
const identities = ['alert', 'record', 'job_name', 'name', 'id', 'uid', 'key', 'mountPath', 'path', 'host', 'target', 'containerPort', 'port', 'title'] as const;

/** Which entry of the older list is which of the newer one: pairs of indices. What is in no pair is gone, or new. */
export function matchLists(before: readonly Plain[], after: readonly Plain[]): [number, number][] {
  const identity = identityOf(before, after);
  if (identity === undefined) return byContent(before, after);
  const pairs = byKey(before.map(identity), after.map(identity));
  return [...pairs, ...renamed(before.length, after.length, pairs)];
}

/** As many without a match on both sides are the same ones under other names. */
function renamed(before: number, after: number, pairs: readonly [number, number][]): [number, number][] {
  const [olds, news] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const left = Array.from({ length: before }, (_, i) => i).filter((i) => !olds.has(i));
  const right = Array.from({ length: after }, (_, j) => j).filter((j) => !news.has(j));
  return left.length === right.length ? left.map((i, n) => [i, right[n]!]) : [];
}

/** What an entry of a list is called: `Deployment/web` of an object, the value of the first field by which entries are known; `undefined` where it has none. */
export function nameOf(item: Plain): string | undefined {
  if (!isPlainObject(item)) return undefined;
  return objectName(item)?.replace(' ', '/') ?? identities.map((field) => scalarAt(item, field)).find((name) => name !== undefined);
}

/** An identity that each entry of both lists has, none twice: an object of a cluster its kind, namespace and name, other blocks the value of a field. */
function identityOf(before: readonly Plain[], after: readonly Plain[]): ((item: Plain) => string) | undefined {
  const all = [...before, ...after];
  if (!all.every(isPlainObject)) return undefined;
  const candidates: ((item: Plain) => string | undefined)[] = [objectName, ...identities.map((field) => (item: Plain) => scalarAt(item, field))];
  return candidates.find((of) => [before, after].every((list) => isUnique(list.map(of)))) as ((item: Plain) => string) | undefined;
}

function isUnique(keys: readonly (string | undefined)[]): boolean {
  return !keys.includes(undefined) && new Set(keys).size === keys.length;
}

/** The hash at the end of a name is no part of it: a Job with another template is the same one, replaced. */
function objectName(item: Plain): string | undefined {
  const { kind, metadata } = item as { readonly [field: string]: Plain | undefined };
  if (typeof kind !== 'string' || metadata === undefined || !isPlainObject(metadata) || typeof metadata['name'] !== 'string') return undefined;
  return `${kind} ${metadata['name'].replace(/-[0-9a-f]{8}$/, '')}`;
}

function scalarAt(item: Plain, field: string): string | undefined {
  const value = (item as { readonly [field: string]: Plain | undefined })[field];
  return value === undefined || (typeof value === 'object' && value !== null) ? undefined : String(value);
}

function byKey(before: readonly string[], after: readonly string[]): [number, number][] {
  const places = new Map(before.map((key, i) => [key, i]));
  return after.flatMap((key, i): [number, number][] => {
    const old = places.get(key);
    return old === undefined ? [] : [[old, i]];
  });
}

/** A longest sequence of entries that both have stays; between two of these, as many before as after are the same ones, changed. */
function byContent(before: readonly Plain[], after: readonly Plain[]): [number, number][] {
  const kept = commonOf(before.map((item) => JSON.stringify(item)), after.map((item) => JSON.stringify(item)));
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const [nextOld, nextNew] of [...kept, [before.length, after.length] as [number, number]]) {
    if (nextOld - i === nextNew - j) while (i < nextOld) pairs.push([i++, j++]);
    [i, j] = [nextOld + 1, nextNew + 1];
    if (nextOld < before.length) pairs.push([nextOld, nextNew]);
  }
  return pairs;
}

/** Pairs of indices of a longest common subsequence. What is equal at both ends is not searched. */
export function commonOf(before: readonly string[], after: readonly string[]): [number, number][] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let [a, b] = [before.length, after.length];
  while (a > start && b > start && before[a - 1] === after[b - 1]) [a, b] = [a - 1, b - 1];
  const head = Array.from({ length: start }, (_, i): [number, number] => [i, i]);
  const tail = Array.from({ length: before.length - a }, (_, i): [number, number] => [a + i, b + i]);
  return [...head, ...longest(before.slice(start, a), after.slice(start, b)).map(([i, j]): [number, number] => [i + start, j + start]), ...tail];
}

/** Beyond this many pairs to compare, lines that both sides have once are all that is matched. */
const most = 4_000_000;

function longest(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length * after.length > most) return inOrder(uniqueOf(before, after));
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] = before[i] === after[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

function uniqueOf(before: readonly string[], after: readonly string[]): [number, number][] {
  const [old, now] = [onceIn(before), onceIn(after)];
  return [...old].flatMap(([text, i]): [number, number][] => (now.has(text) ? [[i, now.get(text)!]] : []));
}

function onceIn(list: readonly string[]): Map<string, number> {
  const seen = new Map<string, number>();
  list.forEach((text, i) => seen.set(text, seen.has(text) ? -1 : i));
  return new Map([...seen].filter(([, i]) => i !== -1));
}

/** Of pairs in the order of the older side, those that stand in order on the newer side, too, as they come. */
function inOrder(pairs: readonly [number, number][]): [number, number][] {
  let last = -1;
  return pairs.filter(([, j]) => {
    if (j < last) return false;
    last = j;
    return true;
  });
}
