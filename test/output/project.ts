import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach } from 'vitest';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { keptBegin, keptEnd } from '../../src/formats/kept.ts';
import { readLockFile } from '../../src/lock/lock-file.ts';
import type { Memory } from '../../src/lock/lock.ts';
import { applyPlan } from '../../src/output/apply.ts';
import type { DesiredFile } from '../../src/output/desired.ts';
import { planBuild } from '../../src/output/plan-build.ts';
import type { Plan } from '../../src/output/plan.ts';
import { statesOf } from '../../src/output/state.ts';

export const LOCK = 'out/platform.lock';

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** An empty folder, removed after the test. */
export function newRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'platform-output-'));
  roots.push(root);
  return root;
}

/** `wanted({ 'out/a': 'text' })`; a path that ends in `.sh` is executable, and one that ends in `.md` is a page with a place for its owners. */
export function wanted(model: Readonly<Record<string, string>>, target = 'compose'): DesiredFile[] {
  return Object.entries(model).map(([path, text]) => ({ path, target, text, executable: path.endsWith('.sh'), keeps: path.endsWith('.md') }));
}

/** A page, and what its owners wrote into it. */
export function page(text: string, written = '\n'): string {
  return `# ${text}\n\n${keptBegin}\n${written}${keptEnd}\n`;
}

export interface BuildOptions {
  readonly force?: boolean;
  readonly memory?: Memory;
  readonly ejected?: ReadonlySet<string>;
  readonly only?: (file: { path: string; target: string }) => boolean;
}

/** What the command `check` does. */
export function check(root: string, desired: readonly DesiredFile[], options: BuildOptions = {}): { plan: Plan; states: string[] } {
  const lockFile = readLockFile(root, LOCK);
  const plan = planBuild(root, lockFile, { desired, ...options });
  return { plan, states: statesOf(plan, lockFile).map(({ path, state, resolve }) => `${state} ${path}${resolve === null ? '' : ` -> ${resolve}`}`) };
}

/** What the command `build` does: nothing is written when there is a conflict. */
export function build(root: string, desired: readonly DesiredFile[], options: BuildOptions = {}): { changed: boolean; actions: string[]; codes: string[] } {
  const lockFile = readLockFile(root, LOCK);
  const plan = planBuild(root, lockFile, { desired, ...options });
  const codes = [...lockFile.problems, ...plan.diagnostics].map((d) => d.code);
  const refused = hasErrors(plan.diagnostics) || hasErrors(lockFile.problems);
  const changed = !refused && applyPlan(root, lockFile, plan);
  return { changed, actions: plan.actions.map(({ path, action }) => `${action} ${path}`), codes };
}

/** Puts files on disk as a user would; `null` removes. */
export function edit(root: string, changes: Readonly<Record<string, string | null>>): void {
  for (const [path, text] of Object.entries(changes)) {
    const place = join(root, path);
    if (text === null) {
      if (existsSync(place)) rmSync(place, { recursive: true });
    } else {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  }
}

/** Every file and empty folder below `root`: text, `-> target` for a link, `<folder>`; the mode stands before an executable's text. */
export function tree(root: string): Record<string, string> {
  const found: [string, string][] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const place = join(entry.parentPath, entry.name);
    const path = relative(root, place);
    if (entry.isSymbolicLink()) found.push([path, `-> ${readlinkSync(place)}`]);
    else if (entry.isFile()) found.push([path, `${statSync(place).mode & 0o100 ? '+x ' : ''}${readFileSync(place, 'utf8')}`]);
    else if (entry.isDirectory() && readdirSync(place).length === 0) found.push([path, '<folder>']);
  }
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** `tree` without the lock. */
export function files(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(tree(root)).filter(([path]) => path !== LOCK));
}
