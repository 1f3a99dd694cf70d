import type { BlackboxExporter } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import type { ResourceInput } from '../kind.ts';
import { probeAlerts } from './alerts.ts';
import { rows } from './rows.ts';

export function signals(resource: ResourceInput<BlackboxExporter>, target: ScrapeTarget, context: SignalsContext): Signals {
  const probed = { resource, target, context };
  return { recordings: [], alerts: probeAlerts(probed), rows: rows(probed) };
}
