// Jaeger is built on the core of the OpenTelemetry collector, and serves the metrics of it.
import type { Metric } from '../observability/metric.ts';
import type { MetricsFacet } from './facets.ts';
import { fact } from './facts.ts';

const reference = 'https://opentelemetry.io/docs/collector/internal-telemetry/#lists-of-internal-metrics';
const path = fact('/metrics', 'opentelemetry-collector.metrics', 'path of the metrics', 'https://opentelemetry.io/docs/collector/internal-telemetry/#configure-internal-metrics');

const receiver = ['receiver', 'transport'];

const received: readonly Metric[] = [
  { name: 'otelcol_receiver_accepted_spans', type: 'counter', labels: receiver, help: 'Spans taken in.' },
  { name: 'otelcol_receiver_refused_spans', type: 'counter', labels: receiver, help: 'Spans turned away, for want of memory among other reasons.' },
  { name: 'otelcol_process_memory_rss', type: 'gauge', unit: 'bytes', labels: [], help: 'Memory that the program holds.' },
  { name: 'otelcol_process_uptime', type: 'counter', unit: 'seconds', labels: [], help: 'Time since the start.' },
];

/** Of any program built on the collector's core, as Jaeger is. */
export function receiverMetrics(): MetricsFacet {
  return { port: 'metrics', path, metrics: received, reference };
}
