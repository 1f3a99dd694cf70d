import { divide, histogramQuantile, max, over, rate, sum } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import { convention } from '../../provenance/origin.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';
import type { Panel, Row, Unit } from '../panel.ts';
import type { Declared } from './declared.ts';
import { besideOf } from './related.ts';
import { becauseOf, chosen, shown, type Watching } from './watching.ts';

const declared = convention('what a service declares, somebody wants to see');

/** A panel for each metric of which no other row tells. */
export function otherRows(watching: Watching): readonly Row[] {
  const told = new Set(toldOf(watching));
  const rest = watching.declared.filter(({ name }) => !told.has(name));
  return rest.length === 0 ? [] : [{ title: 'Further metrics', panels: rest.map((metric) => panel(watching, metric)) }];
}

function toldOf({ measures: { requests, latency }, events, caches, pools }: Watching): string[] {
  return [
    ...(requests === null ? [] : [requests.metric]),
    ...(latency === null ? [] : [latency.metric]),
    ...events.flatMap(({ failed, others }) => [failed, others]),
    ...caches.flatMap(({ hits, misses }) => [hits, misses]),
    ...pools.flatMap(({ active, idle, most }) => [active, idle, ...(most === null ? [] : [most])]),
  ].map(({ name }) => name);
}

function panel(watching: Watching, metric: Declared): Panel {
  const { name, type, labels, help } = metric;
  const by = labels[0];
  return {
    title: name,
    description: help === null ? descriptions[type] : `${help.value.replace(/\.$/, '')}. ${descriptions[type]}`,
    kind: 'timeseries',
    unit: unitOf(metric),
    queries: [{ expression: drawn(watching, metric, by?.value), legend: by === undefined ? (type === 'gauge' ? '{{instance}}' : 'all') : t`{{${by}}}` }],
    // It has a panel of its own because nothing tells of it, which others might.
    origin: becauseOf(watching, metric, declared, ...besideOf(metric, watching.declared), ...(by === undefined ? [] : [by]), ...(help === null ? [] : [help]), ...(metric.unit === null ? [] : [metric.unit])),
  };
}

const descriptions: Readonly<Record<Declared['type'], string>> = {
  counter: 'How many a second.',
  gauge: 'As it is.',
  histogram: 'What 95 of 100 do not exceed.',
  summary: 'The average.',
};

function drawn(watching: Watching, { name, type }: Declared, by: string | undefined): Vector {
  const each = (series: string): Vector => rate(over(chosen(watching, series), shown));
  const label = by ?? 'job';
  if (type === 'counter') return sum(each(name), label);
  if (type === 'histogram') return histogramQuantile(0.95, sum(each(`${name}_bucket`), label, 'le'));
  if (type === 'summary') return divide(sum(each(`${name}_sum`), label), sum(each(`${name}_count`), label));
  return by === undefined ? chosen(watching, name) : max(chosen(watching, name), by);
}

const ofUnit: Readonly<Record<string, Unit>> = { seconds: 'seconds', s: 'seconds', milliseconds: 'milliseconds', ms: 'milliseconds', bytes: 'bytes', ratio: 'ratio', requests: 'count' };

/** By the declared unit, otherwise by the end of the name. https://prometheus.io/docs/practices/naming/#base-units */
function unitOf({ name, type, unit }: Declared): Unit {
  const declaredUnit: Traced<Unit | undefined> | null = unit === null ? null : map(unit, (word) => ofUnit[word]);
  const own = declaredUnit?.value ?? ofUnit[/_([a-z]+?)(?:_total)?$/.exec(name)?.[1] ?? ''] ?? 'count';
  if (type !== 'counter') return own;
  if (own === 'bytes') return 'bytes per second';
  return unit?.value === 'requests' ? 'requests per second' : 'per second';
}
