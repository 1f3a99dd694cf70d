import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Lock } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { readLock } from '../../src/lock/read-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'platform-merge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hash = (seed: number): string => (seed % 16).toString(16).repeat(64);

interface Version {
  readonly files: Readonly<Record<string, number>>;
  readonly ports?: Readonly<Record<string, number>>;
}

function lockOf({ files, ports = {} }: Version): Lock {
  return { files: new Map(Object.entries(files).map(([path, seed]) => [path, { target: 'compose', sha256: [hash(seed)] }])), memory: { 'hostPorts/local': ports }, unfinished: false };
}

type Style = 'merge' | 'diff3' | 'zdiff3';

/** What `git merge` would leave in the lock. */
function gitMerge(base: string, ours: string, theirs: string, style: Style): string {
  const names = { ours: join(folder, 'ours'), base: join(folder, 'base'), theirs: join(folder, 'theirs') };
  writeFileSync(names.ours, ours);
  writeFileSync(names.base, base);
  writeFileSync(names.theirs, theirs);
  const flags = style === 'merge' ? [] : [`--${style}`];
  try {
    return execFileSync('git', ['merge-file', '-p', ...flags, names.ours, names.base, names.theirs], { encoding: 'utf8' });
  } catch (error) {
    // Its exit code is the number of conflicts.
    return (error as { stdout: string }).stdout;
  }
}

const base: Version = { files: { 'out/a': 1, 'out/b': 2, 'out/c': 3 }, ports: { a: 3000 } };

const cases: [name: string, ours: Version, theirs: Version, merged: Record<string, number[]>, ports: Record<string, number>, conflicts: boolean][] = [
  ['both changed one file', { ...base, files: { ...base.files, 'out/b': 4 } }, { ...base, files: { ...base.files, 'out/b': 5 } }, { 'out/a': [1], 'out/b': [4, 5], 'out/c': [3] }, { a: 3000 }, true],
  ['both added a file at one place', { ...base, files: { ...base.files, 'out/b1': 4 } }, { ...base, files: { ...base.files, 'out/b2': 5 } }, { 'out/a': [1], 'out/b': [2], 'out/b1': [4], 'out/b2': [5], 'out/c': [3] }, { a: 3000 }, true],
  ['both added at the end', { ...base, files: { ...base.files, 'out/d': 4 } }, { ...base, files: { ...base.files, 'out/e': 5 } }, { 'out/a': [1], 'out/b': [2], 'out/c': [3], 'out/d': [4], 'out/e': [5] }, { a: 3000 }, true],
  ['one deleted, the other changed', { ...base, files: { 'out/a': 1, 'out/c': 3 } }, { ...base, files: { ...base.files, 'out/b': 5 } }, { 'out/a': [1], 'out/b': [5], 'out/c': [3] }, { a: 3000 }, true],
  ['both took a port', { ...base, ports: { a: 3000, b: 3001 } }, { ...base, ports: { a: 3000, c: 3001 } }, { 'out/a': [1], 'out/b': [2], 'out/c': [3] }, { a: 3000, b: 3001, c: 3001 }, true],
  ['both took another port for one thing: ours holds', { ...base, ports: { a: 3005 } }, { ...base, ports: { a: 3006 } }, { 'out/a': [1], 'out/b': [2], 'out/c': [3] }, { a: 3005 }, true],
  ['far apart: no conflict', { ...base, files: { ...base.files, 'out/a': 4 } }, { ...base, files: { ...base.files, 'out/c': 5 } }, { 'out/a': [4], 'out/b': [2], 'out/c': [5] }, { a: 3000 }, false],
];

const styles: Style[] = ['merge', 'diff3', 'zdiff3'];

test.each(cases.flatMap((one) => styles.map((style) => [one[0], style, one] as const)))('%s (%s)', (_name, style, [, ours, theirs, merged, ports, conflicts]) => {
  const text = gitMerge(printLock(lockOf(base)), printLock(lockOf(ours)), printLock(lockOf(theirs)), style);
  expect(text.includes('<<<<<<<')).toBe(conflicts);
  const { lock, problems } = readLock(text, 'out/platform.lock');
  expect(problems.map((d) => `${d.severity} ${d.code}`)).toEqual(conflicts ? ['warning lock/merged'] : []);
  expect(new Map([...lock.files].map(([path, { sha256 }]) => [path, sha256]))).toEqual(new Map(Object.entries(merged).map(([path, seeds]) => [path, seeds.map(hash)])));
  expect(lock.memory).toEqual({ 'hostPorts/local': ports });
  expect(readLock(printLock(lock), 'out/platform.lock').problems).toEqual([]);
});

test('markers with CR LF, and an ancestor that was itself in conflict', () => {
  const text = printLock(lockOf({ files: { 'out/a': 1 } }));
  const entry = (seed: number): string => `    "out/a": { "target": "compose", "sha256": "${hash(seed)}" }`;
  const line = entry(1);
  const conflict = ['<<<<<<< HEAD', entry(2), '||||||| base', '<<<<<<<<< one', line, '=========', line, '>>>>>>>>> other', '=======', entry(3), '>>>>>>> theirs'].join('\r\n');
  const { lock, problems } = readLock(text.replace(line, conflict), 'out/platform.lock');
  expect(problems.map((d) => d.code)).toEqual(['lock/merged']);
  expect(lock.files.get('out/a')!.sha256).toEqual([hash(2), hash(3)]);
});

test('a conflict does not hide an unsafe path', () => {
  const text = `{\n"version": 1, "files": {\n<<<<<<< HEAD\n=======\n"../x": {"target": "t", "sha256": "${hash(1)}"}\n>>>>>>> theirs\n}}`;
  expect(readLock(text, 'out/platform.lock').problems.map((d) => d.code)).toEqual(['lock/merged', 'lock/unsafe-path']);
});

test('whatever Git makes of two changed locks: understood, and no hash of either side is lost', () => {
  const version = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h').map((name) => `out/${name}`), fc.nat(15), { maxKeys: 8 });
  const unchanged = fc.constant(null);
  fc.assert(
    fc.property(version, fc.oneof(unchanged, version), fc.oneof(unchanged, version), fc.constantFrom(...styles), (from, ours, theirs, style) => {
      const [a, b] = [ours ?? from, theirs ?? from];
      const text = gitMerge(printLock(lockOf({ files: from })), printLock(lockOf({ files: a })), printLock(lockOf({ files: b })), style);
      const { lock, problems } = readLock(text, 'out/platform.lock');
      expect(problems.filter((d) => d.severity === 'error')).toEqual([]);
      if (!text.includes('<<<<<<<')) return;
      // What a side changed must be known; what both left alone, or one deleted, Git has decided.
      for (const side of [a, b]) for (const [path, seed] of Object.entries(side)) if (from[path] !== seed) expect(lock.files.get(path)?.sha256).toContain(hash(seed));
    }),
    { seed: 3, numRuns: 150 },
  );
});
