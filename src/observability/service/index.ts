import type { ScrapeTarget } from '../metric.ts';
import type { Signals, SignalsContext } from '../watch.ts';
import { downAlert } from './availability.ts';
import type { WatchedService } from './service.ts';

export function serviceSignals(service: WatchedService, target: ScrapeTarget, context: SignalsContext): Signals {
  return { recordings: [], alerts: [downAlert(service, target, context)], rows: [] };
}
