import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { fsProblem } from '../util/fs-problem.ts';
import { unreachable } from '../util/invariant.ts';
import { emptyLock } from './lock.ts';
import { readLock, type ReadLock } from './read-lock.ts';
import { groundReader, readText, withFile, type NoFile } from './safe-file.ts';

/** The lock as it stands on disk. */
export interface LockFile extends ReadLock {
  /** Relative to the project root: `out/platform.lock`. */
  readonly path: string;
  /** `undefined` if there is none. */
  readonly text: string | undefined;
  /** Whether the file system keeps the executable bit: it does not (FAT, a Windows folder seen from Linux) if the lock seems to be a program. */
  readonly keepsModes: boolean;
}

/**
 * Reads and understands the lock. A lock that is a link, or behind one, is refused as one with unsafe paths is.
 * @param path relative to the root: `out/platform.lock`
 * @throws CannotRun if it may not be read
 */
export function readLockFile(root: string, path: string): LockFile {
  try {
    const found = withFile(root, path, groundReader(root), (fd, stat) => ({ kind: 'text' as const, text: readText(fd), keepsModes: (stat.mode & 0o100) === 0 }));
    if (found.kind === 'text') return { path, text: found.text, keepsModes: found.keepsModes, ...readLock(found.text, path) };
    const none = { path, text: undefined, keepsModes: true };
    return found.kind === 'absent' ? { ...none, ...readLock(undefined, path) } : { ...none, lock: emptyLock, problems: [notALock(path, found)] };
  } catch (error) {
    throw fsProblem(error, root, 'read', 'nothing was changed');
  }
}

function notALock(path: string, found: Exclude<NoFile, { kind: 'absent' }>): Diagnostic {
  switch (found.kind) {
    case 'link':
      return diagnose('lock/link', null, { path, at: found.at });
    case 'blocked':
      return diagnose('output/in-the-way', null, { path, at: found.at, what: 'file' });
    case 'folder':
    case 'device':
      return diagnose('lock/not-a-file', null, { path, what: found.kind });
    default:
      return unreachable(found);
  }
}

/** Whether the lock is still as it was read: no other build has begun or ended since. */
export function lockUnchanged(root: string, before: LockFile): boolean {
  const now = readLockFile(root, before.path);
  return now.text === before.text && now.problems.length === before.problems.length;
}
