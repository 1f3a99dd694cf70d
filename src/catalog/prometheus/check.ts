import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Prometheus } from '../../model/types.gen.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Kind } from '../kind.ts';

/** Whether alerts that are to be delivered leave the server. Where the model says nothing of alerting, nobody asked for that. */
export const checkDelivery: NonNullable<Kind<Prometheus>['check']> = ({ name, origin, options, watch }) => {
  if (watch === null || !watch.delivers.value || options.alertmanager !== undefined) return [];
  const args = { name: name.value, environment: watch.environment.value };
  return [watch.alerting === null ? diagnose('alert/not-delivered', pathOf(origin), args) : diagnose('alert/no-alertmanager', pathOf(origin), args)];
};
