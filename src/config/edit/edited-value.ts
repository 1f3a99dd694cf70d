import type { Keys } from '../loaded.ts';
import type { ConfigEdit, Json } from './edit.ts';

/** What a model says once edits are made: what `editConfig` is to bring about. Parts that stay are shared; an edit that leads nowhere changes nothing. */
export function editedValue(value: unknown, edits: readonly ConfigEdit[]): unknown {
  return edits.reduce((made, edit) => change(made, edit.keys, edit), value);
}

function change(value: unknown, [key, ...rest]: Keys, edit: ConfigEdit): unknown {
  if (key === undefined) return finish(value, edit);
  if ('remove' in edit && !has(value, key)) return value;
  const before = has(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  if (Array.isArray(value) || (value === undefined && key === 0)) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    if (typeof key !== 'number' || key > list.length) return value;
    if ('remove' in edit && rest.length === 0) return list.filter((_, i) => i !== key);
    return [...list.slice(0, key), change(before, rest, edit), ...list.slice(key + 1)];
  }
  if (typeof value === 'object' || value === undefined) {
    const { [key]: _, ...others } = (value ?? {}) as Record<string | number, unknown>;
    if ('remove' in edit && rest.length === 0) return others;
    return { ...(value as object), [key]: change(before, rest, edit) };
  }
  return value;
}

function finish(value: unknown, edit: ConfigEdit): unknown {
  if ('set' in edit) return edit.set;
  if ('append' in edit) return [...(Array.isArray(value) ? (value as Json[]) : []), edit.append];
  return value;
}

function has(value: unknown, key: string | number): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
