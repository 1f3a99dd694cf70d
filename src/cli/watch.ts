import { join, resolve } from 'node:path';
import { configNames } from '../config/find.ts';
import { CannotRun } from '../util/cannot-run.ts';
import { paint, talk } from './terminal.ts';
import { createTimer, type Timer } from './timer.ts';
import { watchFiles } from './watch-files.ts';

/** Editors save in several steps; what comes within this time belongs together. */
const settleMs = 5;

type BuildOnce = (timer: Timer) => Promise<{ readonly sources: readonly string[] }>;

/**
 * Builds now, and again whenever a file that the model was read from changes, until the process is stopped. A build that
 * fails is told, and the next change tries again.
 * @throws CannotRun if the first build does, or no file can be watched
 */
export async function watch(buildOnce: BuildOnce, config: string | undefined): Promise<number> {
  const run = async (timer: Timer): Promise<void> => {
    const { sources } = await buildOnce(timer);
    files.set(sources.length > 0 ? sources : wantedSources(config));
  };
  const stop = stopSignals();
  let running = Promise.resolve();
  let noticed: number | undefined;
  let pending: NodeJS.Timeout | undefined;
  const files = watchFiles(() => {
    noticed ??= performance.now();
    clearTimeout(pending);
    pending = setTimeout(() => {
      const timer = createTimer(noticed);
      noticed = undefined;
      running = running.then(() => stop.without(() => run(timer))).catch(tell);
    }, settleMs);
  });
  await stop.without(() => run(createTimer()));
  talk(paint('dim', 'watching; press Ctrl-C to stop\n'));
  const exitCode = await stop.signalled;
  clearTimeout(pending);
  files.close();
  return exitCode;
}

/** What to wait for where no model could be read. */
function wantedSources(config = '.'): string[] {
  return [resolve(config), ...configNames.map((name) => resolve(join(config, name)))];
}

function tell(error: unknown): void {
  talk(error instanceof CannotRun ? `error: ${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`);
}

interface StopSignals {
  /** The exit code of a process that ends for the signal that came: 128 and its number. */
  readonly signalled: Promise<number>;
  /** Does work during which a signal acts as ever: a model that loops for ever would starve a handler, and Ctrl-C must end it. */
  readonly without: (work: () => Promise<void>) => Promise<void>;
}

function stopSignals(): StopSignals {
  const handlers: (readonly [NodeJS.Signals, () => void])[] = [];
  const signalled = new Promise<number>((done) => {
    handlers.push(['SIGINT', () => done(130)], ['SIGTERM', () => done(143)]);
  });
  const without = async (work: () => Promise<void>): Promise<void> => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
    try {
      await work();
    } finally {
      for (const [signal, handler] of handlers) process.on(signal, handler);
    }
  };
  return { signalled, without };
}
