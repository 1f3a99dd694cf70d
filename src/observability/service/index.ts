import type { ScrapeTarget } from '../metric.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import type { Row } from '../panel.ts';
import type { Signals, SignalsContext } from '../watch.ts';
import { objectiveSignals } from '../objectives/index.ts';
import { objectivesOf } from '../objectives/objective.ts';
import { availabilitySignals } from './availability.ts';
import { errorSignals } from './errors.ts';
import { eventSignals } from './events.ts';
import { latencySignals } from './latency.ts';
import { otherRows } from './others.ts';
import { saturationSignals } from './saturation.ts';
import type { WatchedService } from './service.ts';
import { cacheSignals, poolSignals } from './stores.ts';
import { watchingOf, type Watching } from './watching.ts';

/** What is recorded, told and drawn of a service, by the metrics that it declares: most important first. */
export function serviceSignals(service: WatchedService, target: ScrapeTarget, context: SignalsContext): Signals {
  const watching = watchingOf(service, target, context);
  const chosenBy = compose(originsOfDeclared(watching));
  const all = [errorSignals, latencySignals, objectiveSignals, availabilitySignals, saturationSignals, poolSignals, cacheSignals, eventSignals].map((of) => of(watching));
  return {
    recordings: all.flatMap(({ recordings }) => recordings),
    alerts: all.flatMap(({ alerts }) => alerts),
    // Of what is not declared, or not as something that is known, there is no row: what stands below is further up for it.
    rows: [...all.flatMap(({ rows }) => rows), ...otherRows(watching)].map((row): Row => ({ ...row, without: chosenBy })),
    estimates: all.flatMap(({ estimates = [] }) => estimates),
    chosenBy,
  };
}

/** The objectives of a service that something measures, as a reason; `null` where there is none. */
export function judgedBy(service: WatchedService, target: ScrapeTarget, context: SignalsContext): Origin | null {
  if (service.objectives === null) return null;
  const objectives = objectivesOf(watchingOf(service, target, context));
  return objectives.length === 0 ? null : compose([service.origin, ...objectives.map(({ origin }) => origin)]);
}

/** What of the declared metrics decides what can be told. */
function originsOfDeclared({ service: { metrics }, declared }: Watching): Origin[] {
  const ofMetrics = declared.flatMap(({ origin, unit, labels }) => [origin, ...[unit, ...labels].flatMap((one) => (one === null ? [] : [one.origin]))]);
  const requests = metrics?.requests ?? null;
  const latency = metrics?.latency ?? null;
  return [...ofMetrics, ...(requests === null ? [] : [requests.metric.origin, ...(requests.failed === undefined ? [] : [requests.failed.label.origin])]), ...(latency === null ? [] : [latency.origin])];
}
