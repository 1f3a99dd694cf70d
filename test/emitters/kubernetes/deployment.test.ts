import { describe, expect, test } from 'vitest';
import { deployments } from '../../../src/emitters/kubernetes/workload/deployment.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

interface Deployment {
  readonly [field: string]: unknown;
  readonly spec: { readonly [field: string]: unknown };
}

function deploymentsOf(service: object, config: object = {}): Deployment[] {
  const context = contextFor({ services: { web: { user: 1000, ...service } }, ...config });
  return deployments(workloadOf(context, 'web'), context).map((one) => plain(one) as Deployment);
}

const specOf = (service: object, config: object = {}) => deploymentsOf(service, config)[0]!.spec;

test('a small one, but for its template', () => {
  const [{ spec: { template: _, ...spec }, ...deployment }] = deploymentsOf({ description: 'Sells' }) as [Deployment];
  expect(deployment).toMatchObject({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'shop-production', annotations: { 'kubernetes.io/description': 'Sells' } } });
  expect(spec).toEqual({
    replicas: 1,
    revisionHistoryLimit: 3,
    progressDeadlineSeconds: 600,
    minReadySeconds: 10,
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
    selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
  });
});

test('who may start for long gets as long for a rollout', () => {
  expect(specOf({ health: { command: ['true'], startPeriod: '5m' } })['progressDeadlineSeconds']).toBe(900);
});

describe('replicas', () => {
  test.each([
    ['a fixed number', { min: 3 }, 3],
    ['none', { min: 0 }, 0],
    ['a range that an autoscaler decides on', { min: 2, max: 5, cpu: '70%' }, undefined],
    ['a range that nothing decides on', { min: 2, max: 5 }, 2],
    ['a measure and no range', { min: 2, memory: '70%' }, 2],
  ] as const)('%s', (_, scale, replicas) => {
    expect(specOf({ scale })['replicas']).toBe(replicas);
  });
});

describe('rollout', () => {
  const shared = { volumes: { data: { size: '1Gi' } } };
  const rolling = (maxSurge: number | string, maxUnavailable: number | string) => ({ type: 'RollingUpdate', rollingUpdate: { maxSurge, maxUnavailable } });

  test.each([
    ['numbers', { rollout: { surge: 2, unavailable: 1 } }, {}, rolling(2, 1)],
    ['shares', { rollout: { surge: '50%', unavailable: '10%' } }, {}, rolling('50%', '10%')],
    ['parts of a percent, to the careful side', { rollout: { surge: '12.5%', unavailable: '12.5%' } }, {}, rolling('13%', '12%')],
    ['all at once', { rollout: { strategy: 'recreate' } }, {}, { type: 'Recreate' }],
    ['a disk that one pod mounts', { volumes: { data: '/data' } }, shared, { type: 'Recreate' }],
    ['a disk that several pods mount', { volumes: { data: '/data' }, scale: { min: 2 } }, shared, rolling('25%', 0)],
  ] as const)('%s', (_, service, config, strategy) => {
    expect(specOf(service, config)['strategy']).toEqual(strategy);
  });
});

test('what has volumes of its own is none, nor is a job', () => {
  expect(deploymentsOf({ volumes: { data: '/data' } }, { volumes: { data: { size: '1Gi', access: 'own' } } })).toEqual([]);
  const context = contextFor({ jobs: { seed: { user: 1000 } } });
  expect(deployments(workloadOf(context, 'seed'), context)).toEqual([]);
});
