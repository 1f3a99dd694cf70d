import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { CannotRun } from '../../src/util/cannot-run.ts';
import { bundleChild, startChild } from './child.ts';
import { largeTree } from './large-tree.ts';
import { build, files, LOCK, newRoot, wanted } from './project.ts';

const FILES = 60;

let program = '';
beforeAll(() => {
  const folder = newRoot();
  program = bundleChild(folder);
});

test('builds of different models at the same time: the tree of one of them, and a lock that knows it', { timeout: 120_000 }, async () => {
  const root = newRoot();
  let again = 0;
  for (let round = 0; round < 4; round++) {
    const versions = [1, 2, 3].map((n) => round * 3 + n);
    const ends = await Promise.all(versions.map((version) => startChild(program, [root, LOCK, String(version), String(FILES)]).ended));
    expect(ends.map(({ code, errors }) => ({ code, errors }))).toEqual(versions.map(() => ({ code: 0, errors: '' })));
    again += ends.filter(({ output }) => output.includes('again')).length;
    const found = files(root);
    const winners = versions.filter((version) => {
      const desired = largeTree(version, FILES);
      return Object.keys(found).length === desired.length && desired.every((file) => found[file.path]?.endsWith(file.text));
    });
    expect(winners).toHaveLength(1);
    expect(build(root, largeTree(winners[0]!, FILES))).toMatchObject({ changed: false, codes: [] });
  }
  // They did meet.
  expect(again).toBeGreaterThan(0);
});

test('a living build is waited for, not for ever, and named', { timeout: 30_000 }, async () => {
  const root = newRoot();
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  try {
    mkdirSync(join(root, 'out'));
    const sign = join(root, `out/.platform-${other.pid!}-0.tmp`);
    writeFileSync(sign, '');
    expect(() => build(root, wanted({ 'out/a': '1' }))).toThrow(new CannotRun(`another build (process ${other.pid!}) is writing: run this one again when it has ended; nothing was changed`));
    expect(Object.keys(files(root))).toEqual([`out/.platform-${other.pid!}-0.tmp`]);
    // Nobody builds for an hour: another program has the number now.
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(sign, longAgo, longAgo);
    expect(build(root, wanted({ 'out/a': '1' })).changed).toBe(true);
    expect(files(root)).toEqual({ 'out/a': '1' });
  } finally {
    other.kill();
  }
});

test('a build with nothing to write waits for nobody', () => {
  const root = newRoot();
  build(root, wanted({ 'out/a': '1' }));
  const lock = readFileSync(join(root, LOCK), 'utf8');
  writeFileSync(join(root, `out/.platform-${process.ppid}-0.tmp`), '');
  expect(build(root, wanted({ 'out/a': '1' })).changed).toBe(false);
  expect(readFileSync(join(root, LOCK), 'utf8')).toBe(lock);
});
