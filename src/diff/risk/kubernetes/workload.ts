// What runs pods: how they are replaced, and how many of them are there.
import { isPlainObject, textOf, type Plain } from '../../plain.ts';
import { references } from '../references.ts';
import type { Table } from '../row.ts';
import type { Subject } from '../subject.ts';
import { field } from '../field.ts';
import { added, all, always, becomes, changed, itself, kept, longer, lowered, not, raised, removed, shorter, type When } from '../when.ts';
import { servers, withPods, workloads } from './kinds.ts';

const isHash: When = ({ keys }) => keys.at(-2) === 'annotations' && String(keys.at(-1)).startsWith('checksum/');

const isOfFiles: When = ({ keys }) => keys.includes('volumes');

const stopsFirst: When = ({ object }) => field(object.after, 'spec', 'strategy', 'type') === 'Recreate';

/** Its only pod is stopped before the next one starts: a claim is one pod's. Where the number is not stated, a scaler decides. */
const hasOnePod: When = ({ object }) => field(object.after, 'spec', 'replicas') === 1;

interface Image {
  readonly product: string;
  readonly version: readonly number[];
}

/** `postgres` and `[16, 15]` of `registry/postgres:16.15-bookworm`. */
export function imageOf(text: Plain | undefined): Image | undefined {
  const found = /^(?:.*\/)?([^/:@]+):v?(\d+(?:\.\d+)*)/.exec(textOf(text));
  return found === null ? undefined : { product: found[1]!, version: found[2]!.split('.').map(Number) };
}

/** Another program, another major version, or an older one: data of the one may not be data for the other. */
export const otherProduct: When = ({ before, after }) => {
  const [old, now] = [imageOf(before), imageOf(after)];
  return old !== undefined && now !== undefined && (old.product !== now.product || old.version[0] !== now.version[0] || isOlder(now.version, old.version));
};

function isOlder(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((part, at) => part !== (b[at] ?? part));
  return i !== -1 && a[i]! < b[i]!;
}

function keepsData({ object }: Subject): boolean {
  return field(object.after, 'spec', 'volumeClaimTemplates') !== undefined;
}

/** Something of the pods, in an object that stays. */
const pods: When = all(kept, ({ keys }) => keys[0] === 'spec');

const isPodSpread: When = ({ before }) => before !== undefined && (!isPlainObject(before) || before['topologyKey'] !== undefined);

