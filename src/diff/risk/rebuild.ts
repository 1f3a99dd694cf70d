import type { Place } from '../../provenance/line-map.ts';
import type { Plain } from '../plain.ts';
import { keysOf, readScalar } from './line.ts';

interface Block {
  [key: string]: Plain | Block;
}

/** The objects of a template, by the name that pointers call them, put together from the places that stand in it. What only a value of the chart decides stays text. */
export function rebuild(places: readonly Place[]): ReadonlyMap<string, Plain> {
  const root: Block = {};
  for (const { kind, pointer, text, moreLines } of places) {
    if (kind === 'scalar' && !pointer.includes('#')) put(root, keysOf(pointer), moreLines === 0 ? readScalar(text) : text);
  }
  return new Map(Object.entries(root).map(([name, object]) => [name, settle(object)]));
}

function put(root: Block, keys: readonly (string | number)[], value: Plain): void {
  let at = root;
  for (const key of keys.slice(0, -1)) {
    const inner = at[key];
    at = (typeof inner === 'object' && inner !== null ? inner : (at[key] = {})) as Block;
  }
  const last = keys.at(-1);
  if (last !== undefined) at[last] = value;
}

/** Blocks whose keys are the indices of a list are lists. */
function settle(node: Plain | Block): Plain {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node as Plain;
  const entries = Object.entries(node).map(([key, inner]) => [key, settle(inner)] as const);
  return entries.length > 0 && entries.every(([key], i) => key === String(i)) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
