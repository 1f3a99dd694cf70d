import type { ResolvedMount, ResolvedVolume, Workload } from '../../../compiler/resolved.ts';
import { defaultOrigin } from '../../../provenance/default-origin.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import { pathOf } from '../../../provenance/path-of.ts';
import { Traced, traced, withOrigin } from '../../../provenance/traced.ts';
import { append } from '../../../util/append.ts';
import { sortBy } from '../../../util/sort.ts';
import type { Omission } from '../../emitter.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, ObjectMeta } from '../document.ts';
import { environmentMeta } from '../labels.ts';
import { byteQuantity } from '../quantity.ts';
import { claimName, isClaimedByTemplate } from './volumes.ts';

const reference = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes';

const together = convention('pods on several nodes mount it at the same time', { reference });
const alone = convention('one pod mounts it, so that a disk of one node will do', { reference });
const network = convention('Google\'s class of disks that several nodes attach', { reference: 'https://cloud.google.com/kubernetes-engine/docs/how-to/persistent-volumes/filestore-csi-driver' });

/** https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/#PersistentVolumeClaimSpec */
export type ClaimSpec = {
  readonly accessModes: readonly Leaf[];
  readonly storageClassName?: Leaf | undefined;
  readonly resources: { readonly requests: { readonly storage: Leaf } };
};

type PersistentVolumeClaim = KubernetesObject & { readonly spec: ClaimSpec };

/** A claim that a StatefulSet makes for each of its replicas. */
export type ClaimTemplate = { readonly metadata: Pick<ObjectMeta, 'name'>; readonly spec: ClaimSpec };

interface Mounter {
  readonly workload: Workload;
  readonly mount: ResolvedMount;
}

/** The volumes that stand by themselves: those that are shared, and those that jobs work on. */
export function volumeClaims(context: KubernetesContext): PersistentVolumeClaim[] {
  const claims = new Map<string, Mounter[]>();
  for (const workload of context.environment.workloads) {
    for (const mount of workload.mounts) {
      if (isClaimedByTemplate(workload, mount)) continue;
      const name = claimName(workload, mount).value;
      append(claims, name, { workload, mount });
    }
  }
  return sortBy(claims, ([name]) => name).map(([, mounters]) => toClaim(mounters, context));
}

function toClaim(mounters: readonly Mounter[], context: KubernetesContext): PersistentVolumeClaim {
  const { workload, mount } = mounters[0]!;
  const { volume } = mount;
  const name = claimName(workload, mount);
  const why = compose([volume.origin, volume.access.origin, ...mounters.flatMap((one) => [one.mount.origin, one.workload.origin])]);
  const mode = volume.access.value === 'own' ? traced<AccessMode>('ReadWriteOnce', compose([alone, volume.access.origin])) : accessModeOf(volume, context);
  return because(why, { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: environmentMeta(withOrigin(name, why), context), spec: claimSpec(volume, mode, context) });
}

/** The claims of a StatefulSet, one a volume, under the volume's name. */
export function claimTemplates(workload: Workload, context: KubernetesContext): ClaimTemplate[] {
  return workload.mounts.flatMap((mount) => {
    if (!isClaimedByTemplate(workload, mount)) return [];
    const { volume, origin } = mount;
    return [because([origin, volume.origin, volume.access.origin], { metadata: { name: volume.name }, spec: claimSpec(volume, because(alone, 'ReadWriteOnce'), context) })];
  });
}

function claimSpec(volume: ResolvedVolume, mode: Traced<AccessMode>, context: KubernetesContext): ClaimSpec {
  return { accessModes: [mode], storageClassName: storageClassOf(mode, context), resources: { requests: { storage: byteQuantity(volume.size) } } };
}

type AccessMode = 'ReadWriteMany' | 'ReadWriteOnce';

const modes = new WeakMap<KubernetesContext, ReadonlyMap<string, Traced<AccessMode>>>();

/** Whether a shared volume can be a disk of one node, which it can where there is never more than one pod that mounts it. */
export function accessModeOf({ name }: ResolvedVolume, context: KubernetesContext): Traced<AccessMode> {
  let found = modes.get(context);
  if (found === undefined) modes.set(context, (found = accessModes(context)));
  return found.get(name.value)!;
}

function accessModes({ environment }: KubernetesContext): ReadonlyMap<string, Traced<AccessMode>> {
  const pods = new Map<string, { count: number; readonly origins: Origin[] }>();
  for (const { mounts, replicas, origin } of environment.workloads) {
    for (const { volume, origin: use } of mounts) {
      const before = pods.get(volume.name.value) ?? { count: 0, origins: [volume.access.origin] };
      before.count += replicas.max.value;
      before.origins.push(use, origin, replicas.max.origin);
      pods.set(volume.name.value, before);
    }
  }
  return new Map([...pods].map(([name, { count, origins }]) => [name, count > 1 ? traced('ReadWriteMany', compose([together, ...origins])) : traced('ReadWriteOnce', compose([alone, ...origins]))]));
}

/** The class of the environment, or none, which leaves it to the cluster. */
function storageClassOf(mode: Traced<AccessMode>, { environment }: KubernetesContext): Traced<string> | undefined {
  const { storage, cloud, origin } = environment;
  if (mode.value === 'ReadWriteOnce') return storage?.own === undefined ? undefined : withOrigin(storage.own, mode.origin);
  if (storage?.shared !== undefined) return withOrigin(storage.shared, mode.origin);
  if (cloud?.provider.value !== 'google') return undefined;
  return traced('standard-rwx', compose([defaultOrigin(origin, 'storage.shared', 'the class of Google\'s clusters whose disks several nodes attach'), network, cloud.provider.origin, mode.origin]));
}

/** Of Filestore's basic tier, which is what the class makes. https://cloud.google.com/filestore/docs/service-tiers */
const smallestFilestore = 2 ** 40;

/** Disks that are larger, and cost more, than the model says. */
export function omissionsOfVolumes(context: KubernetesContext): Omission[] {
  return volumeClaims(context).flatMap(({ metadata, spec }) => {
    const volume = context.environment.volumes.find(({ name }) => name.value === valueOf(metadata.name));
    if (volume === undefined || valueOf(spec.storageClassName) !== 'standard-rwx' || volume.size.value >= smallestFilestore) return [];
    return [{ path: pathOf(volume.size.origin), text: `${volume.name.value}: the smallest disk that several nodes of Google's attach has 1Ti, which is made and paid for; storage.shared names another class` }];
  });
}

function valueOf(leaf: Leaf | undefined): unknown {
  return leaf instanceof Traced ? leaf.value : leaf;
}
