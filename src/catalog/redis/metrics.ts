import type { Redis } from '../../model/types.gen.ts';
import type { Metric } from '../../observability/metric.ts';
import type { Traced } from '../../provenance/traced.ts';
import { metricsPort } from '../exporter.ts';
import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { redisExporter } from './exporter.ts';

const reference = 'https://github.com/oliver006/redis_exporter/blob/v1.82.0/exporter/exporter.go';
const path = fact('/metrics', 'redis.metrics', 'path of the metrics', 'https://github.com/oliver006/redis_exporter/blob/v1.82.0/README.md#command-line-flags');

const always: readonly Metric[] = [
  { name: 'redis_up', type: 'gauge', unit: 'boolean', labels: [], help: 'Whether the exporter could ask the server.' },
  { name: 'redis_uptime_in_seconds', type: 'gauge', unit: 'seconds', labels: [], help: 'Time since the server started.' },
  { name: 'redis_connected_clients', type: 'gauge', unit: 'connections', labels: [], help: 'Connections of clients.' },
  { name: 'redis_blocked_clients', type: 'gauge', unit: 'connections', labels: [], help: 'Clients that wait for something to appear.' },
  { name: 'redis_max_clients', type: 'gauge', unit: 'connections', labels: [], help: 'Connections that the server allows.' },
  { name: 'redis_rejected_connections_total', type: 'counter', unit: 'connections', labels: [], help: 'Connections that were refused because there were too many.' },
  { name: 'redis_memory_used_bytes', type: 'gauge', unit: 'bytes', labels: [], help: 'Memory that the server takes for data and buffers.' },
  { name: 'redis_memory_max_bytes', type: 'gauge', unit: 'bytes', labels: [], help: 'Memory that it may take; 0 where nothing limits it.' },
  { name: 'redis_evicted_keys_total', type: 'counter', unit: 'keys', labels: [], help: 'Keys that had to go for want of memory.' },
  { name: 'redis_expired_keys_total', type: 'counter', unit: 'keys', labels: [], help: 'Keys whose time was over.' },
  { name: 'redis_keyspace_hits_total', type: 'counter', unit: 'lookups', labels: [], help: 'Keys that were asked for and found.' },
  { name: 'redis_keyspace_misses_total', type: 'counter', unit: 'lookups', labels: [], help: 'Keys that were asked for and not found.' },
  { name: 'redis_db_keys', type: 'gauge', unit: 'keys', labels: ['db'], help: 'Keys in the database.' },
  { name: 'redis_db_keys_expiring', type: 'gauge', unit: 'keys', labels: ['db'], help: 'Those of them whose time will be over.' },
  { name: 'redis_commands_total', type: 'counter', unit: 'commands', labels: ['cmd'], help: 'Commands by name.' },
  { name: 'redis_commands_duration_seconds_total', type: 'counter', unit: 'seconds', labels: ['cmd'], help: 'Time that they took.' },
  { name: 'redis_net_input_bytes_total', type: 'counter', unit: 'bytes', labels: [], help: 'What came in.' },
  { name: 'redis_net_output_bytes_total', type: 'counter', unit: 'bytes', labels: [], help: 'What went out.' },
];

const snapshots: Metric = { name: 'redis_rdb_last_bgsave_status', type: 'gauge', unit: 'boolean', labels: [], help: 'Whether the last snapshot was written.' };
const log: Metric = { name: 'redis_aof_last_write_status', type: 'gauge', unit: 'boolean', labels: [], help: 'Whether the last write to the log succeeded.' };
const copies: Metric = { name: 'redis_connected_slaves', type: 'gauge', unit: 'replicas', labels: [], help: 'Replicas that are connected.' };

/** Where the cloud keeps copies: how many. */
export function replicasOf({ managed, options }: ResourceInput<Redis>): Traced<number> | null {
  const stated = options.cloud?.replicas;
  return managed.value && stated !== undefined && stated.value > 0 ? stated : null;
}

export function serverMetrics(resource: ResourceInput<Redis>): MetricsFacet {
  const { managed, options } = resource;
  const disk = managed.value ? [] : [snapshots, ...(options.appendOnly?.value === true ? [log] : [])];
  const metrics = [...always, ...disk, ...(replicasOf(resource) === null ? [] : [copies])];
  return { port: metricsPort, path, metrics, reference, exporter: redisExporter(resource) };
}
