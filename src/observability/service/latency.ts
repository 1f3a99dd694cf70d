import { aggregate, compare, divide, histogramQuantile, number, over, rate, sum } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import { parseDuration } from '../../model/units.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { map, t, traced, type Traced } from '../../provenance/traced.ts';
import { alertFor, type WrittenQuestion } from '../written.ts';
import type { Alert, Recording } from '../alert.ts';
import type { Panel, Row } from '../panel.ts';
import type { Thresholds } from '../thresholds.ts';
import type { Signals } from '../watch.ts';
import { answersOf, inUnit, placeOf } from './buckets.ts';
import { askedFor } from './declared.ts';
import type { Latency } from './measures.ts';
import type { WatchedService } from './service.ts';
import { askedMore, becauseOf, chosen, own, recording, shown, type Watching } from './watching.ts';
import { timeInWords } from './words.ts';

const timed = convention('how long answers take is felt by everybody, long before anything fails', { reference: 'https://sre.google/sre-book/monitoring-distributed-systems/#xref_monitoring_golden-signals' });
const seconds = convention('times are recorded in seconds, whatever the unit of the histogram', { reference: 'https://prometheus.io/docs/practices/naming/#base-units' });
const slowly = convention('what is slow is told within the day; who wants to be woken states an objective, whose budget then wakes', { reference: 'https://sre.google/workbook/alerting-on-slos/' });
const lasting = convention('a spike that is over after ten minutes needs nobody');

const minute = 60_000;

/** Shares of requests of which it is told how long they take at most. */
export const quantiles = ['p50', 'p95', 'p99'] as const;

export type Quantile = (typeof quantiles)[number];

const shares: Readonly<Record<Quantile, number>> = { p50: 0.5, p95: 0.95, p99: 0.99 };
const inWords: Readonly<Record<Quantile, string>> = { p50: 'half of the requests', p95: '95 of 100 requests', p99: '99 of 100 requests' };
const tooMany: Readonly<Record<Quantile, string>> = { p50: 'Half of the requests', p95: 'Five of 100 requests', p99: 'One of 100 requests' };
const takes: Readonly<Record<Quantile, string>> = { p50: 'take', p95: 'take', p99: 'takes' };

export function latencySignals(watching: Watching): Signals {
  const { latency } = watching.measures;
  if (latency === null) return { recordings: [], alerts: [], rows: [] };
  const alerts = (['p95', 'p99'] as const).flatMap((quantile) => latencyAlert(watching, latency, quantile));
  return { recordings: recordings(watching, latency), alerts, rows: [row(watching, latency, alerts)] };
}

/** Milliseconds: the objective of the service, otherwise what holds for all. */
export function latencyThreshold(objectives: WatchedService['objectives'], thresholds: Thresholds, quantile: 'p95' | 'p99'): Traced<number> {
  const stated = objectives?.latency?.[quantile];
  return stated === undefined ? thresholds.latency[quantile] : map(stated, parseDuration);
}

function thresholdOf({ service, context }: Watching, quantile: 'p95' | 'p99'): Traced<number> {
  return latencyThreshold(service.objectives, context.thresholds, quantile);
}

/** The histogram is read once; everything else is made of what that leaves. */
function recordings(watching: Watching, { bucket, perSecond, origin }: Latency): Recording[] {
  const { records, context } = watching;
  const why = becauseOf(watching, origin, timed);
  const counts = recording(records.buckets, sum(rate(over(own(watching, bucket), context.window)), 'job', 'le'), 'Answers a second within each bound of the histogram.', why);
  const ofQuantiles = quantiles.map((quantile) => {
    const inItsUnit = histogramQuantile(shares[quantile], own(watching, records.buckets));
    const expression = perSecond === 1 ? inItsUnit : divide(inItsUnit, perSecond);
    return recording(records[quantile], expression, `Seconds within which ${inWords[quantile]} are answered.`, compose([why, seconds]));
  });
  return [counts, ...ofQuantiles];
}

