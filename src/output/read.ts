import { createHash } from 'node:crypto';
import { readFileSync, readSync } from 'node:fs';
import { keptSign } from '../formats/kept.ts';
import type { Lock } from '../lock/lock.ts';
import { groundReader, readText, withFile } from '../lock/safe-file.ts';
import { fsProblem } from '../util/fs-problem.ts';
import type { Disk, DiskEntry, DiskFile, KeptOnDisk } from './disk.ts';
import { sha256 } from './hash.ts';
import { asWritten, emptied, findKept } from './kept.ts';

/** The paths that a plan asks about: what is wanted, and what the lock remembers. */
export function pathsOf(desired: readonly { readonly path: string }[], lock: Lock): Set<string> {
  return new Set([...desired.map((file) => file.path), ...lock.files.keys()]);
}

/**
 * The state of the disk at `paths` (relative to `root`, already found safe). Links are never followed, nothing else is looked at.
 * @param keeping paths of files with a place for their owners' text, who may write as much as they like
 * @throws CannotRun if a file may not be read
 */
export function readDisk(root: string, paths: Iterable<string>, keepsModes = true, keeping: ReadonlySet<string> = new Set()): Disk {
  const groundOf = groundReader(root);
  const modes = keepsModes && process.platform !== 'win32';
  const disk = new Map<string, DiskEntry>();
  try {
    for (const path of paths) {
      disk.set(path, withFile(root, path, groundOf, (fd, stat) => readHash(fd, stat.size, modes ? (stat.mode & 0o100) !== 0 : undefined, keeping.has(path))));
    }
  } catch (error) {
    throw fsProblem(error, root, 'read', 'nothing was changed');
  }
  return disk;
}

const buffer = Buffer.allocUnsafe(1 << 18);

function readHash(fd: number, size: number, executable: boolean | undefined, keeps: boolean): DiskFile {
  const count = size > buffer.length ? -1 : readSync(fd, buffer, 0, buffer.length, 0);
  // A network file system may give less than was asked for.
  if (count >= size) return describeFile(buffer.subarray(0, count), executable);
  return keeps ? describeFile(readFileSync(fd), executable) : { kind: 'file', sha256: hashInParts(fd), executable };
}

function describeFile(bytes: Buffer, executable: boolean | undefined): DiskFile {
  const kept = bytes.includes(keptSign) ? keptIn(bytes) : undefined;
  const unixSha256 = bytes.includes('\r\n') ? hashWithUnixEnds(bytes.toString('latin1')) : undefined;
  return { kind: 'file', sha256: sha256(bytes), executable, ...(unixSha256 === undefined ? {} : { unixSha256 }), ...(kept === undefined ? {} : { kept }) };
}

/** What the owners wrote. Latin 1 keeps each byte what it is. */
function keptIn(bytes: Buffer): KeptOnDisk | undefined {
  const found = findKept(bytes.toString('latin1'));
  if (found.kind === 'none') return undefined;
  if (found.kind === 'damaged') return found;
  const text = utf8(asWritten(found));
  if (text === undefined) return { kind: 'damaged', why: 'the text is not UTF-8' };
  const compiled = emptied(found);
  const region: KeptOnDisk = { kind: 'region', text, sha256: sha256(Buffer.from(compiled, 'latin1')) };
  return compiled.includes('\r\n') ? { ...region, unixSha256: hashWithUnixEnds(compiled) } : region;
}

function hashWithUnixEnds(latin1: string): string {
  return sha256(Buffer.from(latin1.replaceAll('\r\n', '\n'), 'latin1'));
}

/** The text that bytes mean; `undefined` where they mean none, and would be lost. */
function utf8(latin1: string): string | undefined {
  const bytes = Buffer.from(latin1, 'latin1');
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
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
