// What each target of a watch is played by: the metrics that it declares, label values of the platform that it is in, and the course of health that unit tests of alerts state.
import type { Metric, ScrapeTarget } from '../../../../src/observability/metric.ts';
import type { AlertTest, TestSeries } from '../../../../src/observability/alert.ts';
import type { Watch } from '../../../../src/observability/watch.ts';
import { Traced } from '../../../../src/provenance/traced.ts';
import type { Hints, Labels } from './stand-in-labels.ts';
import { agreedCourses, type Course } from './stand-in-courses.ts';
import type { StandInTarget } from './stand-in-target.ts';

/** Labels that scraping gives, which a test may state beside those of the metric. */
const given: ReadonlySet<string> = new Set(['job', 'instance', 'environment']);

/** The stand-in of one target; `sets` gives label sets that follow from what is watched. */
export function standInOf(target: ScrapeTarget, watch: Watch, sets?: StandInTarget['sets']): StandInTarget {
  const subject = watch.subjects.find(({ name }) => name.value === target.subject.value);
  const tests = watch.subjects.flatMap(({ alerts, target: own }) => alerts.map(({ test }) => ofJob(test, own.workload.value, target.workload.value)));
  const series = tests.flatMap(({ health, fault }) => [...health, ...fault]);
  const health = agreedCourses(tests.map((test) => ({ health: test.health.map(toCourse), fault: test.fault.map(toCourse) })));
  return {
    metrics: target.metrics,
    hints: new Map(target.metrics.map((metric) => [metric.name, hintsOf(metric, series)])),
    health,
    median: medianOf(subject, watch),
    sets: sets ?? ((metric) => (metric.labels.includes('partition') ? partitionsOf(metric, health) : undefined)),
  };
}

/** Each topic has as many partitions as it is said to have. */
function partitionsOf({ labels }: Metric, health: readonly Course[]): Labels[] | undefined {
  const topics = health.filter(({ metric }) => metric.endsWith('_partitions'));
  if (topics.length === 0 || !labels.every((label) => label === 'topic' || label === 'partition')) return undefined;
  return topics.flatMap(({ labels: { topic = '' }, start }) => Array.from({ length: start }, (_, i) => ({ topic, partition: String(i) })));
}

type Test = Pick<AlertTest, 'health' | 'fault'>;

/** The series of a test that are this job's; those that name no job are of the alert's own subject. */
function ofJob({ health, fault }: Test, own: string, job: string): Test {
  const ofThis = (one: TestSeries): boolean => jobOf(one, own) === job;
  return { health: health.filter(ofThis), fault: fault.filter(ofThis) };
}

function jobOf({ labels }: TestSeries, otherwise: string): string {
  return labels['job'] === undefined ? otherwise : plain(labels['job']);
}

export function toCourse({ metric, labels, start, perMinute = 0 }: TestSeries): Course {
  const own = Object.entries(labels).filter(([label]) => !given.has(label));
  return { metric, labels: Object.fromEntries(own.map(([label, value]) => [label, plain(value)])), start: plain(start), perMinute: plain(perMinute) };
}

function plain<T>(value: T | Traced<T>): T {
  return value instanceof Traced ? value.value : value;
}

/** The values of labels that tests play: of the metric, otherwise of any other of the same program, so that what is about one thing names it alike. */
function hintsOf({ name, labels }: Metric, series: readonly TestSeries[]): Hints {
  const same = series.filter(({ metric }) => metric.replace(/_(?:bucket|sum|count)$/, '') === name || metric === name);
  return new Map(labels.flatMap((label) => {
    const values = [same, series].map((all) => [...new Set(all.flatMap((one) => (one.labels[label] === undefined ? [] : [plain(one.labels[label])])))]).find((found) => found.length > 0);
    return values === undefined ? [] : [[label, values] as const];
  }));
}

/** Seconds that put 95 and 99 of 100 answers at two fifths of what is allowed, of exponentially distributed ones. */
function medianOf(subject: Watch['subjects'][number] | undefined, { thresholds }: Watch): number {
  const latency = subject?.objectives?.latency;
  const p95 = latency?.p95 === undefined ? thresholds.latency.p95.value : millisecondsOf(latency.p95.value);
  const p99 = latency?.p99 === undefined ? thresholds.latency.p99.value : millisecondsOf(latency.p99.value);
  const p50 = latency?.p50 === undefined ? Number.POSITIVE_INFINITY : millisecondsOf(latency.p50.value);
  return (0.4 * Math.min(p50, p95 / Math.log2(20), p99 / Math.log2(100))) / 1000;
}

function millisecondsOf(text: string): number {
  const [, amount, unit] = /^([\d.]+)(ms|s|m)$/.exec(text) ?? [];
  if (amount === undefined) throw new Error(`no duration: ${text}`);
  return Number(amount) * { ms: 1, s: 1000, m: 60_000 }[unit!]!;
}
