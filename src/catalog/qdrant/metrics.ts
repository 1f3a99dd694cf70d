import type { Metric } from '../../observability/metric.ts';
import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';

const reference = 'https://qdrant.tech/documentation/guides/monitoring/#metrics';

const metrics: readonly Metric[] = [
  { name: 'app_info', type: 'gauge', labels: ['name', 'version'], help: 'Always 1; the labels tell the version.' },
  { name: 'collections_total', type: 'gauge', labels: [], help: 'Collections.' },
  { name: 'rest_responses_total', type: 'counter', labels: ['method', 'endpoint', 'status'], help: 'Answers of the REST interface.' },
  { name: 'rest_responses_duration_seconds', type: 'histogram', unit: 'seconds', labels: ['method', 'endpoint', 'status'], help: 'Time to answer of the REST interface.' },
  { name: 'memory_allocated_bytes', type: 'gauge', unit: 'bytes', labels: [], help: 'Memory that the server asked for.' },
  { name: 'memory_resident_bytes', type: 'gauge', unit: 'bytes', labels: [], help: 'Memory that it holds.' },
];

export function serverMetrics(): MetricsFacet {
  return { port: 'http', path: fact('/metrics', 'qdrant.metrics', 'path of the metrics', reference), metrics, reference };
}
