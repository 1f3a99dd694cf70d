import type { Expression, Text, VectorBinary } from '../../formats/promql/document.ts';
import type { Alert } from '../../observability/alert.ts';
import { podLabels, targetLabels } from '../../observability/metric.ts';
import type { Watch } from '../../observability/watch.ts';
import { Traced } from '../../provenance/traced.ts';
import { unreachable } from '../../util/invariant.ts';
import { sortBy } from '../../util/sort.ts';

type LabelsByMetric = ReadonlyMap<string, ReadonlySet<string>>;

/** Every label that one of the alerts may have from its expression or its rule, by name. Some may have fewer. */
export function labelNames(alerts: readonly Alert[], watch: Watch): string[] {
  const known = labelsByMetric(watch);
  const found = new Set<string>();
  for (const { expression, labels = {} } of alerts) {
    for (const label of labelsOf(expression, known)) found.add(label);
    for (const label of Object.keys(labels)) found.add(label);
  }
  return sortBy(found, String);
}

const suffixes = ['_bucket', '_count', '_sum'];

/** What scraped series have, and recorded ones. */
function labelsByMetric({ targets, subjects }: Watch): LabelsByMetric {
  const known = new Map<string, ReadonlySet<string>>();
  for (const { metrics } of targets) {
    for (const { name, type, labels } of metrics) {
      const all = new Set([...labels, ...targetLabels, ...podLabels]);
      const names = type === 'histogram' || type === 'summary' ? [name, ...suffixes.map((suffix) => name + suffix)] : [name];
      for (const one of names) known.set(one, union([known.get(one) ?? nothing, all]));
    }
  }
  for (const { recordings } of subjects) {
    for (const { record, expression, labels } of recordings) known.set(record, union([labelsOf(expression, known), new Set(Object.keys(labels))]));
  }
  return known;
}

const nothing: ReadonlySet<string> = new Set();
const ofEverySeries: ReadonlySet<string> = new Set([...targetLabels, ...podLabels]);

function labelsOf(of: Expression | Text, known: LabelsByMetric): ReadonlySet<string> {
  switch (of.kind) {
    case 'selector': {
      const { metric, matchers } = of;
      return union([known.get(metric instanceof Traced ? metric.value : metric) ?? ofEverySeries, new Set(matchers.map(({ label }) => label))]);
    }
    case 'window':
    case 'subquery':
    case 'negative':
      return labelsOf(of.of, known);
    case 'aggregation':
      if (of.grouping?.clause === 'by') return new Set(of.grouping.labels);
      return of.grouping === null ? nothing : without(labelsOf(of.of, known), of.grouping.labels);
    case 'call':
      return without(union(of.arguments.map((one) => labelsOf(one, known))), of.name === 'histogram_quantile' ? ['le'] : []);
    case 'binary':
      return of.type === 'scalar' ? nothing : ofMatched(of, known);
    case 'number':
    case 'text':
      return nothing;
    default:
      return unreachable(of);
  }
}

/** https://prometheus.io/docs/prometheus/latest/querying/operators/#vector-matching */
function ofMatched({ operator, left, right, matching }: VectorBinary, known: LabelsByMetric): ReadonlySet<string> {
  const [ofLeft, ofRight] = [labelsOf(left, known), labelsOf(right, known)];
  if (operator === 'or' || matching?.group !== undefined) return union([ofLeft, ofRight]);
  if (operator === 'and' || operator === 'unless' || right.type === 'scalar') return ofLeft;
  if (left.type === 'scalar') return ofRight;
  if (matching === undefined) return ofLeft;
  return matching.clause === 'on' ? new Set(matching.labels) : without(ofLeft, matching.labels);
}

function without(set: ReadonlySet<string>, labels: readonly string[]): ReadonlySet<string> {
  return labels.length === 0 ? set : new Set([...set].filter((label) => !labels.includes(label)));
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}
