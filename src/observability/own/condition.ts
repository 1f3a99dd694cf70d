import { unreachable } from '../../util/invariant.ts';
import type { Expression, NumberLiteral, Text, Vector, VectorBinary } from '../../formats/promql/document.ts';

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '>', '<', '>=', '<=']);

/** What is compared with what, where an expression says so at its root or at the left of `and` and `unless`. */
export interface Comparison {
  /** What is worth drawing. */
  readonly left: Vector;
  /** `null` where it is no plain number. */
  readonly threshold: NumberLiteral | null;
  readonly lowIsBad: boolean;
}

/** `undefined` where the root compares nothing. */
export function comparisonOf(of: Vector): Comparison | undefined {
  if (of.kind !== 'binary') return undefined;
  if (of.operator === 'and' || of.operator === 'unless') return comparisonOf(of.left as Vector);
  if (!comparisons.has(of.operator) || of.left.type !== 'vector' || of.bool === true) return undefined;
  return { left: of.left, threshold: of.right.kind === 'number' ? of.right : null, lowIsBad: of.operator === '<' || of.operator === '<=' };
}

/** Whether what it gives depends on values: otherwise an alert fires as long as the series are there. */
export function isConditional(of: Expression | Text): boolean {
  switch (of.kind) {
    case 'binary':
      return isConditionalBinary(of as VectorBinary);
    case 'call':
      return of.name === 'absent' || of.name === 'absent_over_time' || of.arguments.some(isConditional);
    case 'aggregation':
    case 'negative':
    case 'subquery':
      return isConditional(of.of);
    case 'number':
    case 'text':
    case 'selector':
    case 'window':
      return false;
    default:
      return unreachable(of);
  }
}

function isConditionalBinary({ operator, bool, left, right }: VectorBinary): boolean {
  if (comparisons.has(operator) && bool !== true) return true;
  if (operator === 'or') return isConditional(left) && isConditional(right);
  return operator === 'unless' || isConditional(left) || isConditional(right);
}
