import { describe, expect, test } from 'vitest';
import { configMaps, contentFiles, fileKeys } from '../../../src/emitters/kubernetes/workload/config-map.ts';
import { hashOf } from '../../../src/emitters/kubernetes/hash.ts';
import { because } from '../../../src/provenance/document.ts';
import { compose, convention, partsOf } from '../../../src/provenance/origin.ts';
import { traced } from '../../../src/provenance/traced.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

function maps(service: object) {
  const context = contextFor({ services: { web: { user: 1000, ...service } } });
  return configMaps(workloadOf(context, 'web'), context).map((one) => plain(one) as { metadata: { name: string }; data: Record<string, string> });
}

test('variables and files stand apart', () => {
  expect(maps({ env: { A: '1' }, files: { '/etc/a/b.conf': { content: 'one\ntwo' } } }).map(({ metadata, data }) => [metadata.name, data])).toEqual([
    ['web', { A: '1' }],
    ['web-files', { 'etc_a_b.conf': 'one\ntwo\n' }],
  ]);
});

test('there is none for nothing', () => {
  expect(maps({})).toEqual([]);
});

test('keys are allowed ones, one a file', () => {
  const paths = ['/a/b_c', '/a_b/c', '/', '/..data', '/.hidden', '/ä', '/é', '/a b'];
  const context = contextFor({ services: { web: { user: 1000, files: Object.fromEntries(paths.map((path) => [path, { content: path }])) } } });
  const keys = [...fileKeys(contentFiles(workloadOf(context, 'web'))).values()].map(({ value }) => value);
  expect(new Set(keys).size).toBe(paths.length);
  // https://github.com/kubernetes/apimachinery/blob/master/pkg/util/validation/validation.go, IsConfigMapKey
  expect(keys.filter((key) => !/^[-._a-zA-Z0-9]{1,253}$/.test(key) || key === '.' || key.startsWith('..'))).toEqual([]);
});

describe('a hash', () => {
  const [a, b] = [convention('a'), convention('b', { comment: 'said elsewhere' })];

  test('is of what is said, not of why', () => {
    expect(hashOf({ x: traced(1, a) }).value).toBe(hashOf({ x: 1, y: undefined }).value);
    const different = [{}, { x: 1 }, { x: '1' }, { x: [1] }, { x: [1, 1] }, { x: [[1], 1] }, { y: 1 }, { x: { y: 1 } }, { x: 1, y: 1 }, [], [1], null, '', 0].map((node) => hashOf(node).value);
    expect(new Set(different).size).toBe(different.length);
  });

  test('follows from all of it, and repeats no comment', () => {
    const { origin } = hashOf(because(b, { x: [traced(1, a)] }));
    expect(partsOf(origin)).toEqual(partsOf(compose([convention('b'), a])));
  });
});
