import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLockFile } from '../../src/lock/lock-file.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { applyPlan } from '../../src/output/apply.ts';
import { OutputChanged } from '../../src/output/output-changed.ts';
import { planBuild } from '../../src/output/plan-build.ts';
import { build, check, edit, files, LOCK, newRoot, tree, wanted } from './project.ts';

describe('a build', () => {
  test('creates, updates, deletes, keeps, and removes the folders that it emptied', () => {
    const root = newRoot();
    const first = build(root, wanted({ 'out/a/b/one': '1', 'out/a/two': '2', 'out/run.sh': 'run', '.github/workflows/ci.yaml': 'ci' }));
    expect(first).toEqual({ changed: true, actions: ['create .github/workflows/ci.yaml', 'create out/a/b/one', 'create out/a/two', 'create out/run.sh'], codes: [] });
    expect(files(root)).toEqual({ '.github/workflows/ci.yaml': 'ci', 'out/a/b/one': '1', 'out/a/two': '2', 'out/run.sh': '+x run' });

    const second = build(root, wanted({ 'out/a/two': 'two', 'out/run.sh': 'run' }));
    expect(second.actions).toEqual(['delete .github/workflows/ci.yaml', 'delete out/a/b/one', 'update out/a/two', 'keep out/run.sh']);
    // `.github` is not the output folder: nobody knows who made it.
    expect(files(root)).toEqual({ '.github/workflows': '<folder>', 'out/a/two': 'two', 'out/run.sh': '+x run' });

    expect(build(root, []).codes).toEqual([]);
    expect(tree(join(root, 'out'))).toEqual({ 'platform.lock': '{\n  "version": 1,\n  "files": {},\n  "memory": {}\n}\n' });
  });

  test('that changes nothing writes nothing, not even the lock', () => {
    const root = newRoot();
    const desired = wanted({ 'out/a': '1', 'out/b/c.sh': '2' });
    build(root, desired, { memory: { ports: { web: 3000 } } });
    const long = new Date('2001-01-01T00:00:00Z');
    const all = ['out/a', 'out/b/c.sh', LOCK];
    for (const path of [...all, 'out', 'out/b']) utimesSync(join(root, path), long, long);
    const inodes = all.map((path) => statSync(join(root, path)).ino);
    expect(build(root, desired)).toEqual({ changed: false, actions: ['keep out/a', 'keep out/b/c.sh'], codes: [] });
    for (const path of [...all, 'out', 'out/b']) expect(statSync(join(root, path)).mtime, path).toEqual(long);
    expect(all.map((path) => statSync(join(root, path)).ino)).toEqual(inodes);
  });

  test('writes only what changed', () => {
    const root = newRoot();
    build(root, wanted({ 'out/a': '1', 'out/b': '2' }));
    const before = statSync(join(root, 'out/a')).ino;
    build(root, wanted({ 'out/a': '1', 'out/b': '3' }));
    expect(statSync(join(root, 'out/a')).ino).toBe(before);
  });

  test('gives the modes of a checkout, and mends them', () => {
    const root = newRoot();
    const mode = (path: string): string => (statSync(join(root, path)).mode & 0o777).toString(8);
    const umask = process.umask(0o022);
    try {
      const desired = wanted({ 'out/a': '1', 'out/b.sh': '2' });
      build(root, desired);
      expect(['out/a', 'out/b.sh', LOCK].map(mode)).toEqual(['644', '755', '644']);
      chmodSync(join(root, 'out/a'), 0o755);
      chmodSync(join(root, 'out/b.sh'), 0o644);
      expect(check(root, desired).states).toEqual(['stale out/a -> platform build', 'stale out/b.sh -> platform build']);
      expect(build(root, desired)).toEqual({ changed: true, actions: ['update out/a', 'update out/b.sh'], codes: [] });
      expect(['out/a', 'out/b.sh'].map(mode)).toEqual(['644', '755']);
    } finally {
      process.umask(umask);
    }
  });

  test('does not ask for modes where the file system makes everything a program', () => {
    const root = newRoot();
    const desired = wanted({ 'out/a': '1' });
    build(root, desired);
    chmodSync(join(root, 'out/a'), 0o777);
    chmodSync(join(root, LOCK), 0o777);
    expect(build(root, desired)).toEqual({ changed: false, actions: ['keep out/a'], codes: [] });
  });

  test('turns a file into a folder and a folder into a file', () => {
    const root = newRoot();
    build(root, wanted({ 'out/a': 'file', 'out/b/c/d': 'deep', '.ci/x/y': 'placed' }));
    expect(build(root, wanted({ 'out/a/x/y': 'deep', 'out/b': 'file', '.ci/x': 'file' })).codes).toEqual([]);
    expect(files(root)).toEqual({ '.ci/x': 'file', 'out/a/x/y': 'deep', 'out/b': 'file' });
  });

  test('takes over the empty folder that Docker leaves in the place of a missing file', () => {
    const root = newRoot();
    mkdirSync(join(root, 'out/prometheus.yaml'), { recursive: true });
    expect(build(root, wanted({ 'out/prometheus.yaml': 'x' })).codes).toEqual([]);
    expect(files(root)).toEqual({ 'out/prometheus.yaml': 'x' });
  });

  test('leaves the files of others alone, also in its own folders', () => {
    const root = newRoot();
    build(root, wanted({ 'out/a/b': '1' }));
    edit(root, { 'out/a/mine': 'mine', 'out/mine/x': 'x', 'out/.platform-1-1.tmp.mine': 'not a temporary name' });
    build(root, []);
    expect(files(root)).toEqual({ 'out/a/mine': 'mine', 'out/mine/x': 'x', 'out/.platform-1-1.tmp.mine': 'not a temporary name' });
  });

  test('keeps what equals the model when the lock is lost', () => {
    const root = newRoot();
    const desired = wanted({ 'out/a': '1', 'out/b': '2' });
    build(root, desired);
    const lock = readFileSync(join(root, LOCK), 'utf8');
    edit(root, { [LOCK]: null });
    expect(check(root, desired).states).toEqual(['clean out/a', 'clean out/b', `missing ${LOCK} -> platform build`]);
    expect(build(root, desired)).toEqual({ changed: true, actions: ['keep out/a', 'keep out/b'], codes: [] });
    expect(readFileSync(join(root, LOCK), 'utf8')).toBe(lock);
  });

  test('mends a lock with merge-conflict markers', () => {
    const root = newRoot();
    const desired = wanted({ 'out/a': '1', 'out/b': '2' });
    build(root, wanted({ 'out/a': 'ours', 'out/b': '2' }));
    const ours = readFileSync(join(root, LOCK), 'utf8');
    build(root, desired);
    const clean = readFileSync(join(root, LOCK), 'utf8');
    const [mine, theirs] = [ours, clean].map((text) => text.split('\n').find((line) => line.includes('"out/a"'))!);
    edit(root, { [LOCK]: clean.replace(theirs!, ['<<<<<<< HEAD', mine, '=======', theirs, '>>>>>>> topic'].join('\n')), 'out/a': 'ours' });
    expect(build(root, desired)).toEqual({ changed: true, actions: ['update out/a', 'keep out/b'], codes: ['lock/merged'] });
    expect(readFileSync(join(root, LOCK), 'utf8')).toBe(clean);
    expect(files(root)).toEqual({ 'out/a': '1', 'out/b': '2' });
  });

  test('writes a checkout with CR LF anew, without calling it edited', () => {
    const root = newRoot();
    const desired = wanted({ 'out/a': 'x\ny\n' });
    build(root, desired);
    edit(root, { 'out/a': 'x\r\ny\r\n' });
    expect(build(root, desired)).toEqual({ changed: true, actions: ['update out/a'], codes: [] });
    edit(root, { 'out/a': 'x\r\nedit\r\n' });
    expect(build(root, desired).codes).toEqual(['output/hand-edited']);
  });

  test('remembers what it is told to, until it is told otherwise', () => {
    const root = newRoot();
    build(root, wanted({ 'out/a': '1' }), { memory: { ports: { web: 3000 } } });
    build(root, wanted({ 'out/a': '2' }));
    expect(readLockFile(root, LOCK).lock.memory).toEqual({ ports: { web: 3000 } });
    expect(build(root, wanted({ 'out/a': '2' }), { memory: {} })).toEqual({ changed: true, actions: ['keep out/a'], codes: [] });
    expect(readLockFile(root, LOCK).lock.memory).toEqual({});
  });

  test('of a part leaves the other part as it is', () => {
    const root = newRoot();
    build(root, wanted({ 'out/a': '1', 'out/b': '1' }));
    const part = build(root, wanted({ 'out/a': '2', 'out/b': '2', 'out/c': '2' }), { only: ({ path }) => path === 'out/a' });
    expect(part.actions).toEqual(['update out/a']);
    expect(files(root)).toEqual({ 'out/a': '2', 'out/b': '1' });
    expect(build(root, wanted({ 'out/a': '2', 'out/b': '2', 'out/c': '2' })).actions).toEqual(['keep out/a', 'update out/b', 'create out/c']);
  });
});

