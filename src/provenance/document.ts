import { compose, type Origin } from './origin.ts';
import { Traced, type Scalar } from './traced.ts';

/**
 * What an emitter makes: plain data whose leaves are traced, or constants that take the origin of the nearest block
 * around them that has one. Keys keep their order; `undefined` entries are left out.
 */
export type Leaf = Scalar | Traced<string> | Traced<number> | Traced<boolean> | Traced<null> | Traced<Scalar>;
export type Node = Leaf | readonly Node[] | { readonly [key: string]: Node | undefined };

const ORIGIN = Symbol('origin');

type Block = Extract<Node, object> & { [ORIGIN]?: Origin };

/**
 * States why `node` stands there: the origin of a block's constants, or of a bare scalar. A traced leaf keeps its own
 * origin and gains this one. Blocks are marked in place (a block literal is made for the call), and a second reason is added to the first.
 */
export function because<T extends Scalar>(reason: Origin | readonly Origin[], node: T): Traced<T>;
export function because<N extends Node>(reason: Origin | readonly Origin[], node: N): N;
export function because(reason: Origin | readonly Origin[], node: Node): Node {
  const origin = Array.isArray(reason) ? compose(reason) : (reason as Origin);
  if (node instanceof Traced) return new Traced(node.value, compose([node.origin, origin]));
  if (typeof node !== 'object' || node === null) return new Traced(node, origin);
  const block = node as Block;
  block[ORIGIN] = block[ORIGIN] === undefined ? origin : compose([block[ORIGIN], origin]);
  return block;
}

/** The origin that `because` gave to a block, or that a leaf carries. */
export function originOf(node: Node): Origin | undefined {
  if (node instanceof Traced) return node.origin;
  return typeof node === 'object' && node !== null ? (node as Block)[ORIGIN] : undefined;
}
