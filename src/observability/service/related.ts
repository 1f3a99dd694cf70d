import { compose, type Origin } from '../../provenance/origin.ts';
import { sharedLabels, type Declared } from './declared.ts';
import type { Traced } from '../../provenance/traced.ts';

// Metrics that say something together, by how their names end. A name that ends otherwise says nothing: nobody guesses.

/** Work that succeeds or fails, counted apart. */
export interface Events {
  /** `kafka_events` */
  readonly stem: string;
  readonly failed: Declared;
  /** Those that succeeded, or all. */
  readonly others: Declared;
  readonly othersAreAll: boolean;
  readonly labels: readonly Traced<string>[];
  readonly origin: Origin;
}

/** Lookups that found something, and those that did not. */
export interface Cache {
  /** `cache`, `query_cache` */
  readonly stem: string;
  readonly hits: Declared;
  readonly misses: Declared;
  readonly labels: readonly Traced<string>[];
  readonly origin: Origin;
}

/** Connections that are kept open for whoever needs one. */
export interface Pool {
  /** `db_connections` */
  readonly stem: string;
  readonly active: Declared;
  readonly idle: Declared;
  /** How many there may be; `null` where nothing tells. */
  readonly most: Declared | null;
  readonly labels: readonly Traced<string>[];
  readonly origin: Origin;
}

type Metrics = readonly Declared[];

const failures = ['_failed_total', '_failures_total', '_errors_total'] as const;

/** Endings of what is counted beside failures; `true`: it counts failures, too. https://prometheus.io/docs/practices/instrumentation/#failures */
const beside: readonly (readonly [ending: string, all: boolean])[] = [
  ['_total', true],
  ['_attempts_total', true],
  ['_succeeded_total', false],
  ['_success_total', false],
  ['_successes_total', false],
  ['_sent_total', false],
  ['_published_total', false],
  ['_delivered_total', false],
  ['_completed_total', false],
];

export function eventsOf(metrics: Metrics): readonly Events[] {
  const counters = byName(metrics, 'counter');
  return once(ending(counters, failures).flatMap(([stem, failed]): Events[] => {
    const found = beside.find(([end]) => counters.has(stem + end));
    if (found === undefined) return [];
    const others = counters.get(stem + found[0])!;
    return [{ stem, failed, others, othersAreAll: found[1], ...together(failed, others) }];
  }));
}

export function cachesOf(metrics: Metrics): readonly Cache[] {
  const counters = byName(metrics, 'counter');
  return ending(counters, ['_hits_total']).flatMap(([stem, hits]): Cache[] => {
    const misses = counters.get(`${stem}_misses_total`);
    return misses === undefined ? [] : [{ stem, hits, misses, ...together(hits, misses) }];
  });
}

/**
 * Names of what is in use, what is idle, and how many there may be; `@` stands for the rest. HikariCP as Micrometer tells of it, the pools of Go's database/sql:
 * https://docs.micrometer.io/micrometer/reference/reference/jdbc.html https://pkg.go.dev/github.com/prometheus/client_golang/prometheus/collectors#NewDBStatsCollector
 */
const poolNames: readonly (readonly [active: string, idle: string, most: string])[] = [
  ['@connections_active', '@connections_idle', '@connections_max'],
  ['@in_use_connections', '@idle_connections', '@max_open_connections'],
];

export function poolsOf(metrics: Metrics): readonly Pool[] {
  const gauges = byName(metrics, 'gauge');
  const found = poolNames.flatMap(([inUse, unused, limit]) =>
    ending(gauges, [inUse.slice(1)]).flatMap(([stem, active]): Pool[] => {
      const idle = gauges.get(unused.replace('@', stem));
      const most = gauges.get(limit.replace('@', stem)) ?? null;
      if (idle === undefined) return [];
      return [{ stem: `${stem}connections`, active, idle, most, ...together(active, idle, ...(most === null ? [] : [most])) }];
    }),
  );
  return once(found);
}

/** The first of those that are called the same. */
function once<T extends { readonly stem: string }>(all: readonly T[]): T[] {
  return all.filter(({ stem }, i) => all.findIndex((other) => other.stem === stem) === i);
}

/** Endings that say something together. */
const families: readonly (readonly string[])[] = [[...failures, ...beside.map(([end]) => end)], ['_hits_total', '_misses_total'], ...poolNames.map((names) => names.map((name) => name.slice(1)))];

/** Metrics that would say something together with this one, were they of the right type. */
export function besideOf({ name }: Declared, metrics: Metrics): readonly Declared[] {
  const ends = families.flatMap((family) => family.filter((end) => name.endsWith(end)).map((end) => [end, family] as const));
  const names = new Set(ends.flatMap(([end, family]) => family.map((other) => name.slice(0, -end.length) + other)));
  return metrics.filter((other) => other.name !== name && names.has(other.name));
}

function byName(metrics: Metrics, type: Declared['type']): ReadonlyMap<string, Declared> {
  return new Map(metrics.filter((one) => one.type === type).map((one) => [one.name, one]));
}

/** Those whose names end in one of these, by what stands before the ending. */
function ending(metrics: ReadonlyMap<string, Declared>, ends: readonly string[]): (readonly [stem: string, metric: Declared])[] {
  return [...metrics.values()].flatMap((metric) => {
    const end = ends.find((one) => metric.name.endsWith(one));
    return end === undefined ? [] : [[metric.name.slice(0, -end.length), metric] as const];
  });
}

function together(first: Declared, ...others: readonly Declared[]): { readonly labels: readonly Traced<string>[]; readonly origin: Origin } {
  const all = [first, ...others];
  const labels = sharedLabels(first, ...others);
  // A label that one of them has is shared or not by what the others have.
  return { labels, origin: compose([...all.map(({ origin }) => origin), ...all.flatMap((one) => one.labels.map((label) => label.origin))]) };
}
