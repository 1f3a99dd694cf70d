import { describe, expect, test } from 'vitest';
import { describe as words } from '../../src/diagnostics/diagnostic.ts';
import type { Lock } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import type { DesiredFile } from '../../src/output/desired.ts';
import type { DiskEntry } from '../../src/output/disk.ts';
import { sha256 } from '../../src/output/hash.ts';
import { planOutput, type PlanInput } from '../../src/output/plan.ts';
import { statesOf } from '../../src/output/state.ts';

const LOCK = 'out/platform.lock';

const on = (text: string, executable: boolean | undefined = false): DiskEntry => ({ kind: 'file', sha256: sha256(text), executable });
/** Whatever bytes a checkout made of `text` by other line ends. */
const crlf = (text: string): DiskEntry => ({ kind: 'file', sha256: sha256(`${text} with CR LF`), unixSha256: sha256(text), executable: false });
const absent: DiskEntry = { kind: 'absent' };

const lockOf = (files: Record<string, string | string[]>, target = 't'): Lock => ({
  files: new Map(Object.entries(files).map(([path, texts]) => [path, { target, sha256: [texts].flat().map(sha256).toSorted() }])),
  memory: {},
  unfinished: false,
});
const want = (files: Record<string, string>, target = 't'): DesiredFile[] => Object.entries(files).map(([path, text]) => ({ path, target, text, executable: path.endsWith('.sh') }));

interface Case extends Partial<Omit<PlanInput, 'lock' | 'disk' | 'desired'>> {
  /** Wanted, remembered and on disk, by path. */
  readonly want?: Record<string, string>;
  readonly lock?: Record<string, string | string[]>;
  readonly disk?: Record<string, DiskEntry>;
}

function planOf({ want: wanted = {}, lock = {}, disk = {}, ...rest }: Case): { rows: string[]; codes: string[]; after: string[]; during: string[] } {
  const plan = planOutput({ desired: want(wanted), lock: lockOf(lock), lockPath: LOCK, disk: new Map(Object.entries(disk)), ...rest });
  const lockFile = { path: LOCK, text: printLock(plan.lock), keepsModes: true, lock: plan.lock, problems: [] };
  const states = new Map(statesOf(plan, lockFile).map((report) => [report.path, report]));
  const texts = new Map(['old', 'new', 'edit', 'older', ''].map((text) => [sha256(text), text]));
  const show = (remembered: Lock): string[] => [...remembered.files].map(([path, file]) => `${path}=${file.sha256.map((hash) => texts.get(hash) ?? '?').toSorted().join('|')}`).toSorted();
  return {
    rows: plan.actions.map(({ path, action }) => `${action} ${path} ${states.get(path)!.state}${states.get(path)!.resolve === null ? '' : ` [${states.get(path)!.resolve!}]`}`),
    codes: plan.diagnostics.map((d) => d.code),
    after: show(plan.lock),
    during: show(plan.journal),
  };
}

type Row = [name: string, given: Case, rows: string[], codes?: string[], after?: string[], during?: string[]];

const oneFile: Row[] = [
  ['new', { want: { a: 'new' }, disk: { a: absent } }, ['create a missing [platform build]'], [], ['a=new'], ['a=new']],
  ['deleted by hand', { want: { a: 'new' }, lock: { a: 'new' }, disk: { a: absent } }, ['create a missing [platform build]'], [], ['a=new'], ['a=new']],
  ['as wanted', { want: { a: 'new' }, lock: { a: 'new' }, disk: { a: on('new') } }, ['keep a clean'], [], ['a=new'], ['a=new']],
  ['model changed', { want: { a: 'new' }, lock: { a: 'old' }, disk: { a: on('old') } }, ['update a stale [platform build]'], [], ['a=new'], ['a=new|old']],
  ['already as wanted, lock behind', { want: { a: 'new' }, lock: { a: 'old' }, disk: { a: on('new') } }, ['keep a clean'], [], ['a=new'], ['a=new']],
  ['no lock, as wanted', { want: { a: 'new' }, disk: { a: on('new') } }, ['keep a clean'], [], ['a=new'], ['a=new']],
  ['no lock, something else', { want: { a: 'new' }, disk: { a: on('edit') } }, ['conflict a conflict [platform build --force]'], ['output/not-ours'], [], []],
  ['edited', { want: { a: 'new' }, lock: { a: 'new' }, disk: { a: on('edit') } }, ['conflict a hand-edited [platform adopt a]'], ['output/hand-edited'], ['a=new']],
  ['edited and model changed', { want: { a: 'new' }, lock: { a: 'old' }, disk: { a: on('edit') } }, ['conflict a conflict [platform build --force]'], ['output/both-changed'], ['a=old']],
  ['one of several remembered', { want: { a: 'new' }, lock: { a: ['old', 'older'] }, disk: { a: on('older') } }, ['update a stale [platform build]'], [], ['a=new'], ['a=new|older']],
  ['none of several remembered', { want: { a: 'new' }, lock: { a: ['old', 'older'] }, disk: { a: on('edit') } }, ['conflict a conflict [platform build --force]'], ['output/both-changed'], ['a=old|older']],
  ['forced over an edit', { want: { a: 'new' }, lock: { a: 'old' }, disk: { a: on('edit') }, force: true }, ['update a conflict'], ['output/overwritten'], ['a=new'], ['a=new|old']],
  ['forced over a foreign file', { want: { a: 'new' }, disk: { a: on('edit') }, force: true }, ['update a conflict'], ['output/overwritten'], ['a=new'], ['a=new']],
  ['checked out with CR LF', { want: { a: 'new' }, lock: { a: 'new' }, disk: { a: crlf('new') } }, ['update a stale [platform build]'], [], ['a=new'], ['a=?|new']],
  ['older, checked out with CR LF', { want: { a: 'new' }, lock: { a: 'old' }, disk: { a: crlf('old') } }, ['update a stale [platform build]'], [], ['a=new']],
];

