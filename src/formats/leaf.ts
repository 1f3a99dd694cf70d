import type { Leaf, Node } from '../provenance/document.ts';
import { Traced, type Scalar } from '../provenance/traced.ts';

/** A leaf that is text: where a format has no other types. */
export type Text = string | Traced<string>;

export type Block = readonly Node[] | { readonly [key: string]: Node | undefined };

/** Of an entry in the block around it; `undefined` for the root of a document. */
export type Key = string | number | undefined;

export function isLeaf(node: Node): node is Leaf {
  return typeof node !== 'object' || node === null || node instanceof Traced;
}

export function isList(node: Node): node is readonly Node[] {
  return Array.isArray(node);
}

export function valueOf(leaf: Leaf): Scalar {
  return leaf instanceof Traced ? leaf.value : leaf;
}

export function textOf(leaf: Leaf): string {
  return String(valueOf(leaf));
}

/** Whether nothing of it is printed: an entry that is `undefined` is not there. */
export function isEmpty(block: Block): boolean {
  if (isList(block)) return block.length === 0;
  for (const key in block) if (block[key] !== undefined) return false;
  return true;
}