export const workload: readonly Table[] = [
  {
    sorts: servers,
    rows: [
      ['spec.template.**', all(kept, isHash), 'rollout', 'pods restart with the other configuration', references.deployment],
      ['spec.template.**', all(kept, (subject) => !isHash(subject)), 'rollout', 'pods restart', references.deployment],
      ['spec.replicas', lowered(), ['availability', 'capacity'], 'fewer pods answer', references.deployment],
      ['spec.replicas', ({ after }) => after === 0, 'downtime', 'no pod is left', references.deployment],
      ['spec.replicas', raised(), 'cost', 'more pods run', references.deployment],
      ['spec.minReadySeconds', lowered(), 'availability', 'a pod counts as there before it has proved itself', references.deployment],
    ],
    otherwise: [
      ['spec.revisionHistoryLimit', always, 'cosmetic', 'how many old versions are kept restarts no pod', references.deployment],
      ['spec.**', always, 'rollout', 'how pods are replaced is decided otherwise from the next time on', references.deployment],
    ],
  },
  {
    sorts: ['Deployment'],
    rows: [
      ['spec.strategy.type', becomes('Recreate'), 'downtime', 'all pods stop before new ones start', references.deployment],
      ['spec.template.**', all(kept, stopsFirst), 'downtime', 'all pods stop before new ones start', references.deployment],
      ['spec.strategy.rollingUpdate.maxUnavailable', raised(), 'availability', 'more pods are missing while others start', references.deployment],
    ],
  },
  {
    sorts: ['StatefulSet'],
    rows: [
      // A restart for other configuration files alone is what the rollout says.
      ['spec.template.**', all(kept, hasOnePod, (subject) => !isHash(subject) && !isOfFiles(subject)), 'downtime', 'the only pod stops before its successor starts', references.statefulSet],
      ['spec.template.spec.containers.*.image', all(changed, otherProduct, keepsData), ['data-loss', 'downtime'], 'data of another major, or a later, version may not be read, and not be read again after a way back', references.postgresUpgrade],
      ['spec.persistentVolumeClaimRetentionPolicy.*', becomes('Delete'), 'data-loss', 'claims are deleted with the pods or the StatefulSet', references.statefulSet],
      ['spec.replicas', ({ before, after, object }) => Number(after) < Number(before) && field(object.after, 'spec', 'persistentVolumeClaimRetentionPolicy', 'whenScaled') === 'Delete', 'data-loss', 'the claims of pods that go are deleted', references.statefulSet],
      ['spec.updateStrategy.type', becomes('OnDelete'), 'rollout', 'pods get changes only when somebody deletes them', references.statefulSet],
    ],
  },
  {
    sorts: ['CronJob'],
    rows: [['spec.jobTemplate.**', kept, 'rollout', 'the next run is another one', references.cronJob]],
    otherwise: [['spec.**', always, 'rollout', 'it runs at other times, or otherwise, from the next time on', references.cronJob]],
  },
  {
    sorts: workloads,
    rows: [
      ['**.containers.*.readinessProbe', all(pods, removed), 'availability', 'a pod gets requests before it can answer them, and while it cannot', references.probes],
      ['**.containers.*.livenessProbe', all(pods, removed), 'availability', 'a container that hangs is not restarted', references.probes],
      ['**.containers.*.startupProbe', all(pods, removed), 'availability', 'a container that starts slowly may be restarted before it has', references.probes],
      ['**.containers.*.livenessProbe.failureThreshold|periodSeconds', all(kept, raised()), 'availability', 'a container that hangs is restarted later', references.probes],
      ['**.containers.*.readinessProbe.failureThreshold|periodSeconds', all(kept, raised()), 'availability', 'a pod that cannot answer gets requests for longer', references.probes],
      ['**.topologySpreadConstraints.*', all(pods, removed, itself, isPodSpread), 'availability', 'pods may come to stand on one node, or in one zone', references.topologySpread],
      ['**.topologySpreadConstraints', all(pods, removed), 'availability', 'pods may come to stand on one node, or in one zone', references.topologySpread],
      ['**.topologySpreadConstraints.*.whenUnsatisfiable', becomes('ScheduleAnyway'), 'availability', 'pods may come to stand on one node, or in one zone', references.topologySpread],
      ['**.topologySpreadConstraints.*.maxSkew', raised(), 'availability', 'pods are spread less evenly', references.topologySpread],
      ['**.affinity.podAntiAffinity.**', all(pods, removed, itself), 'availability', 'pods may come to stand together', references.topologySpread],
      ['**.priorityClassName', all(pods, removed), 'availability', 'others may displace its pods where there is no room', references.podPriority],
      ['**.terminationGracePeriodSeconds', all(kept, lowered()), 'availability', 'a pod may be killed before it has finished', references.podLifecycle],
      ['**.lifecycle.preStop', all(pods, removed), 'availability', 'a pod stops while requests are still sent to it', references.podLifecycle],
      ['**.lifecycle.preStop.sleep.seconds', all(kept, lowered()), 'availability', 'a pod may stop while requests are still sent to it', references.podLifecycle],
      ['**.restartPolicy', becomes('Never'), 'availability', 'a container that fails is not started again', references.podLifecycle],
    ],
  },
  {
    sorts: ['Job', 'CronJob'],
    rows: [
      ['**.backoffLimit', all(kept, lowered()), 'availability', 'it is tried less often', references.job],
      ['**.activeDeadlineSeconds', all(kept, shorter), 'availability', 'a try is given up earlier', references.job],
      ['**.ttlSecondsAfterFinished', all(kept, longer), 'cosmetic', 'what is done is shown for longer', references.job],
    ],
  },
  { sorts: ['PodDisruptionBudget'], rows: [
    ['', all(removed, not(withPods)), 'availability', 'any number of its pods may be evicted at a time', references.disruptions],
    ['spec.maxUnavailable', all(kept, raised()), 'availability', 'more pods may be evicted at a time', references.disruptions],
    ['spec.minAvailable', all(kept, lowered()), 'availability', 'more pods may be evicted at a time', references.disruptions],
    ['spec.selector.**', kept, 'availability', 'it covers other pods', references.disruptions],
    ['', added, 'cosmetic', 'pods are evicted more carefully; none restarts', references.disruptions],
  ], otherwise: [['spec.**', always, 'cosmetic', 'it speaks of evictions only; no pod restarts', references.disruptions]] },
];