describe('a hand edit', () => {
  test('stops everything, and --force overwrites it', () => {
    const root = newRoot();
    build(root, wanted({ 'out/a': '1', 'out/b': '1', 'out/c': '1' }));
    edit(root, { 'out/a': 'edit', 'out/b': null, 'out/c': 'edit' });
    const before = tree(root);
    const desired = wanted({ 'out/a': '1', 'out/b': '2', 'out/d': '1' });
    expect(build(root, desired)).toEqual({ changed: false, actions: ['conflict out/a', 'create out/b', 'conflict out/c', 'create out/d'], codes: ['output/hand-edited', 'output/edited-orphan'] });
    expect(tree(root)).toEqual(before);
    expect(check(root, desired).states).toEqual(['hand-edited out/a -> platform adopt out/a', 'missing out/b -> platform build', 'conflict out/c -> platform build --force', 'missing out/d -> platform build']);
    expect(build(root, desired, { force: true }).codes).toEqual(['output/overwritten', 'output/let-go']);
    expect(files(root)).toEqual({ 'out/a': '1', 'out/b': '2', 'out/c': 'edit', 'out/d': '1' });
    expect(build(root, desired)).toEqual({ changed: false, actions: ['keep out/a', 'keep out/b', 'keep out/d'], codes: [] });
  });

  test('of an ejected file is nobody\'s business', () => {
    const root = newRoot();
    const desired = wanted({ 'out/a': '1' });
    build(root, desired);
    edit(root, { 'out/a': 'edit' });
    expect(build(root, desired, { ejected: new Set(['out/a']) })).toEqual({ changed: true, actions: ['keep out/a'], codes: [] });
    expect(build(root, [], { ejected: new Set(['out/a']) }).codes).toEqual([]);
    expect(files(root)).toEqual({ 'out/a': 'edit' });
  });
});

