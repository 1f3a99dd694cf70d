import type { Permission } from '../../../catalog/facets.ts';
import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention, type Origin } from '../../../provenance/origin.ts';
import { t } from '../../../provenance/traced.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, ObjectMeta } from '../document.ts';
import { doneMarkerOf } from '../job/job.ts';
import { workloadLabels, workloadMeta } from '../labels.ts';
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
const askedOfCluster = convention('what belongs to no namespace, such as nodes, is asked for by rights in the whole cluster; the name says whose they are, since other environments may have the same', {
  reference,
  comment: 'Rights in the whole cluster, for what belongs to no namespace.',
});
const oneMarker = convention('the job may make this one ConfigMap: applying asks for both verbs, and both know the name', {
  reference: `${reference}#referring-to-resources`,
  comment: 'Only the ConfigMap that marks the job as done.',
});

/** What the workload may ask of the API. Most have nothing to ask. */
export function roles(workload: Workload, context: KubernetesContext): KubernetesObject[] {
  const { permissions, origin } = workload;
  const { namespace } = context.environment;
  const own = [...permissions.filter(({ cluster }) => cluster !== true).map((one) => toRule(one, asked)), ...markerRules(workload, context)];
  const everywhere = permissions.filter(({ cluster }) => cluster === true);
  const whyEverywhere = [askedOfCluster, origin, namespace.origin, ...everywhere.map(({ apiGroup }) => apiGroup.origin)];
  const wide = { name: t`${namespace}-${workload.name}`, labels: workloadLabels(workload, context) };
  return [
    ...granted('Role', own, workloadMeta(workload, context), [asked, origin], accountOf(workload, context)),
    ...granted('ClusterRole', everywhere.map((one) => toRule(one, askedOfCluster)), wide, whyEverywhere, accountOf(workload, context)),
  ];
}

/** A role with these rules, and who has it; nothing where there are none. */
function granted(kind: 'Role' | 'ClusterRole', rules: readonly PolicyRule[], metadata: ObjectMeta, why: readonly Origin[], subject: RoleBinding['subjects'][number]): KubernetesObject[] {
  if (rules.length === 0) return [];
  const role: Role = because(why, { apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata, rules });
  const binding: RoleBinding = because(why, {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: `${kind}Binding`,
    metadata: { ...metadata },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind, name: metadata.name },
    subjects: [subject],
  });
  return [role, binding];
}

/** The workload's own account, as a subject of a binding. */
export function accountOf({ name }: Workload, { environment }: KubernetesContext): RoleBinding['subjects'][number] {
  return { kind: 'ServiceAccount', name, namespace: environment.namespace };
}

function toRule({ apiGroup, resources, verbs }: Permission, why: Origin): PolicyRule {
  return because(why, { apiGroups: [apiGroup], resources, verbs });
}

function markerRules(workload: Workload, context: KubernetesContext): PolicyRule[] {
  if (controllerKindOf(workload).value !== 'Job') return [];
  return [because(oneMarker, { apiGroups: [''], resources: ['configmaps'], resourceNames: [doneMarkerOf(workload, context)], verbs: ['create', 'patch'] })];
}
