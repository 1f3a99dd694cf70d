import type { Leaf, Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { originsIn } from '../../provenance/origins-in.ts';
import { Traced, type Scalar } from '../../provenance/traced.ts';

/** One thing as each environment has it, in the order of the environments; `undefined` where it has none. */
export type Vector<T> = readonly (T | undefined)[];

export function present<T>(vector: Vector<T>): T[] {
  return vector.filter((one) => one !== undefined);
}

export function isLeaf(node: Node): node is Leaf {
  return typeof node !== 'object' || node === null || node instanceof Traced;
}

export function valueOf(leaf: Leaf): Scalar {
  return leaf instanceof Traced ? leaf.value : leaf;
}

/** Everything that a node and what is in it came from; where they do not say it, what is around them. */
export function originsWithin(node: Node, around: Origin | undefined): Origin {
  const found = originsIn(node);
  return found.size === 0 ? (around ?? compose([])) : compose(found);
}

/** The data of a node as text, the same for the same data. */
export function dataText(node: Node): string {
  return JSON.stringify(node, (_, value: unknown) => (value instanceof Traced ? value.value : value));
}