describe('links', () => {
  test('are not followed by a write', () => {
    const root = newRoot();
    const elsewhere = newRoot();
    mkdirSync(join(root, 'out'));
    symlinkSync(elsewhere, join(root, 'out/compose'));
    symlinkSync(join(elsewhere, 'file'), join(root, 'out/file'));
    const desired = wanted({ 'out/compose/a': '1', 'out/file': '1', 'out/b': '1' });
    expect(build(root, desired).codes).toEqual(['output/link', 'output/link']);
    expect(build(root, desired, { force: true }).changed).toBe(false);
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readdirSync(join(root, 'out')).toSorted()).toEqual(['compose', 'file']);
  });

  test('are not followed by the deletion of an orphan', () => {
    const root = newRoot();
    const elsewhere = newRoot();
    build(root, wanted({ 'out/compose/a': '1' }));
    edit(elsewhere, { a: '1' });
    edit(root, { 'out/compose': null });
    symlinkSync(elsewhere, join(root, 'out/compose'));
    expect(build(root, []).codes).toEqual(['lock/link']);
    expect(build(root, [], { force: true })).toEqual({ changed: true, actions: [], codes: [] });
    expect(tree(elsewhere)).toEqual({ a: '1' });
    expect(lstatSync(join(root, 'out/compose')).isSymbolicLink()).toBe(true);
  });

  test('nor by the lock', () => {
    const root = newRoot();
    const elsewhere = newRoot();
    edit(elsewhere, { 'platform.lock': '{}' });
    symlinkSync(elsewhere, join(root, 'out'));
    expect(readLockFile(root, LOCK).problems.map((d) => d.code)).toEqual(['lock/link']);
    edit(root, { out: null, 'out/x': 'x' });
    symlinkSync(join(elsewhere, 'platform.lock'), join(root, LOCK));
    expect(readLockFile(root, LOCK).problems.map((d) => d.code)).toEqual(['lock/link']);
    expect(build(root, wanted({ 'out/a': '1' })).changed).toBe(false);
  });

  test('to the project itself are followed: only what is below it is the compiler\'s', () => {
    const root = newRoot();
    const link = join(newRoot(), 'link');
    symlinkSync(root, link);
    expect(build(link, wanted({ 'out/a': '1' })).codes).toEqual([]);
    expect(files(root)).toEqual({ 'out/a': '1' });
  });
});

