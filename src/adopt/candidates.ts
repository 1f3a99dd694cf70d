import type { ConfigEdit, Json } from '../config/edit/edit.ts';
import { isPlainObject, type Plain } from '../diff/plain.ts';
import { isWithin } from '../provenance/explain.ts';
import type { Place } from '../provenance/line-map.ts';
import { partsOf, type Origin } from '../provenance/origin.ts';
import { keysOf } from '../provenance/path.ts';
import type { ChangedValue, HandEdit } from './hand-edit.ts';
import { keysIn } from './hand-edits.ts';
import { inversesOf, literalFor } from './inverse.ts';
import { valueAt, withEditsMade, type Keys } from './model-value.ts';

/** What guesses are made from. */
export interface Surroundings {
  readonly model: unknown;
  /** All places of the compiled file. */
  readonly places: readonly Place[];
  /** The environment that the file serves; `null` where it serves all. */
  readonly environment: string | null;
}

/** More than this are not tried. */
const most = 8;

/** Edits of the model that may have the effect of a hand edit, the likeliest first. Each is only a guess until it is compiled. */
export function candidatesFor(edit: HandEdit, around: Surroundings): ConfigEdit[] {
  const guesses = edit.kind === 'changed' ? edit.values.flatMap((value) => forValue(value, around)) : edit.kind === 'removed' ? forRemoved(edit, around) : forAdded(edit, around);
  const seen = new Set<string>();
  return guesses.filter((guess) => seen.size < seen.add(JSON.stringify(guess)).size).slice(0, most);
}

function forValue({ before, after, origin, within }: ChangedValue, around: Surroundings): ConfigEdit[] {
  const guess = (valuesFor: (stated: unknown) => readonly Json[]): ConfigEdit[] =>
    statedAt(origin).flatMap((keys) => valuesFor(valueAt(around.model, keys)).flatMap((set) => placesFor(keys, within, around).map((at) => setAt(at, keys, set, around.model))));
  // What refers to something else is made a value of its own only where that something does not explain the edit.
  return [...guess((stated) => inversesOf(stated, before, after)), ...guess((stated) => literalFor(stated, after))];
}

/** Where the model says a value, or could: the winner first, then what it beat. What several parts of the model make together is read from each of them. */
function statedAt(origin: Origin): Keys[] {
  return partsOf(origin).flatMap((part): Keys[] => {
    if (part.kind === 'override') return [[...keysOf(part.path), 'set']];
    return part.kind === 'model' || part.kind === 'default' ? [keysOf(part.path)] : [];
  });
}

/** Lists are not merged: elsewhere than where it stands, an entry is said with those beside it. */
function setAt(at: Keys, stated: Keys, set: Json, model: unknown): ConfigEdit {
  const list = stated.findIndex((key) => typeof key === 'number');
  const listAt = at.slice(0, at.length - stated.length + list);
  if (at === stated || list < 0 || valueAt(model, listAt) !== undefined) return { keys: at, set };
  const whole = withEditsMade(valueAt(model, stated.slice(0, list)), [{ keys: stated.slice(list), set }]);
  return { keys: listAt, set: whole as Json };
}

const owners: ReadonlySet<unknown> = new Set(['services', 'resources', 'jobs']);

/** A place, the same of the part of the model that the file is about where many take it from one default, and each for the file's environment alone. */
function placesFor(keys: Keys, within: readonly Origin[], { environment, model }: Surroundings): Keys[] {
  const shared = keys[0] === 'defaults' ? within.flatMap(statedAt).find(([first, name]) => owners.has(first) && name !== undefined) : undefined;
  const bases = shared === undefined ? [keys] : [[...shared.slice(0, 2), ...keys.slice(2)], keys];
  return bases.flatMap((base) => [base, ...(environment === null ? [] : perEnvironment(base, environment, model))]);
}

/** `services.web.scale.min` as `services.web.per.production.scale.min`. */
function perEnvironment(keys: Keys, environment: string, model: unknown): Keys[] {
  if (keys.includes('per') || keys.length < 3 || !isNamed(valueAt(model, keys.slice(0, 2)))) return [];
  return [[...keys.slice(0, 2), 'per', environment, ...keys.slice(2)]];
}

function isNamed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the model states and is printed in what was removed: the value, or the entry of a list that it is in. */
function forRemoved({ old }: HandEdit, { model }: Surroundings): ConfigEdit[] {
  const stated = old.flatMap(({ origin, kind }) => (origin === undefined || kind !== 'scalar' ? [] : statedAt(origin))).filter((keys) => valueAt(model, keys) !== undefined);
  return stated.flatMap((keys): ConfigEdit[] => {
    const whole = keys.at(-1) === 'set' && keys[0] === 'overrides' ? keys.slice(0, 2) : keys;
    const entry = keys.findLastIndex((key) => typeof key === 'number');
    return [{ keys: whole, remove: true }, ...(entry > 0 && entry + 1 < whole.length ? [{ keys: whole.slice(0, entry + 1), remove: true } as const] : [])];
  });
}

/** What stands beside what was added, and has the model's name for its key, tells where the model says such things. */
function forAdded({ pointer, data: { after } }: HandEdit, around: Surroundings): ConfigEdit[] {
  const named = namedValue(keysIn(pointer), after);
  if (named === undefined) return [];
  const { name, value, block, inEntry } = named;
  return around.places.flatMap((place): ConfigEdit[] => {
    if (place.kind !== 'scalar' || place.origin === undefined) return [];
    const keys = keysIn(place.pointer);
    const isBeside = keys.length === block.length + (inEntry ? 2 : 1) && isWithin(pathLike(keys), block);
    if (!isBeside) return [];
    return statedAt(place.origin).flatMap((stated): ConfigEdit[] => {
      const last = stated.at(-1);
      if (typeof last === 'number') return name === undefined ? placesFor(stated.slice(0, -1), place.within, around).map((at) => ({ keys: at, append: value })) : [];
      if (name === undefined || (!inEntry && last !== keys.at(-1))) return [];
      return placesFor([...stated.slice(0, -1), name], place.within, around).map((at) => ({ keys: at, set: value }));
    });
  });
}

interface NamedValue {
  /** `undefined` of an entry of a list of plain values. */
  readonly name: string | undefined;
  readonly value: Json;
  /** Of the block that it was added to. */
  readonly block: readonly string[];
  /** Whether name and value are fields of an entry: `{ name: LEVEL, value: info }`. */
  readonly inEntry: boolean;
}

function namedValue(keys: readonly string[], value: Plain | undefined): NamedValue | undefined {
  const [key, block] = [keys.at(-1), keys.slice(0, -1)];
  if (key === undefined || value === undefined) return undefined;
  if (typeof value !== 'object' || value === null) return { name: /^\d+$/.test(key) ? undefined : key, value, block, inEntry: false };
  if (!isPlainObject(value) || Object.keys(value).join() !== 'name,value') return undefined;
  const { name, value: inner } = value;
  return typeof name === 'string' && typeof inner === 'string' ? { name, value: inner, block, inEntry: true } : undefined;
}

function pathLike(keys: readonly string[]): Parameters<typeof isWithin>[0] {
  return keys.reduce<Parameters<typeof isWithin>[0] | null>((parent, key) => ({ parent, key }), null)!;
}
