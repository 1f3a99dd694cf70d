import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map as Fields } from '../document.ts';
import { doneMarkerOf } from '../job/job.ts';
import { describedMeta, selectorLabels } from '../labels.ts';
import { claimTemplates, type ClaimTemplate } from '../storage/volume-claim.ts';
import { controllerKindOf } from './controller.ts';
import { minReady, revisions } from './deployment.ts';
import { podTemplate, type PodTemplate } from './pod.ts';
import { fixedReplicas, scaledByAnother, scalingOrigin } from './replicas.ts';
import { governingServiceName } from './service.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/stateful-set-v1/ */
type StatefulSet = KubernetesObject & {
  readonly spec: {
    readonly serviceName: Leaf;
    readonly replicas?: Leaf | undefined;
    readonly revisionHistoryLimit: Leaf;
    readonly podManagementPolicy: Leaf;
    readonly minReadySeconds: Leaf;
    readonly updateStrategy: { readonly type: Leaf };
    readonly persistentVolumeClaimRetentionPolicy: { readonly whenDeleted: Leaf; readonly whenScaled: Leaf };
    readonly selector: { readonly matchLabels: Fields<Leaf> };
    readonly template: PodTemplate;
    readonly volumeClaimTemplates: readonly ClaimTemplate[];
  };
};

const docs = 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/';

const together = convention('replicas that need each other start together: one that started alone would wait for the others for ever', {
  reference: `${docs}#parallel-pod-management`,
  comment: 'Replicas start together: one that started alone would wait for the others for ever.',
});
const atOnce = convention('no replica need wait for another to start; this can never be changed, so it does not depend on how many there are', { reference: `${docs}#parallel-pod-management` });
const oneByOne = convention('the last replica first, each ready before the next goes', { reference: `${docs}#rolling-updates` });
const retained = convention('data outlives the replica and the workload: whoever wants it gone deletes the claim', {
  reference: `${docs}#persistentvolumeclaim-retention`,
  comment: 'Claims stay when the StatefulSet is deleted or scaled down; data is deleted by deleting its claim.',
});

export function statefulSets(workload: Workload, context: KubernetesContext): StatefulSet[] {
  const controller = controllerKindOf(workload);
  return controller.value === 'StatefulSet' ? [because([workload.origin, controller.origin], toStatefulSet(workload, context))] : [];
}

function toStatefulSet(workload: Workload, context: KubernetesContext): StatefulSet {
  const replicas = fixedReplicas(workload);
  const spec = {
    serviceName: governingServiceName(workload),
    replicas,
    revisionHistoryLimit: revisions,
    podManagementPolicy: because(startOf(workload, context), 'Parallel'),
    minReadySeconds: minReady,
    updateStrategy: because(oneByOne, { type: 'RollingUpdate' }),
    persistentVolumeClaimRetentionPolicy: because(retained, { whenDeleted: 'Retain', whenScaled: 'Retain' }),
    selector: { matchLabels: selectorLabels(workload) },
    template: podTemplate(workload, context, doneMarkerOf),
    volumeClaimTemplates: claimTemplates(workload, context),
  };
  return { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: describedMeta(workload, context), spec: replicas === undefined ? because([scaledByAnother, scalingOrigin(workload)], spec) : spec };
}

function startOf({ name }: Workload, { edgesFrom }: KubernetesContext): Origin {
  const peers = edgesFrom.get(name.value)?.find(({ kind }) => kind === 'peers');
  return peers === undefined ? atOnce : compose([together, peers.origin]);
}
