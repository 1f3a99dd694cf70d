// A build that is killed at a random instant of its writing. PLATFORM_KILLS=200 for a thorough look.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readLockFile } from '../../src/lock/lock-file.ts';
import type { DesiredFile } from '../../src/output/desired.ts';
import { filled } from '../../src/output/kept.ts';
import { bundleChild, startChild, type Child } from './child.ts';
import { largeTree, notesOf } from './large-tree.ts';
import { build, edit, LOCK, newRoot } from './project.ts';

const KILLS = Number(process.env['PLATFORM_KILLS'] ?? 20);
const FILES = 200;

function readTree(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map((entry) => [relative(root, join(entry.parentPath, entry.name)), join(entry.parentPath, entry.name)] as const).map(([path, place]) => [path, readFileSync(place, 'utf8')]));
}

/** With what the owners of pages wrote. */
const textOf = (files: readonly DesiredFile[]): Map<string, string> => new Map(files.map((file) => [file.path, file.keeps === true ? filled(file.text, notesOf(file.path)) : file.text]));

/** What a kill left: how many files are old and new; fails at one that is neither. */
function count(root: string, old: Map<string, string>, next: Map<string, string>): { old: number; new: number; temporary: number } {
  const found = readTree(root);
  const seen = { old: 0, new: 0, temporary: 0 };
  for (const [path, text] of found) {
    if (path === LOCK) continue;
    if (/\/\.platform-\d+-\d+\.tmp$/.test(path)) seen.temporary++;
    else if (text === next.get(path)) seen.new += old.get(path) === text ? 0 : 1;
    else if (text === old.get(path)) seen.old++;
    else throw new Error(`${path} is torn: ${text.length} characters`);
  }
  // A file of both versions is never away.
  for (const path of old.keys()) if (next.has(path) && !found.has(path)) throw new Error(`${path} is gone`);
  return seen;
}

function pause(ms: number): Promise<void> {
  const end = performance.now() + ms;
  // Timers are too coarse for instants of a build.
  return new Promise((resolve) => {
    const wait = (): void => (performance.now() >= end ? resolve() : void setImmediate(wait));
    wait();
  });
}

let program = '';
beforeAll(() => {
  program = bundleChild(newRoot());
});

test(`${KILLS} kills at random instants: no torn file, a lock that can be read, and a clean next build`, { timeout: 60_000 + KILLS * 5_000 }, async () => {
  const root = newRoot();
  let version = 1;
  build(root, largeTree(version, FILES));
  const pages = [...textOf(largeTree(version, FILES))].filter(([path]) => path.endsWith('.md'));
  edit(root, Object.fromEntries(pages));
  expect(pages.length).toBeGreaterThan(20);

  const run = (...more: string[]): Child => startChild(program, [root, LOCK, String(version + 1), String(FILES), ...more]);
  const start = run();
  await start.writing;
  const begin = performance.now();
  const { output } = await start.ended;
  const changes = Number(/done (\d+)/.exec(output)![1]);
  let duration = performance.now() - begin;
  version++;

  const landed = { before: 0, during: 0, after: 0, withTemporary: 0 };
  for (let kill = 0; kill < KILLS; kill++) {
    const old = textOf(largeTree(version, FILES));
    const next = largeTree(version + 1, FILES);
    // Spread evenly, so that few kills already cover the whole of the writing: now by the number of its changes, now by the clock.
    const part = (kill + Math.random()) / KILLS;
    const byClock = kill % 2 === 1;
    const child = byClock ? run() : run(String(Math.floor(part * changes)));
    await child.writing;
    if (byClock) await pause(part * duration);
    if (byClock) child.process.kill('SIGKILL');
    const { signal, errors } = await child.ended;
    expect(errors).toBe('');

    const seen = count(root, old, textOf(next));
    if (signal === null) landed.after++;
    else landed[seen.new === 0 ? 'before' : 'during']++;
    if (seen.temporary > 0) landed.withTemporary++;
    // A busy machine changes its pace.
    if (byClock) duration *= signal === null ? 0.8 : seen.new === 0 ? 1.2 : 1;
    const lockFile = readLockFile(root, LOCK);
    expect(lockFile.problems).toEqual([]);

    // The same model again, or one that knows nothing of the killed one.
    version += kill % 4 < 2 ? 1 : 2;
    const wanted = largeTree(version, FILES);
    expect(build(root, wanted).codes, `kill ${kill}`).toEqual([]);
    const left = readTree(root);
    left.delete(LOCK);
    expect(left, `kill ${kill}`).toEqual(textOf(wanted));
    expect(build(root, wanted).changed).toBe(false);
  }
  process.stderr.write(`${KILLS} kills in ${changes} changes of the disk: ${landed.before} before the first rename, ${landed.during} half-way, ${landed.after} too late; ${landed.withTemporary} left temporary files\n`);
  expect(landed.before).toBeGreaterThan(0);
  expect(landed.during).toBeGreaterThan(0);
  expect(landed.withTemporary).toBeGreaterThan(0);
});
