import { compare, series } from '../../formats/promql/build.ts';
import type { Alert, Severity } from '../../observability/alert.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { convention, type Origin } from '../../provenance/origin.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import { alertOf, percent, said } from '../signal.ts';
import { connectionShare, sessionsBy, type Measured } from './expressions.ts';

/** What an alert speaks of. */
export interface Told extends Measured {
  readonly name: Traced<string>;
  readonly origin: Origin;
}

const gone = convention('without its database hardly anything works; a restart takes less than two minutes');
const full = convention('a server that has no connection left turns its clients away, and whoever wants to mend it', { reference: 'https://www.postgresql.org/docs/16/runtime-config-connection.html#GUC-MAX-CONNECTIONS' });

export function downAlert({ name, target, origin }: Told): Alert {
  const up = said('pg_up', target);
  return alertOf([origin, gone], {
    name: 'PostgresDown',
    severity: 'critical',
    expression: compare(up, '==', 0),
    minutes: 2,
    summary: t`${name} is down`,
    description: t`${name} has not answered its exporter for two minutes.`,
    panel: 'Up',
    runbook: {
      meaning: t`The exporter cannot log in to ${name}, so probably nobody can.`,
      impact: t`Whatever reads or writes ${name} fails.`,
      condition: t`No attempt to ask ${name} has succeeded for two minutes.`,
      causes: ['The server does not run: it crashed, or its disk is full.', 'It has no connection left.', 'Its password was changed, and not everywhere.'],
      queries: [
        ['Does the exporter itself answer?', series('up', { job: target.workload })],
        ['Were there connections left?', connectionShare({ target })],
      ],
      remedies: [t`Read the log of ${name} and of its exporter: they say whether it is the server, the way to it, or the password.`, 'If the disk is full, give it more: the server starts again once it can write.', 'Restart the server. Its clients connect again by themselves.'],
    },
    test: { fault: [{ metric: 'pg_up', labels: {}, start: 0 }], health: [{ metric: 'pg_up', labels: {}, start: 1 }] },
  });
}

export function connectionAlerts(told: Told, { thresholds }: SignalsContext): Alert[] {
  const { warning, critical } = thresholds.connections;
  return [connectionAlert(told, 'warning', warning), connectionAlert(told, 'critical', critical)];
}

function connectionAlert(told: Told, severity: Severity, threshold: Traced<number>): Alert {
  const { name, database, origin } = told;
  const allowed = { metric: 'pg_settings_max_connections', labels: {}, start: 100 };
  const taken = { metric: 'pg_stat_database_numbackends', labels: { datname: database } };
  return alertOf([origin, full, threshold.origin], {
    name: 'ConnectionsHigh',
    severity,
    expression: compare(connectionShare(told), '>', threshold),
    minutes: 5,
    summary: t`${name} is running out of connections`,
    description: t`{{ $value | humanizePercentage }} of the connections that ${name} allows are taken.`,
    panel: 'Connections that are taken',
    threshold,
    runbook: {
      meaning: t`More than ${percent(threshold)} of the connections that ${name} allows are taken.`,
      impact: 'When none is left, new connections are refused, and requests that need one fail.',
      condition: t`Connections to all databases of the server, divided by what it allows, have been above ${percent(threshold)} for five minutes.`,
      causes: ['More instances of a service run than usual, each with a pool of its own.', 'A service holds transactions open, so its pool grows.', 'Queries are slow, so that each connection is held for longer.', 'The pools together may open more than the server allows.'],
      queries: [
        ['Who holds them?', sessionsBy('usename', told)],
        ['What do they do?', sessionsBy('state', told)],
        ['What do they wait for?', sessionsBy('wait_event_type', told)],
      ],
      remedies: ['Restart the instances of whoever holds connections that are idle in a transaction.', 'Lower the size of the pools, or the number of instances.', t`Raise what ${name} allows (its option "connections"), and its memory with it.`],
    },
    test: { fault: [{ ...taken, start: 100 }, allowed], health: [{ ...taken, start: 1 }, allowed] },
  });
}
