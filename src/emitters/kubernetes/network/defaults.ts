import { because } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { traced } from '../../../provenance/traced.ts';
import type { KubernetesContext } from '../context.ts';
import type { ObjectMeta } from '../document.ts';
import { exposureOf, originOfExposure } from '../ingress/exposure.ts';
import { googleProxies } from '../ingress/load-balancer.ts';
import { environmentMeta } from '../labels.ts';
import { fixedAddresses } from './address-peers.ts';
import type { NetworkPolicy } from './network-policy.ts';
import type { PolicyPeer } from './rule.ts';

// Policies of the namespace as a whole; each workload's own allow what the model declares.

const denyAll = convention('a pod talks to nobody unless a policy allows it, in both directions', {
  reference: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-and-all-egress-traffic',
  comment: 'All traffic is denied; the policies of the workloads allow what the model declares.',
});
const names = convention('every program looks up names', {
  reference: 'https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/',
  comment: 'Lookups at the cluster\'s DNS server: over UDP, and over TCP for long answers.',
});
const googleDns = convention('clusters of Google\'s answer names on every machine: NodeLocal DNSCache, and Cloud DNS at the metadata server\'s address', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/nodelocal-dns-cache',
  comment: 'NodeLocal DNSCache and Cloud DNS: the same addresses on every node, which no pod selector matches.',
});
const solver = convention('cert-manager proves that a host is ours by pods of its own in this namespace', {
  reference: 'https://cert-manager.io/docs/configuration/acme/http01/',
  comment: 'The gateway forwards the challenges of ACME HTTP-01 to the pods of cert-manager that answer them, on port 8089.',
});

const notOurs = convention('the pods are cert-manager\'s, made when a certificate is asked for, so they are not among the manifests', { reference: 'https://github.com/zegl/kube-score#ignoring-a-test' });

const everyPod = {} as const;

export function defaultNetworkPolicies(context: KubernetesContext): NetworkPolicy[] {
  return [defaultDeny(context), allowDns(context), ...allowSolver(context)];
}

function policy(name: string, reason: Parameters<typeof because>[0], spec: NetworkPolicy['spec'], context: KubernetesContext, more: Partial<ObjectMeta> = {}): NetworkPolicy {
  const { environment } = context;
  const metadata = { ...environmentMeta(traced(name, environment.origin), context), ...more };
  return because([environment.origin, environment.runtime.origin], { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: because(reason, spec) });
}

function defaultDeny(context: KubernetesContext): NetworkPolicy {
  return policy('default-deny', denyAll, { podSelector: { ...everyPod }, policyTypes: ['Ingress', 'Egress'] }, context);
}

function allowDns(context: KubernetesContext): NetworkPolicy {
  const { cloud } = context.environment;
  const onGoogle = cloud?.provider.value === 'google' ? cloud.provider.origin : undefined;
  const google = onGoogle === undefined ? [] : [because(onGoogle, dnsPods('node-local-dns')), ...fixedAddresses(googleDns, ['169.254.20.10/32', '169.254.169.254/32']).map((peer) => because(onGoogle, peer))];
  const ports = ['UDP', 'TCP'].map((protocol) => ({ protocol, port: 53 }));
  return policy('allow-dns', names, { podSelector: { ...everyPod }, policyTypes: ['Egress'], egress: [{ to: [dnsPods('kube-dns'), ...google], ports }] }, context);
}

/** Every server that a cluster comes with has this label, CoreDNS too. */
function dnsPods(app: string): PolicyPeer {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } }, podSelector: { matchLabels: { 'k8s-app': app } } };
}

/** https://github.com/cert-manager/cert-manager/blob/master/pkg/issuer/acme/http/http.go */
const solverPort = 8089;

function allowSolver(context: KubernetesContext): NetworkPolicy[] {
  const exposure = exposureOf(context);
  const { issuer, google } = exposure;
  if (context.environment.routes.length === 0 || issuer === null) return [];
  const routes = context.environment.routes.map(({ origin }) => origin);
  const spec: NetworkPolicy['spec'] = {
    podSelector: { matchLabels: { 'acme.cert-manager.io/http01-solver': 'true' } },
    policyTypes: ['Ingress'],
    ingress: [{ from: google ? fixedAddresses(solver, googleProxies) : [{ namespaceSelector: {} }], ports: [{ protocol: 'TCP', port: solverPort }] }],
  };
  const annotations = because(notOurs, { 'kube-score/ignore': 'networkpolicy-targets-pod' });
  return [because([originOfExposure(exposure), ...routes], policy('acme-solver', solver, spec, context, { annotations }))];
}
