// What each target of a watch is played by: the metrics that it declares, label values of the platform that it is in, and the course of health that unit tests of alerts state.
import type { Metric, ScrapeTarget } from '../../../../src/observability/metric.ts';
import type { TestSeries } from '../../../../src/observability/alert.ts';
import type { Watch } from '../../../../src/observability/watch.ts';
import { Traced } from '../../../../src/provenance/traced.ts';
import type { Hints } from './stand-in-labels.ts';
import type { Course, StandInTarget } from './stand-in-target.ts';

/** Labels that scraping gives, which a test may state beside those of the metric. */
const given: ReadonlySet<string> = new Set(['job', 'instance', 'environment']);

/** The stand-in of one target; `sets` gives label sets that follow from what is watched. */
export function standInOf(target: ScrapeTarget, watch: Watch, sets?: NonNullable<StandInTarget['sets']>): StandInTarget {
  const subject = watch.subjects.find(({ name }) => name.value === target.subject.value);
  const tests = watch.subjects.flatMap(({ alerts, target: own }) => alerts.flatMap(({ test }) => [...test.health.map((one) => ({ health: true, one })), ...test.fault.map((one) => ({ health: false, one }))].map((found) => ({ ...found, job: own.workload.value }))));
  const own = tests.filter(({ one, job }) => jobOf(one, job) === target.workload.value);
  return {
    metrics: target.metrics,
    hints: new Map(target.metrics.map((metric) => [metric.name, hintsOf(metric, own.map(({ one }) => one))])),
    health: own.flatMap(({ health, one }) => (health ? [courseOf(one)] : [])),
    median: medianOf(subject, watch),
    ...(sets === undefined ? {} : { sets }),
  };
}

function jobOf({ labels }: TestSeries, otherwise: string): string {
  return labels['job'] === undefined ? otherwise : plain(labels['job']);
}

export function courseOf({ metric, labels, start, perMinute = 0 }: TestSeries): Course {
  const own = Object.entries(labels).filter(([label]) => !given.has(label));
  return { metric, labels: Object.fromEntries(own.map(([label, value]) => [label, plain(value)])), start: plain(start), perMinute: plain(perMinute) };
}

function plain<T>(value: T | Traced<T>): T {
  return value instanceof Traced ? value.value : value;
}

/** The values of labels that tests play. */
function hintsOf({ name, labels }: Metric, series: readonly TestSeries[]): Hints {
  const same = series.filter(({ metric }) => metric.replace(/_(?:bucket|sum|count)$/, '') === name || metric === name);
  return new Map(labels.flatMap((label) => {
    const values = [...new Set(same.flatMap((one) => (one.labels[label] === undefined ? [] : [plain(one.labels[label])])))];
    return values.length === 0 ? [] : [[label, values] as const];
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
