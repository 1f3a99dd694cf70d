import type { ScrapeTarget } from '../metric.ts';
import { compose } from '../../provenance/origin.ts';
import type { Row } from '../panel.ts';
import type { Signals, SignalsContext } from '../watch.ts';
import { objectiveSignals } from '../objectives/index.ts';
import { availabilitySignals } from './availability.ts';
import { errorSignals } from './errors.ts';
import { eventSignals } from './events.ts';
import { latencySignals } from './latency.ts';
import { otherRows, untoldOf } from './others.ts';
import { saturationSignals } from './saturation.ts';
import type { WatchedService } from './service.ts';
import { cacheSignals, poolSignals } from './stores.ts';
import { watchingOf, type Watching } from './watching.ts';

/** What is recorded, told and drawn of a service, by the metrics that it declares: most important first. */
export function serviceSignals(service: WatchedService, target: ScrapeTarget, context: SignalsContext): Signals {
  const watching = watchingOf(service, target, context);
  const all = [errorSignals, latencySignals, objectiveSignals, availabilitySignals, saturationSignals, poolSignals, cacheSignals, eventSignals].map((of) => of(watching));
  return {
    recordings: all.flatMap(({ recordings }) => recordings),
    alerts: all.flatMap(({ alerts }) => alerts),
    rows: [...all.flatMap(({ rows }) => rows), ...otherRows(watching)].map((row) => withoutUntold(row, watching)),
    estimates: all.flatMap(({ estimates = [] }) => estimates),
  };
}

/** Of metrics that might say something together and do not, there is no row: what stands below is further up for it. */
function withoutUntold(row: Row, watching: Watching): Row {
  const untold = untoldOf(watching);
  return untold.length === 0 ? row : { ...row, without: compose(untold.map(({ origin }) => origin)) };
}
