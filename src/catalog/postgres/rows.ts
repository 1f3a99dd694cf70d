import { aggregate, number } from '../../formats/promql/build.ts';
import type { Row } from '../../observability/panel.ts';
import type { Levels } from '../../observability/thresholds.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';
import { atLevels, duration, hourOf, said, warnAt } from '../signal.ts';
import type { Told } from './availability.ts';
import * as measured from './expressions.ts';
import { lagThreshold } from './replication.ts';
import { longTransaction, manyDeadlocks, manyRollbacks } from './transactions.ts';
import { ages, deadThreshold } from './upkeep.ts';

const window = '$__rate_interval';

export function overviewRow(told: Told, { thresholds: { connections } }: SignalsContext): Row {
  const { target, origin } = told;
  return {
    title: 'Overview',
    panels: [
      { title: 'Up', description: 'Whether the server answers.', kind: 'stat', unit: 'boolean', queries: [{ expression: said('pg_up', target), legend: 'up' }], thresholds: [{ severity: 'critical', value: traced(1, origin) }], lowIsBad: true, width: 4, origin },
      { title: 'Connections now', description: 'Share of those that the server allows.', kind: 'gauge', unit: 'ratio', queries: [{ expression: measured.connectionShare(told), legend: 'taken' }], thresholds: atLevels(connections), min: 0, max: 1, width: 4, origin: because(told, connections) },
      { title: 'Transactions now', description: 'Committed each second.', kind: 'stat', unit: 'per second', queries: [{ expression: measured.commits(told, window), legend: 'committed' }], width: 4, origin },
      { title: 'Size', description: 'Disk that each database takes.', kind: 'timeseries', unit: 'bytes', queries: [{ expression: said('pg_database_size_bytes', target, 'datname'), legend: '{{datname}}' }], min: 0, width: 12, origin },
    ],
  };
}

export function connectionsRow(told: Told, { thresholds: { connections } }: SignalsContext): Row {
  const { origin } = told;
  return {
    title: 'Connections',
    panels: [
      { title: 'Connections that are taken', description: 'Share of those that the server allows; when none is left, clients are refused.', kind: 'timeseries', unit: 'ratio', queries: [{ expression: measured.connectionShare(told), legend: 'taken' }], thresholds: atLevels(connections), min: 0, width: 8, origin: because(told, connections) },
      { title: 'Connections by state', description: 'Those that are idle in a transaction are lost to others.', kind: 'timeseries', unit: 'count', queries: [{ expression: measured.sessionsBy('state', told), legend: '{{state}}' }], min: 0, stacked: true, width: 8, origin },
      { title: 'Connections by what they wait for', description: 'Lock: for another transaction. Client: for their program. IO: for the disk.', kind: 'timeseries', unit: 'count', queries: [{ expression: measured.sessionsBy('wait_event_type', told), legend: '{{wait_event_type}}' }], min: 0, stacked: true, width: 8, origin },
    ],
  };
}

export function transactionsRow(told: Told, context: SignalsContext): Row {
  const { origin } = told;
  const hour = hourOf(context);
  return {
    title: 'Transactions',
    panels: [
      { title: 'Transactions', description: 'How much the database does.', kind: 'timeseries', unit: 'per second', queries: [{ expression: measured.commits(told, window), legend: 'committed' }, { expression: measured.rollbacks(told, window), legend: 'rolled back' }], min: 0, width: 12, origin },
      { title: 'Transactions that are rolled back', description: 'Share of all; work that was for nothing.', kind: 'timeseries', unit: 'ratio', queries: [{ expression: measured.rollbackShare(told, window), legend: 'rolled back' }], thresholds: warnAt(manyRollbacks, origin), min: 0, max: 1, width: 12, origin },
      { title: 'Oldest transaction', description: 'By who has it open; dumps do not count.', kind: 'timeseries', unit: 'seconds', queries: [{ expression: measured.oldestTransaction(told), legend: '{{usename}} {{application_name}} {{state}}' }], thresholds: warnAt(longTransaction, origin), min: 0, width: 12, origin },
      { title: 'Deadlocks', description: `Transactions within ${duration(hour).value} that the server ended because they waited for each other.`, kind: 'timeseries', unit: 'count', queries: [{ expression: measured.deadlocks(told, hour), legend: 'deadlocks' }], thresholds: warnAt(manyDeadlocks, origin), min: 0, width: 12, origin: compose([origin, hour.origin]) },
    ],
  };
}

export function workRow(told: Told): Row {
  const { origin } = told;
  const rows = (['fetched', 'inserted', 'updated', 'deleted'] as const).map((what) => ({ expression: measured.rows(what, told, window), legend: what }));
  return {
    title: 'Work',
    panels: [
      { title: 'Rows', description: 'What queries read and change.', kind: 'timeseries', unit: 'per second', queries: rows, min: 0, width: 8, origin },
      { title: 'Found in the cache', description: 'Share of the blocks that were in the server\'s memory. Below 0.99 for long, more memory helps.', kind: 'timeseries', unit: 'ratio', queries: [{ expression: measured.hitShare(told, window), legend: 'found' }], max: 1, width: 8, origin },
      { title: 'Written to temporary files', description: 'What sorts and joins could not hold in memory; more work_mem helps.', kind: 'timeseries', unit: 'bytes per second', queries: [{ expression: measured.temporaryBytes(told, window), legend: 'written' }], min: 0, width: 8, origin },
    ],
  };
}

export function upkeepRow(told: Told): Row {
  const { origin } = told;
  const worst = aggregate('topk', measured.deadShare(told), null, number(10));
  return {
    title: 'Upkeep',
    panels: [
      { title: 'Rows that are dead, by table', description: 'Share of each table that was deleted or replaced and still takes room; the ten worst.', kind: 'timeseries', unit: 'ratio', queries: [{ expression: worst, legend: '{{schemaname}}.{{relname}}' }], thresholds: warnAt(deadThreshold, origin), min: 0, max: 1, width: 12, origin },
      {
        title: 'Transactions since the oldest that is not frozen',
        description: 'The server stops at some two thousand million.',
        kind: 'timeseries',
        unit: 'count',
        queries: [{ expression: measured.transactionAge(told), legend: '{{datname}}' }],
        thresholds: [...warnAt(ages.warning, origin), { severity: 'critical', value: traced(ages.critical, origin) }],
        min: 0,
        width: 12,
        origin,
      },
    ],
  };
}

export function replicationRow(told: Told, wanted: Traced<number>): Row {
  const origin = compose([told.origin, wanted.origin]);
  return {
    title: 'Replication',
    panels: [
      { title: 'Replicas that are connected', description: 'Copies in other regions.', kind: 'timeseries', unit: 'count', queries: [{ expression: measured.replicas(told), legend: 'connected' }], thresholds: [{ severity: 'warning', value: wanted }], lowIsBad: true, min: 0, width: 12, origin },
      { title: 'How far replicas are behind', description: 'Bytes of the log; no line where the user may not know.', kind: 'timeseries', unit: 'bytes', queries: [{ expression: measured.replicaLag(told), legend: '{{application_name}} {{client_addr}}' }], thresholds: warnAt(lagThreshold, origin), min: 0, width: 12, origin },
    ],
  };
}

function because({ origin }: Told, { warning, critical }: Levels): Origin {
  return compose([origin, warning.origin, critical.origin]);
}
