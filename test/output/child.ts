import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Bundles `apply-child.ts` into `folder`, since Node 20 runs no TypeScript, and returns the program's path. */
export function bundleChild(folder: string): string {
  const outfile = join(folder, 'apply-child.mjs');
  buildSync({ entryPoints: [join(import.meta.dirname, 'apply-child.ts')], bundle: true, platform: 'node', target: 'node20', format: 'esm', outfile });
  return outfile;
}

export interface Child {
  readonly process: ChildProcess;
  /** Resolves when it begins to write; rejects if it ends before. */
  readonly writing: Promise<void>;
  /** How it ended. */
  readonly ended: Promise<{ signal: string | null; code: number | null; output: string; errors: string }>;
}

export function startChild(program: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const ended = new Promise<{ signal: string | null; code: number | null; output: string; errors: string }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, output, errors }));
  });
  const writing = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (output.includes('writing')) resolve();
    });
    child.on('close', () => reject(new Error(`ended before it wrote: ${errors}`)));
  });
  // Who does not wait for the beginning learns of a failure from the end.
  writing.catch(() => undefined);
  return { process: child, writing, ended };
}
