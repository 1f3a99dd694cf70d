import type { Postgres } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import type { ResourceInput } from '../kind.ts';
import { missingAlert } from '../signal.ts';
import { connectionAlerts, downAlert, type Told } from './availability.ts';
import { databaseOf } from './connection.ts';
import { hasReplicas } from './metrics.ts';
import { replicaBehindAlert, replicaMissingAlert, wantedReplicas } from './replication.ts';
import { connectionsRow, overviewRow, replicationRow, transactionsRow, upkeepRow, workRow } from './rows.ts';
import { deadlockAlert, forgottenTransactionAlert, longTransactionAlert, rollbackAlert } from './transactions.ts';
import { deadRowsAlert, wraparoundAlerts } from './upkeep.ts';

/** What of a database is worth an alert and a look. Its disk is measured by others. */
export function serverSignals(resource: ResourceInput<Postgres>, target: ScrapeTarget, context: SignalsContext): Signals {
  const { name, origin } = resource;
  const told: Told = { name, origin, target, database: databaseOf(resource) };
  const copies = hasReplicas(resource) ? wantedReplicas(resource) : null;
  return {
    recordings: [],
    alerts: [
      downAlert(told),
      missingAlert(name, target, 'pg_up', origin),
      ...connectionAlerts(told, context),
      longTransactionAlert(told),
      forgottenTransactionAlert(told),
      deadlockAlert(told, context),
      rollbackAlert(told, context),
      deadRowsAlert(told),
      ...wraparoundAlerts(told),
      ...(copies === null ? [] : [replicaMissingAlert(told, copies), replicaBehindAlert(told, copies)]),
    ],
    rows: [overviewRow(told, context), connectionsRow(told, context), transactionsRow(told, context), workRow(told), upkeepRow(told), ...(copies === null ? [] : [replicationRow(told, copies)])],
  };
}
