import { receiverMetrics } from '../collector.ts';
import type { OpenTelemetryCollector } from '../../model/types.gen.ts';
import type { Metric } from '../../observability/metric.ts';
import type { MetricsFacet } from '../facets.ts';
import type { ResourceInput } from '../kind.ts';

const queue = ['exporter', 'data_type'];
const sender = ['exporter', 'server_address', 'server_port', 'url_path'];

const sent: readonly Metric[] = [
  { name: 'otelcol_exporter_sent_spans_total', type: 'counter', unit: 'spans', labels: sender, help: 'Spans handed on.' },
  { name: 'otelcol_exporter_send_failed_spans_total', type: 'counter', unit: 'spans', labels: sender, help: 'Spans that could not be handed on.' },
];

const queued: readonly Metric[] = [
  { name: 'otelcol_exporter_queue_size', type: 'gauge', labels: queue, help: 'Batches that wait to be handed on.' },
  { name: 'otelcol_exporter_queue_capacity', type: 'gauge', labels: queue, help: 'Batches that may wait.' },
];

/** What only counts traces in its log has no queue. */
export function pipelineMetrics({ options }: ResourceInput<OpenTelemetryCollector>): MetricsFacet {
  const { metrics, ...core } = receiverMetrics();
  return { ...core, metrics: [...metrics, ...sent, ...(options.jaeger === undefined ? [] : queued)] };
}
