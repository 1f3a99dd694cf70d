import type { Metric } from '../../observability/metric.ts';
import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';

const reference = 'https://github.com/minio/minio/blob/RELEASE.2025-09-07T16-13-09Z/docs/metrics/prometheus/list.md';

const metrics: readonly Metric[] = [
  { name: 'minio_cluster_capacity_usable_total_bytes', type: 'gauge', unit: 'bytes', labels: ['server'], help: 'Room for objects.' },
  { name: 'minio_cluster_capacity_usable_free_bytes', type: 'gauge', unit: 'bytes', labels: ['server'], help: 'Room that is left.' },
  { name: 'minio_cluster_health_status', type: 'gauge', labels: ['server'], help: '1 while the server is healthy.' },
  { name: 'minio_cluster_usage_object_total', type: 'gauge', labels: ['server'], help: 'Objects.' },
  { name: 'minio_s3_requests_total', type: 'counter', labels: ['server', 'api'], help: 'Requests.' },
  { name: 'minio_s3_requests_5xx_errors_total', type: 'counter', labels: ['server', 'api'], help: 'Requests that failed because of the server.' },
];

export function serverMetrics(): MetricsFacet {
  const path = fact('/minio/v2/metrics/cluster', 'bucket.metrics', 'path of the metrics', 'https://github.com/minio/minio/blob/RELEASE.2025-09-07T16-13-09Z/docs/metrics/prometheus/README.md');
  return { port: 's3', path, metrics, reference };
}
