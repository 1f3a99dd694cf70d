// Every instant of an apply: before each change of the disk the process "dies" (that change and all later ones do not happen, and
// a write stops half-way), or that one change fails as a file system may make it fail. The kill test does the same with real signals.
import type * as nodeFs from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';
import { readLockFile } from '../../src/lock/lock-file.ts';
import { CannotRun } from '../../src/util/cannot-run.ts';
import { build, edit, LOCK, newRoot, page, tree, wanted } from './project.ts';

type Fault = { kind: 'die'; at: number } | { kind: 'fail'; at: number; code: string };

const state = vi.hoisted(() => ({ fault: undefined as Fault | undefined, count: 0, log: [] as string[] }));

class Died extends Error {}

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof nodeFs>();
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the mock is hoisted above whatever stands outside
  const guard = <A extends unknown[], R>(name: string, real: (...args: A) => R, half?: (...args: A) => void) => {
    return (...args: A): R => {
      const { fault } = state;
      if (fault === undefined) return real(...args);
      const n = state.count++;
      state.log.push(name);
      if (fault.kind === 'die' && n >= fault.at) {
        if (n === fault.at) half?.(...args);
        throw new Died();
      }
      if (fault.kind === 'fail' && n === fault.at) {
        half?.(...args);
        throw Object.assign(new Error(fault.code), { code: fault.code, syscall: name, path: String(args[0]) });
      }
      return real(...args);
    };
  };
  const writeHalf = (place: string, content: string, options: object): void => fs.writeFileSync(place, content.slice(0, content.length / 2), options);
  return {
    ...fs,
    mkdirSync: guard('mkdir', fs.mkdirSync as (path: string, options: object) => string | undefined),
    writeFileSync: guard('write', fs.writeFileSync as (place: string, content: string, options: object) => void, writeHalf),
    renameSync: guard('rename', fs.renameSync),
    unlinkSync: guard('unlink', fs.unlinkSync),
    rmSync: guard('rm', fs.rmSync),
    rmdirSync: guard('rmdir', fs.rmdirSync),
  };
});

const before = { 'out/same': 'same', 'out/update': 'old text', 'out/gone/deep/x': 'old', 'out/swap': 'was a file', 'out/paws/x': 'was a folder', 'out/run.sh': 'old', 'out/page.md': page('old'), '.ci/a': 'old' };
const after = { 'out/same': 'same', 'out/update': 'new text', 'out/fresh/deep/y': 'new', 'out/swap/x': 'now a folder', 'out/paws': 'now a file', 'out/run.sh': 'new', 'out/page.md': page('new'), '.ci/b': 'new' };
const third = { 'out/update': 'third', 'out/fresh/deep/y': 'third', 'out/fresh/z': 'third', 'out/gone/deep/x': 'third', 'out/swap': 'third', 'out/page.md': page('third'), '.ci/a': 'third' };
const mine = { 'out/mine': 'mine', 'notes': 'mine', 'out/gone/mine': 'mine' };

/** By its owners, into the page. */
const written = '\n- ours\n\n';

function prepare(): string {
  const root = newRoot();
  build(root, wanted(before), { memory: { ports: { web: 1 } } });
  edit(root, { ...mine, 'out/page.md': page('old', written) });
  return root;
}

function attempt(root: string, fault: Fault, model: Record<string, string> = after): unknown {
  Object.assign(state, { fault, count: 0, log: [] });
  try {
    build(root, wanted(model), { memory: { ports: { web: 2 } } });
    return undefined;
  } catch (error) {
    return error;
  } finally {
    state.fault = undefined;
  }
}

/** What the file at `path` holds, without what its owners wrote; an empty folder on its way is none. */
function text(files: Record<string, string>, path: string): string | undefined {
  return files[path] === '<folder>' ? undefined : files[path]?.replace(/^\+x /, '').replace(written, '\n');
}

function expectOldOrNew(root: string): void {
  const found = tree(root);
  for (const path of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const allowed = [text(before, path), text(after, path)];
    // While a name passes from a file to a folder or back, or where one side does not have it, it may be away.
    if (!(path in before && path in after)) allowed.push(undefined);
    expect(allowed, path).toContain(text(found, path));
  }
  for (const [path, content] of Object.entries(mine)) expect(found[path], path).toBe(content);
  expect(found['out/page.md']).toContain(written);
  expect(readLockFile(root, LOCK).problems).toEqual([]);
}

