import type { Workload } from '../../../compiler/resolved.ts';
import { originOf } from '../../../provenance/document.ts';
import { compose, convention, type ConventionOrigin, type Origin } from '../../../provenance/origin.ts';
import { withOrigin, type Traced } from '../../../provenance/traced.ts';

/** Why there is no number where there could be one. */
export const scaledByAnother: ConventionOrigin = convention('a HorizontalPodAutoscaler decides how many replicas run; a number here would undo that with every apply', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
  comment: 'No replicas: the HorizontalPodAutoscaler decides, and an apply must not undo that.',
});

/** Whether a HorizontalPodAutoscaler decides how many replicas run: the model gives it a range, and a measure to go by. */
export function isAutoscaled({ replicas: { min, max, scale } }: Workload): boolean {
  return scale !== null && max.value > min.value && (scale.cpu ?? scale.memory ?? scale.metric) !== undefined;
}

/** What decides whether one does: the range, and each of the measures. */
export function scalingOrigin({ replicas: { min, max, scale } }: Workload): Origin {
  const measures = scale === null ? [] : [scale.cpu?.origin, scale.memory?.origin, scale.metric === undefined ? undefined : originOf(scale.metric)];
  return compose([min.origin, max.origin, ...measures.filter((origin) => origin !== undefined)]);
}

/** The number that is stated where nobody else decides. */
export function fixedReplicas(workload: Workload): Traced<number> | undefined {
  const { min, max } = workload.replicas;
  return isAutoscaled(workload) ? undefined : withOrigin(min, max.origin);
}
