import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRun } from '../../util/cannot-run.ts';
import { reasonOf } from '../source.ts';

/** A folder for the compiled files of one load, there only while Node.js reads them. */
export interface Workspace {
  /** `file:///tmp/platform-config-Yx3c2A` */
  readonly url: string;
  /** Writes files; they stay until what it answers has been called, for every `write`. */
  readonly write: (contents: ReadonlyMap<string, string>) => () => void;
  /** Removes what is left. */
  readonly close: () => void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes the folder in the system's temporary folder, or in `fallback` where that cannot be written. Until the first files have been
 * read, which is before any line of the model runs, a signal removes them before it acts; then signals are left alone, so that
 * Ctrl-C ends a model which loops for ever.
 */
export function openWorkspace(fallback: string): Workspace {
  const folder = makeFolder([tmpdir(), fallback]);
  let readers = 0;
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const interrupt = (signal: NodeJS.Signals): void => {
    close();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const clear = (): void => {
    for (const signal of signals) process.off(signal, interrupt);
    remove();
  };
  const close = (): void => {
    process.off('exit', remove);
    clear();
  };
  for (const signal of signals) process.on(signal, interrupt);
  process.on('exit', remove);
  const write = (contents: ReadonlyMap<string, string>): (() => void) => {
    let reading = true;
    readers++;
    writeFiles(folder, contents);
    return () => {
      if (reading && --readers === 0) clear();
      reading = false;
    };
  };
  return { url: pathToFileURL(folder).href, write, close };
}

function writeFiles(folder: string, contents: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [name, text] of contents) writeFileSync(join(folder, name), text);
  } catch (failure) {
    throw new CannotRun(`no place for the compiled model (${folder}: ${reasonOf(failure)}); set TMPDIR to a folder that can be written`, { cause: failure });
  }
}

function makeFolder(parents: readonly string[]): string {
  const refused: string[] = [];
  for (const parent of parents) {
    try {
      return realpathSync(mkdtempSync(join(parent, 'platform-config-')));
    } catch (failure) {
      refused.push(`${parent}: ${reasonOf(failure)}`);
    }
  }
  throw new CannotRun(`no place for the compiled model (${refused.join('; ')}); set TMPDIR to a folder that can be written`);
}
