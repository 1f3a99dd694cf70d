import { posix } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { unsafePath } from '../lock/safe-path.ts';
import { sortBy } from '../util/sort.ts';
import type { DesiredFile } from './desired.ts';
import { parseTempName } from '../lock/temp-name.ts';

/** The form in which file systems that ignore case, and macOS that composes letters, see two names as one. */
export function folded(path: string): string {
  // Nearly all paths are plain, and to compose their letters would be most of the work of a plan.
  return (/[^ -~]/.test(path) ? path.normalize('NFC') : path).toLowerCase();
}

/** Whether the wanted files can stand beside each other on every file system: each path safe, made once, and no path the folder of another. */
export function checkClaims(desired: readonly DesiredFile[], lockPath: string): Diagnostic[] {
  const files = sortBy(desired, (file) => file.path);
  const diagnostics = desired.flatMap((file) => checkPath(file, lockPath));
  const holders = new Map<string, DesiredFile>();
    for (const file of files) {
    const key = folded(file.path);
    const holder = holders.get(key);
    if (holder === undefined) holders.set(key, file);
    else diagnostics.push(collision(file, holder));
  }
  return [...diagnostics, ...checkFolders(files, holders)];
}

/** Asked once for each folder, of which there are far fewer than files. */
function checkFolders(files: readonly DesiredFile[], holders: ReadonlyMap<string, DesiredFile>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const checked = new Set<string>();
  for (const file of files) {
    for (let folder = posix.dirname(file.path); folder !== '.' && folder !== '/' && !checked.has(folder); folder = posix.dirname(folder)) {
      checked.add(folder);
      const holder = holders.get(folded(folder));
      if (holder === undefined) continue;
      const args = { path: holder.path, target: holder.target, other: file.path, otherTarget: file.target };
      diagnostics.push(diagnose('output/file-is-folder', null, args, at(holder.path)));
    }
  }
  return diagnostics;
}

function checkPath({ path, target }: DesiredFile, lockPath: string): Diagnostic[] {
  const why = unsafePath(path);
  if (why !== undefined) return [diagnose('output/unsafe-path', null, { path, target, why })];
  const reserved = whyReserved(path, lockPath);
  return reserved === undefined ? [] : [diagnose('output/reserved-path', null, { path, target, why: reserved })];
}

function whyReserved(path: string, lockPath: string): string | undefined {
  if (folded(path) === folded(lockPath)) return 'the lock has this name';
  return parseTempName(posix.basename(path)) === undefined ? undefined : 'files that are being written have such names';
}

function collision(file: DesiredFile, holder: DesiredFile): Diagnostic {
  const { path, target } = file;
  if (path === holder.path) return diagnose('output/duplicate-path', null, { path, target, otherTarget: holder.target }, at(path));
  return diagnose('output/case-collision', null, { path, target, other: holder.path, otherTarget: holder.target }, at(path));
}

function at(file: string): { source: { file: string; line: number; column: number } } {
  return { source: { file, line: 1, column: 1 } };
}