const executable: Row[] = [
  ['lost its bit', { want: { 'a.sh': 'new' }, lock: { 'a.sh': 'new' }, disk: { 'a.sh': on('new', false) } }, ['update a.sh stale [platform build]']],
  ['has its bit', { want: { 'a.sh': 'new' }, lock: { 'a.sh': 'new' }, disk: { 'a.sh': on('new', true) } }, ['keep a.sh clean']],
  ['got a bit', { want: { a: 'new' }, lock: { a: 'new' }, disk: { a: on('new', true) } }, ['update a stale [platform build]']],
  ['where no bits are kept', { want: { 'a.sh': 'new' }, lock: { 'a.sh': 'new' }, disk: { 'a.sh': { kind: 'file', sha256: sha256('new'), executable: undefined } } }, ['keep a.sh clean']],
  ['bit and content', { want: { 'a.sh': 'new' }, lock: { 'a.sh': 'old' }, disk: { 'a.sh': on('edit', true) } }, ['conflict a.sh conflict [platform build --force]'], ['output/both-changed']],
];

const inTheWay: Row[] = [
  ['a link', { want: { a: 'new' }, disk: { a: { kind: 'link', at: 'a' } } }, ['conflict a conflict'], ['output/link']],
  ['a link, forced', { want: { a: 'new' }, disk: { a: { kind: 'link', at: 'a' } }, force: true }, ['conflict a conflict'], ['output/link']],
  ['behind a link', { want: { 'a/b': 'new' }, disk: { 'a/b': { kind: 'link', at: 'a' } }, force: true }, ['conflict a/b conflict'], ['output/link']],
  ['a device', { want: { a: 'new' }, disk: { a: { kind: 'device' } }, force: true }, ['conflict a conflict'], ['output/in-the-way']],
  ['a folder with files', { want: { a: 'new' }, disk: { a: { kind: 'folder', contents: ['a/x'] } }, force: true }, ['conflict a conflict'], ['output/in-the-way']],
  ['an empty folder', { want: { a: 'new' }, disk: { a: { kind: 'folder', contents: [] } } }, ['create a missing [platform build]'], [], ['a=new'], ['a=new']],
  ['a folder of orphans', { want: { a: 'new' }, lock: { 'a/x': 'old' }, disk: { a: { kind: 'folder', contents: ['a/x'] }, 'a/x': on('old') } }, ['create a missing [platform build]', 'delete a/x orphan [platform build]']],
  ['a folder with an edited orphan', { want: { a: 'new' }, lock: { 'a/x': 'old' }, disk: { a: { kind: 'folder', contents: ['a/x'] }, 'a/x': on('edit') } }, ['conflict a conflict', 'conflict a/x conflict [platform build --force]'], ['output/in-the-way', 'output/edited-orphan']],
  ['a file where a folder is needed', { want: { 'a/b': 'new' }, disk: { 'a/b': { kind: 'blocked', at: 'a' } }, force: true }, ['conflict a/b conflict'], ['output/in-the-way']],
  ['an orphan where a folder is needed', { want: { 'a/b': 'new' }, lock: { a: 'old' }, disk: { a: on('old'), 'a/b': { kind: 'blocked', at: 'a' } } }, ['delete a orphan [platform build]', 'create a/b missing [platform build]']],
];

