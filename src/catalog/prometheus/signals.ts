import type { Prometheus } from '../../model/types.gen.ts';
import type { Alert } from '../../observability/alert.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import type { ResourceInput } from '../kind.ts';
import { deliveryAlerts } from './delivery-alerts.ts';
import { foundAlert } from './found-alert.ts';
import { heartbeat } from './heartbeat.ts';
import { rows } from './rows.ts';
import { ruleAlerts } from './rule-alerts.ts';
import { scrapeAlerts } from './scrape-alerts.ts';
import { storageAlerts } from './storage-alerts.ts';
import { volumeAlerts, volumeRows } from './volume-signals.ts';
import type { Watched } from './watched.ts';

/** Whether it sees, reckons, keeps and tells. Of what it finds to scrape by itself it answers for whether it is found, and for the volumes that it tells of. */
export function signals(resource: ResourceInput<Prometheus>, target: ScrapeTarget, context: SignalsContext): Signals {
  const watched: Watched = { resource, target, context };
  const alerts: Alert[] = [...heartbeat(watched), ...deliveryAlerts(watched), ...ruleAlerts(watched), ...scrapeAlerts(watched), ...storageAlerts(watched), ...foundAlert(watched), ...volumeAlerts(watched)];
  return { recordings: [], alerts, rows: [...rows(watched), ...volumeRows(watched)] };
}
