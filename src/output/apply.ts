import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { guarded, isAtWork } from '../lock/guard.ts';
import { lockUnchanged, type LockFile } from '../lock/lock-file.ts';
import { makeFolder } from '../lock/make-folder.ts';
import { printLock } from '../lock/print-lock.ts';
import { groundReader } from '../lock/safe-file.ts';
import { parseTempName, tempName } from '../lock/temp-name.ts';
import { fsProblem } from '../util/fs-problem.ts';
import { invariant } from '../util/invariant.ts';
import { isWrite, type WriteAction } from './decide.ts';
import { OutputChanged } from './output-changed.ts';
import type { Plan } from './plan.ts';

const UNCHANGED = 'nothing was changed';
const HALF_WAY = 'each file is as it was or as it will be, and the next build goes on from here';

/**
 * Brings the disk to what the plan says. A plan that changes nothing writes nothing.
 *
 * Killed at any instant, each file is old or new: all new text is first written beside its place, then renamed over it. The lock
 * is written before, remembering both, and again last. Want of space or of permission shows before the first rename, and then
 * all is put back as it was. Nothing is flushed to the platter: a killed process loses nothing that it wrote, and what a power cut
 * loses can be compiled again, which is not worth many times the time at each build.
 * Permissions are 0755 and 0644 less the user's umask, as a checkout makes them.
 * @returns whether anything was written
 * @throws CannotRun if the disk is full or read-only or another build is writing; OutputChanged if one wrote since the plan was made
 */
export function applyPlan(root: string, lockFile: LockFile, plan: Plan): boolean {
  invariant(!hasErrors(plan.diagnostics) && !hasErrors(lockFile.problems), 'a plan with errors is applied');
  const lockFolder = join(root, posix.dirname(lockFile.path));
  const quiet = plan.actions.every((action) => action.action === 'keep') && printLock(plan.lock) === lockFile.text;
  try {
    if (quiet && !hasLeftovers(lockFolder)) return false;
    guarded(lockFolder, () => {
      if (!lockUnchanged(root, lockFile)) throw new OutputChanged(lockFile.path);
      sweep(root, lockFile);
      if (!quiet) write(root, lockFile, plan);
    });
    return !quiet;
  } catch (error) {
    throw fsProblem(error, root, 'write', UNCHANGED);
  }
}

/** What one run of `write` works on. */
interface Job {
  readonly root: string;
  readonly lockFile: LockFile;
  readonly lockPlace: string;
  readonly writes: readonly WriteAction[];
  /** Orphans in whose place a folder is needed: to be gone before anything can be written there. */
  readonly blockers: readonly string[];
  /** The other orphans. */
  readonly deletes: readonly string[];
  /** The next free name for a temporary file. */
  readonly newTemp: () => string;
}

/** New text that waits beside its place. */
interface Staged {
  readonly temp: string;
  readonly place: string;
  readonly overFolder: boolean;
}

function write(root: string, lockFile: LockFile, plan: Plan): void {
  let n = 0;
  const job: Job = {
    root,
    lockFile,
    lockPlace: join(root, lockFile.path),
    writes: plan.actions.filter(isWrite),
    ...deletesOf(plan),
    newTemp: () => tempName(process.pid, ++n),
  };
  const touchesFiles = job.writes.length + job.blockers.length + job.deletes.length > 0;
  if (touchesFiles) replaceFile(job, job.lockPlace, printLock(plan.journal));
  const staged = touchesFiles ? stage(job) : [];
  try {
    commit(job, staged, [...lockFile.lock.files.keys()].filter((path) => !plan.lock.files.has(path)));
    replaceFile(job, job.lockPlace, printLock(plan.lock));
  } catch (error) {
    for (const { temp } of staged) rmSync(temp, { force: true });
    throw touchesFiles ? fsProblem(error, root, 'write', HALF_WAY) : error;
  }
}

/** Writes all new text beside its place. Fails before anything that a reader could see has changed, and cleans up after itself. */
function stage(job: Job): Staged[] {
  const staged: Staged[] = [];
  const folders = new Map<string, string | undefined>();
  try {
    deleteFiles(job, job.blockers);
    for (const action of job.writes) {
      const place = join(job.root, action.path);
      const folder = dirname(place);
      if (!folders.has(folder)) folders.set(folder, makeFolder(folder));
      const temp = join(folder, job.newTemp());
      // Before it is written, so that half of it is removed too.
      staged.push({ temp, place, overFolder: action.overFolder });
      writeTemp(temp, place, action.text, action.executable ? 0o755 : 0o644);
    }
    return staged;
  } catch (error) {
    try {
      putBack(job, staged, folders);
    } catch {
      // The first failure is the one to tell; the lock still says that a build did not end, so the next one cleans up.
      throw fsProblem(error, job.root, 'write', HALF_WAY);
    }
    throw error;
  }
}

