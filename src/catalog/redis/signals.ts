import type { Redis } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import type { ResourceInput } from '../kind.ts';
import { missingAlert } from '../signal.ts';
import { connectionAlerts, downAlert, rejectedAlert, replicaAlert } from './availability.ts';
import { memoryAlerts, persistenceAlerts } from './memory.ts';
import { replicasOf } from './metrics.ts';
import { cacheRow, clientsRow, commandsRow, memoryRow, overviewRow, safetyRow } from './rows.ts';

/** What of a server of Redis is worth an alert and a look. Its disk is measured by others. */
export function serverSignals(resource: ResourceInput<Redis>, target: ScrapeTarget, context: SignalsContext): Signals {
  const copies = replicasOf(resource);
  const safety = safetyRow(resource, target, copies, context);
  return {
    recordings: [],
    alerts: [
      downAlert(resource, target),
      missingAlert(resource.name, target, 'redis_up', resource.origin),
      ...connectionAlerts(resource, target, context),
      rejectedAlert(resource, target, context.window),
      ...memoryAlerts(resource, target, context),
      ...persistenceAlerts(resource, target),
      ...(copies === null ? [] : [replicaAlert(resource, target, copies, context)]),
    ],
    rows: [overviewRow(resource, target, context), memoryRow(resource, target, context), cacheRow(resource, target, context), clientsRow(resource, target, context), commandsRow(resource, target), ...(safety === null ? [] : [safety])],
  };
}
