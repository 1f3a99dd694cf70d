import type { Document } from '../../formats/index.ts';
import type { PrometheusAdapter } from '../../model/types.gen.ts';
import { formatDuration } from '../../model/units.ts';
import { because, type Node } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { sortBy } from '../../util/sort.ts';
import { source } from '../facts.ts';
import type { ResourceInput, ScalingMetric } from '../kind.ts';

const reference = 'https://github.com/kubernetes-sigs/prometheus-adapter/blob/master/docs/config.md';
const file = source('prometheus-adapter.configuration', 'one rule for each metric that a service scales on; what has no rule is served to nobody', reference);
const labels = source('prometheus-adapter.labels', 'the labels by which Prometheus names the replica that served a value', `${reference}#association`);
const now = source('prometheus-adapter.gauge', 'what the replica says now', `${reference}#querying`);
const rate = source('prometheus-adapter.counter', 'what is counted says something as a rate: so many a second, over two minutes, or over four scrapes where these take longer', `${reference}#querying`);

const minute = 60_000;

/** Where nothing is known of scrapes, two minutes. */
function windowOf(watch: ResourceInput<PrometheusAdapter>['watch']): Traced<string> {
  if (watch === null) return traced('2m', rate);
  return withOrigin(map(watch.interval, (every) => formatDuration(Math.max(2 * minute, every * 4))), rate);
}

function query(type: ScalingMetric['type'], window: Traced<string>): Traced<string> {
  if (type.value === 'counter') return withOrigin(t`sum(rate(<<.Series>>{<<.LabelMatchers>>}[${window}])) by (<<.GroupBy>>)`, type.origin);
  return traced('sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)', compose([type.origin, now]));
}

/** Services that scale on metrics of one name share its rule. */
function rule(users: readonly ScalingMetric[], window: Traced<string>): Node {
  const [{ metric, type }] = users as [ScalingMetric];
  return because(users.map(({ origin }) => origin), {
    seriesQuery: t`${metric}{namespace!="",pod!=""}`,
    resources: { overrides: because(labels, { namespace: { resource: 'namespace' }, pod: { resource: 'pod' } }) },
    metricsQuery: query(type, window),
  });
}

export function configuration({ origin, scaling, watch }: ResourceInput<PrometheusAdapter>): Document {
  const byMetric = new Map<string, ScalingMetric[]>();
  for (const one of scaling) append(byMetric, one.metric.value, one);
  const rules = sortBy(byMetric, ([metric]) => metric).map(([, users]) => rule(users, windowOf(watch)));
  return { format: 'yaml', content: because([file, origin], { rules }) };
}
