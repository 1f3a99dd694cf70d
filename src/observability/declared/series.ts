import { podLabels, targetLabels, type Metric, type ScrapeTarget } from '../metric.ts';

/** Any, where they cannot be told. */
export type Labels = ReadonlySet<string> | null;

/** The series of one name that one job has, or that one rule records. */
export interface DeclaredSeries {
  readonly name: string;
  /** `null`: that of whatever the rule reads. */
  readonly job: string | null;
  /** What may be asked of it; `null` where it cannot be told. A counter's sums and buckets are counters, too. */
  readonly sort: 'counter' | 'gauge' | null;
  readonly labels: Labels;
  /** Values that labels have, by label, where these are all. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series */
const ofEveryTarget = ['up', 'scrape_duration_seconds', 'scrape_samples_post_metric_relabeling', 'scrape_samples_scraped', 'scrape_series_added'];

/** What Prometheus says of alerts, with whatever labels these have. https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/#inspecting-alerts-during-runtime */
export const ofAlerts: readonly DeclaredSeries[] = [
  { name: 'ALERTS', job: null, sort: 'gauge', labels: null, values: { alertstate: ['firing', 'pending'] } },
  { name: 'ALERTS_FOR_STATE', job: null, sort: 'gauge', labels: null, values: {} },
];

/** Where targets are. */
export interface Surroundings {
  readonly environment: string;
  readonly runtime: string;
}

/** All that is scraped of a target, and what Prometheus adds. */
export function seriesOf(target: ScrapeTarget, { environment, runtime }: Surroundings): DeclaredSeries[] {
  const job = target.workload.value;
  const inPods = runtime === 'kubernetes' && target.discovery === undefined;
  const labels: readonly string[] = inPods ? [...targetLabels, ...podLabels] : targetLabels;
  const own = new Set(labels);
  const values = { job: [job], environment: [environment] };
  return [
    ...ofEveryTarget.map((name): DeclaredSeries => ({ name, job, sort: 'gauge', labels: own, values })),
    ...target.metrics.flatMap((metric) => seriesOfMetric(metric, job, labels, values)),
  ];
}

function seriesOfMetric({ name, type, labels, values: few = {} }: Metric, job: string, more: readonly string[], given: DeclaredSeries['values']): DeclaredSeries[] {
  const all = new Set([...more, ...labels]);
  const values = { ...given, ...few };
  const series = (suffix: string, sort: DeclaredSeries['sort'], label?: string): DeclaredSeries => ({ name: name + suffix, job, sort, labels: label === undefined ? all : new Set([...all, label]), values });
  if (type === 'counter' || type === 'gauge') return [series('', type)];
  const totals = [series('_sum', 'counter'), series('_count', 'counter')];
  return type === 'histogram' ? [series('_bucket', 'counter', 'le'), ...totals] : [series('', 'gauge', 'quantile'), ...totals];
}
