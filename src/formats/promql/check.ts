import { Traced } from '../../provenance/traced.ts';
import { unreachable } from '../../util/invariant.ts';
import type { Aggregation, Expression, Matcher, ScalarBinary, ScalarCall, Selector, Text, VectorBinary, VectorCall, Word } from './document.ts';
import { aggregators, functions, type ArgumentType, type Signature } from './functions.ts';
import { readRegularExpression } from './regular-expression.ts';

export interface TypeProblem {
  readonly at: Expression | Text;
  /** `"rate" takes a range such as x[5m], not an instant vector` */
  readonly reason: string;
}

/**
 * What Prometheus would refuse of an expression that can be read: types, numbers of arguments, unknown functions, matchers. Of what the builders
 * make the type checker of TypeScript has seen most already; what was parsed may be anything.
 */
export function checkPromql(expression: Expression | Text): TypeProblem[] {
  const problems: TypeProblem[] = [];
  check(expression, problems);
  return problems;
}

function check(of: Expression | Text, problems: TypeProblem[]): void {
  switch (of.kind) {
    case 'number':
    case 'text':
      return;
    case 'selector':
      checkSelector(of, problems);
      return;
    case 'window':
      checkSelector(of.of, problems);
      return;
    case 'subquery':
      expect(of.of, 'vector', 'a subquery', problems);
      check(of.of, problems);
      return;
    case 'negative':
      expectValues(of.of, '"-"', problems);
      check(of.of, problems);
      return;
    case 'aggregation':
      checkAggregation(of, problems);
      return;
    case 'call':
      checkCall(of, problems);
      return;
    case 'binary':
      checkBinary(of, problems);
      return;
    default:
      unreachable(of);
  }
}

const words: Readonly<Record<ArgumentType, string>> = { vector: 'an instant vector', range: 'a range such as x[5m]', scalar: 'a number', text: 'a text' };

function expect(of: Expression | Text, wanted: ArgumentType, by: string, problems: TypeProblem[]): void {
  if (of.type !== wanted) problems.push({ at: of, reason: `${by} takes ${words[wanted]}, not ${words[of.type]}` });
}

function expectValues(of: Expression | Text, by: string, problems: TypeProblem[]): void {
  if (of.type === 'range' || of.type === 'text') problems.push({ at: of, reason: `${by} takes numbers and instant vectors, not ${words[of.type]}` });
}

function valueOf(word: Word): string {
  return word instanceof Traced ? word.value : word;
}

function checkSelector(of: Selector, problems: TypeProblem[]): void {
  let selects = valueOf(of.metric) !== '';
  for (const matcher of of.matchers) {
    const value = valueOf(matcher.value);
    if (!hasPattern(matcher)) {
      // What is empty, or is not this, may be any series.
      selects ||= (matcher.operator === '=') === (value !== '');
      continue;
    }
    const pattern = readRegularExpression(value);
    if (pattern === undefined) problems.push({ at: of, reason: `${JSON.stringify(value)} is no regular expression of RE2` });
    else selects ||= pattern.test('') === (matcher.operator === '!~');
  }
  if (!selects) problems.push({ at: of, reason: 'it selects every series there is; name a metric or a label that is not empty' });
}

function hasPattern({ operator }: Matcher): boolean {
  return operator === '=~' || operator === '!~';
}

function checkAggregation(of: Aggregation, problems: TypeProblem[]): void {
  const { operator, parameter } = of;
  const aggregator = aggregators.get(operator);
  const by = JSON.stringify(operator);
  if (aggregator === undefined) problems.push({ at: of, reason: `there is no aggregation ${by}` });
  else if (aggregator.experimental) problems.push({ at: of, reason: experimental(by) });
  if (aggregator !== undefined && (aggregator.parameter === null) !== (parameter === undefined)) problems.push({ at: of, reason: `${by} takes ${aggregator.parameter === null ? 'no parameter' : `${words[aggregator.parameter]} as its parameter`}` });
  if (parameter !== undefined) {
    if (aggregator?.parameter) expect(parameter, aggregator.parameter, `the parameter of ${by}`, problems);
    check(parameter, problems);
  }
  expect(of.of, 'vector', by, problems);
  check(of.of, problems);
}

function experimental(name: string): string {
  return `${name} is experimental, and unknown to a Prometheus without the flag promql-experimental-functions`;
}

function checkCall(of: VectorCall | ScalarCall, problems: TypeProblem[]): void {
  const { name, arguments: given } = of;
  const by = JSON.stringify(name);
  const signature = functions.get(name);
  if (signature === undefined) problems.push({ at: of, reason: `there is no function ${by}` });
  else {
    if (signature.experimental) problems.push({ at: of, reason: experimental(by) });
    if (given.length < signature.least || given.length > signature.most) problems.push({ at: of, reason: `${by} takes ${countOf(signature)}, not ${given.length}` });
    given.forEach((one, i) => {
      const wanted = signature.takes[Math.min(i, signature.takes.length - 1)];
      if (wanted !== undefined) expect(one, wanted, by, problems);
    });
  }
  for (const one of given) check(one, problems);
}

function countOf({ least, most }: Signature): string {
  if (least === most) return least === 1 ? 'one argument' : `${least === 0 ? 'no' : least} arguments`;
  return most === Infinity ? `at least ${least} arguments` : `${least} to ${most} arguments`;
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '>', '<', '>=', '<=']);
const sets: ReadonlySet<string> = new Set(['and', 'or', 'unless']);

function checkBinary(of: VectorBinary | ScalarBinary, problems: TypeProblem[]): void {
  const { left, operator, right } = of;
  const by = JSON.stringify(operator);
  expectValues(left, by, problems);
  expectValues(right, by, problems);
  const scalars = left.type === 'scalar' && right.type === 'scalar';
  const vectors = left.type === 'vector' && right.type === 'vector';
  if (of.bool === true && !comparisons.has(operator)) problems.push({ at: of, reason: `"bool" stands only after a comparison, not after ${by}` });
  if (scalars && comparisons.has(operator) && of.bool !== true) problems.push({ at: of, reason: `two numbers are compared with "${operator} bool"` });
  if (sets.has(operator) && (left.type === 'scalar' || right.type === 'scalar')) problems.push({ at: of, reason: `${by} takes instant vectors, not a number` });
  if (of.type === 'vector' && of.matching !== undefined) checkMatching(of, vectors, problems);
  check(left, problems);
  check(right, problems);
}

function checkMatching(of: VectorBinary, vectors: boolean, problems: TypeProblem[]): void {
  const { clause, labels, group } = of.matching!;
  if (!vectors) {
    if (labels.length > 0) problems.push({ at: of, reason: `"${clause}" stands only between two instant vectors` });
  } else if (group !== undefined && sets.has(of.operator)) problems.push({ at: of, reason: `${JSON.stringify(of.operator)} takes no "${group.side}"` });
  if (clause === 'on' && group !== undefined) {
    for (const label of group.labels) if (labels.includes(label)) problems.push({ at: of, reason: `the label ${JSON.stringify(label)} stands in "on" and in "${group.side}"` });
  }
}
