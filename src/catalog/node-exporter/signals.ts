import type { NodeExporter } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import { diskAlerts } from '../disk-alerts.ts';
import type { ResourceInput } from '../kind.ts';
import { hostAlerts } from './alerts.ts';
import { disksOf } from './disks.ts';
import { rows } from './rows.ts';

export function signals(resource: ResourceInput<NodeExporter>, target: ScrapeTarget, context: SignalsContext): Signals {
  const host = { resource, target, context };
  const disks = disksOf(resource, target, context);
  return { recordings: [], alerts: [...diskAlerts(disks), ...hostAlerts(host)], rows: rows(host, disks) };
}
