import { compare, like } from '../../formats/promql/build.ts';
import type { Alert } from '../../observability/alert.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { convention } from '../../provenance/origin.ts';
import { t } from '../../provenance/traced.ts';
import { alertOf, duration, hourOf } from '../signal.ts';
import type { Told } from './availability.ts';
import { deadlocks, deadRows, oldestTransaction, rollbacks, rollbackShare, sessionsBy } from './expressions.ts';

const vacuum = 'https://www.postgresql.org/docs/16/routine-vacuuming.html';
const held = convention('while a transaction is open no row that was deleted since can be tidied away, and its locks are held', { reference: vacuum });
const left = convention('whoever began the transaction has forgotten it, since no program waits that long for itself', { reference: 'https://www.postgresql.org/docs/16/monitoring-stats.html#MONITORING-PG-STAT-ACTIVITY-VIEW' });
const crossed = convention('one deadlock may happen, and its loser tries again; many are a mistake in the order of locks', { reference: 'https://www.postgresql.org/docs/16/explicit-locking.html#LOCKING-DEADLOCKS' });
const undone = convention('a program that works commits nearly always; one transaction in five that is rolled back is work that fails');

export const longTransaction = 1800;
export const forgottenTransaction = 300;
export const manyDeadlocks = 5;
export const manyRollbacks = 0.2;

export function longTransactionAlert(told: Told): Alert {
  const { name, database, origin } = told;
  const session = { metric: 'pg_stat_activity_max_tx_duration', labels: { backend_type: 'client backend', application_name: 'web', datname: database, usename: 'web', state: 'active' } };
  return alertOf([origin, held], {
    name: 'LongTransaction',
    severity: 'warning',
    expression: compare(oldestTransaction(told), '>', longTransaction),
    minutes: 5,
    summary: t`A transaction of ${name} has been open for more than half an hour`,
    description: 'A transaction of {{ $labels.usename }} ({{ $labels.application_name }}, {{ $labels.state }}) has been open for {{ $value | humanizeDuration }}.',
    panel: 'Oldest transaction',
    threshold: longTransaction,
    runbook: {
      meaning: t`A transaction of ${name} has been open for more than half an hour. Dumps do not count.`,
      impact: 'What it has locked waits for it. Tables grow, since nothing that was deleted after it began can be tidied away.',
      condition: t`The oldest transaction of a client of ${name} has been open for more than 30 minutes, for five minutes.`,
      causes: ['A query reads far more than was meant.', 'A migration or a repair by hand runs.', 'It waits for a lock that another transaction holds.'],
      queries: [
        ['How old are the oldest transactions, and whose are they?', oldestTransaction(told)],
        ['What do sessions wait for?', sessionsBy('wait_event_type', told)],
        ['Which tables have rows that could be tidied away?', deadRows(told)],
      ],
      remedies: ['Look in pg_stat_activity for what it does: SELECT pid, query FROM pg_stat_activity ORDER BY xact_start LIMIT 5.', 'If nobody needs it, end its query with pg_cancel_backend, or its session with pg_terminate_backend.'],
    },
    test: { fault: [{ ...session, start: 3600, perMinute: 60 }], health: [{ ...session, start: 1 }] },
  });
}

export function forgottenTransactionAlert(told: Told): Alert {
  const { name, database, origin } = told;
  const session = { metric: 'pg_stat_activity_max_tx_duration', labels: { backend_type: 'client backend', application_name: 'web', datname: database, usename: 'web', state: 'idle in transaction' } };
  return alertOf([origin, left], {
    name: 'ForgottenTransaction',
    severity: 'warning',
    expression: compare(oldestTransaction(told, { state: like('idle in transaction.*') }), '>', forgottenTransaction),
    minutes: 5,
    summary: t`A transaction of ${name} was begun and left open`,
    description: '{{ $labels.usename }} ({{ $labels.application_name }}) began a transaction {{ $value | humanizeDuration }} ago, and does nothing.',
    panel: 'Oldest transaction',
    runbook: {
      meaning: t`A client of ${name} began a transaction and has not gone on for minutes.`,
      impact: 'Its connection is lost to others, and what it has locked stays locked.',
      condition: t`A session of ${name} has been idle within a transaction that is older than five minutes, for five minutes.`,
      causes: ['The program waits for something else within its transaction, such as an answer of another service.', 'The program lost the connection without closing the transaction, after an error.'],
      queries: [
        ['Whose are they?', oldestTransaction(told, { state: like('idle in transaction.*') })],
        ['How many sessions are in which state?', sessionsBy('state', told)],
      ],
      remedies: ['Restart the instance that holds it, or end its session with pg_terminate_backend.', t`Let the server end such sessions: its setting idle_in_transaction_session_timeout, in the option "settings" of ${name}.`],
    },
    test: { fault: [{ ...session, start: 600, perMinute: 60 }], health: [{ ...session, start: 0 }] },
  });
}

