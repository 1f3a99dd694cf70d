import type { Expression, Matching, Text } from '../../../formats/promql/document.ts';
import { unreachable } from '../../../util/invariant.ts';
import { Traced } from '../../../provenance/traced.ts';

/** Whether the series that a recording rule makes have a label, by its name. */
export type Recorded = (record: string) => boolean | undefined;

/** Whether the series that an expression yields still have the label `label`, which every scraped series has. */
export function keepsLabel(of: Expression | Text, label: string, recorded: Recorded): boolean {
  switch (of.kind) {
    case 'selector':
      return recorded(of.metric instanceof Traced ? of.metric.value : of.metric) ?? true;
    case 'window':
    case 'subquery':
    case 'negative':
      return keepsLabel(of.of, label, recorded);
    case 'number':
    case 'text':
      return false;
    case 'call':
      return !of.name.startsWith('absent') && of.name !== 'scalar' && of.arguments.some((argument) => keepsLabel(argument, label, recorded));
    case 'aggregation':
      if (of.grouping === null) return isPick(of.operator) && keepsLabel(of.of, label, recorded);
      return of.grouping.labels.includes(label) === (of.grouping.clause === 'by') && keepsLabel(of.of, label, recorded);
    case 'binary':
      if (of.left.type === 'scalar') return keepsLabel(of.right, label, recorded);
      return keepsLabel(of.left, label, recorded) && (of.type === 'scalar' || of.right.type === 'scalar' || matchingKeeps(of.operator, of.matching, label));
    default:
      return unreachable(of);
  }
}

/** Aggregations that leave series as they are, and only take some. https://prometheus.io/docs/prometheus/latest/querying/operators/#aggregation-operators */
function isPick(operator: string): boolean {
  return operator === 'topk' || operator === 'bottomk' || operator === 'limitk' || operator === 'limit_ratio';
}

/** Set operators leave the left side as it is, as `group_left` does. */
function matchingKeeps(operator: string, matching: Matching | undefined, label: string): boolean {
  if (matching === undefined || operator === 'and' || operator === 'or' || operator === 'unless' || matching.group?.side === 'group_left') return true;
  return matching.labels.includes(label) === (matching.clause === 'on');
}
