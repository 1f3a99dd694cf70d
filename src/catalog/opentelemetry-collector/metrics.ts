import { receiverMetrics } from '../collector.ts';
import type { Metric } from '../../observability/metric.ts';
import type { MetricsFacet } from '../facets.ts';

const queue = ['exporter', 'data_type'];
const sender = ['exporter', 'server_address', 'server_port', 'url_path'];

const sent: readonly Metric[] = [
  { name: 'otelcol_exporter_queue_size', type: 'gauge', labels: queue, help: 'Batches that wait to be handed on.' },
  { name: 'otelcol_exporter_queue_capacity', type: 'gauge', labels: queue, help: 'Batches that may wait.' },
  { name: 'otelcol_exporter_sent_spans', type: 'counter', labels: sender, help: 'Spans handed on.' },
  { name: 'otelcol_exporter_send_failed_spans', type: 'counter', labels: sender, help: 'Spans that could not be handed on.' },
];

export function pipelineMetrics(): MetricsFacet {
  const { metrics, ...core } = receiverMetrics();
  return { ...core, metrics: [...metrics, ...sent] };
}
