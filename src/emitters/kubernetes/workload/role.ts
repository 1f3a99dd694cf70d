import type { Permission } from '../../../catalog/facets.ts';
import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject } from '../document.ts';
import { doneMarkerOf } from '../job/job.ts';
import { workloadMeta } from '../labels.ts';
import { controllerKindOf } from './controller.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-v1/ */
type Role = KubernetesObject & { readonly rules: readonly PolicyRule[] };

export type PolicyRule = {
  readonly apiGroups: readonly Leaf[];
  readonly resources: readonly Leaf[];
  readonly resourceNames?: readonly Leaf[];
  readonly verbs: readonly Leaf[];
};

/** https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/ */
export type RoleBinding = KubernetesObject & {
  readonly roleRef: { readonly apiGroup: Leaf; readonly kind: Leaf; readonly name: Leaf };
  readonly subjects: readonly { readonly kind: Leaf; readonly name: Leaf; readonly namespace: Leaf }[];
};

const reference = 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/';

const asked = convention('it may ask the API for what its program needs, in its own namespace', { reference });
const oneMarker = convention('the job may make this one ConfigMap: applying asks for both verbs, and both know the name', {
  reference: `${reference}#referring-to-resources`,
  comment: 'Only the ConfigMap that marks the job as done.',
});

/** What the workload may ask of the API. Most have nothing to ask. */
export function roles(workload: Workload, context: KubernetesContext): KubernetesObject[] {
  const rules = [...workload.permissions.map(toRule), ...markerRules(workload, context)];
  if (rules.length === 0) return [];
  const why = [asked, workload.origin];
  const role: Role = because(why, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: workloadMeta(workload, context), rules });
  const binding: RoleBinding = because(why, {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: workloadMeta(workload, context),
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: workload.name },
    subjects: [accountOf(workload, context)],
  });
  return [role, binding];
}

/** The workload's own account, as a subject of a binding. */
export function accountOf({ name }: Workload, { environment }: KubernetesContext): RoleBinding['subjects'][number] {
  return { kind: 'ServiceAccount', name, namespace: environment.namespace };
}

function toRule({ apiGroup, resources, verbs }: Permission): PolicyRule {
  return because(asked, { apiGroups: [apiGroup], resources, verbs });
}

function markerRules(workload: Workload, context: KubernetesContext): PolicyRule[] {
  if (controllerKindOf(workload).value !== 'Job') return [];
  return [because(oneMarker, { apiGroups: [''], resources: ['configmaps'], resourceNames: [doneMarkerOf(workload, context)], verbs: ['create', 'patch'] })];
}
