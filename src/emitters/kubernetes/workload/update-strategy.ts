import type { ResolvedMount, Workload } from '../../../compiler/resolved.ts';
import { parsePercent } from '../../../model/units.ts';
import { defaultOrigin } from '../../../provenance/default-origin.ts';
import { because, originOf, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { map, traced, type Traced } from '../../../provenance/traced.ts';
import { withoutComments } from '../../../provenance/without-comments.ts';
import type { KubernetesContext } from '../context.ts';
import { accessModeOf } from '../storage/volume-claim.ts';

const reference = 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy';

const rolling = convention('replica by replica, the new one before the old one goes', { reference });
const allAtOnce = convention('the old version is gone before the new one starts, as the model asks for', { reference });
const oneNode = convention('a disk that one node at a time can attach must be let go before the next pod gets it', {
  reference: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
  comment: 'Recreate: the disk can be attached to one node at a time, so the old pod has to release it first.',
});

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/#DeploymentSpec */
export type DeploymentStrategy = { readonly type: Leaf; readonly rollingUpdate?: { readonly maxSurge: Leaf; readonly maxUnavailable: Leaf } };

export function strategyOf(workload: Workload, context: KubernetesContext): DeploymentStrategy {
  const { rollout, origin } = workload;
  if (rollout?.strategy?.value === 'recreate') return because([allAtOnce, rollout.strategy.origin], { type: 'Recreate' });
  const disk = diskOfOneNode(workload, context);
  if (disk !== undefined) return because([oneNode, origin, disk.origin, accessModeOf(disk.volume, context).origin], { type: 'Recreate' });
  // None of its volumes is a disk of one node.
  const disks = workload.mounts.flatMap(({ volume }) => (volume.access.value === 'shared' ? [withoutComments(accessModeOf(volume, context).origin)] : []));
  const why = rollout === null ? [] : [originOf(rollout)!, ...(rollout.strategy === undefined ? [] : [rollout.strategy.origin])];
  return because([rolling, origin, ...why, ...disks], { type: 'RollingUpdate', rollingUpdate: { maxSurge: wholeShare(surgeOf(workload), Math.ceil), maxUnavailable: wholeShare(unavailableOf(workload), Math.floor) } });
}

/** A volume that the next replica could not mount while this one has it. */
export function diskOfOneNode({ mounts }: Workload, context: KubernetesContext): ResolvedMount | undefined {
  return mounts.find(({ volume }) => volume.access.value === 'shared' && accessModeOf(volume, context).value === 'ReadWriteOnce');
}

/** Whether a rollout may neither add a replica nor do without one, so that it can never begin. */
export function isStuck(workload: Workload, context: KubernetesContext): boolean {
  const { rollingUpdate } = strategyOf(workload, context);
  if (rollingUpdate === undefined) return false;
  return [wholeShare(surgeOf(workload), Math.ceil), wholeShare(unavailableOf(workload), Math.floor)].every(({ value }) => Number.parseInt(String(value), 10) === 0);
}

/** Pods above the wanted number while a rollout goes on, or their share of it. */
export function surgeOf({ rollout, origin }: Workload): Traced<number> | Traced<string> {
  const [of, key] = rollout === null ? [origin, 'rollout.surge'] : [originOf(rollout), 'surge'];
  return rollout?.surge ?? traced('25%', defaultOrigin(of, key, 'a quarter more than is needed while versions change'));
}

function unavailableOf({ rollout, origin }: Workload): Traced<number> | Traced<string> {
  const [of, key] = rollout === null ? [origin, 'rollout.unavailable'] : [originOf(rollout), 'unavailable'];
  return rollout?.unavailable ?? traced(0, defaultOrigin(of, key, 'nobody shall notice that versions change'));
}

/** The API knows no fractions of a percent; what is cut off makes a rollout more careful, never less. */
function wholeShare(share: Traced<number> | Traced<string>, round: (percent: number) => number): Traced<number | string> {
  return map(share as Traced<number | string>, (value) => (typeof value === 'number' ? value : `${round(Number((parsePercent(value) * 100).toPrecision(12)))}%`));
}
