import type { FSWatcher } from 'chokidar';
import { paint, talk } from './terminal.ts';
import { createTimer, type Timer } from './timer.ts';

/** Editors save in several steps; what comes within this time belongs together. */
const settleMs = 10;

/** Builds now, and again whenever a file that the model was read from changes, until the process is stopped. */
export async function watch(buildOnce: (timer: Timer) => Promise<{ readonly sources: readonly string[] }>, config: string | undefined): Promise<number> {
  const { watch: watchFiles } = await import('chokidar');
  let watcher: FSWatcher | undefined;
  let running = Promise.resolve();
  const run = async (timer: Timer): Promise<void> => {
    const { sources } = await buildOnce(timer);
    const files = sources.length > 0 ? sources : [config ?? '.'];
    if (watcher === undefined) watcher = watchFiles([...files], { ignoreInitial: true, atomic: true });
    else watcher.add([...files]);
  };
  await run(createTimer());
  talk(paint('dim', 'watching; press Ctrl-C to stop\n'));
  let pending: NodeJS.Timeout | undefined;
  watcher!.on('all', () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      const timer = createTimer(performance.now());
      running = running.then(() => run(timer)).catch((error: unknown) => talk(`${error instanceof Error ? error.message : String(error)}\n`));
    }, settleMs);
  });
  return new Promise((stop) => {
    process.once('SIGINT', () => stop(130));
    process.once('SIGTERM', () => stop(143));
  });
}