/** The tree that a build of `model` leaves, with nothing of ours beside it. */
function expectExactly(root: string, model: Record<string, string>): void {
  const found = Object.keys(tree(root)).filter((path) => !(path in mine) && path !== LOCK && path !== '.ci');
  expect(found).toEqual(Object.keys(model).toSorted());
  expect(readLockFile(root, LOCK).lock.unfinished).toBe(false);
}

let steps = 0;

beforeAll(() => {
  attempt(prepare(), { kind: 'die', at: Infinity });
  steps = state.count;
});

test('the steps of an apply are many, and of every kind', () => {
  expect(steps).toBeGreaterThan(25);
  expect(new Set(state.log)).toEqual(new Set(['mkdir', 'write', 'rename', 'rm', 'rmdir']));
});

const models = { 'the same': after, 'a third': third, 'the former': before };

test.each(Object.entries(models))('death at every step, then a build of %s model', (_name, next) => {
  for (let at = 0; at < steps; at++) {
    const root = prepare();
    // The last step takes down the sign that a build is writing; all is done then, and nobody is told.
    if (at < steps - 1) expect(attempt(root, { kind: 'die', at })).toBeInstanceOf(Died);
    else expect(attempt(root, { kind: 'die', at })).toBeUndefined();
    expectOldOrNew(root);
    expect(build(root, wanted(next)).codes, `died at step ${at}`).toEqual([]);
    expectExactly(root, next);
    expect(tree(root)['out/page.md']).toContain(written);
  }
});

test('death at every step of a first build', () => {
  for (let at = 0; ; at++) {
    const root = newRoot();
    edit(root, mine);
    if (attempt(root, { kind: 'die', at }) === undefined && state.count <= at) break;
    for (const [path, content] of Object.entries(after)) expect([content, undefined], path).toContain(text(tree(root), path));
    expect(build(root, wanted(third)).codes, `died at step ${at}`).toEqual([]);
    expectExactly(root, third);
  }
});

test('death after death, with another model each time', () => {
  for (let at = 0; at < steps; at++) {
    const root = prepare();
    attempt(root, { kind: 'die', at });
    attempt(root, { kind: 'die', at: (at * 7) % steps }, third);
    expect(build(root, wanted(before)).codes, `died at steps ${at} and ${(at * 7) % steps}`).toEqual([]);
    expectExactly(root, before);
  }
});

test.each(['ENOSPC', 'EACCES', 'EROFS', 'EIO'])('%s at every step: said, cleaned up, and what is said is true', (code) => {
  let unchanged = 0;
  for (let at = 0; at < steps; at++) {
    const root = prepare();
    const start = tree(root);
    const error = attempt(root, { kind: 'fail', at, code });
    const now = tree(root);
    expectOldOrNew(root);
    if (error !== undefined) {
      expect(error).toBeInstanceOf(CannotRun);
      const { message } = error as CannotRun;
      expect(message).not.toContain(root);
      if (message.endsWith('nothing was changed')) {
        // The orphan that made way for a folder cannot be brought back, and need not be: nobody wants it.
        const { 'out/swap': swap, ...rest } = start;
        expect([start, rest], `${message} (step ${at}, ${state.log[at]!})`).toContainEqual(now);
        expect(swap).toBeDefined();
        unchanged++;
      }
    }
    expect(build(root, wanted(third)).codes, `failed at step ${at}`).toEqual([]);
    expectExactly(root, third);
  }
  expect(unchanged).toBeGreaterThan(10);
});

test('no failure leaves temporary files, unless it is their removal that failed', () => {
  for (let at = 0; at < steps; at++) {
    const root = prepare();
    attempt(root, { kind: 'fail', at, code: 'ENOSPC' });
    if (state.log[at] === 'rm' || state.log[at] === 'unlink') continue;
    expect(Object.keys(tree(root)).filter((path) => path.includes('.platform-')), `${state.log[at]!} at step ${at}`).toEqual([]);
  }
});
