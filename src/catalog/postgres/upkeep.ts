import { and, compare, series } from '../../formats/promql/build.ts';
import type { Alert, Severity } from '../../observability/alert.ts';
import { convention } from '../../provenance/origin.ts';
import { t } from '../../provenance/traced.ts';
import { alertOf, said } from '../signal.ts';
import type { Told } from './availability.ts';
import { deadRows, deadShare, oldestTransaction, transactionAge } from './expressions.ts';

const tidied = convention('the server tidies a table once a fifth of it is dead; twice as much means that it does not, or not fast enough', {
  reference: 'https://www.postgresql.org/docs/16/runtime-config-autovacuum.html#GUC-AUTOVACUUM-VACUUM-SCALE-FACTOR',
});
const numbered = convention('a server that has used up its numbers of transactions takes no more of them, at some two thousand million', {
  reference: 'https://www.postgresql.org/docs/16/routine-vacuuming.html#VACUUM-FOR-WRAPAROUND',
});

export const deadThreshold = 0.4;
const worthwhile = 10_000;
export const ages = { warning: 500_000_000, critical: 1_000_000_000 };

export function deadRowsAlert(told: Told): Alert {
  const { name, target, database, origin } = told;
  const table = { datname: database, schemaname: 'public', relname: 'orders' };
  const live = { metric: 'pg_stat_user_tables_n_live_tup', labels: table, start: 100_000 };
  const dead = { metric: 'pg_stat_user_tables_n_dead_tup', labels: table };
  return alertOf([origin, tidied], {
    name: 'DeadRows',
    severity: 'warning',
    expression: and(compare(deadShare(told), '>', deadThreshold), compare(deadRows(told), '>', worthwhile)),
    minutes: 60,
    summary: t`A table of ${name} is not tidied up`,
    description: '{{ $value | humanizePercentage }} of the rows of {{ $labels.schemaname }}.{{ $labels.relname }} are dead.',
    panel: 'Rows that are dead, by table',
    threshold: deadThreshold,
    runbook: {
      meaning: t`More than two in five rows of a table of ${name} were deleted or replaced, and still take room.`,
      impact: 'Queries of the table read what is of no use, and become slower; the disk fills.',
      condition: `A table has had more than ${worthwhile} dead rows, and more than 40 % of its rows dead, for an hour.`,
      causes: ['A transaction that has been open for long keeps the server from tidying up.', 'Rows change faster than the server tidies, with its settings for small tables.', 'A replica or a replication slot that has been left behind holds on to old rows.'],
      queries: [
        ['Which tables have most dead rows?', deadRows(told)],
        ['When was each tidied last, in seconds since 1970?', said('pg_stat_user_tables_last_autovacuum', target, 'schemaname', 'relname')],
        ['Is a transaction open that keeps them?', oldestTransaction(told)],
      ],
      remedies: ['End the transaction that has been open for long.', 'VACUUM (VERBOSE, ANALYZE) the table at a quiet hour: it says what keeps rows.', 'Lower autovacuum_vacuum_scale_factor of the table.'],
    },
    test: { fault: [live, { ...dead, start: 100_000 }], health: [live, { ...dead, start: 1000 }] },
  });
}

export function wraparoundAlerts(told: Told): Alert[] {
  return [wraparoundAlert(told, 'warning', ages.warning), wraparoundAlert(told, 'critical', ages.critical)];
}

function wraparoundAlert(told: Told, severity: Severity, threshold: number): Alert {
  const { name, target, database, origin } = told;
  const age = { metric: 'pg_database_wraparound_age_datfrozenxid_seconds', labels: { datname: database } };
  const millions = threshold / 1_000_000;
  return alertOf([origin, numbered], {
    name: 'WraparoundNear',
    severity,
    expression: compare(transactionAge(told), '>', threshold),
    minutes: 15,
    summary: t`${name} is running out of numbers for transactions`,
    description: '{{ $value | printf "%.0f" }} transactions have begun since the oldest of {{ $labels.datname }} that is not frozen; the server stops at some two thousand million.',
    panel: 'Transactions since the oldest that is not frozen',
    threshold,
    runbook: {
      meaning: t`${name} freezes old rows more slowly than it uses up numbers of transactions.`,
      impact: 'None yet. Where the numbers run out the server refuses to write until it has been tidied, which takes hours.',
      condition: `More than ${millions} million transactions have begun since the oldest of a database that is not frozen, for fifteen minutes.`,
      causes: ['A transaction, a prepared transaction or a replication slot is so old that nothing behind it can be frozen.', 'Autovacuum is off, or too slow for the largest tables.'],
      queries: [
        ['Which database is it, and does it go on?', transactionAge(told)],
        ['Is a transaction open that keeps it?', oldestTransaction(told)],
        ['Does the server answer?', series('pg_up', { job: target.workload })],
      ],
      remedies: ['End what is oldest in pg_stat_activity, pg_prepared_xacts and pg_replication_slots.', 'VACUUM (FREEZE) the tables that are oldest: SELECT relname, age(relfrozenxid) FROM pg_class WHERE relkind = \'r\' ORDER BY 2 DESC LIMIT 10.'],
    },
    test: { fault: [{ ...age, start: 2 * threshold }], health: [{ ...age, start: 1_000_000 }] },
  });
}
