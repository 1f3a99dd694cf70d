import { expect, test } from 'vitest';
import { doneMarkerOf } from '../../../src/emitters/kubernetes/job/job.ts';
import { roles } from '../../../src/emitters/kubernetes/workload/role.ts';
import type { Config } from '../../model-helper.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

function rulesOf(config: Config, name: string): unknown {
  const context = contextFor(config);
  const made = plain(roles(workloadOf(context, name), context)) as { kind: string; rules?: unknown; subjects?: unknown; roleRef?: unknown }[];
  if (made.length === 0) return [];
  const [role, binding] = made;
  expect(role).toMatchObject({ kind: 'Role', metadata: { name, namespace: 'shop-production' } });
  expect(binding).toMatchObject({
    kind: 'RoleBinding',
    metadata: { name, namespace: 'shop-production' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace: 'shop-production' }],
  });
  return role!.rules;
}

test('most have nothing to ask', () => {
  const config = { services: { web: { user: 1000 } }, jobs: { nightly: { kind: 'scheduled', schedule: '0 2 * * *', user: 1000 } } };
  expect([rulesOf(config, 'web'), rulesOf(config, 'nightly')]).toEqual([[], []]);
});

test('what its kind asks for', () => {
  expect(rulesOf({ resources: { metrics: { kind: 'prometheus' } } }, 'metrics')).toEqual([{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }]);
});

test('what belongs to no namespace is asked for in the whole cluster, by a name of its own', () => {
  const context = contextFor({ resources: { metrics: { kind: 'prometheus' } } });
  const [, , role, binding, ...more] = plain(roles(workloadOf(context, 'metrics'), context)) as object[];
  expect(more).toEqual([]);
  expect(role).toMatchObject({
    kind: 'ClusterRole',
    rules: [
      { apiGroups: [''], resources: ['nodes'], verbs: ['get', 'list', 'watch'] },
      { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] },
    ],
  });
  expect(binding).toMatchObject({ kind: 'ClusterRoleBinding', roleRef: { kind: 'ClusterRole', name: 'shop-production-metrics' }, subjects: [{ kind: 'ServiceAccount', name: 'metrics', namespace: 'shop-production' }] });
  const metadata = [role, binding].map((one) => (one as { metadata: { name: string; namespace?: string } }).metadata);
  expect(metadata.map(({ name, namespace }) => [name, namespace])).toEqual([['shop-production-metrics', undefined], ['shop-production-metrics', undefined]]);
});

test('a job may make its one ConfigMap', () => {
  const config = { jobs: { seed: { user: 1000 } } };
  const context = contextFor(config);
  const marker = doneMarkerOf(workloadOf(context, 'seed'), context).value;
  expect(rulesOf(config, 'seed')).toEqual([{ apiGroups: [''], resources: ['configmaps'], resourceNames: [marker], verbs: ['create', 'patch'] }]);
});
