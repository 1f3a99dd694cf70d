import { lockUnchanged, type LockFile } from '../lock/lock-file.ts';
import { unsafePath } from '../lock/safe-path.ts';
import { OutputChanged } from './output-changed.ts';
import { planOutput, type Plan, type PlanInput } from './plan.ts';
import { pathsOf, readDisk } from './read.ts';

/**
 * Reads the disk below `root` and plans against it: the whole of `check` and `--dry-run`, and the first half of `build`.
 * @param lockFile as it was read before compiling, which needed its memory
 * @throws CannotRun if a file may not be read; OutputChanged if another build wrote since the lock was read
 */
export function planBuild(root: string, lockFile: LockFile, input: Omit<PlanInput, 'lock' | 'lockPath' | 'disk'>): Plan {
  const { lock, path: lockPath, keepsModes } = lockFile;
  // What is unsafe is not even looked at; the plan says so.
  const safe = input.desired.filter((file) => unsafePath(file.path) === undefined);
  const keeping = new Set(safe.flatMap(({ path: at, keeps }) => (keeps === true ? [at] : [])));
  const disk = readDisk(root, pathsOf(safe, lock), keepsModes, keeping);
  if (!lockUnchanged(root, lockFile)) throw new OutputChanged(lockPath);
  return planOutput({ ...input, lock, lockPath, disk });
}
