// The words in which expressions are written. Each has the name that it has in PromQL, where that is a name.
import { Traced } from '../../provenance/traced.ts';
import type {
  Aggregation,
  ArithmeticOperator,
  ComparisonOperator,
  Expression,
  Grouping,
  Length,
  Matcher,
  Matching,
  NumberLiteral,
  Range,
  Scalar,
  ScalarBinary,
  Selector,
  SetOperator,
  Subquery,
  Text,
  Vector,
  VectorBinary,
  VectorCall,
  VectorNegative,
  Window,
  Word,
} from './document.ts';

export type Match = Readonly<Record<string, Word | { readonly operator: Matcher['operator']; readonly value: Word }>>;

/** `series('up', { job: 'web', code: not('200') })` is `up{job="web",code!="200"}`. */
export function series(metric: Word, match: Match = {}): Selector {
  const matchers = Object.entries(match).map(([label, wanted]): Matcher =>
    typeof wanted === 'string' || wanted instanceof Traced ? { label, operator: '=', value: wanted } : { label, ...wanted },
  );
  return { kind: 'selector', type: 'vector', metric, matchers };
}

export function not(value: Word): Match[string] {
  return { operator: '!=', value };
}

/** A regular expression of RE2, anchored at both ends. */
export function like(value: Word): Match[string] {
  return { operator: '=~', value };
}

export function unlike(value: Word): Match[string] {
  return { operator: '!~', value };
}

/** `web[5m]`; milliseconds. */
export function over(of: Selector, length: Length): Window {
  return { kind: 'window', type: 'range', of, length };
}

/** `(expression)[1h:1m]`; milliseconds. */
export function subquery(of: Vector, length: Length, step?: Length): Subquery {
  return { kind: 'subquery', type: 'range', of, length, ...(step === undefined ? {} : { step }) };
}

export function number(value: number | Traced<number>): NumberLiteral {
  return { kind: 'number', type: 'scalar', value };
}

export function text(value: Word): Text {
  return { kind: 'text', type: 'text', value };
}

/** Any function that returns an instant vector. https://prometheus.io/docs/prometheus/latest/querying/functions/ */
export function call(name: string, ...args: readonly (Expression | Text)[]): VectorCall {
  return { kind: 'call', type: 'vector', name, arguments: args };
}

export function rate(of: Range): Vector {
  return call('rate', of);
}

export function increase(of: Range): Vector {
  return call('increase', of);
}

export function histogramQuantile(quantile: number | Traced<number>, of: Vector): Vector {
  return call('histogram_quantile', number(quantile), of);
}

export function time(): Scalar {
  return { kind: 'call', type: 'scalar', name: 'time', arguments: [] };
}

export function aggregate(operator: string, of: Vector, grouping: Grouping | null = null, parameter?: Scalar | Text): Aggregation {
  return { kind: 'aggregation', type: 'vector', operator, of, grouping, ...(parameter === undefined ? {} : { parameter }) };
}

/** `sum(rate(x[5m]))`, or with labels `sum by (job) (rate(x[5m]))`. */
export function sum(of: Vector, ...by: readonly string[]): Aggregation {
  return aggregate('sum', of, grouped(by));
}

export function max(of: Vector, ...by: readonly string[]): Aggregation {
  return aggregate('max', of, grouped(by));
}

export function min(of: Vector, ...by: readonly string[]): Aggregation {
  return aggregate('min', of, grouped(by));
}

export function count(of: Vector, ...by: readonly string[]): Aggregation {
  return aggregate('count', of, grouped(by));
}

function grouped(labels: readonly string[]): Grouping | null {
  return labels.length === 0 ? null : { clause: 'by', labels };
}

type Operand = Vector | Scalar | number | Traced<number>;

function operand(of: Operand): Vector | Scalar {
  return typeof of === 'number' || of instanceof Traced ? number(of) : of;
}

/** `-x` */
export function negative(of: Vector): VectorNegative {
  return { kind: 'negative', type: 'vector', of };
}

/** An operator of which at least one side is a vector. */
export function binary(left: Operand, operator: VectorBinary['operator'], right: Operand, matching?: Matching): VectorBinary {
  return { kind: 'binary', type: 'vector', operator, left: operand(left), right: operand(right), ...(matching === undefined ? {} : { matching }) };
}

/** An operator between two numbers. */
export function arithmetic(left: Scalar | number | Traced<number>, operator: ArithmeticOperator, right: Scalar | number | Traced<number>): ScalarBinary {
  return { kind: 'binary', type: 'scalar', operator, left: operand(left) as Scalar, right: operand(right) as Scalar };
}

/** `compare(a, '>', 0.05)`: the series of which it holds. */
export function compare(left: Vector, operator: ComparisonOperator, right: Operand): VectorBinary {
  return binary(left, operator, right);
}

export function divide(left: Operand, right: Operand, matching?: Matching): VectorBinary {
  return binary(left, '/', right, matching);
}

export function subtract(left: Operand, right: Operand, matching?: Matching): VectorBinary {
  return binary(left, '-', right, matching);
}

export function and(left: Vector, right: Vector, matching?: Matching): VectorBinary {
  return set(left, 'and', right, matching);
}

export function or(left: Vector, right: Vector, matching?: Matching): VectorBinary {
  return set(left, 'or', right, matching);
}

export function unless(left: Vector, right: Vector, matching?: Matching): VectorBinary {
  return set(left, 'unless', right, matching);
}

function set(left: Vector, operator: SetOperator, right: Vector, matching?: Matching): VectorBinary {
  return binary(left, operator, right, matching);
}

export function on(...labels: readonly string[]): Matching {
  return { clause: 'on', labels };
}

export function ignoring(...labels: readonly string[]): Matching {
  return { clause: 'ignoring', labels };
}
