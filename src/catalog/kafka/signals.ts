import type { Kafka } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import { withOrigin } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { brokersAlert, downAlert, leaderAlert, topicsAlert } from './availability.ts';
import { brokersOf, inSyncOf, replicationOf } from './cluster.ts';
import { lagAlerts } from './lag.ts';
import { replicationAlerts } from './replication.ts';
import { consumersRow, overviewRow, replicationRow, topicsRow } from './rows.ts';
import { topicsOf } from './topics.ts';

/** What of a cluster is worth an alert and a look. Its disks are measured by others. */
export function clusterSignals(resource: ResourceInput<Kafka>, target: ScrapeTarget, context: SignalsContext): Signals {
  const brokers = brokersOf(resource);
  const copies = withOrigin(replicationOf(resource), brokers.origin);
  const minimum = inSyncOf(resource);
  const topics = topicsOf(resource);
  const replicated = copies.value > 1;
  return {
    recordings: [],
    alerts: [
      downAlert(resource, target),
      ...(brokers.value > 1 ? [brokersAlert(resource, target, brokers)] : []),
      leaderAlert(resource, target),
      ...(replicated ? replicationAlerts(resource, target, copies, minimum) : []),
      ...(topics === null ? [] : [topicsAlert(resource, target, topics)]),
      ...lagAlerts(resource, target, context),
    ],
    rows: [overviewRow(resource, target, brokers, topics), consumersRow(resource, target, context), topicsRow(resource, target), ...(replicated ? [replicationRow(resource, target, copies, minimum)] : [])],
  };
}
