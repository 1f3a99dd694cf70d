import type { Aggregation, Expression, Matching, ScalarBinary, ScalarCall, Text, VectorBinary, VectorCall } from '../../formats/promql/document.ts';
import { unreachable } from '../../util/invariant.ts';
import type { DeclaredProblem } from './problem.ts';
import { has, select, textOf, union, unknownLabel, type SeriesByName } from './select.ts';
import type { DeclaredSeries, Labels } from './series.ts';

const none: ReadonlySet<string> = new Set();

/** The labels of the series that an expression gives; `problems` gains what it names and nothing declares. */
export function labelsOf(of: Expression | Text, declared: SeriesByName, problems: DeclaredProblem[]): Labels {
  switch (of.kind) {
    case 'number':
    case 'text':
      return none;
    case 'selector':
      return labelsOfAll(select(of, declared, problems));
    case 'window':
      return labelsOfAll(select(of.of, declared, problems));
    case 'subquery':
    case 'negative':
      return labelsOf(of.of, declared, problems);
    case 'aggregation':
      return labelsOfAggregation(of, declared, problems);
    case 'call':
      return labelsOfCall(of, declared, problems);
    case 'binary':
      return labelsOfBinary(of, declared, problems);
    default:
      return unreachable(of);
  }
}

/** What nothing declares may have any. */
function labelsOfAll(series: readonly DeclaredSeries[]): Labels {
  return series.length === 0 ? null : union(series.map(({ labels }) => labels));
}

function without(labels: Labels, ...less: readonly string[]): Labels {
  return labels === null ? null : new Set([...labels].filter((label) => !less.includes(label)));
}

function withAlso(labels: Labels, ...more: readonly string[]): Labels {
  return labels === null ? null : new Set([...labels, ...more]);
}

/** These choose among series, and change none. */
const choosing: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio']);

function labelsOfAggregation(of: Aggregation, declared: SeriesByName, problems: DeclaredProblem[]): Labels {
  const { operator, grouping, parameter } = of;
  const inner = labelsOf(of.of, declared, problems);
  if (parameter !== undefined) labelsOf(parameter, declared, problems);
  for (const label of grouping?.labels ?? []) {
    if (!has(inner, label)) problems.push(unknownLabel(of, label, `what ${JSON.stringify(operator)} takes`, inner));
  }
  if (choosing.has(operator)) return inner;
  const kept = grouping === null ? none : grouping.clause === 'by' ? new Set(grouping.labels) : without(inner, ...grouping.labels);
  return operator === 'count_values' && parameter?.kind === 'text' ? withAlso(kept, textOf(parameter.value)) : kept;
}

function labelsOfCall(of: VectorCall | ScalarCall, declared: SeriesByName, problems: DeclaredProblem[]): Labels {
  const { name, arguments: given } = of;
  checkSort(of, declared, problems);
  const all = given.map((one) => labelsOf(one, declared, problems));
  if (of.type === 'scalar' || name === 'vector') return none;
  const inner = all[given.findIndex(({ type }) => type === 'vector' || type === 'range')] ?? none;
  switch (name) {
    case 'absent':
    case 'absent_over_time':
      return stated(given[0]);
    case 'histogram_quantile':
    case 'histogram_fraction':
      if (!has(inner, 'le')) problems.push({ at: of, kind: 'type', reason: `${JSON.stringify(name)} takes the buckets of a histogram, which have the label "le"; what it is given has ${inner?.size === 0 ? 'no labels' : `no label "le"`}` });
      return without(inner, 'le');
    case 'label_replace':
      return relabelled(of, inner, [3], problems);
    case 'label_join':
      return relabelled(of, inner, given.flatMap((_, i) => (i > 2 ? [i] : [])), problems);
    case 'info':
      return null;
    default:
      return inner;
  }
}

/** What an absent series is known by. */
function stated(of: Expression | Text | undefined): Labels {
  const selector = of?.kind === 'window' ? of.of : of;
  return selector?.kind === 'selector' ? new Set(selector.matchers.flatMap(({ label, operator }) => (operator === '=' ? [label] : []))) : none;
}

/** The second argument names the label that is set, those at `sources` the labels that it is made of. */
function relabelled(of: VectorCall | ScalarCall, inner: Labels, sources: readonly number[], problems: DeclaredProblem[]): Labels {
  for (const i of sources) {
    const source = of.arguments[i];
    if (source?.kind === 'text' && textOf(source.value) !== '' && !has(inner, textOf(source.value))) problems.push(unknownLabel(source, textOf(source.value), `what ${JSON.stringify(of.name)} takes`, inner));
  }
  const target = of.arguments[1];
  return target?.kind === 'text' ? withAlso(inner, textOf(target.value)) : inner;
}

const ofCounters: ReadonlySet<string> = new Set(['rate', 'irate', 'increase']);
const ofGauges: ReadonlySet<string> = new Set(['delta', 'idelta', 'deriv', 'predict_linear']);

/** https://prometheus.io/docs/prometheus/latest/querying/functions/#rate */
function checkSort(of: VectorCall | ScalarCall, declared: SeriesByName, problems: DeclaredProblem[]): void {
  const [range] = of.arguments;
  if (range?.kind !== 'window' || !(ofCounters.has(of.name) || ofGauges.has(of.name))) return;
  const wrong = ofCounters.has(of.name) ? 'gauge' : 'counter';
  // Of what is not declared something else is said.
  const series = select(range.of, declared, []);
  if (series.length === 0 || series.some(({ sort }) => sort !== wrong)) return;
  const metric = JSON.stringify(series[0]!.name);
  const reason = wrong === 'gauge' ? `${metric} is a gauge, and ${JSON.stringify(of.name)} takes counters; of a gauge take "delta" or "deriv"` : `${metric} is a counter, and ${JSON.stringify(of.name)} takes gauges; of a counter take "rate" or "increase"`;
  problems.push({ at: of, kind: 'type', reason });
}

function labelsOfBinary(of: VectorBinary | ScalarBinary, declared: SeriesByName, problems: DeclaredProblem[]): Labels {
  const left = labelsOf(of.left, declared, problems);
  const right = labelsOf(of.right, declared, problems);
  if (of.left.type === 'scalar') return right;
  if (of.right.type === 'scalar') return left;
  const { matching } = of as VectorBinary;
  if (matching !== undefined) checkMatching(of as VectorBinary, matching, left, right, problems);
  if (of.operator === 'or') return union([left, right]);
  if (of.operator === 'and' || of.operator === 'unless') return left;
  if (matching?.group !== undefined) return withAlso(matching.group.side === 'group_left' ? left : right, ...matching.group.labels);
  if (matching === undefined) return left;
  return matching.clause === 'on' ? new Set(matching.labels) : without(left, ...matching.labels);
}

function checkMatching(of: VectorBinary, { clause, labels, group }: Matching, left: Labels, right: Labels, problems: DeclaredProblem[]): void {
  for (const label of labels) {
    const missing = [left, right].filter((side) => !has(side, label));
    // What is only there in default of something else may have fewer labels.
    const enough = clause === 'ignoring' || of.operator === 'or' ? 2 : 1;
    if (missing.length >= enough) problems.push(unknownLabel(of, label, enough === 2 ? 'either side' : `the ${has(left, label) ? 'right' : 'left'} side`, enough === 2 ? union([left, right]) : missing[0]!));
  }
  const one = group?.side === 'group_left' ? right : left;
  for (const label of group?.labels ?? []) {
    if (!has(one, label)) problems.push(unknownLabel(of, label, `the ${group!.side === 'group_left' ? 'right' : 'left'} side`, one));
  }
}
