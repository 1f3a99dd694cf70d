import { expect, test } from 'vitest';
import { entryFor, findEjected } from '../../src/output/ejected.ts';
import { describe } from '../../src/diagnostics/diagnostic.ts';

const files = [
  { path: 'out/compose/local/compose.yaml', target: 'compose' },
  { path: 'out/compose/local/.gitignore', target: 'compose' },
  { path: 'out/docker/api/Dockerfile', target: 'docker' },
  { path: '.github/workflows/platform.yaml', target: 'github-actions' },
];

test.each<[name: string, entries: string[], files: [string, number][]]>([
  ['nothing', [], []],
  ['a file below the output folder', ['docker/api/Dockerfile'], [['out/docker/api/Dockerfile', 0]]],
  ['a file by its whole path', ['out/docker/api/Dockerfile'], [['out/docker/api/Dockerfile', 0]]],
  ['a file elsewhere', ['.github/workflows/platform.yaml'], [['.github/workflows/platform.yaml', 0]]],
  ['a target', ['compose'], [['out/compose/local/compose.yaml', 0], ['out/compose/local/.gitignore', 0]]],
  ['a file and its target: the first says so', ['compose/local/.gitignore', 'compose'], [['out/compose/local/.gitignore', 0], ['out/compose/local/compose.yaml', 1]]],
])('%s', (_, entries, expected) => {
  const found = findEjected(entries, files, 'out');
  expect([...found.files]).toEqual(expected);
  expect(found.diagnostics).toEqual([]);
});

test('what names nothing is told, with the nearest name', () => {
  const { files: found, diagnostics } = findEjected(['compos', 'docker', 'x', 'docker/api/Dockerfle'], files, 'out');
  expect([...found.keys()]).toEqual(['out/docker/api/Dockerfile']);
  expect(diagnostics.map((one) => [one.path?.key, describe(one).help])).toEqual([
    [0, 'did you mean "compose"?'],
    [2, 'remove the entry, or write it as "platform eject" does: the place of a file below the output folder, or the name of a target'],
    [3, 'did you mean "docker/api/Dockerfile"?'],
  ]);
});

test('a file is named by its place below the output folder, if it has one', () => {
  expect(entryFor('out/docker/api/Dockerfile', 'out')).toBe('docker/api/Dockerfile');
  expect(entryFor('out2/a', 'out')).toBe('out2/a');
  expect(entryFor('.github/workflows/platform.yaml', 'out')).toBe('.github/workflows/platform.yaml');
});
