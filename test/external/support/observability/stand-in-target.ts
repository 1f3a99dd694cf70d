// A program that serves exactly the metrics that a scrape target declares, over time: counters grow, gauges stand, and what is played changes both.
import type { Metric } from '../../../../src/observability/metric.ts';
import type { Family, Sample } from './exposition.ts';
import { isStatus, labelSets, type Hints, type Labels } from './stand-in-labels.ts';

/** How one series goes: at `start` when the program starts, and on by so much each minute. */
export interface Course {
  readonly metric: string;
  readonly labels: Labels;
  readonly start: number;
  readonly perMinute: number;
}

/** What a program is made to do. */
export interface Play {
  /** Share of the requests that fail. */
  readonly errors: number;
  /** What each duration is multiplied by. */
  readonly slowness: number;
  /** Series that go otherwise than in health. */
  readonly courses: readonly Course[];
}

export const inHealth: Play = { errors: 0.0001, slowness: 1, courses: [] };

export interface StandInTarget {
  readonly metrics: readonly Metric[];
  /** Label values by metric. */
  readonly hints: ReadonlyMap<string, Hints>;
  /** Series whose course in health is known. */
  readonly health: readonly Course[];
  /** Seconds in which half of all answers are given. */
  readonly median: number;
  /** Label sets that follow from what is watched rather than from the metric; `undefined`: those of its labels. */
  readonly sets?: (metric: Metric) => readonly Labels[] | undefined;
}

/** Serves one instance: each call is a scrape at a moment, in seconds since 1970. */
export type Instance = (now: number, play: Play) => Family[];

export function standIn(target: StandInTarget, started: number): Instance {
  const totals = new Map<string, number>();
  let last = started;
  return (now, play) => {
    const elapsed = now - last;
    last = now;
    const add = (name: string, labels: Labels, perSecond: number, start: number): Sample => {
      const key = `${name} ${JSON.stringify(labels)}`;
      const total = (totals.get(key) ?? start) + perSecond * elapsed;
      totals.set(key, total);
      return { name, labels, value: total };
    };
    const courseOf = (name: string, labels: Labels): Course | undefined => [...play.courses, ...target.health].find((one) => one.metric === name && Object.entries(one.labels).every(([label, value]) => labels[label] === value));

    const sampled = (metric: Metric, labels: Labels): Sample[] => {
      if (metric.type === 'histogram') return distributed(metric, labels, target.median * play.slowness, add);
      if (metric.type === 'summary') return summarised(metric, labels, target.median * play.slowness, add);
      const course = courseOf(metric.name, labels);
      if (metric.type === 'counter') return [add(metric.name, labels, course === undefined ? growthOf(metric, labels, play) : course.perMinute / 60, course?.start ?? 0)];
      const value = course === undefined ? levelOf(metric, now) : course.start + (course.perMinute * (now - started)) / 60 + (isMoment(metric) ? started : 0);
      return [{ name: metric.name, labels, value }];
    };
    return target.metrics.map((metric): Family => {
      const sets = target.sets?.(metric) ?? labelSets(metric, target.hints.get(metric.name) ?? new Map());
      return { name: metric.name, type: metric.type, help: metric.help, samples: sets.flatMap((labels) => sampled(metric, labels)) };
    });
  };
}

const requests = 20;
const rarely = /fail|error|drop|reject|timeout|evict|kill|oom|restart|dead|retr|abort|conflict|miss|throttl|lost|corrupt|slow|panic|exceed|out_of|skipped|overflow|discard/;

/** What a counter grows by each second. */
function growthOf({ name, labels: declared }: Metric, labels: Labels, play: Play): number {
  const status = declared.find(isStatus);
  if (status !== undefined && /^[2345]/.test(labels[status] ?? '')) return requests * (labels[status]!.startsWith('5') ? play.errors : (1 - play.errors) * (labels[status]!.startsWith('2') ? 0.98 : 0.02));
  return rarely.test(name) ? 0 : requests;
}

/** Whether it tells a moment, in seconds since 1970. */
function isMoment({ name, unit }: Metric): boolean {
  return unit === 'timestamp' || /(?:timestamp|start_time|_time|not_after|earliest_cert_expiry)(?:_seconds)?$/.test(name);
}

function levelOf(metric: Metric, now: number): number {
  if (isMoment(metric)) return /not_after|expiry|expir/.test(metric.name) ? now + 90 * 86_400 : now - 60;
  if (/(?:_up|_success(?:ful)?|_healthy|_ready|_info)$/.test(metric.name)) return 1;
  if (rarely.test(metric.name)) return 0;
  if (metric.unit === 'bytes') return 64 * 2 ** 20;
  return metric.unit === 'ratio' ? 0.1 : 5;
}

type Add = (name: string, labels: Labels, perSecond: number, start: number) => Sample;

/** Bounds that clients use where nothing is said. https://pkg.go.dev/github.com/prometheus/client_golang/prometheus#pkg-variables */
const usualBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Exponentially distributed around the median, which puts 95 of 100 below 4.3 times of it, and 99 below 6.6 times. */
function distributed({ name, unit, buckets }: Metric, labels: Labels, median: number, add: Add): Sample[] {
  const bounds = buckets?.map(({ value }) => value) ?? usualBuckets;
  const scale = unit === undefined || unit === 'seconds' ? median : unit === 'milliseconds' ? median * 1000 : bounds[Math.floor(bounds.length / 2)]! / 4;
  const below = (bound: number): number => 1 - 2 ** (-bound / scale);
  const counts = bounds.map((bound) => add(`${name}_bucket`, { ...labels, le: String(bound) }, requests * below(bound), 0));
  return [...counts, add(`${name}_bucket`, { ...labels, le: '+Inf' }, requests, 0), add(`${name}_sum`, labels, (requests * scale) / Math.LN2, 0), add(`${name}_count`, labels, requests, 0)];
}

function summarised({ name }: Metric, labels: Labels, median: number, add: Add): Sample[] {
  const quantiles = [0.5, 0.9, 0.99].map((quantile) => ({ name, labels: { ...labels, quantile: String(quantile) }, value: -median * Math.log2(1 - quantile) }));
  return [...quantiles, add(`${name}_sum`, labels, (requests * median) / Math.LN2, 0), add(`${name}_count`, labels, requests, 0)];
}
