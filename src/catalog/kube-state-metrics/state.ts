import type { KubeStateMetrics } from '../../model/types.gen.ts';
import { max } from '../../formats/promql/build.ts';
import type { Match } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import type { CatalogOrigin } from '../../provenance/origin.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { own } from '../panel.ts';

/** What the alerts and panels of an environment in a cluster are about. */
export interface State {
  readonly resource: ResourceInput<KubeStateMetrics>;
  readonly target: ScrapeTarget;
  readonly context: SignalsContext;
}

/** What the cluster says of objects that are told apart by the labels `by`: the same whichever replica tells it, and whenever that was started. */
export function stateOf({ target }: State, metric: string, match: Match, ...by: readonly string[]): Vector {
  return max(own(target, metric, match), 'job', ...by);
}

const mixin = 'https://github.com/kubernetes-monitoring/kubernetes-mixin/tree/master/alerts';

export const podsFail: CatalogOrigin = source('kube-state-metrics.pod-alerts', 'a pod that does not come up is one replica less, and often the sign of a deployment that fails', mixin);
export const replicasMissing: CatalogOrigin = source('kube-state-metrics.replica-alerts', 'what is missing of a workload is missing when a machine fails', mixin);
export const jobsFail: CatalogOrigin = source('kube-state-metrics.job-alerts', 'a job fails in silence', mixin);
export const scaleEnds: CatalogOrigin = source('kube-state-metrics.autoscaler-alerts', 'an autoscaler that can do no more leaves the next peak to those who are there', mixin);
