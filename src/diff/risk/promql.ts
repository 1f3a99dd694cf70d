import { parsePromql } from '../../formats/promql/parse.ts';
import type { Expression, Scalar, Text, Vector } from '../../formats/promql/document.ts';

/** Whether what the newer expression finds is less than, or as much as, what the older one found, and not the same; `false` of what cannot be told. */
export function findsLess(before: string, after: string): boolean {
  const [old, now] = [parsePromql(before).expression, parsePromql(after).expression];
  return old !== null && now !== null && isLess(old, now);
}

type Node = Expression | Text;

function isLess(old: Node, now: Node): boolean {
  if (same(old, now)) return false;
  if (narrows(old, now)) return true;
  if (old.kind !== 'binary' || now.kind !== 'binary' || old.type !== 'vector' || now.type !== 'vector') return false;
  if (old.operator !== now.operator) return isStricter(old.operator, now.operator) && same(old.left, now.left) && same(old.right, now.right);
  return isLessOf(old.operator, old, now);
}

interface Sides {
  readonly left: Vector | Scalar;
  readonly right: Vector | Scalar;
}

/** Of two with the same operator: which sides may differ, and which way. */
function isLessOf(operator: string, old: Sides, now: Sides): boolean {
  const [left, right] = [same(old.left, now.left), same(old.right, now.right)];
  switch (operator) {
    case 'and':
    case 'or':
      return (left || isLess(old.left, now.left)) && (right || isLess(old.right, now.right));
    case 'unless':
      return (left || isLess(old.left, now.left)) && (right || isLess(now.right, old.right));
    case '>':
    case '>=':
      return (left && isAbove(now.right, old.right)) || (right && isAbove(old.left, now.left));
    case '<':
    case '<=':
      return (left && isAbove(old.right, now.right)) || (right && isAbove(now.left, old.left));
    default:
      return false;
  }
}

/** A condition more, or a case less. */
function narrows(old: Node, now: Node): boolean {
  if (now.kind === 'binary' && now.type === 'vector' && (now.operator === 'and' || now.operator === 'unless') && (same(now.left, old) || isLess(old, now.left))) return true;
  return old.kind === 'binary' && old.type === 'vector' && old.operator === 'or' && (same(old.left, now) || same(old.right, now));
}

function isStricter(old: string, now: string): boolean {
  return (old === '>=' && now === '>') || (old === '<=' && now === '<');
}

/** Whether the one is a larger number than the other, or the same product or sum with a larger number in it. */
function isAbove(larger: Node, smaller: Node): boolean {
  const [a, b] = [numberOf(larger), numberOf(smaller)];
  if (a !== undefined && b !== undefined) return a > b;
  if (larger.kind !== 'binary' || smaller.kind !== 'binary' || larger.operator !== smaller.operator || (larger.operator !== '*' && larger.operator !== '+')) return false;
  return (same(larger.left, smaller.left) && isAbove(larger.right, smaller.right)) || (same(larger.right, smaller.right) && isAbove(larger.left, smaller.left));
}

function numberOf(node: Node): number | undefined {
  if (node.kind === 'number') return Number(node.value);
  const inner = node.kind === 'negative' && node.type === 'scalar' ? numberOf(node.of) : undefined;
  return inner === undefined ? undefined : -inner;
}

function same(a: Node, b: Node): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
