import type { Postgres } from '../../model/types.gen.ts';
import type { Metric } from '../../observability/metric.ts';
import { metricsPort } from '../exporter.ts';
import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { postgresExporter } from './exporter.ts';

const reference = 'https://github.com/prometheus-community/postgres_exporter/tree/v0.19.1/collector';
const path = fact('/metrics', 'postgres.metrics', 'path of the metrics', 'https://github.com/prometheus-community/postgres_exporter/blob/v0.19.1/README.md#flags');

const ofDatabase = ['datid', 'datname'];
const ofTable = ['datname', 'schemaname', 'relname'];
const ofSessions = ['application_name', 'backend_type', 'datname', 'server', 'state', 'usename', 'wait_event', 'wait_event_type'];
const states = ['active', 'idle', 'idle in transaction', 'idle in transaction (aborted)', 'fastpath function call', 'disabled'];

const always: readonly Metric[] = [
  { name: 'pg_up', type: 'gauge', unit: 'boolean', labels: [], help: 'Whether the exporter could ask the server.' },
  { name: 'pg_settings_max_connections', type: 'gauge', unit: 'connections', labels: ['server'], help: 'Connections that the server allows.' },
  { name: 'pg_stat_database_numbackends', type: 'gauge', unit: 'connections', labels: ofDatabase, help: 'Connections to the database.' },
  { name: 'pg_stat_database_xact_commit', type: 'counter', unit: 'transactions', labels: ofDatabase, help: 'Transactions that were committed.' },
  { name: 'pg_stat_database_xact_rollback', type: 'counter', unit: 'transactions', labels: ofDatabase, help: 'Transactions that were rolled back.' },
  { name: 'pg_stat_database_blks_hit', type: 'counter', unit: 'blocks', labels: ofDatabase, help: 'Blocks that were found in the server\'s cache.' },
  { name: 'pg_stat_database_blks_read', type: 'counter', unit: 'blocks', labels: ofDatabase, help: 'Blocks that were not.' },
  { name: 'pg_stat_database_tup_fetched', type: 'counter', unit: 'rows', labels: ofDatabase, help: 'Rows that queries fetched.' },
  { name: 'pg_stat_database_tup_inserted', type: 'counter', unit: 'rows', labels: ofDatabase, help: 'Rows that were inserted.' },
  { name: 'pg_stat_database_tup_updated', type: 'counter', unit: 'rows', labels: ofDatabase, help: 'Rows that were updated.' },
  { name: 'pg_stat_database_tup_deleted', type: 'counter', unit: 'rows', labels: ofDatabase, help: 'Rows that were deleted.' },
  { name: 'pg_stat_database_temp_bytes', type: 'counter', unit: 'bytes', labels: ofDatabase, help: 'What queries wrote to temporary files, for want of memory.' },
  { name: 'pg_stat_database_deadlocks', type: 'counter', unit: 'deadlocks', labels: ofDatabase, help: 'Deadlocks.' },
  { name: 'pg_stat_activity_count', type: 'gauge', unit: 'connections', labels: ofSessions, values: { state: states }, help: 'Connections by what they do.' },
  { name: 'pg_stat_activity_max_tx_duration', type: 'gauge', unit: 'seconds', labels: ofSessions, values: { state: states }, help: 'Age of the oldest transaction.' },
  { name: 'pg_database_size_bytes', type: 'gauge', unit: 'bytes', labels: ['datname'], help: 'Disk that the database takes.' },
  { name: 'pg_database_wraparound_age_datfrozenxid_seconds', type: 'gauge', unit: 'transactions', labels: ['datname'], help: 'Transactions since the oldest that is not frozen; its name says seconds.' },
  { name: 'pg_stat_user_tables_n_live_tup', type: 'gauge', unit: 'rows', labels: ofTable, help: 'Rows of the table.' },
  { name: 'pg_stat_user_tables_n_dead_tup', type: 'gauge', unit: 'rows', labels: ofTable, help: 'Rows that were deleted or replaced and still take room.' },
  { name: 'pg_stat_user_tables_last_autovacuum', type: 'gauge', unit: 'seconds', labels: ofTable, help: 'When the server last tidied the table by itself; 0 for never.' },
];

/** There where something is connected that copies. */
const whereCopied: Metric = {
  name: 'pg_stat_replication_pg_wal_lsn_diff',
  type: 'gauge',
  unit: 'bytes',
  labels: ['application_name', 'client_addr', 'server', 'slot_name', 'state'],
  help: 'How far a replica is behind; no number where the user may not know.',
};

/** Whether the cloud is asked for copies. */
export function hasReplicas({ managed, options }: ResourceInput<Postgres>): boolean {
  return managed.value && (options.cloud?.replicas?.length ?? 0) > 0;
}

export function serverMetrics(resource: ResourceInput<Postgres>): MetricsFacet {
  return { port: metricsPort, path, metrics: hasReplicas(resource) ? [...always, whereCopied] : always, reference, exporter: postgresExporter(resource) };
}
