import type { ApiServiceFacet } from '../../../catalog/facets.ts';
import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { t, withOrigin, type Traced } from '../../../provenance/traced.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, ObjectMeta } from '../document.ts';
import { workloadLabels } from '../labels.ts';
import type { IngressRule } from '../network/rule.ts';
import { accountOf, type RoleBinding } from './role.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/api-service-v1/ */
type ApiService = KubernetesObject & {
  readonly spec: {
    readonly group: Leaf;
    readonly version: Leaf;
    readonly groupPriorityMinimum: Leaf;
    readonly versionPriority: Leaf;
    readonly service: { readonly namespace: Leaf; readonly name: Leaf; readonly port: Leaf };
    readonly insecureSkipTLSVerify: Leaf;
  };
};

const reference = 'https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/';

const aggregated = convention('the API server passes requests for this group on to the workload; a cluster has one for each group, so this one serves every namespace', {
  reference,
  comment: 'An APIService belongs to the whole cluster: two environments in one cluster cannot both have it.',
});
const usual = convention('what the API\'s own example has: after the groups of Kubernetes itself', { reference: 'https://github.com/kubernetes-sigs/custom-metrics-apiserver/blob/master/test-adapter-deploy/testing-adapter.yaml' });
const unchecked = convention('the server makes itself a new certificate with each start, which nobody could know before; who may reach it is for the network policy to say, and who asks for the login of the API server', {
  reference,
  comment: 'The server makes itself a new certificate at each start, so there is no CA to check it with.',
});
const delegates = convention('it asks the API server who a caller is and what he may do', {
  reference: `${reference}#original-request-username-and-group`,
  comment: 'Lets the workload ask the API server who a caller is and what the caller may do.',
});
const knowsCallers = convention('how to recognise the API server stands in a ConfigMap of kube-system, which this built-in role may read', { reference });
const fromApiServer = convention('the API server asks from addresses that depend on the provider: of the control plane, of a node, or of an agent in kube-system; whoever else comes is refused by the login', {
  reference: 'https://kubernetes.io/docs/tasks/extend-kubernetes/setup-konnectivity/',
  comment: 'The API server, whose address depends on the provider; requests of anybody else fail to authenticate.',
});

function facetOf({ name, role }: Workload, { resources }: KubernetesContext): ApiServiceFacet | null {
  return role === 'resource' ? (resources.get(name.value)?.apiService ?? null) : null;
}

/** The part of the cluster's API that a workload serves, and what it needs to know who asks. */
export function apiServices(workload: Workload, context: KubernetesContext): KubernetesObject[] {
  const facet = facetOf(workload, context);
  if (facet === null) return [];
  const labels = workloadLabels(workload, context);
  const owner = t`${context.environment.namespace}-${workload.name}`;
  const why = [facet.origin, context.environment.namespace.origin];
  const delegator = { name: withOrigin(t`${owner}-auth-delegator`, delegates), labels };
  const reader = { name: withOrigin(t`${owner}-auth-reader`, knowsCallers), namespace: 'kube-system', labels };
  return [
    because([delegates, ...why], toBinding('ClusterRoleBinding', delegator, 'ClusterRole', 'system:auth-delegator', accountOf(workload, context))),
    because([knowsCallers, ...why], toBinding('RoleBinding', reader, 'Role', 'extension-apiserver-authentication-reader', accountOf(workload, context))),
    toApiService(facet, workload, context),
  ];
}

function toBinding(kind: string, metadata: ObjectMeta, roleKind: string, role: string, subject: RoleBinding['subjects'][number]): RoleBinding {
  return { apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata, roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: roleKind, name: role }, subjects: [subject] };
}

function toApiService(facet: ApiServiceFacet, workload: Workload, context: KubernetesContext): ApiService {
  const { group, version, port, origin } = facet;
  return because([aggregated, origin, workload.origin], {
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: t`${version}.${group}`, labels: workloadLabels(workload, context) },
    spec: {
      group,
      version,
      groupPriorityMinimum: because(usual, 100),
      versionPriority: because(usual, 100),
      service: { namespace: context.environment.namespace, name: workload.name, port: numberOf(port, workload) },
      insecureSkipTLSVerify: because(unchecked, true),
    },
  });
}

function numberOf(port: string, { ports }: Workload): Traced<number> {
  return ports.find(({ name }) => name.value === port)!.number;
}

/** The way in for the API server, to what serves a part of its API. */
export function apiServerRules(workload: Workload, context: KubernetesContext): IngressRule[] {
  const facet = facetOf(workload, context);
  return facet === null ? [] : [because([fromApiServer, facet.origin], { ports: [{ protocol: 'TCP', port: numberOf(facet.port, workload) }] })];
}
