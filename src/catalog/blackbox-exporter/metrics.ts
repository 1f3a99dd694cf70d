// A series is about the address that was probed, which is its `instance`: `https://api.shop.example/health`, or `ws.shop.example:443`.
import type { BlackboxExporter } from '../../model/types.gen.ts';
import type { Metric } from '../../observability/metric.ts';
import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { answering, connecting } from './addresses.ts';

const reference = 'https://github.com/prometheus/blackbox_exporter/tree/v0.28.0/prober';
const path = fact('/probe', 'blackbox-exporter.probe', 'path that probes the address that it is asked about, and serves what came of it', 'https://github.com/prometheus/blackbox_exporter/blob/v0.28.0/README.md#prometheus-configuration');

const metrics: readonly Metric[] = [
  { name: 'probe_dns_lookup_time_seconds', type: 'gauge', unit: 'seconds', labels: [], help: 'Time to look up the name of the host.' },
  { name: 'probe_duration_seconds', type: 'gauge', unit: 'seconds', labels: [], help: 'Time of the whole probe.' },
  { name: 'probe_http_duration_seconds', type: 'gauge', unit: 'seconds', labels: ['phase'], values: { phase: ['connect', 'processing', 'resolve', 'tls', 'transfer'] }, help: 'Time of each phase of a request.' },
  { name: 'probe_http_status_code', type: 'gauge', labels: [], help: 'Status of the answer; 0 where there was none.' },
  { name: 'probe_ssl_earliest_cert_expiry', type: 'gauge', unit: 'seconds', labels: [], help: 'When the first certificate of the chain ends to be valid, since 1970.' },
  { name: 'probe_success', type: 'gauge', labels: [], help: 'Whether the probe succeeded.' },
];

export function probeMetrics(resource: ResourceInput<BlackboxExporter>): MetricsFacet {
  return { port: 'http', path, metrics, reference, discovery: { kind: 'probes', ...answering(resource), others: [connecting(resource)] } };
}
