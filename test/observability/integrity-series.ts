// Which series there are in an environment: those that scrape jobs declare, those that scraping itself makes, and those that rules record.
import { configurationOf, rulesOf, type Rule, type ScrapeConfig } from './integrity-expressions.ts';
import type { DeclaredMetric, EmittedEnvironment } from './integrity-emitted.ts';
import { inferLabels, type LabelsOf } from './integrity-labels.ts';
import { readExpression, type Selector } from './integrity-promql.ts';

export interface Series {
  /** Labels of every job that serves it, by job; recorded series are under the name "". */
  readonly jobs: ReadonlyMap<string, ReadonlySet<string>>;
}

/** https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series */
const ofScraping = ['up', 'scrape_duration_seconds', 'scrape_samples_scraped', 'scrape_samples_post_metric_relabeling', 'scrape_series_added'];

/** https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/#inspecting-alerts-during-runtime */
const ofAlerting = ['ALERTS', 'ALERTS_FOR_STATE'];

export interface World {
  readonly jobs: ReadonlySet<string>;
  readonly series: ReadonlyMap<string, Series>;
  readonly labelsOf: LabelsOf;
  /** Names with their jobs, for messages. */
  readonly nearest: (metric: string) => string;
}

export function worldOf(environment: EmittedEnvironment): World {
  const configuration = configurationOf(environment);
  const series = new Map<string, Map<string, ReadonlySet<string>>>();
  const put = (name: string, job: string, labels: Iterable<string>): void => {
    const jobs = series.get(name) ?? new Map<string, ReadonlySet<string>>();
    series.set(name, jobs.set(job, new Set([...(jobs.get(job) ?? []), ...labels])));
  };
  for (const config of configuration.scrape_configs) {
    const added = labelsOfJob(config);
    for (const name of ofScraping) put(name, config.job_name, added);
    for (const metric of environment.declared.get(config.job_name) ?? []) for (const [name, labels] of seriesOfMetric(metric)) put(name, config.job_name, [...labels, ...added]);
  }
  const rules = rulesOf(environment);
  const alertLabels = rules.flatMap(({ alert, labels }) => (alert === undefined ? [] : Object.keys(labels ?? {})));
  for (const name of ofAlerting) put(name, '', ['alertname', 'alertstate', ...alertLabels, ...[...series.get('up')?.values() ?? []].flatMap((labels) => [...labels])]);

  const recorded = new Map<string, Rule[]>();
  for (const rule of rules) if (rule.record !== undefined) recorded.set(rule.record, [...(recorded.get(rule.record) ?? []), rule]);
  const pending = new Set(recorded.keys());
  const labelsOf: LabelsOf = ({ metric, matchers }) => {
    if (metric !== undefined && pending.delete(metric)) {
      for (const { expr, labels } of recorded.get(metric)!) put(metric, '', [...inferLabels(readExpression(expr), labelsOf).labels, ...Object.keys(labels ?? {})]);
    }
    const jobs = metric === undefined ? undefined : series.get(metric);
    return new Set([...(jobs ?? [])].flatMap(([job, labels]) => (isOfJob(matchers, job) ? [...labels] : [])));
  };
  for (const record of recorded.keys()) labelsOf({ metric: record, matchers: [] });
  const known: ReadonlyMap<string, Series> = new Map([...series].map(([name, jobs]) => [name, { jobs }]));
  return { jobs: new Set(configuration.scrape_configs.map(({ job_name }) => job_name)), series: known, labelsOf, nearest: (metric) => nearest(metric, [...known.keys()]) };
}

/** Names of the series of a metric. https://prometheus.io/docs/concepts/metric_types/ */
export function seriesOfMetric({ name, type, labels }: DeclaredMetric): readonly (readonly [string, readonly string[]])[] {
  const parts = [[`${name}_sum`, labels], [`${name}_count`, labels]] as const;
  if (type === 'histogram') return [[`${name}_bucket`, [...labels, 'le']], ...parts];
  if (type === 'summary') return [[name, [...labels, 'quantile']], ...parts];
  return [[name, labels]];
}

/** Labels that the server adds to what a job serves. */
export function labelsOfJob({ static_configs = [], relabel_configs = [] }: ScrapeConfig): string[] {
  return ['job', 'instance', ...static_configs.flatMap(({ labels = {} }) => Object.keys(labels)), ...relabel_configs.flatMap(({ target_label, action = 'replace' }) => (target_label === undefined || action !== 'replace' || target_label.startsWith('__') ? [] : [target_label]))];
}

/** Whether the matchers may mean this job. What a dashboard leaves to its reader may be any. */
export function isOfJob(matchers: Selector['matchers'], job: string): boolean {
  return matchers.every(({ label, operator, value }) => {
    if (label !== 'job' || value.includes('$') || job === '') return true;
    const equal = operator.includes('~') ? new RegExp(`^(?:${value})$`).test(job) : value === job;
    return operator.startsWith('!') ? !equal : equal;
  });
}

function nearest(name: string, known: readonly string[]): string {
  const parts = new Set(name.split(/[_:]/));
  const shared = (other: string): number => other.split(/[_:]/).filter((part) => parts.has(part)).length / Math.max(parts.size, other.split(/[_:]/).length);
  return known.reduce((best, other) => (shared(other) > shared(best) ? other : best), known[0] ?? '');
}

