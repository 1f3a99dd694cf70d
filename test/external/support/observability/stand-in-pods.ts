// The pods that the controllers of a cluster would make of the emitted manifests, and the nodes that they run on.
import type { Manifest, PodSpec } from '../../../observability/integrity-containers.ts';
import type { ApiObject } from './stand-in-cluster.ts';

export interface StandInPod {
  readonly workload: string;
  readonly name: string;
  readonly address: string;
  readonly node: string;
  readonly containers: PodSpec['containers'];
  readonly claims: readonly string[];
  /** Whether it has ended, so that it answers nobody. */
  readonly ended: boolean;
  readonly object: ApiObject;
}

export interface StandInNode {
  readonly name: string;
  readonly address: string;
  readonly object: ApiObject;
}

export const nodes: readonly StandInNode[] = ['node-a', 'node-b'].map((name, i): StandInNode => {
  const address = `10.128.0.${i + 2}`;
  const object = {
    metadata: { name, uid: `uid-${name}`, resourceVersion: '1', labels: { 'kubernetes.io/hostname': name }, annotations: {} },
    status: { addresses: [{ type: 'InternalIP', address }, { type: 'Hostname', address: name }], daemonEndpoints: { kubeletEndpoint: { Port: 10_250 } } },
  };
  return { name, address, object };
});

/** One for each replica; of each workload a pod more that has ended, which keeps its address for a while. */
export function podsOf(manifests: readonly Manifest[], namespace: string): StandInPod[] {
  const made = manifests.filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet' || kind === 'DaemonSet');
  let last = 1;
  return made.flatMap((manifest) => {
    const name = manifest.metadata!.name!;
    const replicas = manifest.kind === 'DaemonSet' ? nodes.length : (manifest.spec!.replicas ?? scaledTo(manifests, name));
    return Array.from({ length: replicas + 1 }, (_, i) => podOf(manifest, i, (last += 1), i === replicas, namespace));
  });
}

/** What has an autoscaler states no number of its own. */
function scaledTo(manifests: readonly Manifest[], name: string): number {
  const scaler = manifests.find(({ kind, spec }) => kind === 'HorizontalPodAutoscaler' && (spec as { readonly scaleTargetRef?: { readonly name: string } }).scaleTargetRef?.name === name);
  return (scaler?.spec as { readonly minReplicas?: number } | undefined)?.minReplicas ?? 1;
}

function podOf({ kind, metadata, spec }: Manifest, nth: number, number: number, ended: boolean, namespace: string): StandInPod {
  const workload = metadata!.name!;
  const { metadata: template, spec: pod } = spec!.template!;
  const name = kind === 'StatefulSet' && !ended ? `${workload}-${nth}` : `${workload}-5d8f7c9b6-x${number}`;
  const node = nodes[nth % nodes.length]!;
  const address = `10.20.${Math.floor(number / 250)}.${(number % 250) + 1}`;
  const claimed = (spec as { readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[] }).volumeClaimTemplates ?? [];
  return {
    workload,
    name,
    address,
    node: node.name,
    containers: pod!.containers,
    claims: claimed.map((claim) => `${claim.metadata.name}-${name}`),
    ended,
    object: {
      metadata: { name, namespace, uid: `uid-${name}`, resourceVersion: '1', labels: template?.labels ?? {}, annotations: {}, ownerReferences: [{ apiVersion: 'apps/v1', kind, name: workload, uid: `uid-${workload}`, controller: true }] },
      spec: { nodeName: node.name, containers: pod!.containers },
      status: {
        phase: ended ? 'Failed' : 'Running',
        podIP: address,
        podIPs: [{ ip: address }],
        hostIP: node.address,
        conditions: [{ type: 'Ready', status: ended ? 'False' : 'True' }],
        containerStatuses: pod!.containers.map((container) => ({ name: container.name, ready: !ended, restartCount: 0, image: 'image', imageID: 'image', containerID: `containerd://${name}` })),
      },
    },
  };
}
