// A real server for the time of a test: started, waited for, and ended with whoever started it.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

export interface ServerProcess {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** What it wrote so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts a program that answers at `/-/ready`; throws with its log where it does not within half a minute. */
export async function startServer(program: string, argumentsOf: (port: number) => readonly string[], env: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(program, argumentsOf(port), { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  const stop = async (): Promise<void> => {
    process.off('exit', end);
    await ended(child);
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await ready(address, () => child.exitCode !== null);
  } catch (error) {
    await stop();
    throw new Error(`${program} is not ready\n${log}`, { cause: error });
  }
  return { address, log: () => log, stop };
}

async function ready(address: string, hasEnded: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (hasEnded()) throw new Error('it ended');
    const answer = await fetch(`${address}/-/ready`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not answer');
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 5000).unref();
  });
}

/** A port of the loopback address that nobody listens on, a moment ago at least. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });
}
