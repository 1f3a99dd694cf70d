import type { Workload } from '../../../compiler/resolved.ts';
import { parsePercent } from '../../../model/units.ts';
import { originOf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { combine, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { withoutComments } from '../../../provenance/without-comments.ts';
import type { KubernetesContext } from '../context.ts';
import { controllerKindOf } from './controller.ts';
import { strategyOf, surgeOf } from './update-strategy.ts';

const alone = convention('a job runs one pod at a time');

/**
 * Pods that the workload may have at once, as a quota counts them: all replicas, those that a rollout adds, and those that are being stopped, which count
 * until their grace period is over. A StatefulSet starts a replica only when the one before it is gone.
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-surge
 */
export function mostPodsOf(workload: Workload, context: KubernetesContext): Traced<number> {
  const kind = controllerKindOf(workload);
  if (kind.value === 'Job' || kind.value === 'CronJob') return withOrigin(traced(1, alone), kind.origin);
  const { max } = workload.replicas;
  if (kind.value === 'StatefulSet') return withOrigin(max, kind.origin);
  const strategy = strategyOf(workload, context);
  const why = [kind.origin, withoutComments(originOf(strategy)!)];
  if (strategy.rollingUpdate === undefined) return withOrigin(max, ...why);
  // All of the old version may still be stopping when all of the new one run.
  return withOrigin(combine<number | string, number>([max, surgeOf(workload) as Traced<number | string>], ([replicas, surge]) => 2 * (replicas as number) + added(surge!, replicas as number)), ...why);
}

/** A share is rounded up. https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-surge */
function added(surge: number | string, replicas: number): number {
  return typeof surge === 'number' ? surge : Math.ceil(Number((parsePercent(surge) * replicas).toPrecision(12)));
}
