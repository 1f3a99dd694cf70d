import type { Workload } from '../../../compiler/resolved.ts';
import { convention, type ConventionOrigin } from '../../../provenance/origin.ts';
import { withOrigin, type Traced } from '../../../provenance/traced.ts';
import { isAutoscaled } from '../../controller.ts';

export { isAutoscaled, scalingOrigin } from '../../controller.ts';

/** Why there is no number where there could be one. */
export const scaledByAnother: ConventionOrigin = convention('a HorizontalPodAutoscaler decides how many replicas run; a number here would undo that with every apply', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
  comment: 'No replicas: the HorizontalPodAutoscaler decides, and an apply must not undo that.',
});

/** The number that is stated where nobody else decides. */
export function fixedReplicas(workload: Workload): Traced<number> | undefined {
  const { min, max } = workload.replicas;
  return isAutoscaled(workload) ? undefined : withOrigin(min, max.origin);
}
