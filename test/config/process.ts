import { buildSync } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Folder of `fixtures/load.ts` as plain Node.js runs it, where the packages are found that it leaves outside. */
export const loader: string = join(process.cwd(), 'node_modules/.cache/platform-compiler', `test-load-${process.pid}`);

export function buildLoader(): void {
  buildSync({
    entryPoints: ['test/config/fixtures/load.ts'],
    outdir: loader,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['oxc-parser', 'oxc-transform'],
    banner: { js: "import { createRequire as cr } from 'node:module'; const require = cr(import.meta.url);" },
  });
}

export interface Loaded {
  readonly value: unknown;
  readonly report: readonly { code: string; message: string; source?: { file: string; line: number; column: number } }[];
  /** Whether listeners of the process are left over. */
  readonly left: boolean;
  readonly sources: readonly string[];
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  readonly loaded: Loaded | undefined;
}

export interface Start {
  readonly temporary: string;
  readonly uid?: number;
  /** Default: `loader`. */
  readonly program?: string;
  readonly onError?: (text: string, child: ChildProcess) => void;
}

/** Loads a config in a process of its own, whose folder for temporary files is `temporary`. */
export async function loadInProcess(config: string, { temporary, uid, program = loader, onError }: Start): Promise<Ended> {
  const child = spawn(process.execPath, [join(program, 'load.mjs'), config], { env: { PATH: process.env['PATH'], TMPDIR: temporary }, ...(uid === undefined ? {} : { uid }) });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
    onError?.(stderr, child);
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, stderr, loaded: stdout === '' ? undefined : (JSON.parse(stdout) as Loaded) };
}
