import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import type { Lock } from '../lock/lock.ts';
import { groundReader, readText, withFile } from '../lock/safe-file.ts';
import { fsProblem } from '../util/fs-problem.ts';
import type { Disk, DiskEntry, DiskFile } from './disk.ts';
import { sha256 } from './hash.ts';

/** The paths that a plan asks about: what is wanted, and what the lock remembers. */
export function pathsOf(desired: readonly { readonly path: string }[], lock: Lock): Set<string> {
  return new Set([...desired.map((file) => file.path), ...lock.files.keys()]);
}

/**
 * The state of the disk at `paths` (relative to `root`, already found safe). Links are never followed, nothing else is looked at.
 * @throws CannotRun if a file may not be read
 */
export function readDisk(root: string, paths: Iterable<string>, keepsModes = true): Disk {
  const groundOf = groundReader(root);
  const modes = keepsModes && process.platform !== 'win32';
  const disk = new Map<string, DiskEntry>();
  try {
    for (const path of paths) {
      disk.set(path, withFile(root, path, groundOf, (fd, stat) => readHash(fd, stat.size, modes ? (stat.mode & 0o100) !== 0 : undefined)));
    }
  } catch (error) {
    throw fsProblem(error, root, 'read', 'nothing was changed');
  }
  return disk;
}

const buffer = Buffer.allocUnsafe(1 << 18);

function readHash(fd: number, size: number, executable: boolean | undefined): DiskFile {
  if (size > buffer.length) return { kind: 'file', sha256: hashInParts(fd), executable };
  const count = readSync(fd, buffer, 0, buffer.length, 0);
  // A network file system may give less than was asked for.
  if (count < size) return { kind: 'file', sha256: hashInParts(fd), executable };
  const bytes = buffer.subarray(0, count);
  const file: DiskFile = { kind: 'file', sha256: sha256(bytes), executable };
  if (!bytes.includes('\r\n')) return file;
  return { ...file, unixSha256: sha256(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')) };
}

/** A file too big to be one of ours, which nobody wants in memory. */
function hashInParts(fd: number): string {
  const hash = createHash('sha256');
  let position = 0;
  for (;;) {
    const count = readSync(fd, buffer, 0, buffer.length, position);
    if (count === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, count));
    position += count;
  }
}

/** A file as it stands on disk, for `platform diff`. */
export interface TextOnDisk {
  readonly text: string;
  readonly executable: boolean;
}

/** `undefined` if there is none. Links are not followed. */
export function readTextFile(root: string, path: string): TextOnDisk | undefined {
  try {
    const found = withFile(root, path, groundReader(root), (fd, stat) => ({ kind: 'text' as const, text: readText(fd), executable: (stat.mode & 0o100) !== 0 }));
    return found.kind === 'text' ? { text: found.text, executable: found.executable } : undefined;
  } catch (error) {
    throw fsProblem(error, root, 'read', 'nothing was changed');
  }
}
