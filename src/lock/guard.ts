import { lstatSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun } from '../util/cannot-run.ts';
import { makeFolder } from './make-folder.ts';
import { parseTempName, tempName } from './temp-name.ts';

/** A sign older than this was left by a process whose number another program has now; no build writes for so long. */
const STALE_MS = 10 * 60_000;

/** For how long two builds that met make way for each other. Writing takes well under a second. */
const PATIENCE_MS = 3_000;

/**
 * Runs `write` while no other build of this machine writes below `folder` (absolute; made if it is not there).
 *
 * Each build puts up a sign of its own, named after its process, and only then looks for others: of two builds at least one sees the
 * other's and makes way. A shared file that is created exclusively would need to be taken over from a killed build, and two that do so at
 * once remove each other's; a sign of its own is removed by anyone without harm once its process is dead.
 * Not seen: builds on other machines or in other containers over one shared folder. They tear no file, but may report conflicts.
 * @throws CannotRun if another build does not end
 */
export function guarded<T>(folder: string, write: () => T): T {
  const made = makeFolder(folder);
  const own = join(folder, tempName(process.pid, 0));
  let done = false;
  try {
    putUpSign(folder, own);
    const result = write();
    done = true;
    return result;
  } finally {
    takeDownSign(own);
    if (!done && made !== undefined) removeEmpty(folder, made);
  }
}

function putUpSign(folder: string, own: string): void {
  const start = performance.now();
  // Different for each process, so that two that met do not meet again.
  const pause = 5 + (process.pid % 37);
  for (;;) {
    // Exclusively, since a checkout may hold a link of this name.
    rmSync(own, { force: true });
    writeFileSync(own, '', { flag: 'wx' });
    const other = readdirSync(folder).map(parseTempName).find((name) => name?.n === 0 && name.pid !== process.pid && isAtWork(folder, name.pid));
    if (other === undefined) return;
    rmSync(own, { force: true });
    if (performance.now() - start > PATIENCE_MS) throw new CannotRun(busy(other.pid));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
}

function takeDownSign(own: string): void {
  try {
    rmSync(own, { force: true });
  } catch {
    // What was written is written. Once this process is dead, the next build removes the sign.
  }
}

function busy(pid: number): string {
  return `another build (process ${pid}) is writing: run this one again when it has ended; nothing was changed`;
}

/** Whether the sign of process `pid` in `folder` belongs to a build that is still writing. */
export function isAtWork(folder: string, pid: number): boolean {
  const stat = lstatSync(join(folder, tempName(pid, 0)), { throwIfNoEntry: false });
  if (stat === undefined || Date.now() - stat.mtimeMs > STALE_MS) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes `folder` and its parents up to `top`, as far as they are empty. */
function removeEmpty(folder: string, top: string): void {
  for (let at = folder; at.length >= top.length; at = dirname(at)) {
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}