test('a pipe in the place of a file is not waited for', () => {
  const root = newRoot();
  mkdirSync(join(root, 'out'));
  execFileSync('mkfifo', [join(root, 'out/a')]);
  expect(build(root, wanted({ 'out/a': '1' })).codes).toEqual(['output/in-the-way']);
});

test.each([
  ['a folder', (root: string) => mkdirSync(join(root, LOCK), { recursive: true }), 'lock/not-a-file'],
  ['below a file', (root: string) => edit(root, { out: 'a file' }), 'output/in-the-way'],
  ['not a lock', (root: string) => edit(root, { [LOCK]: 'hello' }), 'lock/malformed'],
])('the lock is %s', (_name, spoil, code) => {
  const root = newRoot();
  spoil(root);
  const before = tree(root);
  expect(build(root, wanted({ 'out/a': '1' }))).toMatchObject({ changed: false, codes: expect.arrayContaining([code]) });
  expect(tree(root)).toEqual(before);
});

test('a file bigger than the read buffer is hashed whole', () => {
  const root = newRoot();
  const big = 'line\n'.repeat(200_000);
  build(root, wanted({ 'out/a': big }));
  expect(check(root, wanted({ 'out/a': big })).states).toEqual(['clean out/a']);
  edit(root, { 'out/a': `${big}x` });
  expect(check(root, wanted({ 'out/a': big })).states).toEqual(['hand-edited out/a -> platform adopt out/a']);
});

describe('what a killed build leaves', () => {
  const desired = wanted({ 'out/a': '1', 'out/b/c': '2' });

  test('is swept by a build that has nothing to write', () => {
    const root = newRoot();
    build(root, desired);
    // Process numbers that no system gives out.
    edit(root, { 'out/.platform-99999999-0.tmp': '', 'out/.platform-99999999-1.tmp': 'half of a lo' });
    expect(build(root, desired)).toEqual({ changed: false, actions: ['keep out/a', 'keep out/b/c'], codes: [] });
    expect(files(root)).toEqual({ 'out/a': '1', 'out/b/c': '2' });
  });

  test('is swept where the unfinished lock has files, and nowhere else', () => {
    const root = newRoot();
    build(root, desired);
    const { lock } = readLockFile(root, LOCK);
    edit(root, { [LOCK]: printLock({ ...lock, unfinished: true }), 'out/b/.platform-99999999-7.tmp': 'x', 'mine/.platform-99999999-7.tmp': 'x' });
    expect(build(root, desired).changed).toBe(true);
    expect(files(root)).toEqual({ 'mine/.platform-99999999-7.tmp': 'x', 'out/a': '1', 'out/b/c': '2' });
    expect(readLockFile(root, LOCK).lock).toEqual(lock);
  });

  test('a link with a temporary name is removed, not followed', () => {
    const root = newRoot();
    const elsewhere = newRoot();
    edit(elsewhere, { precious: 'precious' });
    mkdirSync(join(root, 'out'));
    for (const n of [0, 1, 2]) symlinkSync(join(elsewhere, 'precious'), join(root, `out/.platform-${process.pid}-${n}.tmp`));
    build(root, desired);
    expect(files(root)).toEqual({ 'out/a': '1', 'out/b/c': '2' });
    expect(tree(elsewhere)).toEqual({ precious: 'precious' });
  });
});

test('another build in between: nothing is written, and planning again succeeds', () => {
  const root = newRoot();
  const lockFile = readLockFile(root, LOCK);
  const plan = planBuild(root, lockFile, { desired: wanted({ 'out/a': 'late' }) });
  build(root, wanted({ 'out/a': 'early' }));
  expect(() => applyPlan(root, lockFile, plan)).toThrow(OutputChanged);
  expect(() => planBuild(root, lockFile, { desired: [] })).toThrow(OutputChanged);
  expect(files(root)).toEqual({ 'out/a': 'early' });
  expect(build(root, wanted({ 'out/a': 'late' })).codes).toEqual([]);
});

test('a renamed project is still clean: no path in the lock depends on its place', () => {
  const root = newRoot();
  build(join(root, 'one'), wanted({ 'out/a': '1' }));
  renameSync(join(root, 'one'), join(root, 'two'));
  expect(build(join(root, 'two'), wanted({ 'out/a': '1' })).changed).toBe(false);
});
