import type { ScrapeTarget } from '../../observability/metric.ts';
import type { TestSeries } from '../../observability/alert.ts';
import type { Subject, Watch } from '../../observability/watch.ts';
import { because, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { t, Traced, traced } from '../../provenance/traced.ts';
import * as conventions from './conventions.ts';

type Labels = Readonly<Record<string, string | Traced<string>>>;

/** A series as promtool reads it, before it is known for how long it is played. https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#series */
export interface Played {
  readonly selector: Traced<string>;
  /** `0+60`: from 0, 60 more each minute. */
  readonly course: Traced<string>;
  readonly origin: Origin;
}

export function played(one: TestSeries, subject: Subject, watch: Watch): Played {
  const { target, labels, origin } = servedBy(one.metric, subject, watch);
  const selector = selectorOf(one, labels, origin);
  const course = courseOf(one);
  // It stands there for what its labels are, as a bucket for its bound, and because somebody says how it goes.
  return { selector, course, origin: compose([target.origin, selector.origin, course.origin]) };
}

/** For so many minutes. */
export function toSeries({ selector, course, origin }: Played, minutes: Traced<number>): Node {
  return because(origin, { series: selector, values: t`${course}x${minutes}` });
}

/** Who serves a metric, and the labels that scraping adds to a series of its first instance. */
interface Served {
  readonly target: ScrapeTarget;
  readonly labels: Labels;
  readonly origin: Origin;
}

const served = new WeakMap<ScrapeTarget, Served>();
const byMetric = new WeakMap<Watch, ReadonlyMap<string, ScrapeTarget>>();

/** What is about the subject before others. `up` is of every target. */
function servedBy(metric: string, { target }: Subject, watch: Watch): Served {
  const serving = metric === 'up' || namesOf(target).has(metric) ? target : (targetsByMetric(watch).get(metric) ?? target);
  let found = served.get(serving);
  if (found === undefined) served.set(serving, (found = describe(serving, watch)));
  return found;
}

function describe(target: ScrapeTarget, watch: Watch): Served {
  const labels = labelsOf(target, watch);
  const origins = Object.values(labels).flatMap((value) => (value instanceof Traced ? [value.origin] : []));
  return { target, labels, origin: compose([conventions.targetLabels, ...origins]) };
}

function targetsByMetric(watch: Watch): ReadonlyMap<string, ScrapeTarget> {
  let found = byMetric.get(watch);
  if (found === undefined) byMetric.set(watch, (found = new Map(watch.targets.toReversed().flatMap((target) => [...namesOf(target)].map((name) => [name, target] as const)))));
  return found;
}

const names = new WeakMap<ScrapeTarget, ReadonlySet<string>>();

/** Names of its series. */
function namesOf(target: ScrapeTarget): ReadonlySet<string> {
  let found = names.get(target);
  if (found === undefined) names.set(target, (found = new Set(target.metrics.flatMap(({ name, type }) => (type === 'histogram' || type === 'summary' ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`] : [name])))));
  return found;
}

function labelsOf({ workload, port, discovery }: ScrapeTarget, { runtime, namespace, environment }: Watch): Labels {
  const common = { job: workload, environment };
  if (discovery?.kind === 'probes') return { ...common, instance: discovery.addresses[0] ?? '' };
  if (discovery?.kind === 'nodes') return { ...common, instance: 'node-0' };
  if (runtime.value !== 'kubernetes') return { ...common, instance: t`${workload}:${port}` };
  const pod = t`${workload}-0`;
  return { ...common, instance: pod, namespace, pod };
}

/** `up{job="web"}`: labels of the test win over those of the target. */
function selectorOf({ metric, labels }: TestSeries, added: Labels, origin: Origin): Traced<string> {
  const origins: Origin[] = [origin];
  let written = '';
  for (const label in added) written += matcher(label, labels[label] ?? added[label]!, written);
  for (const label in labels) {
    const value = labels[label]!;
    if (value instanceof Traced) origins.push(value.origin);
    if (!(label in added)) written += matcher(label, value, written);
  }
  return traced(`${metric}{${written}}`, compose(origins));
}

function matcher(label: string, value: string | Traced<string>, before: string): string {
  return `${before === '' ? '' : ', '}${label}=${JSON.stringify(value instanceof Traced ? value.value : value)}`;
}

function courseOf({ start, perMinute = 0 }: TestSeries): Traced<string> {
  const falls = (perMinute instanceof Traced ? perMinute.value : perMinute) < 0;
  const origins: Origin[] = [conventions.perMinute];
  if (start instanceof Traced) origins.push(start.origin);
  if (perMinute instanceof Traced) origins.push(perMinute.origin);
  return traced(`${textOf(start)}${falls ? '' : '+'}${textOf(perMinute)}`, compose(origins));
}

function textOf(amount: number | Traced<number>): string {
  return String(amount instanceof Traced ? amount.value : amount);
}
