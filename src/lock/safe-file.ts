import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { sortBy } from '../util/sort.ts';
import { parseTempName } from './temp-name.ts';

/** What stands on the way to a path. `at` is the first thing on it that is not a folder. */
export type Ground =
  | { readonly kind: 'folder' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'link'; readonly at: string }
  | { readonly kind: 'blocked'; readonly at: string };

/** What may stand at a path instead of a file; `contents` are the files below it. */
export type NoFile = Exclude<Ground, { kind: 'folder' }> | { readonly kind: 'folder'; readonly contents: readonly string[] } | { readonly kind: 'device' };

/** Says of folders below the root (POSIX, relative, `.` for the root) what they are, and asks the system once for each. */
export function groundReader(root: string): (folder: string) => Ground {
  const known = new Map<string, Ground>([['.', { kind: 'folder' }]]);
  const look = (folder: string): Ground => {
    const parent = groundOf(posix.dirname(folder));
    if (parent.kind !== 'folder') return parent;
    const stat = lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (stat === undefined) return { kind: 'absent' };
    if (stat.isSymbolicLink()) return { kind: 'link', at: folder };
    return stat.isDirectory() ? { kind: 'folder' } : { kind: 'blocked', at: folder };
  };
  const groundOf = (folder: string): Ground => {
    let ground = known.get(folder);
    if (ground === undefined) known.set(folder, (ground = look(folder)));
    return ground;
  };
  return groundOf;
}

export interface FileStat {
  readonly size: number;
  readonly mode: number;
}

/** One open that refuses links and waits for nothing, instead of asking first what is there: half the system calls, and no gap between. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens the file at `path` (relative to `root`) for the time of `use`. Follows no link, opens no device, and says what is there instead of a file.
 * @param groundOf of the same root
 */
export function withFile<T>(root: string, path: string, groundOf: (folder: string) => Ground, use: (fd: number, stat: FileStat) => T): T | NoFile {
  const ground = groundOf(posix.dirname(path));
  if (ground.kind !== 'folder') return ground;
  const full = join(root, path);
  let fd: number;
  try {
    // Windows cannot open without following.
    if (constants.O_NOFOLLOW === undefined && lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink()) return { kind: 'link', at: path };
    fd = openSync(full, openFlags);
  } catch (error) {
    return whyNotOpened(root, path, error as NodeJS.ErrnoException);
  }
  try {
    const stat = fstatSync(fd);
    if (stat.isFile()) return use(fd, stat);
    return stat.isDirectory() ? { kind: 'folder', contents: list(root, path) } : { kind: 'device' };
  } finally {
    closeSync(fd);
  }
}

function whyNotOpened(root: string, path: string, error: NodeJS.ErrnoException): NoFile {
  if (error.code === 'ENOENT') return { kind: 'absent' };
  const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) return { kind: 'link', at: path };
  // Windows refuses to open a folder, every system a socket.
  if (stat?.isDirectory()) return { kind: 'folder', contents: list(root, path) };
  if (stat?.isFile() === false) return { kind: 'device' };
  throw error;
}

/** Files only: an empty folder is nothing that could be lost, and a killed build leaves some, beside its temporary files. */
function list(root: string, folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory() && parseTempName(entry.name) === undefined);
  return sortBy(files.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')), (path) => path);
}

/** The whole file as text. */
export function readText(fd: number): string {
  const parts: Buffer[] = [];
  const part = Buffer.allocUnsafe(1 << 16);
  for (;;) {
    const count = readSync(fd, part, 0, part.length, null);
    if (count === 0) return Buffer.concat(parts).toString('utf8');
    parts.push(Buffer.from(part.subarray(0, count)));
  }
}
