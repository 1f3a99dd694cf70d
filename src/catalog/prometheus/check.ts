import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Prometheus } from '../../model/types.gen.ts';
import { parseDuration } from '../../model/units.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Kind } from '../kind.ts';

/** Whether alerts that are to be delivered leave the server. Where the model says nothing of alerting, nobody asked for that. */
export const checkDelivery: NonNullable<Kind<Prometheus>['check']> = ({ name, origin, options, watch }) => {
  if (watch === null || !watch.delivers.value || options.alertmanager !== undefined) return [];
  const args = { name: name.value, environment: watch.environment.value };
  return [watch.alerting === null ? diagnose('alert/not-delivered', pathOf(origin), args) : diagnose('alert/no-alertmanager', pathOf(origin), args)];
};

const minute = 60_000;
const longest = 2 * minute;

/**
 * Whether there is always a sample to be seen, though one scrape fails: a series ends for queries five minutes after its last one, and rules look back over some
 * ten minutes. https://prometheus.io/docs/prometheus/latest/querying/basics/#staleness
 */
export const checkInterval: NonNullable<Kind<Prometheus>['check']> = ({ name, options: { interval } }) => {
  if (interval === undefined || parseDuration(interval.value) <= longest) return [];
  return [diagnose('metric/interval', pathOf(interval.origin), { name: name.value, interval: interval.value })];
};
