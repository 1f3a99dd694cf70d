import type { ConfigEdit } from '../config/edit/edit.ts';

export type Keys = readonly (string | number)[];

/** What a model says at a place; `undefined` where it says nothing. */
export function valueAt(model: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Readonly<Record<string | number, unknown>>)[key] : undefined), model);
}

type Entry = string | number;

/** The model with all edits made, one after the other: each part on the way is copied, the rest is shared. `undefined` where one leads nowhere. */
export function withEditsMade(model: unknown, edits: readonly ConfigEdit[]): unknown {
  return edits.reduce<unknown>((made, edit) => (made === undefined ? undefined : withEdit(made, edit)), model);
}

function withEdit(model: unknown, edit: ConfigEdit): unknown {
  if ('append' in edit) {
    const list = valueAt(model, edit.keys) ?? [];
    return Array.isArray(list) ? changed(model, edit.keys, (parent, key) => withEntry(parent, key, [...(list as unknown[]), edit.append])) : undefined;
  }
  return 'set' in edit ? changed(model, edit.keys, (parent, key) => withEntry(parent, key, edit.set)) : changed(model, edit.keys, withoutEntry);
}

function changed(node: unknown, [key, ...rest]: Keys, change: (parent: object, key: Entry) => unknown): unknown {
  if (key === undefined || (node !== undefined && (typeof node !== 'object' || node === null))) return undefined;
  const parent = node ?? {};
  if (rest.length === 0) return change(parent, key);
  const inner = changed(valueAt(parent, [key]), rest, change);
  return inner === undefined ? undefined : withEntry(parent, key, inner);
}

function withEntry(parent: object, key: Entry, value: unknown): unknown {
  if (!Array.isArray(parent)) return { ...parent, [key]: value };
  return typeof key === 'number' && key <= parent.length ? Object.assign([...(parent as unknown[])], { [key]: value }) : undefined;
}

function withoutEntry(parent: object, key: Entry): unknown {
  if (!Object.hasOwn(parent, key)) return undefined;
  return Array.isArray(parent) ? (parent as unknown[]).filter((_, i) => i !== key) : Object.fromEntries(Object.entries(parent).filter(([name]) => name !== String(key)));
}
