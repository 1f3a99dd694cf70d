import { describe, expect, test } from 'vitest';
import type { Workload } from '../../../src/compiler/resolved.ts';
import { volumeMountsOf, volumesOf } from '../../../src/emitters/kubernetes/storage/volumes.ts';
import { configMaps, configurationHash, contentFiles, fileKeys } from '../../../src/emitters/kubernetes/workload/config-map.ts';
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

describe('files in parts', () => {
  const context = contextFor({ services: { web: { user: 1000, temporary: [], files: { '/etc/a.conf': { content: 'a' }, '/etc/rules/x.yml': { content: 'x' }, '/etc/rules/y.yml': { content: 'y' }, '/etc/boards/z.json': { content: 'z' } } } } });
  const web = workloadOf(context, 'web');
  const parts: Readonly<Record<string, string>> = { '/etc/rules/x.yml': 'rules', '/etc/rules/y.yml': 'rules', '/etc/boards/z.json': 'board-z' };
  const inParts = (names = parts): Workload => ({ ...web, files: web.files.map((file) => (file.kind === 'content' ? { ...file, part: names[file.path.value] ?? 'files' } : file)) });

  test('each part is a ConfigMap, whose keys are the names of its files', () => {
    const made = configMaps(inParts(), context).map((one) => plain(one) as { metadata: { name: string }; data: Record<string, string> });
    expect(made.map(({ metadata, data }) => [metadata.name, data])).toEqual([
      ['web-files', { 'etc_a.conf': 'a\n' }],
      ['web-board-z', { 'z.json': 'z\n' }],
      ['web-rules', { 'x.yml': 'x\n', 'y.yml': 'y\n' }],
    ]);
  });

  test('a folder of parts is one volume', () => {
    expect(plain(volumesOf(inParts({ ...parts, '/etc/rules/y.yml': 'more' })))).toEqual([
      { name: 'files', configMap: { name: 'web-files' } },
      { name: 'files-etc-boards', projected: { sources: [{ configMap: { name: 'web-board-z' } }] } },
      { name: 'files-etc-rules', projected: { sources: [{ configMap: { name: 'web-rules' } }, { configMap: { name: 'web-more' } }] } },
    ]);
    expect(plain(volumeMountsOf(inParts()))).toEqual([
      { name: 'files', readOnly: true, mountPath: '/etc/a.conf', subPath: 'etc_a.conf' },
      { name: 'files-etc-boards', readOnly: true, mountPath: '/etc/boards' },
      { name: 'files-etc-rules', readOnly: true, mountPath: '/etc/rules' },
    ]);
  });

  test('what they say is hashed, too', () => {
    const changed: Workload = { ...inParts(), files: inParts().files.map((file) => (file.path.value === '/etc/boards/z.json' && file.kind === 'content' ? { ...file, content: () => ({ format: 'json', content: 1 }) } : file)) };
    const hashes = [web, inParts(), changed].map((one) => configurationHash(one)?.value);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('of several folders no part is made', () => {
    expect(() => volumesOf(inParts({ ...parts, '/etc/boards/z.json': 'rules' }))).toThrow('the files of rules lie in several folders');
  });
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
