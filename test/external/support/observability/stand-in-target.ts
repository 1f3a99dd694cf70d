// A program that serves exactly the metrics that a scrape target declares, over time: counters grow, gauges stand, and what is played changes both.
import type { Metric } from '../../../../src/observability/metric.ts';
import type { Family, Sample } from './exposition.ts';
import { courseOf, likeCourse, type Course } from './stand-in-courses.ts';
import { labelSets, type Hints, type Labels } from './stand-in-labels.ts';
import { growthOf, isMoment, levelOf, requestGrowth, requests } from './stand-in-levels.ts';

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
  readonly sets: (metric: Metric, hints: Hints) => readonly Labels[] | undefined;
}

/** Serves one instance: each call is a scrape at a moment, in seconds since 1970. */
export type Instance = (now: number, play: Play) => Family[];

interface Stand {
  readonly metric: Metric;
  readonly labels: Labels;
  readonly course: Course | undefined;
}

export function standIn({ metrics, hints, health, median, sets }: StandInTarget, started: number): Instance {
  // Why something does not run is said of nothing in health, whatever one alert bears for a moment.
  const stands = metrics.map((metric) => {
    const hinted = hints.get(metric.name) ?? new Map<string, readonly string[]>();
    return { metric, each: (sets(metric, hinted) ?? labelSets(metric, hinted)).map((labels): Stand => ({ metric, labels, course: 'reason' in labels ? undefined : likeCourse(health, metric, labels) })) };
  });
  const totals = new Map<string, number>();
  let last = started;
  return (now, play) => {
    const elapsed = now - last;
    last = now;
    const add: Add = (name, labels, perSecond, start = 0) => {
      const key = `${name} ${JSON.stringify(labels)}`;
      const total = (totals.get(key) ?? start) + perSecond * elapsed;
      totals.set(key, total);
      return { name, labels, value: total };
    };
    const sampled = ({ metric, labels, course: healthy }: Stand): Sample[] => {
      const { name, type } = metric;
      if (type === 'histogram') return distributed(metric, labels, median * play.slowness, requestGrowth(metric, labels, play.errors) ?? requests, add);
      if (type === 'summary') return summarised(metric, labels, median * play.slowness, requestGrowth(metric, labels, play.errors) ?? requests, add);
      const played = courseOf(play.courses, metric, labels);
      if (type === 'counter') {
        const perSecond = played === undefined ? (requestGrowth(metric, labels, play.errors) ?? (healthy === undefined ? growthOf(metric) : healthy.perMinute / 60)) : played.perMinute / 60;
        return [add(name, labels, perSecond, healthy?.start)];
      }
      const course = played ?? healthy;
      // What one exporter counts another may serve as a gauge.
      if (course === undefined && /_offset(?:_sum)?$/.test(name)) return [add(name, labels, requests)];
      const value = course === undefined ? levelOf(metric, labels, now) : course.start + (course.perMinute * (now - started)) / 60 + (isMoment(metric) ? started : 0);
      return [{ name, labels, value }];
    };
    return stands.map(({ metric: { name, type, help }, each }) => ({ name, type, help, samples: each.flatMap(sampled) }));
  };
}

type Add = (name: string, labels: Labels, perSecond: number, start?: number) => Sample;

/** Bounds that clients use where nothing is said. https://pkg.go.dev/github.com/prometheus/client_golang/prometheus#pkg-variables */
const usualBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Exponentially distributed around the median, which puts 95 of 100 below 4.3 times of it, and 99 below 6.6 times. */
function distributed({ name, unit, buckets }: Metric, labels: Labels, median: number, perSecond: number, add: Add): Sample[] {
  const bounds = buckets?.map(({ value }) => value) ?? usualBuckets;
  const inSeconds = unit === undefined || unit === 'seconds';
  const scale = inSeconds ? median : unit === 'milliseconds' ? median * 1000 : bounds[Math.floor(bounds.length / 2)]! / 4;
  const below = (bound: number): number => 1 - 2 ** (-bound / scale);
  const counts = bounds.map((bound) => add(`${name}_bucket`, { ...labels, le: String(bound) }, perSecond * below(bound)));
  return [...counts, add(`${name}_bucket`, { ...labels, le: '+Inf' }, perSecond), add(`${name}_sum`, labels, (perSecond * scale) / Math.LN2), add(`${name}_count`, labels, perSecond)];
}

function summarised({ name }: Metric, labels: Labels, median: number, perSecond: number, add: Add): Sample[] {
  const quantiles = [0.5, 0.9, 0.99].map((quantile) => ({ name, labels: { ...labels, quantile: String(quantile) }, value: -median * Math.log2(1 - quantile) }));
  return [...quantiles, add(`${name}_sum`, labels, (perSecond * median) / Math.LN2), add(`${name}_count`, labels, perSecond)];
}
