// What Prometheus makes of an expression, as our nodes. https://prometheus.io/docs/prometheus/latest/querying/api/#parsing-a-promql-expressions-into-a-abstract-syntax-tree-ast
import type { Expression, Matcher, Text } from '../../../../src/formats/promql/document.ts';
import { functions } from '../../../../src/formats/promql/functions.ts';
import { printLabel, printText } from '../../../../src/formats/promql/literal.ts';
import { unreachable } from '../../../../src/util/invariant.ts';
import { compareText } from '../../../../src/util/sort.ts';

interface Moved {
  readonly offset: number;
  readonly timestamp: number | null;
  readonly startOrEnd: 'start' | 'end' | null;
}

interface ForeignSelector extends Moved {
  readonly name: string;
  readonly matchers: readonly { readonly name: string; readonly type: Matcher['operator']; readonly value: string }[];
}

export type Foreign =
  | { readonly type: 'numberLiteral'; readonly val: string }
  | { readonly type: 'stringLiteral'; readonly val: string }
  | (ForeignSelector & { readonly type: 'vectorSelector' })
  | (ForeignSelector & { readonly type: 'matrixSelector'; readonly range: number })
  | (Moved & { readonly type: 'subquery'; readonly expr: Foreign; readonly range: number; readonly step: number })
  | { readonly type: 'unaryExpr'; readonly op: '-' | '+'; readonly expr: Foreign }
  | { readonly type: 'parenExpr'; readonly expr: Foreign }
  | { readonly type: 'call'; readonly func: { readonly name: string }; readonly args: readonly Foreign[] }
  | { readonly type: 'aggregation'; readonly op: string; readonly expr: Foreign; readonly param: Foreign | null; readonly grouping: readonly string[]; readonly without: boolean }
  | { readonly type: 'binaryExpr'; readonly op: string; readonly lhs: Foreign; readonly rhs: Foreign; readonly bool: boolean; readonly matching: ForeignMatching | null };

interface ForeignMatching {
  readonly card: 'one-to-one' | 'many-to-one' | 'one-to-many' | 'many-to-many';
  readonly labels: readonly string[];
  readonly on: boolean;
  readonly include: readonly string[];
}

type Node = Expression | Text;

export function nodesOf(of: Foreign): Node {
  switch (of.type) {
    case 'numberLiteral':
      return { kind: 'number', type: 'scalar', value: Number(of.val.replace('Inf', 'Infinity')) };
    case 'stringLiteral':
      return { kind: 'text', type: 'text', value: of.val };
    case 'vectorSelector':
      return selectorOf(of);
    case 'matrixSelector':
      return { kind: 'window', type: 'range', of: selectorOf(of), length: of.range };
    case 'subquery':
      return { kind: 'subquery', type: 'range', of: nodesOf(of.expr) as never, length: of.range, ...(of.step === 0 ? {} : { step: of.step }), ...movedOf(of) };
    case 'unaryExpr': {
      const inner = nodesOf(of.expr);
      return of.op === '+' ? inner : ({ kind: 'negative', type: inner.type, of: inner } as Node);
    }
    case 'parenExpr':
      return nodesOf(of.expr);
    case 'call':
      return { kind: 'call', type: functions.get(of.func.name)!.gives, name: of.func.name, arguments: of.args.map(nodesOf) };
    case 'aggregation': {
      const grouping = of.grouping.length === 0 && !of.without ? null : { clause: of.without ? ('without' as const) : ('by' as const), labels: of.grouping };
      return { kind: 'aggregation', type: 'vector', operator: of.op, of: nodesOf(of.expr) as never, grouping, ...(of.param === null ? {} : { parameter: nodesOf(of.param) as never }) };
    }
    case 'binaryExpr': {
      const [left, right] = [nodesOf(of.lhs), nodesOf(of.rhs)];
      const type = left.type === 'scalar' && right.type === 'scalar' ? 'scalar' : 'vector';
      return { kind: 'binary', type, operator: of.op, left, right, ...(of.bool ? { bool: true } : {}), ...matchingOf(of.matching) } as unknown as Node;
    }
    default:
      return unreachable(of);
  }
}

function selectorOf(of: ForeignSelector): Extract<Expression, { kind: 'selector' }> {
  // Its name stands among the matchers, too; in braces, only there.
  const names = of.matchers.filter(({ name }) => name === '__name__');
  const [only] = names;
  const metric = names.length === 1 && only!.type === '=' ? only!.value : '';
  const matchers = of.matchers.filter((one) => metric === '' || one !== only).map(({ name, type, value }): Matcher => ({ label: name, operator: type, value }));
  return { kind: 'selector', type: 'vector', metric, matchers, ...movedOf(of) };
}

function movedOf({ offset, timestamp, startOrEnd }: Moved): { offset?: number; at?: number | 'start' | 'end' } {
  const at = startOrEnd ?? timestamp;
  return { ...(offset === 0 ? {} : { offset }), ...(at === null ? {} : { at }) };
}

function matchingOf(of: ForeignMatching | null): object {
  if (of === null || (!of.on && of.labels.length === 0 && !of.card.startsWith('many-to-one') && of.card !== 'one-to-many')) return {};
  const side = of.card === 'many-to-one' ? 'group_left' : of.card === 'one-to-many' ? 'group_right' : undefined;
  return { matching: { clause: of.on ? 'on' : 'ignoring', labels: of.labels, ...(side === undefined ? {} : { group: { side, labels: of.include } }) } };
}

/** The same nodes without what has no meaning: the order of matchers, words that stand there by themselves. */
export function normal(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(normal);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'offset' && value === 0) return [];
    if (key === 'matching' && isPlain(value)) return [];
    if (key === 'grouping' && isNone(value)) return [[key, null]];
    if (key === 'matchers') return [[key, [...(value as Matcher[])].sort((a, b) => compareText(printed(a), printed(b)))]];
    return [[key, normal(value)]];
  });
  return Object.fromEntries(entries);
}

function isPlain(matching: unknown): boolean {
  const { clause, labels, group } = matching as { clause: string; labels: readonly string[]; group?: object };
  return clause === 'ignoring' && labels.length === 0 && group === undefined;
}

function isNone(grouping: unknown): boolean {
  const { clause, labels } = (grouping ?? { clause: 'by', labels: [] }) as { clause: string; labels: readonly string[] };
  return clause === 'by' && labels.length === 0;
}

function printed({ label, operator, value }: Matcher): string {
  return printLabel(label) + operator + printText(value as string);
}
