import type { ScrapeTarget } from '../../observability/metric.ts';
import type { TestSeries } from '../../observability/alert.ts';
import type { Subject, Watch } from '../../observability/watch.ts';
import { because, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { t, Traced, traced } from '../../provenance/traced.ts';
import * as conventions from './conventions.ts';

type Labels = Readonly<Record<string, string | Traced<string>>>;

/** A series as promtool reads it, for so many minutes. https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#series */
export function toSeries(one: TestSeries, minutes: Traced<number>, subject: Subject, watch: Watch): Node {
  return because([servedBy(one.metric, subject, watch).origin, ...originsOf(one.start)], { series: selectorOf(one, subject, watch), values: t`${courseOf(one)}x${minutes}` });
}

/** `up{job="web"}`, with the labels that scraping adds where the test has none of its own. */
export function selectorOf({ metric, labels }: TestSeries, subject: Subject, watch: Watch): Traced<string> {
  return printed(metric, { ...labelsOf(servedBy(metric, subject, watch), watch), ...labels }, subject.origin);
}

/** `0+60`: from 0, 60 more each minute. */
export function courseOf({ start, perMinute = 0 }: TestSeries): Traced<string> {
  const falls = (perMinute instanceof Traced ? perMinute.value : perMinute) < 0;
  return traced(falls ? `${textOf(start)}${textOf(perMinute)}` : `${textOf(start)}+${textOf(perMinute)}`, compose([conventions.perMinute, ...originsOf(start), ...originsOf(perMinute)]));
}

/** Who serves the metric: what is about the subject before others. `up` is of every target. */
function servedBy(metric: string, { target }: Subject, { targets }: Watch): ScrapeTarget {
  if (metric === 'up' || serves(target, metric)) return target;
  return targets.find((one) => serves(one, metric)) ?? target;
}

const suffixes = ['_bucket', '_sum', '_count'];

function serves({ metrics }: ScrapeTarget, wanted: string): boolean {
  return metrics.some(({ name, type }) => name === wanted || ((type === 'histogram' || type === 'summary') && suffixes.some((suffix) => name + suffix === wanted)));
}

/** What scraping adds to a series of its first instance. */
function labelsOf({ workload, port, discovery }: ScrapeTarget, { runtime, namespace, environment }: Watch): Labels {
  const common = { job: workload, environment };
  if (discovery?.kind === 'probes') return { ...common, instance: [discovery, ...(discovery.others ?? [])].flatMap(({ addresses }) => addresses)[0] ?? '' };
  if (discovery?.kind === 'nodes') return { ...common, instance: 'node-0' };
  if (runtime.value !== 'kubernetes') return { ...common, instance: t`${workload}:${port}` };
  const pod = t`${workload}-0`;
  return { ...common, instance: pod, namespace, pod };
}

function printed(metric: string, labels: Labels, origin: Origin): Traced<string> {
  const origins: Origin[] = [origin, conventions.targetLabels];
  const written: string[] = [];
  for (const [label, value] of Object.entries(labels)) {
    if (value instanceof Traced) origins.push(value.origin);
    written.push(`${label}=${JSON.stringify(value instanceof Traced ? value.value : value)}`);
  }
  return traced(`${metric}{${written.join(', ')}}`, compose(origins));
}

type Amount = number | Traced<number>;

function textOf(amount: Amount): string {
  return String(amount instanceof Traced ? amount.value : amount);
}

function originsOf(amount: Amount): Origin[] {
  return amount instanceof Traced ? [amount.origin] : [];
}
