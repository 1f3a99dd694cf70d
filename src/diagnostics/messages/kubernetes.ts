import { quote, quoteList } from '../../util/text.ts';
import { error, warning, type Message } from '../message.ts';

/** What a Kubernetes environment cannot do, or must be told. */
export const kubernetesMessages: {
  'kubernetes/no-gateway-class': Message<{ environment: string }>;
  'kubernetes/no-issuer': Message<{ environment: string; gatewayClass: string | null }>;
  'kubernetes/gke-elsewhere': Message<{ environment: string; provider: string }>;
  'kubernetes/too-many-hosts': Message<{ environment: string; hosts: number; most: number; kind: string }>;
  'kubernetes/certificate-host': Message<{ host: string; most: number }>;
  'kubernetes/health-unseen': Message<{ service: string; port: number }>;
  'kubernetes/grpc-route': Message<{ service: string; port: string; host: string }>;
} = {
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
};
