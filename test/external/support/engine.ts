// One private engine for the whole run: started before the first test, taken away after the last.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { run, succeed } from './run.ts';

export interface Engine {
  readonly environment: Record<string, string>;
  /** Why there is no engine. */
  readonly problem?: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    engine: Engine;
  }
}

const script = 'scripts/tools/engine.sh';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Not TMPDIR, which may be long: the path of a unix socket is short.
  const folder = mkdtempSync(join('/tmp', 'platform-engine-'));
  const { code, stdout, stderr } = await run(script, ['start', folder, String(process.pid)]);
  const started = code === 0;

  project.provide('engine', started ? { environment: parseExports(stdout) } : { environment: {}, problem: stderr.trim() });
  return async () => {
    if (started) await succeed(script, ['stop', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Lines of the form `export NAME=value`; the values here are plain paths. */
function parseExports(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
}
