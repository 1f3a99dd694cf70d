import type { Workload } from '../../../compiler/resolved.ts';
import { parsePercent } from '../../../model/units.ts';
import { defaultOrigin } from '../../../provenance/default-origin.ts';
import { because, originOf, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { pathOf } from '../../../provenance/path-of.ts';
import { map, traced, type Traced } from '../../../provenance/traced.ts';
import type { Omission } from '../../emitter.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map } from '../document.ts';
import { selectorLabels, workloadMeta } from '../labels.ts';
import { controllerKindOf, isJob } from './controller.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/pod-disruption-budget-v1/ */
type PodDisruptionBudget = KubernetesObject & {
  readonly spec: { readonly maxUnavailable: Leaf; readonly unhealthyPodEvictionPolicy: Leaf; readonly selector: { readonly matchLabels: Map<Leaf> } };
};

const reference = 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/';

const several = convention('where there are several replicas a drained node takes some, and the others serve on; one that is alone has no budget, which would stop the drain for ever', { reference });
const sickMayGo = convention('a replica that is not ready serves nobody, and must not stop a drain', {
  reference: `${reference}#unhealthy-pod-eviction-policy`,
  comment: 'Replicas that are not ready may be evicted at any time, so that a broken one never blocks a drain.',
});

export function disruptionBudgets(workload: Workload, context: KubernetesContext): PodDisruptionBudget[] {
  const { origin, replicas } = workload;
  if (!hasBudget(workload)) return [];
  return [
    because([several, origin, replicas.max.origin, controllerKindOf(workload).origin], {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: workloadMeta(workload, context),
      spec: { maxUnavailable: mostUnavailable(workload), unhealthyPodEvictionPolicy: because(sickMayGo, 'AlwaysAllow'), selector: { matchLabels: selectorLabels(workload) } },
    }),
  ];
}

function hasBudget(workload: Workload): boolean {
  return !isJob(workload) && workload.replicas.max.value > 1;
}

/** Never none. A share is rounded up by whoever reads it, and stands there as whole percents. */
function mostUnavailable({ origin, disruption }: Workload): Traced<number | string> {
  const stated = disruption?.maxUnavailable;
  if (stated === undefined) return traced(1, defaultOrigin(disruption === null ? origin : originOf(disruption), disruption === null ? 'disruption.maxUnavailable' : 'maxUnavailable', 'all but one go on'));
  return map(stated as Traced<number | string>, (value) => (typeof value === 'number' ? value : isNone(value) ? 1 : `${Math.max(1, Math.floor(parsePercent(value) * 100))}%`));
}

function isNone(value: number | string): boolean {
  return typeof value === 'string' && parsePercent(value) === 0;
}

/** What the model says of disruptions and the cluster does not do. */
export function omissionsOfDisruption({ environment }: KubernetesContext): Omission[] {
  return environment.workloads.flatMap((workload) => {
    const { name, disruption } = workload;
    if (disruption === null) return [];
    const path = pathOf(originOf(disruption));
    if (!hasBudget(workload)) return [{ path, text: `${name.value}: where there is one replica, a drained node moves it, whatever "disruption" says` }];
    return disruption.maxUnavailable !== undefined && isNone(disruption.maxUnavailable.value) ? [{ path, text: `${name.value}: one replica may be missing, since a drain would never end otherwise` }] : [];
  });
}
