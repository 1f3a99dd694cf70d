import { expect, test } from 'vitest';
import { disruptionBudgets, omissionsOfDisruption } from '../../../src/emitters/kubernetes/workload/disruption-budget.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

function budgetOf(service: object, replicas: object = { scale: { min: 2, max: 4 } }): unknown {
  const context = contextFor({ services: { web: { user: 1000, ...replicas, ...service } } });
  return plain(disruptionBudgets(workloadOf(context, 'web'), context));
}

test('one of several replicas may be missing, and a broken one stops no drain', () => {
  expect(budgetOf({})).toMatchObject([
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'web', namespace: 'shop-production' },
      spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow', selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } } },
    },
  ]);
});

test.each<[string, number | string, number | string]>([
  ['a number', 2, 2],
  ['a share', '50%', '50%'],
  ['parts of a percent', '33.4%', '33%'],
  ['less than a percent', '0.5%', '1%'],
  ['nobody, which would stop a drain for ever', '0%', 1],
])('%s: %s', (_, stated, expected) => {
  expect(budgetOf({ disruption: { maxUnavailable: stated } })).toMatchObject([{ spec: { maxUnavailable: expected } }]);
});

test.each<[string, object]>([
  ['one replica', {}],
  ['one replica that is stated', { scale: { min: 1, max: 1 } }],
])('%s has none', (_, replicas) => {
  expect(budgetOf({}, replicas)).toEqual([]);
});

test('a job has none', () => {
  const context = contextFor({ jobs: { seed: { user: 1000 } } });
  expect(disruptionBudgets(workloadOf(context, 'seed'), context)).toEqual([]);
});

test.each<[string, object, string[]]>([
  ['one replica', { disruption: { maxUnavailable: 1 } }, ['services.web.disruption web: where there is one replica, a drained node moves it, whatever "disruption" says']],
  ['nobody may be missing', { scale: { max: 3 }, disruption: { maxUnavailable: '0%' } }, ['services.web.disruption web: one replica may be missing, since a drain would never end otherwise']],
  ['all is done', { scale: { max: 3 }, disruption: { maxUnavailable: 2 } }, []],
  ['nothing is said', {}, []],
])('the report where %s', (_, service, expected) => {
  const context = contextFor({ services: { web: { user: 1000, ...service } } });
  expect(omissionsOfDisruption(context).map(({ path, text }) => `${formatPath(path)} ${text}`)).toEqual(expected);
});
