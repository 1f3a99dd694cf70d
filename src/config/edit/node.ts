import type { Edit } from '../typescript/edits.ts';
import type { Json } from './edit.ts';

/** What stands in the way of an edit, and where. */
export interface Fixed {
  readonly kind: 'fixed';
  readonly at: number;
  readonly reason: string;
}

/** A spread or a merge that may bring the entry; one that is written beside it wins. */
export interface Brought {
  readonly kind: 'brought';
  readonly at: number;
  readonly reason: string;
  /** The entry that counts if it brings none. */
  readonly otherwise?: Entry;
}

export type Edits = readonly Edit[] | Fixed;

interface Editable {
  readonly at: number;
  readonly replace: (value: Json) => Edits;
}

export interface ScalarNode extends Editable {
  readonly kind: 'scalar';
  /** `undefined` for what counts as absent. */
  readonly value: Json | undefined;
}

export interface MapNode extends Editable {
  readonly kind: 'map';
  /** `undefined` where a spread or a computed key brings nobody knows which. */
  readonly names: readonly string[] | undefined;
  readonly find: (name: string) => Entry | Brought | undefined;
  readonly add: (name: string, value: Json) => Edits;
}

export interface ListNode extends Editable {
  readonly kind: 'list';
  /** `undefined` where a spread brings nobody knows how many. */
  readonly length: number | undefined;
  readonly find: (index: number) => Entry | Brought | undefined;
  readonly add: (value: Json) => Edits;
}

/** A part of a model as it is written, with the ways to change its text. The text itself never changes: each edit is of a new tree. */
export type Node = ScalarNode | MapNode | ListNode | Fixed;

export interface Entry {
  readonly kind: 'entry';
  readonly value: Node;
  readonly remove: () => Edits;
}

/**
 * The entry of a map or a list. Where it is not known what a spread brings, what the model says (`loaded`, of the map) tells: were it wrong, the edited
 * model would not say what is wanted.
 */
export function findIn(node: MapNode | ListNode, key: string | number, loaded: unknown): Entry | Brought | undefined {
  const found = node.kind === 'map' ? node.find(String(key)) : typeof key === 'number' ? node.find(key) : undefined;
  if (found?.kind !== 'brought' || found.otherwise === undefined) return found;
  const value = partOf(loaded, key);
  const counts = value !== undefined && agrees(found.otherwise.value, value);
  // Without it, it would be the spread's turn.
  return counts ? { ...found.otherwise, remove: () => ({ kind: 'fixed', at: found.at, reason: found.reason }) } : found;
}

/** Whether all that is written of a node is what a value says. */
function agrees(node: Node, value: unknown): boolean {
  if (node.kind === 'fixed') return true;
  if (node.kind === 'scalar') return Object.is(node.value, value);
  if (typeof value !== 'object' || value === null || Array.isArray(value) !== (node.kind === 'list')) return false;
  const keys = node.kind === 'map' ? (node.names ?? []) : Array.from({ length: node.length ?? 0 }, (_, i) => i);
  if (node.kind === 'list' && node.length !== undefined && node.length !== (value as unknown[]).length) return false;
  return keys.every((key) => {
    const entry = node.kind === 'map' ? node.find(String(key)) : node.find(Number(key));
    return entry?.kind !== 'entry' || agrees(entry.value, partOf(value, key));
  });
}

export function partOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
}

export function isFixed(edits: Edits): edits is Fixed {
  return 'kind' in edits;
}

/** The data of a node; `undefined` where a part of it is not written here. */
export function valueOf(node: Node): Json | undefined {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'fixed') return undefined;
  const keys = node.kind === 'map' ? node.names : Array.from({ length: node.length ?? 0 }, (_, i) => i);
  if (keys === undefined || (node.kind === 'list' && node.length === undefined)) return undefined;
  const values = keys.map((key) => {
    const entry = node.kind === 'map' ? node.find(String(key)) : node.find(Number(key));
    return entry?.kind === 'entry' ? valueOf(entry.value) : undefined;
  });
  if (values.includes(undefined)) return undefined;
  return node.kind === 'list' ? (values as Json[]) : Object.fromEntries(keys.map((key, i) => [String(key), values[i]!]));
}