function putBack(job: Job, staged: readonly Staged[], folders: ReadonlyMap<string, string | undefined>): void {
  for (const { temp } of staged) rmSync(temp, { force: true });
  for (const [folder, top] of [...folders].reverse()) if (top !== undefined) removeEmpty(folder, top);
  if (job.lockFile.text === undefined) unlinkSync(job.lockPlace);
  else replaceFile(job, job.lockPlace, job.lockFile.text);
}

/** @param forgotten paths that were in the lock and will not be: deleted now, or gone before */
function commit(job: Job, staged: readonly Staged[], forgotten: readonly string[]): void {
  deleteFiles(job, job.deletes);
  removeEmptied(job, forgotten);
  for (const { temp, place, overFolder } of staged) {
    if (overFolder && existsSync(place)) removeEmptyTree(place);
    renameSync(temp, place);
  }
}

function deletesOf(plan: Plan): { blockers: string[]; deletes: string[] } {
  const all = plan.actions.filter((action) => action.action === 'delete').map((action) => action.path);
  if (all.length === 0) return { blockers: [], deletes: [] };
  const folders = new Set<string>();
  for (const { path } of plan.actions.filter(isWrite)) {
    for (let at = posix.dirname(path); at !== '.' && !folders.has(at); at = posix.dirname(at)) folders.add(at);
  }
  return { blockers: all.filter((path) => folders.has(path)), deletes: all.filter((path) => !folders.has(path)) };
}

function deleteFiles(job: Job, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(job.root, path), { force: true });
}

/** Removes folders below the output folder that held `files` and hold nothing now. Folders of others, as `.github`, are not ours to remove. */
function removeEmptied(job: Job, files: readonly string[]): void {
  const top = posix.dirname(job.lockFile.path);
  const groundOf = groundReader(job.root);
  const removed = new Set<string>();
  for (const path of files) {
    for (let at = posix.dirname(path); isBelow(at, top); at = posix.dirname(at)) {
      if (removed.has(at) || groundOf(at).kind === 'absent') continue;
      const folder = join(job.root, at);
      if (groundOf(at).kind !== 'folder' || readdirSync(folder).length > 0) break;
      rmdirSync(folder);
      removed.add(at);
    }
  }
}

function isBelow(path: string, folder: string): boolean {
  return folder === '.' ? path !== '.' : path.startsWith(`${folder}/`);
}

/** Removes a folder that holds nothing but folders and temporary files; one in which somebody just put a file is left, and the rename over it fails. */
function removeEmptyTree(folder: string): void {
  for (const { name } of tempFilesIn(folder)) rmSync(join(folder, name), { force: true });
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) removeEmptyTree(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function removeEmpty(folder: string, top: string): void {
  for (let at = folder; at.length >= top.length; at = dirname(at)) {
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}

/** A failure names the file that is wanted, not the temporary one; the system names none when the disk is full. */
function writeTemp(temp: string, place: string, text: string, mode: number): void {
  try {
    writeFileSync(temp, text, { flag: 'wx', mode });
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: place });
  }
}

/** Gives the file at `place` new text in one step. */
function replaceFile(job: Job, place: string, text: string): void {
  const temp = join(dirname(place), job.newTemp());
  try {
    writeTemp(temp, place, text, 0o644);
    renameSync(temp, place);
  } catch (error) {
    rmSync(temp, { force: true });
    throw error;
  }
}

/** Whether a killed build left temporary files beside the lock, and no other build is writing. */
function hasLeftovers(lockFolder: string): boolean {
  const names = tempFilesIn(lockFolder);
  return names.length > 0 && !names.some(({ pid, n }) => n === 0 && pid !== process.pid && isAtWork(lockFolder, pid));
}

/** Removes the temporary files of killed builds: beside the lock, and where the files of an unfinished lock have their places. */
function sweep(root: string, { path: lockPath, lock }: LockFile): void {
  const lockFolder = posix.dirname(lockPath);
  const groundOf = groundReader(root);
  const folders = new Set([lockFolder, ...(lock.unfinished ? [...lock.files.keys()].map((path) => posix.dirname(path)) : [])]);
  for (const folder of folders) {
    if (groundOf(folder).kind !== 'folder') continue;
    for (const { name, pid, n } of tempFilesIn(join(root, folder))) {
      const sign = n === 0 && folder === lockFolder;
      // Ours is removed when we are done; one of a build that makes way for us is its own to remove.
      if (sign && (pid === process.pid || isAtWork(join(root, folder), pid))) continue;
      rmSync(join(root, folder, name), { force: true });
    }
  }
}

function tempFilesIn(folder: string): { name: string; pid: number; n: number }[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const name = entry.isFile() || entry.isSymbolicLink() ? parseTempName(entry.name) : undefined;
    return name === undefined ? [] : [{ name: entry.name, ...name }];
  });
}
