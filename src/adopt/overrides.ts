import { formatPointer } from '../compiler/pointer.ts';
import { matchLists } from '../diff/match-list.ts';
import { isPlainObject, type Plain } from '../diff/plain.ts';
import type * as Model from '../model/types.gen.ts';

export const adoptedReason = 'adopted from a hand edit';

/** Overrides that make of a compiled file's data what stands on disk, each on what those before it leave. */
export interface Patched {
  /** As an override names it. */
  readonly file: string;
  readonly isStream: boolean;
  readonly before: Plain;
  readonly after: Plain;
}

type Tokens = readonly (string | number)[];
type Place = Pick<Model.Override, 'at' | 'object' | 'before'>;

interface Writing {
  readonly patched: Patched;
  readonly overrides: Model.Override[];
}

export function overridesFor(patched: Patched): Model.Override[] {
  const writing: Writing = { patched, overrides: [] };
  compare(patched.before, patched.after, [], writing);
  return writing.overrides;
}

function compare(before: Plain, after: Plain, at: Tokens, writing: Writing): void {
  if (Array.isArray(before) && Array.isArray(after)) compareLists(before as readonly Plain[], after as readonly Plain[], at, writing);
  else if (isPlainObject(before) && isPlainObject(after)) compareBlocks(before, after, at, writing);
  else if (JSON.stringify(before) !== JSON.stringify(after)) write(at, before, after, writing);
}

function compareBlocks(before: { readonly [key: string]: Plain }, after: { readonly [key: string]: Plain }, at: Tokens, writing: Writing): void {
  for (const [key, value] of Object.entries(before)) {
    if (after[key] === undefined) write([...at, key], value, undefined, writing);
    else compare(value, after[key], [...at, key], writing);
  }
  const keys = Object.keys(after);
  // From the last up, so that what follows is there already.
  for (let i = keys.length - 1; i >= 0; i--) {
    const key = keys[i]!;
    if (before[key] === undefined) write([...at, key], undefined, after[key], writing, keys[i + 1]);
  }
}

function compareLists(before: readonly Plain[], after: readonly Plain[], at: Tokens, writing: Writing): void {
  const pairs = matchLists(before, after).toSorted(([i], [j]) => i - j);
  // Another order cannot be said entry by entry.
  if (pairs.some(([, j], n) => n > 0 && j < pairs[n - 1]![1])) {
    write(at, before, after, writing);
    return;
  }
  const [olds, news] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  for (const [i, j] of pairs) compare(before[i]!, after[j]!, [...at, i], writing);
  for (let i = before.length - 1; i >= 0; i--) if (!olds.has(i)) write([...at, i], before[i], undefined, writing);
  let length = pairs.length;
  after.forEach((item, j) => {
    if (news.has(j)) return;
    write([...at, '-'], undefined, item, writing, j < length ? String(j) : undefined);
    length++;
  });
}

function write(at: Tokens, expect: Plain | undefined, set: Plain | undefined, { patched, overrides }: Writing, before?: string): void {
  overrides.push({
    file: patched.file,
    ...placeOf(at, patched),
    ...(before === undefined ? {} : { before }),
    ...(expect === undefined ? {} : { expect }),
    ...(set === undefined ? {} : { set }),
    reason: adoptedReason,
  });
}

/** An object of a cluster is known by its kind and name, as long as these stay and no other has both. */
function placeOf([index, ...keys]: Tokens, { isStream, before, after }: Patched): Place {
  const whole = { at: formatPointer([index, ...keys].filter((key) => key !== undefined)) };
  if (!isStream || typeof index !== 'number' || keys.length === 0) return whole;
  const [olds, news] = [before as readonly Plain[], after as readonly Plain[]].map((objects) => objects.map(objectName)) as [(string | undefined)[], (string | undefined)[]];
  const isKnown = (name: (object: string | undefined) => string | undefined): boolean => [olds, news].every((names) => names.filter((one) => name(one) === name(olds[index])).length === 1);
  if (olds[index] === undefined) return whole;
  // A hash at the end of a name is another one with every change of the object.
  if (/-[0-9a-f]{8}$/.test(olds[index])) return isKnown(kindOf) ? { object: kindOf(olds[index])!, at: formatPointer(keys) } : whole;
  return isKnown((name) => name) ? { object: olds[index], at: formatPointer(keys) } : whole;
}

function kindOf(name: string | undefined): string | undefined {
  return name?.split('/')[0];
}

/** As the model's `overrides` may name it. */
function objectName(document: Plain): string | undefined {
  if (!isPlainObject(document)) return undefined;
  const { kind, metadata } = document;
  if (typeof kind !== 'string' || metadata === undefined || !isPlainObject(metadata) || typeof metadata['name'] !== 'string') return undefined;
  const name = `${kind}/${metadata['name']}`;
  return /^[A-Z][A-Za-z0-9]*\/[^/\s]+$/.test(name) ? name : undefined;
}
