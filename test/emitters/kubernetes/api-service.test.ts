import { expect, test } from 'vitest';
import { apiServerRules, apiServices } from '../../../src/emitters/kubernetes/workload/api-service.ts';
import type { Config } from '../../model-helper.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

function config(scale: object): Config {
  return {
    services: { web: { user: 1000, ports: { http: 80 }, metrics: { serves: { open_connections: { type: 'gauge' } } }, scale } },
    resources: { prometheus: { kind: 'prometheus' }, adapter: { kind: 'prometheus-adapter', prometheus: 'prometheus' } },
  };
}

const scaling = contextFor(config({ max: 3, metric: { name: 'open_connections', perReplica: 10 } }));
const subjects = [{ kind: 'ServiceAccount', name: 'adapter', namespace: 'shop-production' }];

test('a part of the cluster\'s API, and what it takes to know who asks', () => {
  expect(plain(apiServices(workloadOf(scaling, 'adapter'), scaling))).toMatchObject([
    { kind: 'ClusterRoleBinding', metadata: { name: 'shop-production-adapter-auth-delegator' }, roleRef: { kind: 'ClusterRole', name: 'system:auth-delegator' }, subjects },
    { kind: 'RoleBinding', metadata: { name: 'shop-production-adapter-auth-reader', namespace: 'kube-system' }, roleRef: { kind: 'Role', name: 'extension-apiserver-authentication-reader' }, subjects },
    {
      apiVersion: 'apiregistration.k8s.io/v1',
      kind: 'APIService',
      metadata: { name: 'v1beta1.custom.metrics.k8s.io' },
      spec: {
        group: 'custom.metrics.k8s.io',
        version: 'v1beta1',
        groupPriorityMinimum: 100,
        versionPriority: 100,
        service: { namespace: 'shop-production', name: 'adapter', port: 8443 },
        insecureSkipTLSVerify: true,
      },
    },
  ]);
});

test('the API server has a way in', () => {
  expect(plain(apiServerRules(workloadOf(scaling, 'adapter'), scaling))).toEqual([{ ports: [{ protocol: 'TCP', port: 8443 }] }]);
});

test.each<[string, Config, string]>([
  ['nothing scales on a metric', config({ max: 3, cpu: '70%' }), 'adapter'],
  ['it is another resource', config({ max: 3, metric: { name: 'open_connections', perReplica: 10 } }), 'prometheus'],
  ['it is a service', config({ max: 3, metric: { name: 'open_connections', perReplica: 10 } }), 'web'],
])('nothing is announced where %s', (_, model, name) => {
  const context = contextFor(model);
  expect([apiServices(workloadOf(context, name), context), apiServerRules(workloadOf(context, name), context)]).toEqual([[], []]);
});
