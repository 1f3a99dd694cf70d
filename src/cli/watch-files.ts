import { existsSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';
import { CannotRun } from '../util/cannot-run.ts';
import { quote } from '../util/text.ts';

/** Tells of changes of files, which may also be missing so far. docs/decisions/0013-watching-folders.md */
export interface FileWatch {
  /** From now on these files count (absolute names), and no others. What happened to those that counted before is not lost. */
  readonly set: (files: Iterable<string>) => void;
  readonly close: () => void;
}

interface WatchedFolder {
  readonly watcher: FSWatcher;
  /** A folder that was removed and made again is another one. */
  readonly inode: number;
  names: ReadonlySet<string>;
}

/** @param changed called for every event, of which a save causes several */
export function watchFiles(changed: () => void): FileWatch {
  const folders = new Map<string, WatchedFolder>();

  const drop = (folder: string): void => {
    folders.get(folder)?.watcher.close();
    folders.delete(folder);
  };
  const open = (folder: string): FSWatcher => {
    const watcher = startWatcher(folder, (name) => {
      if (name === null || folders.get(folder)?.names.has(name)) changed();
    });
    // Windows reports so that the folder is gone.
    return watcher.on('error', () => {
      drop(folder);
      changed();
    });
  };
  return {
    set: (files) => {
      const wanted = namesByFolder(files);
      for (const [folder, { inode }] of folders) if (!wanted.has(folder) || inode !== inodeOf(folder)) drop(folder);
      for (const [folder, names] of wanted) {
        const known = folders.get(folder);
        if (known === undefined) folders.set(folder, { watcher: open(folder), inode: inodeOf(folder), names });
        else known.names = names;
      }
    },
    close: () => {
      for (const folder of folders.keys()) drop(folder);
    },
  };
}

/** The names to look for in each folder: of the files, of what links lead to, and, where a folder is missing, of that folder. */
function namesByFolder(files: Iterable<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of files) {
    for (const place of existsSync(file) ? [file, realpathSync(file)] : [file]) {
      let at = place;
      while (!existsSync(dirname(at))) at = dirname(at);
      const names = found.get(dirname(at));
      if (names === undefined) found.set(dirname(at), new Set([basename(at)]));
      else names.add(basename(at));
    }
  }
  return found;
}

function inodeOf(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.ino ?? 0;
}

function startWatcher(folder: string, listener: (name: string | null) => void): FSWatcher {
  try {
    return watch(folder, (_event, name) => listener(name));
  } catch (error) {
    const { code = 'an unknown error' } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOSPC' || code === 'EMFILE' ? 'the system watches as many files as it may' : `the system says ${code}`;
    throw new CannotRun(`cannot watch ${quote(folder)}: ${reason}`, { cause: error });
  }
}
