// The one place that starts a process: git says what stood in the repository before.
import { execFileSync } from 'node:child_process';
import { CannotRun } from '../util/cannot-run.ts';

/** What git prints; `undefined` where it refuses. Nothing of the user's configuration of git makes it ask, page or colour. */
export function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['--no-pager', '-c', 'core.quotePath=false', ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') throw new CannotRun('git is not installed, and only it knows what the model was before', { cause: failure });
    return undefined;
  }
}
