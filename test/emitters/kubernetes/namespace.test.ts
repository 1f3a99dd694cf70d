import { describe, expect, test } from 'vitest';
import { namespaceObjects } from '../../../src/emitters/kubernetes/environment/namespace.ts';
import type { Config } from '../../model-helper.ts';
import { plain } from '../../support/plain.ts';
import { contextFor } from './support.ts';

type Objects = readonly { readonly kind: string; readonly metadata: { readonly labels: object }; readonly spec: { readonly hard: Record<string, string>; readonly limits: readonly object[] } }[];

function objectsOf(config: Config): Objects {
  return plain(namespaceObjects(contextFor(config))) as Objects;
}

function quotaOf(config: Config): Record<string, string> {
  return objectsOf(config)[1]!.spec.hard;
}

test('restricted pods are enforced, by the rules of the cluster\'s version', () => {
  const [namespace] = objectsOf({ environments: { production: { runtime: 'kubernetes', domain: 'shop.example', kubernetesVersion: '1.35' } } });
  expect(namespace).toMatchObject({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: 'shop-production',
      labels: {
        'app.kubernetes.io/part-of': 'shop',
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/enforce-version': 'v1.35',
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/audit-version': 'v1.35',
        'pod-security.kubernetes.io/warn': 'restricted',
        'pod-security.kubernetes.io/warn-version': 'v1.35',
      },
    },
  });
});

test('what states nothing is small', () => {
  expect(objectsOf({})[2]).toMatchObject({ kind: 'LimitRange', spec: { limits: [{ type: 'Container', default: { cpu: '500m', memory: '256Mi' }, defaultRequest: { cpu: '50m', memory: '64Mi' } }] } });
});

const size = { cpu: ['100m', '1'], memory: ['256Mi', '1Gi'] };
const web = (more: object): Config => ({ services: { web: { user: 1000, size, ...more } } });

describe('the quota', () => {
  test.each<[string, Config, Record<string, string>]>([
    ['a replica, the one that a rollout adds, and the one that it is stopping', web({}), { pods: '3', 'requests.cpu': '300m', 'limits.cpu': '3', 'requests.memory': '768Mi', 'limits.memory': '3Gi' }],
    ['all replicas of two versions, and a quarter more', web({ scale: { min: 2, max: 10 } }), { pods: '23', 'requests.cpu': '2300m', 'limits.memory': '23Gi' }],
    ['as many more as the model says', web({ scale: { min: 2, max: 10 }, rollout: { surge: 1 } }), { pods: '21' }],
    ['a share that floats would round up once too often', web({ scale: { max: 100 }, rollout: { surge: '7%' } }), { pods: '207' }],
    ['none more where the old ones stop first', web({ scale: { min: 2, max: 10 }, rollout: { strategy: 'recreate' } }), { pods: '10' }],
    ['none more where the old one has to release a disk first', { ...web({ volumes: { data: '/data' } }), volumes: { data: { size: '2Gi' } } }, { pods: '1', persistentvolumeclaims: '1' }],
    ['none more where each replica keeps data', { ...web({ scale: { max: 3 }, volumes: { data: '/data' } }), volumes: { data: { size: '2Gi', access: 'own' } } }, { pods: '3', persistentvolumeclaims: '3', 'requests.storage': '6Gi' }],
    ['a shared volume is claimed once', { ...web({ scale: { max: 3 }, volumes: { data: '/data' } }), volumes: { data: { size: '2Gi' } } }, { persistentvolumeclaims: '1', 'requests.storage': '2Gi' }],
    ['one pod of each job, as large as its larger container', { jobs: { seed: { user: 1000, size: { cpu: ['5m', '2'], memory: ['32Mi', '64Mi'] } } } }, { pods: '1', 'requests.cpu': '10m', 'limits.cpu': '2', 'requests.memory': '64Mi', 'limits.memory': '128Mi' }],
    ['a scheduled job has no second container', { jobs: { nightly: { kind: 'scheduled', schedule: '0 2 * * *', user: 1000, size: { cpu: ['5m', '2'], memory: ['32Mi', '64Mi'] } } } }, { pods: '1', 'requests.cpu': '5m', 'requests.memory': '32Mi' }],
    ['nothing where nothing runs', {}, { pods: '0', 'requests.cpu': '0', 'limits.memory': '0', persistentvolumeclaims: '0' }],
  ])('%s', (_, config, expected) => {
    expect(quotaOf(config)).toMatchObject(expected);
  });

  const routed = (environment: object): Config => ({
    environments: { production: { runtime: 'kubernetes', domain: 'shop.example', ...environment } },
    services: { web: { user: 1000, ports: { http: 8080 }, routes: [{ host: 'shop.example' }] } },
  });
  const google = { provider: 'google', region: 'europe-west1' };

  test.each<[string, Config, boolean]>([
    ['nothing comes in', {}, true],
    ['Google\'s own load balancer answers', routed({ cloud: google }), true],
    ['a controller of another kind answers', routed({ ingress: { kind: 'gateway', class: 'istio', issuer: 'letsencrypt' } }), false],
    ['somebody proves who owns the domain', routed({ cloud: google, ingress: { kind: 'gateway', issuer: 'letsencrypt' } }), false],
  ])('no Service of its own lets requests in where %s: %j', (_, config, forbidden) => {
    const hard = quotaOf(config);
    expect([hard['services.loadbalancers'], hard['services.nodeports']]).toEqual(forbidden ? ['0', '0'] : [undefined, undefined]);
  });
});
