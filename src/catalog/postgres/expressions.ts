import type { ScrapeTarget } from '../../observability/metric.ts';
import { binary, count, divide, increase, like, max, not, or, over, rate, series, sum, type Match } from '../../formats/promql/build.ts';
import type { Length, Vector } from '../../formats/promql/document.ts';
import type { Traced } from '../../provenance/traced.ts';
import { said } from '../signal.ts';

/** The database of the model, on the server that a target tells of. */
export interface Measured {
  readonly target: ScrapeTarget;
  readonly database: Traced<string>;
}

/** Of the database, one series. */
function rateOf(metric: string, { target, database }: Measured, window: Length): Vector {
  return max(rate(over(series(metric, { job: target.workload, datname: database }), window)), 'job');
}

/** Share of the connections that the server allows. */
export function connectionShare({ target }: Pick<Measured, 'target'>): Vector {
  return divide(sum(said('pg_stat_database_numbackends', target, 'datname'), 'job'), said('pg_settings_max_connections', target));
}

export function sessionsBy(label: string, { target }: Measured): Vector {
  return sum(series('pg_stat_activity_count', { job: target.workload }), 'job', label);
}

/** Seconds; of the clients of the database, but for dumps, which take as long as they take. States that no client is in are there for nobody, as 0. */
export function oldestTransaction({ target, database }: Measured, match: Match = {}): Vector {
  const clients = series('pg_stat_activity_max_tx_duration', { job: target.workload, datname: database, backend_type: like('(client backend)?'), application_name: not('pg_dump'), ...match });
  return max(clients, 'job', 'usename', 'application_name', 'state');
}

export function commits(measured: Measured, window: Length): Vector {
  return rateOf('pg_stat_database_xact_commit', measured, window);
}

export function rollbacks(measured: Measured, window: Length): Vector {
  return rateOf('pg_stat_database_xact_rollback', measured, window);
}

export function rollbackShare(measured: Measured, window: Length): Vector {
  const back = rollbacks(measured, window);
  return divide(back, binary(commits(measured, window), '+', back));
}

/** Share of the blocks that were found in the server's cache. */
export function hitShare(measured: Measured, window: Length): Vector {
  const hit = rateOf('pg_stat_database_blks_hit', measured, window);
  return divide(hit, binary(hit, '+', rateOf('pg_stat_database_blks_read', measured, window)));
}

/** `fetched`, `inserted`, `updated`, `deleted`. */
export function rows(what: string, measured: Measured, window: Length): Vector {
  return rateOf(`pg_stat_database_tup_${what}`, measured, window);
}

export function temporaryBytes(measured: Measured, window: Length): Vector {
  return rateOf('pg_stat_database_temp_bytes', measured, window);
}

export function deadlocks({ target, database }: Measured, window: Length): Vector {
  return max(increase(over(series('pg_stat_database_deadlocks', { job: target.workload, datname: database }), window)), 'job');
}

/** Of each table. */
export function deadRows({ target }: Measured): Vector {
  return said('pg_stat_user_tables_n_dead_tup', target, 'schemaname', 'relname');
}

export function deadShare(measured: Measured): Vector {
  const dead = deadRows(measured);
  return divide(dead, binary(said('pg_stat_user_tables_n_live_tup', measured.target, 'schemaname', 'relname'), '+', dead));
}

/** Transactions since the oldest that is not frozen, of each database of the server. */
export function transactionAge({ target }: Measured): Vector {
  return said('pg_database_wraparound_age_datfrozenxid_seconds', target, 'datname');
}

/** Bytes; no number where the user may not know. */
export function replicaLag({ target }: Measured): Vector {
  return said('pg_stat_replication_pg_wal_lsn_diff', target, 'application_name', 'client_addr');
}

/** None are 0 while the server answers, and nothing while it does not. */
export function replicas({ target: { workload: job } }: Measured): Vector {
  const answers = binary(series('pg_up', { job }), '==', 1);
  return max(or(count(series('pg_stat_replication_pg_wal_lsn_diff', { job }), 'job', 'instance'), binary(answers, '*', 0)), 'job');
}
