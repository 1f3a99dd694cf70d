import type { Leaf, Node } from '../../provenance/document.ts';
import { isLeaf, present, valueOf, type Vector } from './vector.ts';

/** Environments whose nodes can share one template, as vectors with the others left out. */
export function shapesOf(nodes: Vector<Node>): Vector<Node>[] {
  const found = present(nodes);
  if (found.every(isLeafList) && isOneValue(found)) return [nodes];
  const leaves = found.filter(isLeaf);
  const mixed = !leaves.every(isText) && !leaves.every(isFaithful);
  const shapeOf = (node: Node): string => (mixed && isLeaf(node) ? typeOf(node) : kindOf(node));
  const kinds = [...new Set(found.map(shapeOf))];
  return kinds.length === 1 ? [nodes] : kinds.map((kind) => nodes.map((node) => (node !== undefined && shapeOf(node) === kind ? node : undefined)));
}

/** Lists of plain values that one value of the chart can stand for, or one for each entry; what some of them have in common stays in the template. */
export function isOneValue(lists: readonly (readonly Leaf[])[]): boolean {
  if (sameLength(lists)) return true;
  return !shareEntries(lists) && (isTexts(lists) || lists.every((list) => list.every(isFaithful)));
}

function shareEntries(lists: readonly (readonly Leaf[])[]): boolean {
  const known = new Set<unknown>();
  return lists.some((list) => {
    const own = new Set<unknown>(list.map(valueOf));
    const shares = [...own].some((value) => known.has(value));
    for (const value of own) known.add(value);
    return shares;
  });
}

export function isTexts(lists: readonly (readonly Leaf[])[]): boolean {
  return lists.every((list) => list.length > 0 && list.every(isText));
}

function isText(leaf: Node): boolean {
  return typeOf(leaf) === 'string';
}

/** Whether `toJson` gives what reads back as the same: it leaves some signs as they are that YAML does not allow. https://yaml.org/spec/1.2.2/#rule-c-printable */
function isFaithful(leaf: Node): boolean {
  return !isText(leaf) || !/[\x7f-\x9f\ufeff\ufffe\uffff]/.test(valueOf(leaf as Leaf) as string);
}

function typeOf(node: Node): string {
  const value = valueOf(node as Leaf);
  return value === null ? 'null' : typeof value;
}

export function sameLength(lists: readonly (readonly unknown[])[]): boolean {
  return lists.every((list) => list.length === lists[0]!.length);
}

function kindOf(node: Node): string {
  if (isLeaf(node)) return 'leaf';
  const empty = Array.isArray(node) ? node.length === 0 : Object.values(node).every((child) => child === undefined);
  return `${empty ? 'empty ' : ''}${Array.isArray(node) ? 'list' : 'map'}`;
}

export function isLeafList(node: Node): node is readonly Leaf[] {
  return Array.isArray(node) && node.every((item: Node) => isLeaf(item));
}
