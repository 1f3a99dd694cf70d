import { describe, expect, test } from 'vitest';
import { wrongWithCron } from '../../../src/verify/kubernetes/cron.ts';
import { quantityOf } from '../../../src/verify/kubernetes/quantity.ts';
import * as good from './manifests.ts';
import { findingsIn } from './support.ts';

describe('objects are read as a server reads them', () => {
  test('a null is no value', () => {
    expect(findingsIn(good.configMap.replace('  namespace: shop', '  namespace: shop\n  creationTimestamp: null\n  labels: null'))).toEqual([]);
    expect(findingsIn(good.claim.replace('accessModes: [ReadWriteMany]', 'accessModes: null'))).toEqual(['kubernetes/missing-field @ /0/spec/accessModes']);
  });

  test('a List is what it holds', () => {
    const item = (yaml: string): string => `- ${yaml.replaceAll('\n', '\n  ').trimEnd()}\n`;
    const yaml = `apiVersion: v1\nkind: List\nitems:\n${item(good.configMap)}${item(good.claim.replace('5Gi', '5GB'))}`;
    expect(findingsIn(yaml)).toEqual(['kubernetes/quantity @ /0/items/1/spec/resources/requests/storage']);
  });

  test('a kind that the set defines itself is known', () => {
    const definition = 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: shops.example.com\nspec:\n  group: example.com\n  scope: Namespaced\n  names: { kind: Shop, plural: shops }\n  versions:\n    - { name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }\n';
    const shop = 'apiVersion: example.com/v1\nkind: Shop\nmetadata:\n  name: mine\n';
    expect(findingsIn(shop)).toEqual(['kubernetes/unknown-kind @ /0/kind']);
    expect(findingsIn(`${shop}---\n${definition}`)).toEqual([]);
  });

  test('several mistakes are found together, each at its place', () => {
    const yaml = good.deployment.replace('replicas: 2', 'replicas: two').replace('containerPort: 8080', 'containerPort: 0').replace('example.com/owner', 'Owner Name');
    expect(findingsIn(yaml, '1.36', good.around.filter((text) => text !== good.deployment))).toEqual([
      'kubernetes/type @ /0/spec/replicas',
      'kubernetes/range @ /0/spec/template/spec/containers/0/ports/0/containerPort',
      'kubernetes/label @ /0/metadata/annotations/Owner Name',
    ]);
  });
});

describe('what is there though nothing of the set makes it', () => {
  const job = good.deployment.replace('name: web\n            env:', 'name: migrations-3f9a12bc-done\n            env:').replace('configMapRef:\n                name: web', 'configMapRef:\n                name: migrations-3f9a12bc-done');
  const others = good.around.filter((text) => text !== good.deployment);

  test('is what the caller says', () => {
    expect(findingsIn(job, '1.36', others)).toEqual(['kubernetes/reference @ /0/spec/template/spec/containers/0/envFrom/0/configMapRef/name']);
    expect(findingsIn(job, '1.36', others, [{ kind: 'ConfigMap', name: 'migrations-3f9a12bc-done' }])).toEqual([]);
    expect(findingsIn(job, '1.36', others, [{ kind: 'ConfigMap', namespace: 'elsewhere', name: 'migrations-3f9a12bc-done' }])).toHaveLength(1);
  });

  test('is what an ExternalSecret fetches, by its keys', () => {
    const yaml = good.deployment.replace('name: database', 'name: mail');
    expect(findingsIn(yaml, '1.36', [...others, good.externalSecret, good.secretStore])).toEqual([]);
    expect(findingsIn(yaml, '1.36', others)).toHaveLength(1);
  });

  test('is what may be missing', () => {
    expect(findingsIn(good.deployment.replace('key: value', 'key: value\n                  optional: true').replace('name: database', 'name: nothing'), '1.36', others)).toEqual([]);
  });
});

test.each([
  ['500m', 0.5], ['2', 2], ['1.5Gi', 1.5 * 2 ** 30], ['128Mi', 2 ** 27], ['1e3', 1000], ['.5', 0.5], ['-1k', -1000], [3, 3],
  ['1 Gi', undefined], ['256MB', undefined], ['Gi', undefined], ['', undefined], ['1,5', undefined], [true, undefined],
])('the quantity %j is %j', (text, amount) => {
  expect(quantityOf(text)).toBe(amount);
});

test.each([
  ['* * * * *', undefined], ['*/5 0-6,22 1 jan-mar MON', undefined], ['@daily', undefined], ['@every 1h30m', undefined], ['0 0 ? * 0', undefined],
  ['* * * *', 'it has 4 fields'], ['60 * * * *', 'the minute is 0 to 59, and not "60"'], ['* * 0 * *', 'the day is 1 to 31, and not "0"'], ['* * * * 7', 'the weekday is 0 to 6, and not "7"'],
  ['*/0 * * * *', 'the step of the minute is 0'], ['5-1 * * * *', 'the minute begins after it ends: "5-1"'], ['a * * * *', 'the minute is 0 to 59, and not "a"'], ['@noon', 'this word is not known'],
  ['1- * * * *', '"1-" is not understood as minute'],
])('the schedule %s: %s', (schedule, wrong) => {
  expect(wrongWithCron(schedule)).toBe(wrong);
});
