import { quote, quoteList } from '../../util/text.ts';
import { error, warning, type Message } from '../message.ts';

/** What a Kubernetes environment cannot do, or must be told. */
export const kubernetesMessages: {
  'kubernetes/no-custom-metrics': Message<{ service: string; metric: string; environment: string; prometheus: string | null }>;
  'kubernetes/scale-metric-type': Message<{ service: string; metric: string; type: string }>;
  'kubernetes/no-gateway-class': Message<{ environment: string }>;
  'kubernetes/no-issuer': Message<{ environment: string; gatewayClass: string | null }>;
  'kubernetes/gke-elsewhere': Message<{ environment: string; provider: string }>;
  'kubernetes/too-many-hosts': Message<{ environment: string; hosts: number; most: number; kind: string }>;
  'kubernetes/certificate-host': Message<{ host: string; most: number }>;
  'kubernetes/health-unseen': Message<{ service: string; port: number }>;
  'kubernetes/grpc-route': Message<{ service: string; port: string; host: string }>;
  'kubernetes/runs-as-root': Message<{ workload: string; image: string }>;
  'kubernetes/sees-machine': Message<{ workload: string; environment: string; paths: readonly string[] }>;
  'kubernetes/source-file': Message<{ workload: string; path: string; source: string }>;
  'kubernetes/large-files': Message<{ workload: string; bytes: number; most: number }>;
  'kubernetes/stuck-rollout': Message<{ workload: string }>;
  'kubernetes/recreate': Message<{ workload: string }>;
  'kubernetes/no-account': Message<{ environment: string }>;
} = {
  'kubernetes/no-custom-metrics': error(
    (a) => `${quote(a.service)} scales on its metric ${quote(a.metric)}, which nothing tells to the cluster of ${quote(a.environment)}: an autoscaler asks for it in vain`,
    (a) => `add a resource: { kind: "prometheus-adapter", prometheus: ${quote(a.prometheus ?? 'the name of a resource of kind "prometheus"')}, in: [${quote(a.environment)}] }`,
  ),
  'kubernetes/scale-metric-type': error(
    (a) => `${quote(a.service)} scales on its metric ${quote(a.metric)}, a ${a.type}, which is no single number; a gauge or a counter is allowed`,
    'scale on a gauge, or on a counter, whose rate a second counts',
  ),
  'kubernetes/no-gateway-class': error(
    (a) => `the routes of ${quote(a.environment)} need a Gateway, and which controller makes it is not stated; outside of Google Cloud there is no usual class`,
    (a) => `state environments.${a.environment}.ingress.class: the name of a GatewayClass of the cluster ("kubectl get gatewayclasses")`,
  ),
  'kubernetes/no-issuer': error(
    (a) => `the routes of ${quote(a.environment)} need certificates, and who signs them is not stated; ${a.gatewayClass === null ? 'outside of Google Cloud' : `with the class ${quote(a.gatewayClass)}`} there is no usual issuer`,
    (a) => `state environments.${a.environment}.ingress.issuer: the name of a ClusterIssuer of cert-manager`,
  ),
  'kubernetes/gke-elsewhere': error(
    (a) => `${quote(a.environment)} is in the cloud ${quote(a.provider)}, which has no controller for an Ingress of kind "gke"; "gateway" is allowed`,
    'state ingress: { kind: "gateway", class: ..., issuer: ... }',
  ),
  'kubernetes/too-many-hosts': error(
    (a) => `${quote(a.environment)} has routes of ${a.hosts} hosts, each with a certificate; ${a.kind === 'gke' ? 'an Ingress of Google\'s' : 'a Gateway'} takes ${a.most}`,
    (a) => (a.kind === 'gke' ? 'state ingress: { kind: "gateway" }, whose certificates are in a map' : 'move services under fewer hosts, by path'),
  ),
  'kubernetes/certificate-host': error(
    (a) => `Google makes no certificate for ${quote(a.host)}; a name with a dot and at most ${a.most} characters is allowed`,
    'choose another host, or state ingress: { kind: "gateway" }',
  ),
  'kubernetes/health-unseen': warning(
    (a) => `Google's load balancer asks ${quote(a.service)} for "/" on port ${a.port}, and sends it no requests unless that answers 200: no other path is known`,
    'state health: { live: "/health" }',
  ),
  'kubernetes/grpc-route': warning(
    (a) => `Google's Ingress speaks HTTP/1.1 to ${quote(a.service)}, so that gRPC on its port ${quote(a.port)} gets no answer at ${quoteList([a.host])}`,
    'state ingress: { kind: "gateway" }, or route to another port',
  ),
  'kubernetes/runs-as-root': error(
    (a) => `${quote(a.workload)} would run as whatever user the image ${quote(a.image)} starts as, which may be root; a user above 0 is needed, since the namespace admits no other`,
    'state "user": a numeric id that the image can run as',
  ),
  'kubernetes/sees-machine': error(
    (a) => `${quote(a.workload)} reads ${quoteList(a.paths)} of the machine that it runs on; the machines of ${quote(a.environment)} are shared, and the namespace admits no pod that sees them`,
    'name the environments that run on compose in its "in"; in a cluster Prometheus asks the kubelet of each machine by itself, which tells of containers and volumes',
  ),
  'kubernetes/source-file': error(
    (a) => `${quote(a.workload)} reads ${quote(a.path)} from ${quote(a.source)} of the repository, which is on no node of a cluster`,
    'put it into the image, or state its text as "content"; "per" does so for one environment',
  ),
  'kubernetes/large-files': error(
    (a) => `the files or variables of ${quote(a.workload)} have ${a.bytes} bytes; a ConfigMap holds ${a.most}`,
    'put large files into the image, or on a volume',
  ),
  'kubernetes/stuck-rollout': error(
    (a) => `the rollout of ${quote(a.workload)} may neither add a replica nor do without one, so it never begins; one of surge and unavailable above 0 is needed`,
    'state rollout: { surge: 1 }',
  ),
  'kubernetes/recreate': error(
    (a) => `${quote(a.workload)} keeps volumes of its own, so its replicas are replaced one by one: two versions run at the same time, which "recreate" forbids`,
    'state strategy: "rolling", or one replica',
  ),
  'kubernetes/no-account': error(
    (a) => `secrets of ${quote(a.environment)} are kept in AWS, and the role that reads them has the account's number in its name, which is not stated`,
    (a) => `state environments.${a.environment}.cloud.account: the twelve digits of the account`,
  ),
};
