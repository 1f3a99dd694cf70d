import type { ResolvedPort, Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention, type Origin } from '../../../provenance/origin.ts';
import { map, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { byteQuantity, cpuQuantity } from '../quantity.ts';
import { isSharedMemory, temporarySize, volumeMountsOf, type VolumeMount } from '../storage/volumes.ts';
import { literal, seconds, some } from '../values.ts';
import { variablesMapName } from './config-map.ts';
import { drainOf } from './drain.ts';
import { probesOf, type Probe } from './probes.ts';
import { secretVariables, type EnvVar } from './variables.ts';

const pulled = convention('a tag may be pushed again, and an image that lies on a node may be another pod\'s with other rights', {
  reference: 'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
});
const taken = convention('all of a ConfigMap becomes variables', { reference: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#configure-all-key-value-pairs-in-a-configmap-as-container-environment-variables' });
const limits = convention('the scheduler reserves what is requested, the kubelet enforces the limits', { reference: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/' });
const disk = convention('on the disk of a node there is room for logs, for what is written beside the image\'s files, and for each temporary folder', {
  reference: 'https://kubernetes.io/docs/concepts/storage/ephemeral-storage/#setting-requests-and-limits-for-local-ephemeral-storage',
});
const hardened = convention('no process needs more than it is given: no capabilities, no new privileges, a read-only root where the image allows it', {
  reference: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
});
const unrouted = convention('while it sleeps, the program serves on, and everybody learns that no new requests are for it', {
  reference: 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-implementations',
  comment: 'Requests keep coming in until every proxy and load balancer knows that the pod is going: the program goes on serving for this time, then gets SIGTERM.',
});

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container */
export type Container = {
  readonly name: Leaf;
  readonly image: Leaf;
  readonly imagePullPolicy: Leaf;
  readonly command?: readonly Leaf[] | undefined;
  readonly args?: readonly Leaf[] | undefined;
  readonly ports?: readonly ContainerPort[] | undefined;
  readonly envFrom?: readonly EnvFromSource[] | undefined;
  readonly env?: readonly EnvVar[] | undefined;
  readonly resources: { readonly requests: ResourceList; readonly limits: ResourceList };
  readonly volumeMounts?: readonly VolumeMount[] | undefined;
  readonly startupProbe?: Probe | undefined;
  readonly readinessProbe?: Probe | undefined;
  readonly livenessProbe?: Probe | undefined;
  readonly lifecycle?: { readonly preStop: { readonly sleep: { readonly seconds: Leaf } } } | undefined;
  readonly securityContext: ContainerSecurityContext;
};

export type ContainerPort = { readonly name: Leaf; readonly containerPort: Leaf; readonly protocol?: Leaf | undefined };
export type EnvFromSource = { readonly configMapRef: { readonly name: Leaf } };
export type ResourceList = { readonly cpu: Leaf; readonly memory: Leaf; readonly 'ephemeral-storage': Leaf };
export type ContainerSecurityContext = {
  readonly allowPrivilegeEscalation: Leaf;
  readonly readOnlyRootFilesystem: Leaf;
  readonly capabilities: { readonly drop: readonly Leaf[]; readonly add?: readonly Leaf[] | undefined };
};

/** The workload's own container. `waits` are ConfigMaps that must exist before the kubelet starts it. */
export function containerOf(workload: Workload, waits: readonly EnvFromSource[]): Container {
  const { name, image, entrypoint, command, origin } = workload;
  return because(origin, {
    name,
    image: image.reference,
    imagePullPolicy: because(pulled, 'Always'),
    command: entrypoint?.map(literal),
    args: command?.map(literal),
    ports: some(workload.ports.map(portOf)),
    envFrom: some([...waits, ...ownVariables(workload)]),
    env: some(secretVariables(workload)),
    resources: resourcesOf(workload),
    volumeMounts: some(volumeMountsOf(workload)),
    ...probesOf(workload),
    lifecycle: lifecycleOf(workload),
    securityContext: containerSecurity(workload.readOnly, workload.capabilities),
  });
}

/** What Pod Security's level "restricted" asks of every container; for those that are not a workload's own, too. */
export function containerSecurity(readOnly: Traced<boolean> | true = true, capabilities: readonly Traced<string>[] = []): ContainerSecurityContext {
  return because(hardened, { allowPrivilegeEscalation: false, readOnlyRootFilesystem: readOnly, capabilities: { drop: ['ALL'], add: some(capabilities) } });
}

/** TCP is what nobody states. */
function portOf({ name, number, protocol, origin }: ResolvedPort): ContainerPort {
  return because([origin, protocol.origin], { name, containerPort: number, protocol: protocol.value === 'udp' ? map(protocol, () => 'UDP') : undefined });
}

function ownVariables(workload: Workload): EnvFromSource[] {
  const name = variablesMapName(workload);
  return name === null ? [] : [because([taken, name.origin], { configMapRef: { name } })];
}

function resourcesOf({ size, temporary, origin }: Workload): Container['resources'] {
  const onDisk = temporary.filter((folder) => !isSharedMemory(folder));
  const why: Origin[] = [disk, origin, ...temporary.map((folder) => folder.origin)];
  const most = because(why, `${1 + (onDisk.length * temporarySize) / 2 ** 30}Gi`);
  return because(limits, {
    requests: { cpu: cpuQuantity(size.cpu.request), memory: byteQuantity(size.memory.request), 'ephemeral-storage': because(disk, '128Mi') },
    limits: { cpu: cpuQuantity(size.cpu.limit), memory: byteQuantity(size.memory.limit), 'ephemeral-storage': most },
  });
}

/** Only what gets requests through a Service must wait until nobody sends any. */
function lifecycleOf(workload: Workload): Container['lifecycle'] {
  const drain = drainOf(workload);
  return drain === null ? undefined : because([unrouted, drain.origin], { preStop: { sleep: { seconds: withOrigin(seconds(drain), ...workload.ports.map(({ origin }) => origin)) } } });
}
