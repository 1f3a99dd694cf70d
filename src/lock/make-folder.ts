import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder and those around it, as `mkdir -p`. @returns the outermost one that was made; `undefined` if it was there */
export function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // Of a file system that is read-only Node.js says that the folder does not exist: the system's own answer is more useful.
    let outermost = folder;
    while (!existsSync(dirname(outermost))) outermost = dirname(outermost);
    mkdirSync(outermost);
    mkdirSync(folder, { recursive: true });
    return outermost;
  }
}
