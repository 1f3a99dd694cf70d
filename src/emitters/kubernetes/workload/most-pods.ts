import type { Workload } from '../../../compiler/resolved.ts';
import { parsePercent } from '../../../model/units.ts';
import { defaultOrigin } from '../../../provenance/default-origin.ts';
import { originOf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { combine, map, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { controllerKindOf } from './controller.ts';

const alone = convention('a job runs one pod at a time');

/** Pods that the workload may have at once: all replicas, and those that a rollout adds. Pods that are being stopped do not count. */
export function mostPodsOf(workload: Workload): Traced<number> {
  const kind = controllerKindOf(workload);
  if (kind.value === 'Job' || kind.value === 'CronJob') return withOrigin(traced(1, alone), kind.origin);
  const { max } = workload.replicas;
  if (kind.value === 'StatefulSet') return withOrigin(max, kind.origin);
  return withOrigin(combine<number | string, number>([max, surgeOf(workload)], ([replicas, surge]) => (replicas as number) + added(surge!, replicas as number)), kind.origin);
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
