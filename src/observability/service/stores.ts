import { binary, compare, divide, over, rate, sum } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { combine, map, t, traced, type Traced } from '../../provenance/traced.ts';
import { alertFor } from '../written.ts';
import type { Alert, TestSeries } from '../alert.ts';
import type { Panel } from '../panel.ts';
import type { Signals } from '../watch.ts';
import type { Declared } from './declared.ts';
import type { Cache, Pool } from './related.ts';
import { askedMore, becauseOf, chosen, own, shown, type Watching } from './watching.ts';
import { capital, exact, percentInWords, timeInWords } from './words.ts';

const caches = convention('a cache that finds less than usual sends its work on to what it spares', { reference: 'https://prometheus.io/docs/practices/instrumentation/#caches' });
const pools = convention('where no connection is left, requests wait for one', { reference: 'https://prometheus.io/docs/practices/instrumentation/#threadpools' });
const lasting = convention('a pool that is empty for a moment is well used');

const minute = 60_000;

/** Of caches how often they find what they are asked for. */
export function cacheSignals(watching: Watching): Signals {
  const all = watching.caches;
  return { recordings: [], alerts: [], rows: all.length === 0 ? [] : [{ title: 'Caches', panels: all.map((cache) => cachePanel(watching, cache)) }] };
}

function cachePanel(watching: Watching, cache: Cache): Panel {
  const { hits, misses, labels, stem } = cache;
  const by = labels[0];
  const found = ({ name }: Declared): Vector => sum(rate(over(chosen(watching, name), shown)), by?.value ?? 'job');
  return {
    title: `Hits of ${stem.replaceAll('_', ' ')}`,
    description: 'Share of the lookups that found what they looked for.',
    kind: 'timeseries',
    unit: 'ratio',
    queries: [{ expression: divide(found(hits), binary(found(hits), '+', found(misses))), legend: by === undefined ? 'hits' : t`{{${by}}}` }],
    min: 0,
    max: 1,
    origin: becauseOf(watching, cache, caches),
  };
}

/** Of pools of connections how many are in use; told only where the pool says how many there may be. */
export function poolSignals(watching: Watching): Signals {
  const all = watching.pools;
  return {
    recordings: [],
    alerts: all.flatMap((pool) => (pool.most === null ? [] : (['critical', 'warning'] as const).map((severity) => poolAlert(watching, pool, pool.most!, severity)))),
    rows: all.length === 0 ? [] : [{ title: 'Connections', panels: all.flatMap((pool) => poolPanels(watching, pool)) }],
  };
}

/** By pool where there are several. */
function labelsOf({ labels }: Pool): readonly string[] {
  return ['instance', ...labels.map(({ value }) => value)];
}

/** A pool without a limit says 0. */
function useOf(pool: Pool, most: Declared, select: (metric: Declared) => Vector): Vector {
  return divide(sum(select(pool.active), ...labelsOf(pool)), compare(sum(select(most), ...labelsOf(pool)), '>', 0));
}

function poolAlert(watching: Watching, pool: Pool, most: Declared, severity: 'critical' | 'warning'): Alert {
  const { service, context } = watching;
  const { name } = service;
  const threshold = context.thresholds.connections[severity];
  const held = traced(5 * minute, lasting);
  const share = percentInWords(threshold);
  const what = inWords(pool);
  const { warning, critical } = context.thresholds.connections;
  return alertFor(becauseOf(watching, pool, pools, threshold), {
    name: `${pool.stem.split('_').map(capital).join('')}UsedUp`,
    severity: traced(severity, threshold.origin),
    expression: compare(useOf(pool, most, (metric) => own(watching, metric.name)), '>', threshold),
    for: held,
    summary: t`${name} has few ${what} left`,
    description: t`{{ $labels.instance }} uses {{ $value | humanizePercentage }} of the ${what} that it may open, more than ${share}.`,
    panel: useTitle(pool),
    threshold,
    runbook: {
      meaning: t`An instance of ${name} uses more than ${share} of the ${what} that its pool may open.`,
      impact: 'Once none is left, requests wait for one: answers are slow, then fail.',
      condition: t`An instance of ${name} has used more than ${share} of its ${what} for ${timeInWords(held)}.`,
      causes: ['Whatever is at the other end answers slowly, so connections are held for longer.', 'More is asked of the service than usual.', 'Connections are not given back: a leak, since the last deployment perhaps.'],
      queries: [
        ['How many are in use, and how many are idle?', own(watching, pool.active.name)],
        ['How many are idle?', own(watching, pool.idle.name)],
        ...askedMore(watching),
      ],
      remedies: ['Find what is slow at the other end, and mend that.', 'Restart the instance if connections are not given back.', 'Allow the pool more connections, if the other end can take them.'],
    },
    test: { fault: played(pool, most, map(threshold, (part) => (1 + part) / 2)), health: played(pool, most, combine([warning, critical], (both) => Math.min(...both) / 2)) },
  });
}

const some = 1000;

function played({ active, idle, origin }: Pool, most: Declared, share: Traced<number>): TestSeries[] {
  const used = map(share, (part) => exact(some * part));
  return [
    { metric: active.name, labels: {}, start: used },
    { metric: idle.name, labels: {}, start: map(used, (count) => exact(some - count)) },
    { metric: most.name, labels: {}, start: traced(some, origin) },
  ];
}

function inWords({ stem }: Pool): string {
  return stem.replaceAll('_', ' ');
}

function useTitle(pool: Pool): string {
  return `Use of ${inWords(pool)}`;
}

function poolPanels(watching: Watching, pool: Pool): Panel[] {
  const { active, idle, most } = pool;
  const { warning, critical } = watching.context.thresholds.connections;
  const origin = becauseOf(watching, pool, pools);
  const what = inWords(pool);
  const open: Panel = {
    title: capital(what),
    description: 'Connections that are open, by whether somebody uses them.',
    kind: 'timeseries',
    unit: 'count',
    queries: [
      { expression: sum(chosen(watching, active.name), 'job'), legend: 'in use' },
      { expression: sum(chosen(watching, idle.name), 'job'), legend: 'idle' },
    ],
    stacked: true,
    min: 0,
    origin,
  };
  if (most === null) return [open];
  const use: Panel = {
    title: useTitle(pool),
    description: 'Share of the connections that may be open which somebody uses.',
    kind: 'timeseries',
    unit: 'ratio',
    queries: [{ expression: useOf(pool, most, (metric) => chosen(watching, metric.name)), legend: '{{instance}}' }],
    thresholds: [{ severity: 'warning', value: warning }, { severity: 'critical', value: critical }],
    min: 0,
    origin: compose([origin, warning.origin, critical.origin]),
  };
  return [open, use];
}
