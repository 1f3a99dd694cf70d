import type { ResolvedPort, Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import { map, t, withOrigin, type Traced } from '../../../provenance/traced.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map as Fields } from '../document.ts';
import { serviceAnnotationsOf } from '../ingress/backend-config.ts';
import { selectorLabels, workloadMeta } from '../labels.ts';
import { some } from '../values.ts';
import { controllerKindOf, isJob } from './controller.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/ */
type Service = KubernetesObject & { readonly spec: ServiceSpec };

type ServiceSpec = {
  readonly type?: Leaf;
  readonly clusterIP?: Leaf;
  readonly publishNotReadyAddresses?: Leaf;
  readonly selector: Fields<Leaf>;
  readonly ports?: readonly ServicePort[] | undefined;
};

type ServicePort = { readonly name: Leaf; readonly protocol?: Leaf | undefined; readonly appProtocol?: Leaf | undefined; readonly port: Leaf; readonly targetPort: Leaf };

const headless = 'https://kubernetes.io/docs/concepts/services-networking/service/#headless-services';

const reached = convention('a workload is reached at one address under its name, whichever replicas are ready', { reference: 'https://kubernetes.io/docs/concepts/services-networking/service/' });
const governed = convention('a StatefulSet gives each replica a name below a headless Service', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
  comment: 'Headless: it gives each replica a DNS name of its own.',
});
const peers = convention('the replicas of a server must find each other before they are ready, and its clients talk to each of them', {
  reference: headless,
  comment: 'Headless: it gives each replica a DNS name of its own, by which replicas find each other before they are ready.',
});
const overHttp2 = convention('gRPC is HTTP/2 without TLS here, which proxies must be told', { reference: 'https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol' });

/** One address for clients, and names for the replicas of a StatefulSet. A server of several replicas is known by the latter alone: its clients know them all. */
export function services(workload: Workload, context: KubernetesContext): Service[] {
  if (isJob(workload)) return [];
  const { ports, origin, name, role, replicas } = workload;
  const why = [origin, ...ports.map((port) => port.origin), ...(role === 'resource' ? [replicas.max.origin] : [])];
  const named = knowsItsReplicas(workload);
  if (named !== null) return [because([...why, named], { apiVersion: 'v1', kind: 'Service', metadata: workloadMeta(workload, context), spec: { clusterIP: 'None', publishNotReadyAddresses: true, ...whereTo(workload) } })];
  const controller = controllerKindOf(workload);
  return [
    ...(ports.length === 0 ? [] : [because([...why, reached], { apiVersion: 'v1', kind: 'Service', metadata: { ...workloadMeta(workload, context), annotations: serviceAnnotationsOf(workload, context) }, spec: { type: 'ClusterIP', ...whereTo(workload) } })]),
    ...(controller.value === 'StatefulSet' ? [because([...why, governed, controller.origin], { apiVersion: 'v1', kind: 'Service', metadata: workloadMeta(workload, context, withOrigin(t`${name}-headless`, governed)), spec: { clusterIP: 'None', ...whereTo(workload) } })] : []),
  ];
}

/** The headless Service below which the replicas of a StatefulSet have their names. */
export function governingServiceName(workload: Workload): Traced<string> {
  const named = knowsItsReplicas(workload);
  return named === null ? withOrigin(t`${workload.name}-headless`, governed, workload.replicas.max.origin) : withOrigin(workload.name, named);
}

/** Why it is known by its replicas alone; `null` where it is not. Programs of the platform are asked at one address, by whoever calls them. */
function knowsItsReplicas(workload: Workload): Origin | null {
  const { role, replicas } = workload;
  const controller = controllerKindOf(workload);
  return role === 'resource' && controller.value === 'StatefulSet' && replicas.max.value > 1 ? compose([peers, controller.origin, replicas.max.origin]) : null;
}

function whereTo(workload: Workload): Pick<ServiceSpec, 'selector' | 'ports'> {
  return { selector: selectorLabels(workload), ports: some(workload.ports.map(portOf)) };
}

/** By its name, so that only the pod says its number twice. TCP is what nobody states. */
function portOf({ name, number, protocol, origin }: ResolvedPort): ServicePort {
  return because([origin, protocol.origin], {
    name,
    protocol: protocol.value === 'udp' ? map(protocol, () => 'UDP') : undefined,
    appProtocol: protocol.value === 'grpc' ? withOrigin(map(protocol, () => 'kubernetes.io/h2c'), overHttp2) : undefined,
    port: number,
    targetPort: name,
  });
}