export function deadlockAlert(told: Told, context: SignalsContext): Alert {
  const hour = hourOf(context);
  const { name, database, origin } = told;
  const counted = { metric: 'pg_stat_database_deadlocks', labels: { datname: database }, start: 0 };
  return alertOf([origin, crossed], {
    name: 'Deadlocks',
    severity: 'warning',
    expression: compare(deadlocks(told, hour), '>', manyDeadlocks),
    minutes: 5,
    summary: t`Transactions of ${name} block each other`,
    description: t`{{ $value | humanize }} deadlocks of ${name} within ${duration(hour)}.`,
    panel: 'Deadlocks',
    threshold: manyDeadlocks,
    runbook: {
      meaning: t`Transactions of ${name} wait for each other in a circle; the server ends one of each circle with an error.`,
      impact: 'Requests whose transaction was ended fail, or take longer where they are tried again.',
      condition: t`There were more than ${manyDeadlocks} deadlocks within ${duration(hour)}.`,
      causes: ['Two places in the code change the same rows in another order.', 'A job changes many rows at once while requests change single ones.'],
      queries: [
        ['When did they happen?', deadlocks(told, hour)],
        ['What do sessions wait for?', sessionsBy('wait_event_type', told)],
      ],
      remedies: ['Find both statements in the log of the server: it writes them down for each deadlock.', 'Let every transaction take its rows in the same order, or lock them first with SELECT ... FOR UPDATE in that order.', 'Let jobs work in small portions.'],
    },
    test: { fault: [{ ...counted, perMinute: 1 }], health: [counted], minutes: 20 },
  });
}

export function rollbackAlert(told: Told, context: SignalsContext): Alert {
  const { window } = context;
  const { name, database, origin } = told;
  const back = { metric: 'pg_stat_database_xact_rollback', labels: { datname: database }, start: 0 };
  const committed = { metric: 'pg_stat_database_xact_commit', labels: { datname: database }, start: 0, perMinute: 60 };
  return alertOf([origin, undone], {
    name: 'RollbacksHigh',
    severity: 'warning',
    expression: compare(rollbackShare(told, window), '>', manyRollbacks),
    minutes: 15,
    summary: t`Many transactions of ${name} are rolled back`,
    description: t`{{ $value | humanizePercentage }} of the transactions of ${name} are rolled back.`,
    panel: 'Transactions that are rolled back',
    threshold: manyRollbacks,
    runbook: {
      meaning: t`More than one in five transactions of ${name} is undone, by the program or for an error.`,
      impact: 'Requests fail, or their work is lost.',
      condition: 'Rolled back transactions, divided by all, have been above 20 % for fifteen minutes.',
      causes: ['A release sends statements that fail.', 'Constraints, locks or timeouts end transactions.', 'A program ends transactions that only read with ROLLBACK; then the threshold means nothing here.'],
      queries: [
        ['How many are rolled back each second?', rollbacks(told, window)],
        ['Were there deadlocks?', deadlocks(told, hourOf(context))],
      ],
      remedies: ['Read the errors in the log of the server: they name the statement.', 'Roll back the release with which it began.'],
    },
    test: { fault: [{ ...back, perMinute: 60 }, committed], health: [back, committed] },
  });
}
