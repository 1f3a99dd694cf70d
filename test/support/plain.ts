import type { Node } from '../../src/provenance/document.ts';
import { Traced } from '../../src/provenance/traced.ts';

/** What a document says, without provenance. */
export function plain(node: Node): unknown {
  if (node instanceof Traced) return node.value;
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((item: Node) => plain(item));
  return Object.fromEntries(Object.entries(node).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]])));
}
