// A real small disk, filled; and one that is read-only. Needs to be root to mount them.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLockFile } from '../../src/lock/lock-file.ts';
import { CannotRun } from '../../src/util/cannot-run.ts';
import { build, LOCK, newRoot, tree, wanted } from './project.ts';

/** Why no disk can be mounted, or `undefined`. */
const cannotMount = ((): string | undefined => {
  if (process.platform !== 'linux' || process.getuid!() !== 0) return 'only root on Linux can mount';
  const place = newRoot();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'platform-test', place], { stdio: 'pipe' });
    execFileSync('umount', [place]);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
})();

if (cannotMount !== undefined) test.skip(`no disk can be mounted here: ${cannotMount}`);

const before = wanted({ 'out/a': 'old a', 'out/b/c': 'old c', 'out/gone': 'old' });
const after = wanted({ 'out/a': 'new a '.repeat(2_000), 'out/b/c': 'new c '.repeat(2_000), 'out/d/e/f': 'new f '.repeat(2_000), 'out/g': 'new g' });

function failure(run: () => unknown): CannotRun {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(CannotRun);
    return error as CannotRun;
  }
  throw new Error('nothing failed');
}

/** Leaves `free` pages of the disk. */
function fill(root: string, free: number): void {
  const { bavail, bsize } = statfsSync(root);
  writeFileSync(join(root, 'ballast'), Buffer.alloc((bavail - free) * bsize));
}

describe.skipIf(cannotMount !== undefined)('a disk of its own', () => {
  let disk = '';
  const mount = (options: string): void => void execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'platform-test', disk]);

  beforeAll(() => {
    // Not newRoot(): it is removed after each test.
    disk = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
    mount('size=256k');
  });

  afterAll(() => {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  // A page is 4 KB. The journal, the new text and the last lock need about 14.
  test.each(Array.from({ length: 16 }, (_, free) => free))('with %i pages left: all is as it was, or as it will be', (free) => {
    const root = join(disk, `free-${free}`);
    mkdirSync(root);
    build(root, before);
    fill(root, free);
    const start = tree(root);
    let failed: CannotRun | undefined;
    try {
      build(root, after);
    } catch (error) {
      failed = error as CannotRun;
    }
    if (free >= 15) expect(failed).toBeUndefined();
    if (free === 0) expect(failed).toBeDefined();
    if (failed !== undefined) {
      expect(failed).toBeInstanceOf(CannotRun);
      expect(failed.exitCode).toBe(2);
      expect(failed.message).toMatch(/^cannot write "out\/.*": no space is left on the disk; nothing was changed$/);
      expect(tree(root)).toEqual(start);
    }
    rmSync(join(root, 'ballast'));
    expect(build(root, after)).toMatchObject({ changed: failed !== undefined, codes: [] });
    expect(Object.keys(tree(root)).toSorted()).toEqual(['out/a', 'out/b/c', 'out/d/e/f', 'out/g', LOCK].toSorted());
    rmSync(root, { recursive: true });
  });

  test('that is full at the first build: no folder is left', () => {
    const root = join(disk, 'first');
    mkdirSync(root);
    fill(root, 1);
    expect(failure(() => build(root, after)).message).toContain('no space is left on the disk; nothing was changed');
    rmSync(join(root, 'ballast'));
    expect(tree(root)).toEqual({});
    rmSync(root, { recursive: true });
  });

  test('that is read-only: said, nothing changed, and what is clean needs no writing', () => {
    const root = join(disk, 'read-only');
    mkdirSync(root);
    build(root, before);
    const start = tree(root);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    try {
      expect(failure(() => build(root, after)).message).toMatch(/^cannot write "out\/.*": the file system is read-only; nothing was changed$/);
      expect(build(root, before)).toMatchObject({ changed: false, codes: [] });
      expect(tree(root)).toEqual(start);
    } finally {
      execFileSync('mount', ['-o', 'remount,rw', disk]);
    }
    expect(build(root, after).changed).toBe(true);
  });
});

describe('without permission', () => {
  // Root may write everywhere: those tests run as somebody else, in a process of its own.
  const isRoot = process.getuid?.() === 0;

  function as(uid: number, run: () => void): void {
    if (!isRoot) {
      run();
      return;
    }
    process.seteuid!(uid);
    try {
      run();
    } finally {
      process.seteuid!(0);
    }
  }

  test('to write in one folder: nothing is changed in any', () => {
    const root = newRoot();
    build(root, before);
    const start = tree(root);
    // A folder of which the files may be read, but not replaced.
    chmodSync(root, 0o777);
    chmodSync(join(root, 'out'), 0o777);
    chmodSync(join(root, 'out/b'), 0o555);
    as(65534, () => {
      expect(failure(() => build(root, after)).message).toMatch(/^cannot write "out\/b\/.*": permission denied; nothing was changed$/);
    });
    expect(tree(root)).toEqual(start);
    expect(readLockFile(root, LOCK).lock.unfinished).toBe(false);
    chmodSync(join(root, 'out/b'), 0o777);
    as(65534, () => expect(build(root, after).changed).toBe(true));
  });

  test('to read a file', () => {
    const root = newRoot();
    build(root, before);
    chmodSync(root, 0o755);
    chmodSync(join(root, 'out/a'), 0);
    as(65534, () => {
      expect(failure(() => build(root, before)).message).toBe('cannot read "out/a": permission denied; nothing was changed');
    });
  });
});
