import type { Keys } from '../loaded.ts';
import type { ConfigEdit, Json } from './edit.ts';
import { findIn, partOf, type Brought, type Edits, type Fixed, type ListNode, type MapNode, type Node } from './node.ts';

/** How the text must change for an edit; or what stands in its way. `loaded` is what the text says, where that is known. */
export function applyStep(root: Node, edit: ConfigEdit, loaded: unknown): Edits {
  let node = root;
  let value = loaded;
  for (const [i, key] of edit.keys.entries()) {
    if (node.kind === 'fixed') return node;
    const rest = edit.keys.slice(i + 1);
    if (node.kind === 'scalar') return 'remove' in edit ? absent(node.at) : replaceNothing(node, [key, ...rest], edit);
    const entry = findIn(node, key, value);
    value = partOf(value, key);
    if (entry?.kind !== 'entry') return 'remove' in edit ? (entry === undefined ? absent(node.at) : fixed(entry)) : addMissing(node, key, rest, edit, entry, loaded);
    if ('remove' in edit && rest.length === 0) return entry.remove();
    node = entry.value;
  }
  return finish(node, edit);
}

function finish(node: Node, edit: ConfigEdit): Edits {
  if (node.kind === 'fixed') return node;
  if ('set' in edit) return node.replace(edit.set);
  if ('remove' in edit) return { kind: 'fixed', at: node.at, reason: 'the model itself cannot be removed' };
  if (node.kind === 'list') return node.add(edit.append);
  if (isNothing(node)) return node.replace([edit.append]);
  return { kind: 'fixed', at: node.at, reason: 'it is no list' };
}

/** `services:` with nothing behind it is as good as an object that is not there. */
function replaceNothing(node: Node & { kind: 'scalar' }, keys: Keys, edit: ConfigEdit): Edits {
  const value = isNothing(node) ? nest(keys, edit) : undefined;
  return value === undefined ? { kind: 'fixed', at: node.at, reason: 'it is no object and no list' } : node.replace(value);
}

function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && (node.value === null || node.value === undefined);
}

function addMissing(node: MapNode | ListNode, key: string | number, rest: Keys, edit: ConfigEdit, brought: Brought | undefined, loaded: unknown): Edits {
  // What is written beside a spread wins over the whole of what it brings.
  const whole = rest.length === 0 && 'set' in edit;
  const isKnownAbsent = (): boolean => isAbsent(loaded, edit.keys.slice(0, edit.keys.length - rest.length));
  if (brought !== undefined && (node.kind === 'list' || (!whole && !isKnownAbsent()))) return fixed(brought);
  const value = nest(rest, edit);
  if (value === undefined) return { kind: 'fixed', at: node.at, reason: 'a list is added with its entry 0' };
  if (node.kind === 'list') {
    if (key !== node.length) return { kind: 'fixed', at: node.at, reason: typeof key === 'number' ? `the list has no entry ${key}` : 'it is a list, not an object' };
    return node.add(value);
  }
  return node.add(String(key), value);
}

function fixed({ at, reason }: Brought): Fixed {
  return { kind: 'fixed', at, reason };
}

function absent(at: number): Fixed {
  return { kind: 'fixed', at, reason: 'nothing of this name stands here' };
}

/** Whether it is known that the loaded model has nothing at `keys`. */
function isAbsent(loaded: unknown, keys: Keys): boolean {
  let value = loaded;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Object.hasOwn(value, key)) return true;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value === undefined && loaded !== undefined;
}

/** The value of a new entry, with the objects that lie between. */
function nest(keys: Keys, edit: ConfigEdit): Json | undefined {
  let value: Json = 'set' in edit ? edit.set : 'append' in edit ? [edit.append] : null;
  for (const key of keys.toReversed()) {
    if (typeof key === 'string') value = { [key]: value };
    else if (key === 0) value = [value];
    else return undefined;
  }
  return value;
}
