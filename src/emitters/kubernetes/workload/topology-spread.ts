import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import type { Map as Fields } from '../document.ts';
import { selectorLabels } from '../labels.ts';
import { controllerKindOf, isJob } from './controller.ts';

const spread = convention('replicas keep to different zones and nodes where they can, so that the loss of one is not the loss of all; a replica in the wrong place is better than none', {
  reference: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
});

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#scheduling */
export type TopologySpreadConstraint = {
  readonly maxSkew: Leaf;
  readonly topologyKey: Leaf;
  readonly whenUnsatisfiable: Leaf;
  readonly labelSelector: { readonly matchLabels: Fields<Leaf> };
  readonly matchLabelKeys?: readonly Leaf[] | undefined;
};

/** How replicas keep apart. One that is alone has nothing to keep away from. */
export function spreadOf(workload: Workload): TopologySpreadConstraint[] | undefined {
  const { replicas } = workload;
  if (isJob(workload) || replicas.max.value < 2) return undefined;
  const controller = controllerKindOf(workload);
  const perRevision = controller.value === 'Deployment' ? because(controller.origin, ['pod-template-hash']) : undefined;
  return because(
    [spread, replicas.max.origin],
    ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((key) => ({
      maxSkew: 1,
      topologyKey: key,
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: selectorLabels(workload) },
      matchLabelKeys: perRevision,
    })),
  );
}
