import type { Expression, VectorBinary } from './document.ts';

/** How tightly operators bind, the loosest first. https://prometheus.io/docs/prometheus/latest/querying/operators/#binary-operator-precedence */
const binding: Readonly<Record<VectorBinary['operator'], number>> = {
  or: 1,
  and: 2,
  unless: 2,
  '==': 3,
  '!=': 3,
  '>': 3,
  '<': 3,
  '>=': 3,
  '<=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
  atan2: 5,
  '^': 6,
};

const power = 6;

/** `undefined` of what is no operator. */
export function bindingOf(operator: string): number | undefined {
  return Object.hasOwn(binding, operator) ? binding[operator as VectorBinary['operator']] : undefined;
}

/** Whether an operand must, or for its readers had better, stand in parentheses. */
export function operandNeedsParentheses(operand: Expression, operator: VectorBinary['operator'], side: 'left' | 'right'): boolean {
  if (operand.kind === 'binary') return binaryNeedsParentheses(operand.operator, operator, side);
  // "-1 ^ 2" is "-(1 ^ 2)".
  return operator === '^' && isNegative(operand);
}

function binaryNeedsParentheses(inner: VectorBinary['operator'], outer: VectorBinary['operator'], side: 'left' | 'right'): boolean {
  if (binding[inner] < binding[outer]) return true;
  // Nobody remembers whether "and" or "or" binds tighter.
  if (binding[outer] <= 2 && binding[inner] <= 2) return side === 'right' || inner !== outer;
  if (binding[inner] > binding[outer]) return false;
  // "^" alone binds to the right.
  return (side === 'left') === (outer === '^');
}

/** Whether what stands after a minus needs parentheses: "-1" is a number by itself. */
export function negatedNeedsParentheses(of: Expression): boolean {
  return of.kind === 'number' || of.kind === 'negative' || (of.kind === 'binary' && binding[of.operator] < power);
}

function isNegative(expression: Expression): boolean {
  if (expression.kind !== 'number') return expression.kind === 'negative';
  const value = typeof expression.value === 'number' ? expression.value : expression.value.value;
  return value < 0 || Object.is(value, -0) || value === Infinity;
}