const orphans: Row[] = [
  ['as it was written', { lock: { a: 'old' }, disk: { a: on('old') } }, ['delete a orphan [platform build]'], [], [], ['a=old']],
  ['with CR LF', { lock: { a: 'old' }, disk: { a: crlf('old') } }, ['delete a orphan [platform build]']],
  ['gone', { lock: { a: 'old' }, disk: { a: absent } }, [], [], [], []],
  ['edited', { lock: { a: 'old' }, disk: { a: on('edit') } }, ['conflict a conflict [platform build --force]'], ['output/edited-orphan'], ['a=old']],
  ['edited, forced: left to its editor', { lock: { a: 'old' }, disk: { a: on('edit') }, force: true }, ['keep a conflict'], ['output/let-go'], [], []],
  ['behind a link', { lock: { 'a/b': 'old' }, disk: { 'a/b': { kind: 'link', at: 'a' } } }, ['conflict a/b conflict [platform build --force]'], ['lock/link'], ['a/b=old']],
  ['behind a link, forced: forgotten', { lock: { 'a/b': 'old' }, disk: { 'a/b': { kind: 'link', at: 'a' } }, force: true }, [], [], []],
  ['now a folder', { lock: { a: 'old' }, disk: { a: { kind: 'folder', contents: ['a/mine'] } } }, [], [], []],
  ['now below a file', { lock: { 'a/b': 'old' }, disk: { 'a/b': { kind: 'blocked', at: 'a' } } }, [], [], []],
  ['renamed in case, content the same: not lost on macOS', { want: { a: 'old' }, lock: { A: 'old' }, disk: { a: on('old'), A: on('old') } }, ['delete A orphan [platform build]', 'update a stale [platform build]'], [], ['a=old'], ['A=old', 'a=old']],
  ['renamed in case, content changed', { want: { a: 'new' }, lock: { A: 'old' }, disk: { a: on('old'), A: on('old') } }, ['delete A orphan [platform build]', 'update a stale [platform build]']],
  ['renamed in case on Linux', { want: { a: 'new' }, lock: { A: 'old' }, disk: { a: absent, A: on('old') } }, ['delete A orphan [platform build]', 'create a missing [platform build]']],
];

const scopes: Row[] = [
  ['ejected and edited', { want: { a: 'new' }, lock: { a: 'old' }, disk: { a: on('edit') }, ejected: new Set(['a']) }, ['keep a ejected'], [], []],
  ['ejected and missing', { want: { a: 'new' }, lock: { a: 'old' }, disk: { a: absent }, ejected: new Set(['a']) }, ['keep a ejected'], ['output/ejected-missing'], []],
  ['ejected, and a link', { want: { a: 'new' }, disk: { a: { kind: 'link', at: 'a' } }, ejected: new Set(['a']) }, ['keep a ejected'], [], []],
  ['ejected, and forced', { want: { a: 'new' }, lock: { a: 'old' }, disk: { a: on('edit') }, ejected: new Set(['a']), force: true }, ['keep a ejected'], [], []],
  ['ejected, and outside of this build: forgotten, too', { want: { a: 'new', b: 'new' }, lock: { a: 'old', b: 'old' }, disk: { a: on('edit'), b: on('old') }, ejected: new Set(['a']), only: () => false }, [], [], ['b=old']],
  ['ejected and no longer wanted', { lock: { a: 'old' }, disk: { a: on('old') }, ejected: new Set(['a']) }, [], [], []],
  ['outside of this build: lock untouched', { want: { a: 'new', b: 'new' }, lock: { a: 'old', b: 'old' }, disk: { a: on('old'), b: on('edit') }, only: ({ path }) => path === 'a' }, ['update a stale [platform build]'], [], ['a=new', 'b=old'], ['a=new|old', 'b=old']],
  ['orphan outside of this build', { lock: { a: 'old', b: 'old' }, disk: { a: on('old'), b: on('old') }, only: ({ path }) => path === 'a' }, ['delete a orphan [platform build]'], [], ['b=old'], ['a=old', 'b=old']],
];

describe.each([
  ['one file', oneFile],
  ['executable', executable],
  ['in the way', inTheWay],
  ['orphan', orphans],
  ['scope', scopes],
])('%s', (_area, rows) => {
  test.each(rows)('%s', (_name, given, expected, codes = [], after, during) => {
    const plan = planOf(given);
    expect(plan.rows).toEqual(expected);
    expect(plan.codes).toEqual(codes);
    if (after !== undefined) expect(plan.after).toEqual(after);
    if (during !== undefined && codes.every((code) => code === 'output/overwritten' || code === 'output/let-go')) expect(plan.during).toEqual(during);
  });
});

