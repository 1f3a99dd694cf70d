// Jaeger is built on the core of the OpenTelemetry collector, and serves the metrics of it.
import { compare, binary, divide, over, rate, sum } from '../formats/promql/build.ts';
import type { Range, Vector } from '../formats/promql/document.ts';
import type { Alert } from '../observability/alert.ts';
import type { Metric, ScrapeTarget } from '../observability/metric.ts';
import type { SignalsContext } from '../observability/watch.ts';
import { t, type Traced } from '../provenance/traced.ts';
import type { MetricsFacet } from './facets.ts';
import { fact, source } from './facts.ts';
import type { ResourceInput } from './kind.ts';
import { own, type PanelWords } from './panel.ts';
import { alertOf, warnAt } from './signal.ts';

const reference = 'https://opentelemetry.io/docs/collector/internal-telemetry/#lists-of-internal-metrics';
const path = fact('/metrics', 'opentelemetry-collector.metrics', 'path of the metrics', 'https://opentelemetry.io/docs/collector/internal-telemetry/#configure-internal-metrics');
const refuses = source('opentelemetry-collector.refused', 'what is refused is lost, unless whoever sends it tries again', 'https://opentelemetry.io/docs/collector/internal-telemetry/#receive-failures');

const receiver = ['receiver', 'transport'];

/** By the names that Prometheus gets: counters end in `_total`, and units are part of the name. */
const received: readonly Metric[] = [
  { name: 'otelcol_receiver_accepted_spans_total', type: 'counter', unit: 'spans', labels: receiver, help: 'Spans taken in.' },
  { name: 'otelcol_receiver_refused_spans_total', type: 'counter', unit: 'spans', labels: receiver, help: 'Spans turned away, for want of memory among other reasons.' },
  { name: 'otelcol_process_memory_rss_bytes', type: 'gauge', unit: 'bytes', labels: [], help: 'Memory that the program holds.' },
  { name: 'otelcol_process_uptime_seconds_total', type: 'counter', unit: 'seconds', labels: [], help: 'Time since the start.' },
];

/** Of any program built on the collector's core, as Jaeger is. */
export function receiverMetrics(): MetricsFacet {
  return { port: 'metrics', path, metrics: received, reference };
}

const tolerated = 0.01;
const tokens = { receiver: 'otlp', transport: 'http' };

/** Spans are turned away. */
export function refusedAlert({ name, origin }: Pick<ResourceInput<never>, 'name' | 'origin'>, target: ScrapeTarget, { window }: SignalsContext): Alert {
  const share = refusedShare(target, window);
  return alertOf([refuses, origin], {
    name: 'SpansRefused',
    severity: 'warning',
    expression: compare(share, '>', tolerated),
    minutes: 15,
    threshold: tolerated,
    summary: t`${name} refuses traces`,
    description: t`${name} refused {{ $value | humanizePercentage }} of the spans that it was sent.`,
    panel: 'Spans that are refused',
    runbook: {
      meaning: t`${name} turns away a part of what programs tell of their requests.`,
      impact: 'Users notice nothing. Traces have gaps.',
      condition: 'More than 1 % of the spans were refused, for a quarter of an hour.',
      causes: [t`${name} has no memory left for more.`, t`Whoever ${name} hands traces to takes them too slowly.`, 'A program sends many more spans than it did.'],
      queries: [['How large a share is refused?', share], ['How much memory does it hold?', own(target, 'otelcol_process_memory_rss_bytes')]],
      remedies: [t`Read the log of ${name}: it says why it refuses.`, t`Give it more memory: resources.${name}.size.`, 'Let programs sample fewer of their requests.'],
    },
    test: {
      fault: [
        { metric: 'otelcol_receiver_accepted_spans_total', labels: tokens, start: 0, perMinute: 600 },
        { metric: 'otelcol_receiver_refused_spans_total', labels: tokens, start: 0, perMinute: 60 },
      ],
      health: [
        { metric: 'otelcol_receiver_accepted_spans_total', labels: tokens, start: 0, perMinute: 600 },
        { metric: 'otelcol_receiver_refused_spans_total', labels: tokens, start: 0 },
      ],
    },
  });
}

type Length = Traced<number> | '$__rate_interval';

function refusedShare(target: ScrapeTarget, window: Length): Vector {
  const accepted = sumOf(over(own(target, 'otelcol_receiver_accepted_spans_total'), window));
  const refused = sumOf(over(own(target, 'otelcol_receiver_refused_spans_total'), window));
  return divide(refused, binary(accepted, '+', refused));
}

function sumOf(range: Range): Vector {
  return sum(rate(range), 'job');
}

/** What comes in, and what the program takes for it. */
export function receiverPanels(target: ScrapeTarget): PanelWords[] {
  const spans = (what: string): Vector => sum(rate(over(own(target, `otelcol_receiver_${what}_spans_total`), '$__rate_interval')), 'transport');
  return [
    { title: 'Spans that come in', description: 'Taken and refused, by how they come.', unit: 'per second', queries: [['{{transport}} taken', spans('accepted')], ['{{transport}} refused', spans('refused')]], min: 0, width: 8 },
    { title: 'Spans that are refused', description: 'Share of all that come in.', unit: 'ratio', queries: [['refused', refusedShare(target, '$__rate_interval')]], thresholds: warnAt(tolerated, refuses), min: 0, width: 8 },
    { title: 'Memory', description: 'What the process holds.', unit: 'bytes', queries: [['{{instance}}', own(target, 'otelcol_process_memory_rss_bytes')]], min: 0, width: 8 },
  ];
}
