import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map as Fields } from '../document.ts';
import { doneMarkerOf } from '../job/job.ts';
import { describedMeta, selectorLabels } from '../labels.ts';
import { seconds } from '../values.ts';
import { controllerKindOf } from './controller.ts';
import { podTemplate, type PodTemplate } from './pod.ts';
import { fixedReplicas, scaledByAnother, scalingOrigin } from './replicas.ts';
import { strategyOf, type DeploymentStrategy } from './update-strategy.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/ */
type Deployment = KubernetesObject & {
  readonly spec: {
    readonly replicas?: Leaf | undefined;
    readonly revisionHistoryLimit: Leaf;
    readonly progressDeadlineSeconds: Leaf;
    readonly minReadySeconds: Leaf;
    readonly strategy: DeploymentStrategy;
    readonly selector: { readonly matchLabels: Fields<Leaf> };
    readonly template: PodTemplate;
  };
};

const kept = convention('three versions back is as far as anybody rolls back by hand; older ones come from version control', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#revision-history-limit',
});
const proven = convention('a replica that fails right after it has become ready stops the rollout before the next one goes', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#min-ready-seconds',
});
const overdue = convention('ten minutes to find a node, to pull the image and to wait for jobs, and the time to start: a rollout that takes longer has failed', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#progress-deadline-seconds',
});

export function deployments(workload: Workload, context: KubernetesContext): Deployment[] {
  const controller = controllerKindOf(workload);
  return controller.value === 'Deployment' ? [because([workload.origin, controller.origin], toDeployment(workload, context))] : [];
}

function toDeployment(workload: Workload, context: KubernetesContext): Deployment {
  const replicas = fixedReplicas(workload);
  const spec = {
    replicas,
    revisionHistoryLimit: revisions,
    progressDeadlineSeconds: progressDeadline(workload),
    minReadySeconds: minReady,
    strategy: strategyOf(workload, context),
    selector: { matchLabels: selectorLabels(workload) },
    template: podTemplate(workload, context, doneMarkerOf),
  };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: describedMeta(workload, context), spec: replicas === undefined ? because([scaledByAnother, scalingOrigin(workload)], spec) : spec };
}

/** Versions that can be rolled back to, of whatever controls the pods. */
export const revisions: Traced<number> = traced(3, kept);

/** How long a replica must have been ready before the next one is replaced. */
export const minReady: Traced<number> = traced(10, proven);

function progressDeadline({ health }: Workload): Traced<number> {
  if (health.kind === 'none') return traced(600, overdue);
  const { value, origin } = seconds(health.startPeriod);
  return withOrigin(traced(600 + value, origin), overdue);
}