/** None where the histogram cannot tell, since the threshold lies below or above all of its bounds. That is reported. */
function latencyAlert(watching: Watching, latency: Latency, quantile: 'p95' | 'p99'): Alert[] {
  const { service, context, records } = watching;
  const { name } = service;
  const threshold = thresholdOf(watching, quantile);
  const time = inUnit(latency, threshold);
  const { buckets } = latency.metric;
  if (placeOf(buckets, time).kind === 'beyond') return [];
  const last = buckets?.at(-1);
  const inSeconds = map(threshold, (milliseconds) => milliseconds / 1000);
  const held = traced(10 * minute, lasting);
  const limit = timeInWords(threshold);
  const alert: Alert = alertFor(becauseOf(watching, latency.origin, threshold, timed, slowly, context.window, ...asked(latency), ...(last === undefined ? [] : [last])), {
    name: `HighLatency${quantile.toUpperCase()}`,
    severity: 'warning',
    // Nothing above the last bound is told apart, so a quantile never exceeds it.
    expression: compare(own(watching, records[quantile]), last?.value === time.value ? '>=' : '>', inSeconds),
    for: held,
    summary: t`${name} answers slowly`,
    description: t`${tooMany[quantile]} to ${name} ${takes[quantile]} {{ $value | humanizeDuration }} or longer, more than ${limit}.`,
    panel: 'Latency',
    threshold: inSeconds,
    runbook: {
      meaning: t`${tooMany[quantile]} to ${name} ${takes[quantile]} longer than ${limit}.`,
      impact: t`Users of ${name} wait; who waits too long gives up or asks again, which makes it worse.`,
      condition: t`Over ${timeInWords(context.window)}, the time within which ${inWords[quantile]} are answered was above ${limit}, and this has been so for ${timeInWords(held)}.`,
      causes: [
        'What it depends on is slow: a database, a cache that finds less than usual, another service.',
        'It is short of processor time, or of connections, and requests wait for their turn.',
        'The last deployment does more for each request.',
        'Requests of a sort that takes long have become more.',
      ],
      queries: questions(watching, latency, quantile),
      remedies: [
        'Compare the start with the last deployment, and roll back if they agree.',
        'Look at what it depends on, the slowest first.',
        'Add instances if it is short of processor time.',
        'Limit whoever sends requests that take long.',
      ],
    },
    test: {
      fault: answersOf(latency, time, map(threshold, () => 60), map(threshold, () => 0)),
      health: answersOf(latency, time, map(threshold, () => 0), map(threshold, () => 60)),
    },
  });
  return [alert];
}

/** Whether one of them tells what was asked for, follows from all labels. */
function asked({ metric }: Latency): readonly Traced<string>[] {
  return metric.labels;
}

function slowest(watching: Watching, { bucket }: Latency, quantile: Quantile, label: string): Vector {
  return histogramQuantile(shares[quantile], sum(rate(over(own(watching, bucket), watching.context.window)), label, 'le'));
}

function questions(watching: Watching, latency: Latency, quantile: Quantile): WrittenQuestion[] {
  const place = askedFor(latency.metric);
  return [
    ...(place === undefined ? [] : [[traced('What is slow?', place.origin), aggregate('topk', slowest(watching, latency, quantile, place.value), null, number(5))] as const]),
    ['Which instances are slow?', slowest(watching, latency, quantile, 'instance')],
    ...askedMore(watching),
  ];
}

function row(watching: Watching, latency: Latency, alerts: readonly Alert[]): Row {
  const origin = becauseOf(watching, latency.origin, timed, ...(latency.metric.buckets?.slice(0, 1) ?? []));
  const { records } = watching;
  const quick: Panel = {
    title: 'Latency',
    description: 'Time within which half, 95 and 99 of 100 requests to all instances are answered, as the alerts see it.',
    kind: 'timeseries',
    unit: 'seconds',
    queries: quantiles.map((quantile) => ({ expression: own(watching, records[quantile]), legend: quantile })),
    thresholds: alerts.flatMap(({ threshold }) => (threshold === undefined ? [] : [{ severity: 'warning' as const, value: threshold }])),
    min: 0,
    origin,
  };
  const { bucket, perSecond } = latency;
  const each: Panel = {
    title: 'Latency by instance',
    description: 'Time within which 95 of 100 requests to an instance are answered.',
    kind: 'timeseries',
    unit: perSecond === 1 ? 'seconds' : 'milliseconds',
    queries: [{ expression: histogramQuantile(shares.p95, sum(rate(over(chosen(watching, bucket), shown)), 'instance', 'le')), legend: '{{instance}}' }],
    min: 0,
    origin,
  };
  const spread: Panel = {
    title: 'How long answers take',
    description: 'Answers by the time that they took: the brighter, the more.',
    kind: 'heatmap',
    unit: perSecond === 1 ? 'seconds' : 'milliseconds',
    queries: [{ expression: sum(rate(over(chosen(watching, bucket), shown)), 'le'), legend: '{{le}}' }],
    origin,
  };
  return { title: 'Latency', panels: [quick, each, spread] };
}