const claims: [name: string, files: DesiredFile[], problems: string[]][] = [
  ['two targets, one path', [...want({ 'out/a': 'x' }, 'compose'), ...want({ 'out/a': 'y' }, 'docker')], ['output/duplicate-path: "out/a" is made by "compose" and by "docker"']],
  ['even when equal', [...want({ 'out/a': 'x' }, 'compose'), ...want({ 'out/a': 'x' }, 'docker')], ['output/duplicate-path: "out/a" is made by "compose" and by "docker"']],
  ['one target, one path', [...want({ 'out/a': 'x' }), ...want({ 'out/a': 'x' })], ['output/duplicate-path: "out/a" is made twice by "t"']],
  ['three at once', [...want({ a: 'x' }, 'p'), ...want({ a: 'x' }, 'q'), ...want({ a: 'x' }, 'r')], ['output/duplicate-path: "a" is made by "p" and by "q"', 'output/duplicate-path: "a" is made by "p" and by "r"']],
  ['one on macOS', want({ 'out/A': 'x', 'out/a': 'x' }), ['output/case-collision: "out/a" (t) and "out/A" (t) differ only in case, and are one file on macOS and Windows']],
  ['one on macOS, composed letters', want({ 'out/\u00E9': 'x', 'out/e\u0301': 'x' }), ['output/case-collision: "out/é" (t) and "out/e\u0301" (t) differ only in case, and are one file on macOS and Windows']],
  ['file and folder', want({ 'out/a': 'x', 'out/a/b': 'x' }), ['output/file-is-folder: "out/a" (t) is a file, and the folder of "out/a/b" (t)']],
  ['file and folder on macOS', want({ 'out/A': 'x', 'out/a/b/c': 'x' }), ['output/file-is-folder: "out/A" (t) is a file, and the folder of "out/a/b/c" (t)']],
  ['folders that differ in case', want({ 'out/A/x': 'x', 'out/a/y': 'x' }), []],
  ['outside', want({ '../x': 'x', '/x': 'x' }), ['output/unsafe-path: "../x" of "t" is refused as a file to write: it holds ".."; expected a path below the folder of the model', 'output/unsafe-path: "/x" of "t" is refused as a file to write: it is absolute; expected a path below the folder of the model']],
  ['the lock', want({ 'out/Platform.lock': 'x' }), ['output/reserved-path: "out/Platform.lock" of "t" is refused as a file to write: the lock has this name']],
  ['a temporary name', want({ 'out/x/.platform-1-2.tmp': 'x' }), ['output/reserved-path: "out/x/.platform-1-2.tmp" of "t" is refused as a file to write: files that are being written have such names']],
];

test.each(claims)('claims: %s', (_name, desired, problems) => {
  const disk = new Map(desired.map((file) => [file.path, absent]));
  const plan = planOutput({ desired, lock: lockOf({}), lockPath: LOCK, disk });
  expect(plan.diagnostics.map((d) => `${d.code}: ${words(d).message}`)).toEqual(problems);
  expect(plan.actions.length).toBe(problems.length > 0 ? 0 : desired.length);
});

test('the lock alone is listed when it is not as a build would leave it', () => {
  const plan = planOutput({ desired: want({ a: 'new' }), lock: lockOf({ a: 'old' }), lockPath: LOCK, disk: new Map([['a', on('new')]]) });
  const reportsOf = (text: string | undefined): string[] => statesOf(plan, { path: LOCK, text, keepsModes: true, lock: lockOf({}), problems: [] }).map((r) => `${r.state} ${r.path} ${r.target} ${r.resolve ?? ''}`);
  expect(reportsOf(printLock(lockOf({ a: 'old' })))).toEqual(['clean a t ', `stale ${LOCK} lock platform build`]);
  expect(reportsOf(undefined)).toEqual(['clean a t ', `missing ${LOCK} lock platform build`]);
  expect(reportsOf(printLock(plan.lock))).toEqual(['clean a t ']);
});

test('a changed memory alone makes the lock stale, and is kept without one', () => {
  const lock: Lock = { ...lockOf({ a: 'new' }), memory: { ports: { web: 3000 } } };
  const input = { desired: want({ a: 'new' }), lock, lockPath: LOCK, disk: new Map([['a', on('new')]]) };
  expect(planOutput(input).lock.memory).toEqual({ ports: { web: 3000 } });
  expect(planOutput({ ...input, memory: { ports: { web: 3001 } } }).lock.memory).toEqual({ ports: { web: 3001 } });
});

test('every message names its file, and every error says how to go on', () => {
  const all = [...oneFile, ...inTheWay, ...orphans].flatMap(([, given]) => {
    const { want: wanted = {}, lock = {}, disk = {}, ...rest } = given;
    return planOutput({ desired: want(wanted), lock: lockOf(lock), lockPath: LOCK, disk: new Map(Object.entries(disk)), ...rest }).diagnostics;
  });
  expect(all.length).toBeGreaterThan(10);
  for (const d of all) {
    const { message, help } = words(d);
    expect(message).toContain(d.source!.file);
    expect(d.severity === 'warning' || help !== undefined).toBe(true);
  }
});
