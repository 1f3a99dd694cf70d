import type { Node } from '../../provenance/document.ts';
import { Traced } from '../../provenance/traced.ts';

// How rules read documents, whose leaves may be traced. A null is no value, as for the API server.

export type Block = { readonly [key: string]: Node | undefined };

const empty: Block = {};
const none: readonly Node[] = [];

/** The scalar of a leaf; `undefined` for a block and for null. */
export function scalarOf(node: Node | undefined): string | number | boolean | undefined {
  const value = node instanceof Traced ? node.value : node;
  return typeof value === 'object' || value === undefined ? undefined : value;
}

export function textOf(node: Node | undefined): string | undefined {
  const value = node instanceof Traced ? node.value : node;
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(node: Node | undefined): number | undefined {
  const value = node instanceof Traced ? node.value : node;
  return typeof value === 'number' ? value : undefined;
}

export function isBlock(node: Node | undefined): node is Block {
  return typeof node === 'object' && node !== null && !(node instanceof Traced) && !Array.isArray(node);
}

/** Of what is no block: one without fields. */
export function blockOf(node: Node | undefined): Block {
  return isBlock(node) ? node : empty;
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return Array.isArray(node) ? (node as readonly Node[]) : none;
}

/** Whether something stands there. */
export function isThere(node: Node | undefined): boolean {
  return node !== undefined && node !== null && !(node instanceof Traced && node.value === null);
}

/** What stands at `keys` below `node`. */
export function at(node: Node | undefined, ...keys: readonly string[]): Node | undefined {
  let found = node;
  for (let i = 0; i < keys.length; i++) {
    if (!isBlock(found)) return undefined;
    found = found[keys[i]!];
  }
  return found;
}
