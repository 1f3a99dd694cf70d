import type { KubeStateMetrics } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import { containersIn, throttledAlert } from '../container-signals.ts';
import type { ResourceInput } from '../kind.ts';
import { autoscalerAlerts } from './autoscaler-alerts.ts';
import { claimAlerts } from './claim-alerts.ts';
import { jobAlerts } from './job-alerts.ts';
import { podAlerts } from './pod-alerts.ts';
import { replicaAlerts } from './replica-alerts.ts';
import { rows } from './rows.ts';

/** Whether the cluster runs what it should, of all workloads alike; that each does its work its own alerts tell. */
export function signals(resource: ResourceInput<KubeStateMetrics>, target: ScrapeTarget, context: SignalsContext): Signals {
  const state = { resource, target, context };
  const containers = containersIn(context, [resource.origin]);
  const alerts = [...podAlerts(state), ...replicaAlerts(state), ...jobAlerts(state), ...autoscalerAlerts(state), ...claimAlerts(state), ...(containers === undefined ? [] : [throttledAlert(containers, context)])];
  return { recordings: [], alerts, rows: rows(state) };
}
