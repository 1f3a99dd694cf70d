import type { Node } from '../provenance/document.ts';
import { Traced } from '../provenance/traced.ts';

type Map = { readonly [key: string]: Node | undefined };

function isMap(node: Node | undefined): node is Map {
  return typeof node === 'object' && node !== null && !Array.isArray(node) && !(node instanceof Traced);
}

function isList(node: Node | undefined): node is readonly Node[] {
  return Array.isArray(node);
}

/** Where something is set: below which keys of which document, in which block, at which of its keys. */
export interface Spot {
  readonly root: Node;
  readonly keys: readonly string[];
  readonly parent: Node;
  readonly found: Node | undefined;
}

/** What is like that which is set somewhere, the likest first: what it replaces, what stands beside it, what has the same name elsewhere in the document. */
export function likeThere({ root, keys, parent, found }: Spot): readonly Node[] {
  const own = found === undefined ? [] : [found];
  if (isList(parent)) return [...own, ...parent, ...namesake(root, keys.findLast((key) => !isIndex(key))).flatMap((node) => (isList(node) ? node : []))];
  return [...own, ...namesake(root, keys.at(-1)), ...Object.values(parent as Map).filter(isMap)];
}

function isIndex(key: string): boolean {
  return key === '-' || /^\d+$/.test(key);
}

/** All that stands at a key of this name. */
function namesake(node: Node | undefined, name: string | undefined): Node[] {
  if (name === undefined) return [];
  if (isList(node)) return node.flatMap((inner) => namesake(inner, name));
  if (!isMap(node)) return [];
  return Object.entries(node).flatMap(([key, inner]) => (inner === undefined ? [] : [...(key === name ? [inner] : []), ...namesake(inner, name)]));
}

/** Keys in the order in which they stand in what is like it; what none of it has follows as it came. */
export function inOrderOf<T>(entries: readonly (readonly [string, T])[], like: readonly Node[]): readonly (readonly [string, T])[] {
  const known = new Set(like.filter(isMap).flatMap((one) => Object.keys(one)));
  if (known.size === 0) return entries;
  const rank = new Map([...known].map((key, i) => [key, i]));
  const [first, rest] = [entries.filter(([key]) => rank.has(key)), entries.filter(([key]) => !rank.has(key))];
  return [...first.toSorted(([a], [b]) => rank.get(a)! - rank.get(b)!), ...rest];
}

/** What is like a part of something, in what is like the whole. */
export function likePart(like: readonly Node[], key: string): readonly Node[] {
  return like.flatMap((one) => (isMap(one) && one[key] !== undefined ? [one[key]] : []));
}

export function likeEntries(like: readonly Node[]): readonly Node[] {
  return like.flatMap((one) => (isList(one) ? one : []));
}
