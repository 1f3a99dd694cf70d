import type { Jaeger } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import { receiverPanels, refusedAlert } from '../collector.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { rowOf } from '../panel.ts';

const shown = source('jaeger.panels', 'what its documentation calls of special interest', 'https://www.jaegertracing.io/docs/latest/operations/monitoring/');

export function signals(resource: ResourceInput<Jaeger>, target: ScrapeTarget, context: SignalsContext): Signals {
  return { recordings: [], alerts: [refusedAlert(resource, target, context)], rows: [rowOf([shown, resource.origin], 'Traces', receiverPanels(target))] };
}
