import type { Metric } from '../../observability/metric.ts';
import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';

const reference = 'https://qdrant.tech/documentation/guides/monitoring/#metrics';

const ofRequest = ['method', 'endpoint', 'status'];
const ofCall = ['endpoint', 'status'];
const answers = { status: ['200', '400', '404', '500'] };
/** https://grpc.io/docs/guides/status-codes/#the-full-list-of-status-codes */
const codes = { status: ['0', '3', '5', '13'] };

/** Of 1.18 and later. Requests are counted that read and change points, once there was one. */
const metrics: readonly Metric[] = [
  { name: 'app_status_recovery_mode', type: 'gauge', unit: 'boolean', labels: [], help: 'Whether the server has started without its collections.' },
  { name: 'collections_total', type: 'gauge', unit: 'collections', labels: [], help: 'Collections.' },
  { name: 'collection_points', type: 'gauge', unit: 'points', labels: ['id'], help: 'Points of the collection, roughly.' },
  { name: 'collection_update_queue_length', type: 'gauge', unit: 'changes', labels: ['id'], help: 'Changes of the collection that wait to be applied.' },
  { name: 'collection_running_optimizations', type: 'gauge', unit: 'tasks', labels: ['id'], help: 'Tasks that rebuild parts of the collection.' },
  { name: 'rest_responses_total', type: 'counter', unit: 'requests', labels: ofRequest, values: answers, help: 'Answers of the REST interface.' },
  { name: 'rest_responses_duration_seconds', type: 'histogram', unit: 'seconds', labels: ofRequest, values: { status: ['200'] }, help: 'Time to answer of the REST interface, where it answers 200.' },
  { name: 'grpc_responses_total', type: 'counter', unit: 'requests', labels: ofCall, values: codes, help: 'Answers of the gRPC interface.' },
  { name: 'grpc_responses_duration_seconds', type: 'histogram', unit: 'seconds', labels: ofCall, values: codes, help: 'Time to answer of the gRPC interface.' },
  { name: 'memory_allocated_bytes', type: 'gauge', unit: 'bytes', labels: [], help: 'Memory that the server asked for.' },
  { name: 'memory_resident_bytes', type: 'gauge', unit: 'bytes', labels: [], help: 'Memory that it holds.' },
  { name: 'process_open_mmaps', type: 'gauge', unit: 'mappings', labels: [], help: 'Files, or parts of them, that the server has mapped into its memory.' },
  { name: 'system_max_mmaps', type: 'gauge', unit: 'mappings', labels: [], help: 'How many the machine allows.' },
];

export function serverMetrics(): MetricsFacet {
  return { port: 'http', path: fact('/metrics', 'qdrant.metrics', 'path of the metrics', reference), metrics, reference };
}
