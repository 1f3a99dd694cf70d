// How single series go over time, as unit tests of alerts and faults that are played state it.
import type { Metric } from '../../../../src/observability/metric.ts';
import { isStatus, type Labels } from './stand-in-labels.ts';

/** How one series goes: at `start` when the program starts, and on by so much each minute. */
export interface Course {
  readonly metric: string;
  readonly labels: Labels;
  readonly start: number;
  readonly perMinute: number;
}

/** The course whose labels the series has. */
export function courseOf(courses: readonly Course[], { name }: Metric, labels: Labels): Course | undefined {
  return courses.find((one) => one.metric === name && Object.entries(one.labels).every(([label, value]) => labels[label] === value));
}

/** The same, or the course of another series that tells the same state of something else: what is well for one topic or pod is well for another. */
export function likeCourse(courses: readonly Course[], metric: Metric, labels: Labels): Course | undefined {
  const isState = (label: string): boolean => isStatus(label) || metric.values?.[label] !== undefined || /^(?:state|phase|condition|reason|type|mode)$/.test(label);
  return courseOf(courses, metric, labels) ?? courses.find((one) => one.metric === metric.name && Object.entries(one.labels).every(([label, value]) => !isState(label) || labels[label] === value));
}

/**
 * Several tests may state the health of one series, each by a value that is well for its own alert. Where a fault is higher, a lower value is as well, and the
 * other way round: the value that is taken is well for all of them.
 */
export function agreedCourses(tests: readonly { readonly health: readonly Course[]; readonly fault: readonly Course[] }[]): Course[] {
  const stated = new Map<string, { readonly course: Course; readonly lowIsBad: boolean }[]>();
  for (const { health, fault } of tests) {
    for (const course of health) {
      const key = keyOf(course);
      const bad = fault.find((one) => keyOf(one) === key);
      stated.set(key, [...(stated.get(key) ?? []), { course, lowIsBad: bad !== undefined && heightOf(bad) < heightOf(course) }]);
    }
  }
  return [...stated.values()].map((all) => {
    const atLeast = all.filter(({ lowIsBad }) => lowIsBad).map(({ course }) => course).sort((a, b) => heightOf(b) - heightOf(a));
    const atMost = all.map(({ course }) => course).sort((a, b) => heightOf(a) - heightOf(b));
    return atLeast[0] ?? atMost[0]!;
  });
}

function keyOf({ metric, labels }: Course): string {
  return `${metric} ${Object.keys(labels).sort().map((label) => `${label}=${labels[label]!}`).join(',')}`;
}

/** After an hour. */
function heightOf({ start, perMinute }: Course): number {
  return start + 60 * perMinute;
}
