import type { Workload } from '../../../compiler/resolved.ts';
import { parsePercent } from '../../../model/units.ts';
import { defaultOrigin } from '../../../provenance/default-origin.ts';
import { originOf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { combine, map, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { controllerKindOf } from './controller.ts';

const alone = convention('a job runs one pod at a time');

/**
 * Pods that the workload may have at once, as a quota counts them: all replicas, those that a rollout adds, and those that are being stopped, which count
 * until their grace period is over. A StatefulSet starts a replica only when the one before it is gone.
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-surge
 */
export function mostPodsOf(workload: Workload): Traced<number> {
  const kind = controllerKindOf(workload);
  if (kind.value === 'Job' || kind.value === 'CronJob') return withOrigin(traced(1, alone), kind.origin);
  const { max } = workload.replicas;
  if (kind.value === 'StatefulSet') return withOrigin(max, kind.origin);
  // All of the old version may still be stopping when all of the new one run.
  const stopping = workload.rollout?.strategy?.value === 'recreate' ? 0 : 1;
  return withOrigin(combine<number | string, number>([max, surgeOf(workload)], ([replicas, surge]) => (replicas as number) * (1 + stopping) + added(surge!, replicas as number)), kind.origin);
}

/** Pods above the wanted number, or their share of it. A Deployment that stops all pods before it starts new ones adds none. */
export function surgeOf({ origin, rollout }: Workload): Traced<number | string> {
  if (rollout?.strategy?.value === 'recreate') return map(rollout.strategy, () => 0);
  const surge = rollout?.surge ?? traced('25%', defaultOrigin(rollout === null ? origin : originOf(rollout), rollout === null ? 'rollout.surge' : 'surge', 'a quarter more than is needed while versions change'));
  return rollout?.strategy === undefined ? surge : withOrigin(surge as Traced<number | string>, rollout.strategy.origin);
}

/** A share is rounded up. https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-surge */
function added(surge: number | string, replicas: number): number {
  return typeof surge === 'number' ? surge : Math.ceil(Number((parsePercent(surge) * replicas).toPrecision(12)));
}
