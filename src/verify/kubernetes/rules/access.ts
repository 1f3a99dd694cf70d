import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { Rule } from '../rule.ts';
import { isSubdomain, subdomainWords } from '../syntax.ts';
import { at, isThere, itemsOf, textOf } from '../values.ts';

/** Roles and who has them: https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
export const checkAccess: Rule = (set) => {
  for (const kind of ['Role', 'ClusterRole']) for (const role of set.ofKind(kind)) itemsOf(at(role.node, 'rules')).forEach((_, i) => checkRule(set, role, i));
  for (const kind of ['RoleBinding', 'ClusterRoleBinding']) for (const binding of set.ofKind(kind)) checkBinding(set, binding);
};

function checkRule(set: ObjectSet, role: ManifestObject, i: number): void {
  const rule = itemsOf(at(role.node, 'rules'))[i];
  const [groups, resources, urls] = [at(rule, 'apiGroups'), at(rule, 'resources'), at(rule, 'nonResourceURLs')];
  const pointer = ['rules', i];
  if (itemsOf(urls).length > 0) {
    if (role.kind === 'Role') set.report(role, [...pointer, 'nonResourceURLs'], 'kubernetes/refused', { wrong: 'a Role is of one namespace, and paths are of none' });
    if (itemsOf(resources).length > 0 || itemsOf(groups).length > 0) set.report(role, pointer, 'kubernetes/exclusive', { fields: ['resources', 'nonResourceURLs'], wrong: 'a rule is about resources or about paths' });
    return;
  }
  if (itemsOf(groups).length === 0) set.report(role, [...pointer, 'apiGroups'], 'kubernetes/missing-field', { field: 'apiGroups', of: 'a rule about resources' });
  if (itemsOf(resources).length === 0) set.report(role, [...pointer, 'resources'], 'kubernetes/missing-field', { field: 'resources', of: 'a rule' });
}

function checkBinding(set: ObjectSet, binding: ManifestObject): void {
  const role = textOf(at(binding.node, 'roleRef', 'kind'));
  const allowed = binding.kind === 'RoleBinding' ? ['Role', 'ClusterRole'] : ['ClusterRole'];
  if (role !== undefined && !allowed.includes(role)) set.report(binding, ['roleRef', 'kind'], 'kubernetes/enum', { value: role, allowed, suggestion: undefined });
  itemsOf(at(binding.node, 'subjects')).forEach((subject, i) => {
    const kind = textOf(at(subject, 'kind'));
    const kinds = ['ServiceAccount', 'User', 'Group'];
    if (kind !== undefined && !kinds.includes(kind)) set.report(binding, ['subjects', i, 'kind'], 'kubernetes/enum', { value: kind, allowed: kinds, suggestion: undefined });
    const name = textOf(at(subject, 'name'));
    if (kind === 'ServiceAccount' && name !== undefined && !isSubdomain(name)) set.report(binding, ['subjects', i, 'name'], 'kubernetes/name', { what: 'name of a ServiceAccount', value: name, allowed: subdomainWords });
    if (kind === 'ServiceAccount' && binding.kind === 'ClusterRoleBinding' && !isThere(at(subject, 'namespace'))) set.report(binding, ['subjects', i, 'namespace'], 'kubernetes/missing-field', { field: 'namespace', of: 'a ServiceAccount in a ClusterRoleBinding' });
  });
}
