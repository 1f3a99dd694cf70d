import { expect, test } from 'vitest';
import { priorityClasses, priorityClassNameOf } from '../../../src/emitters/kubernetes/environment/priority-class.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

const config = {
  services: { web: { user: 1000 }, search: { user: 1000, volumes: { index: '/index' } } },
  jobs: { seed: { user: 1000 }, nightly: { kind: 'scheduled', schedule: '0 2 * * *', user: 1000 } },
  volumes: { index: { size: '1Gi', access: 'own' } },
};

test.each<[string, string]>([
  ['search', 'shop-production-data'],
  ['web', 'shop-production-service'],
  ['seed', 'shop-production-job'],
  ['nightly', 'shop-production-job'],
])('%s is %s', (name, expected) => {
  const context = contextFor(config);
  expect(priorityClassNameOf(workloadOf(context, name), context).value).toBe(expected);
});

test('data before services before jobs, which put out no other pod', () => {
  const classes = plain(priorityClasses(contextFor(config))) as Record<string, unknown>[];
  expect(classes.map(({ metadata, value, preemptionPolicy, globalDefault }) => [(metadata as { name: string }).name, value, preemptionPolicy, globalDefault])).toEqual([
    ['shop-production-data', 1_000_000, 'PreemptLowerPriority', false],
    ['shop-production-service', 100_000, 'PreemptLowerPriority', false],
    ['shop-production-job', 10_000, 'Never', false],
  ]);
  expect(Object.keys(classes[0]!['metadata'] as object)).toEqual(['name', 'labels']);
});

test('only those that something has', () => {
  expect(priorityClasses(contextFor({ services: { web: { user: 1000 } } }))).toHaveLength(1);
});
