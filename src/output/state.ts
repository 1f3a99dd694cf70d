import type { Code } from '../diagnostics/messages/index.ts';
import type { LockFile } from '../lock/lock-file.ts';
import { printLock } from '../lock/print-lock.ts';
import { shellWord } from '../util/text.ts';
import type { Action } from './decide.ts';
import type { FileState } from './file-state.ts';
import type { Plan } from './plan.ts';

/** One line of `platform check`. */
export interface FileReport {
  readonly path: string;
  readonly target: string;
  readonly state: FileState;
  /** The command that resolves it; `null` where nothing is to be resolved, or no command does it. */
  readonly resolve: string | null;
}

/**
 * The state of each file. The lock itself is listed, under the target `lock`, when it alone is not as a build would leave it:
 * after a merge, or after a build that was killed at its last step.
 */
export function statesOf(plan: Plan, lockFile: LockFile): FileReport[] {
  const reports = plan.actions.map((action) => ({ path: action.path, target: action.target, state: action.state, resolve: resolveCommand(action) }));
  if (plan.actions.some((action) => action.action !== 'keep') || printLock(plan.lock) === lockFile.text) return reports;
  const state = lockFile.text === undefined ? 'missing' : 'stale';
  return [...reports, { path: lockFile.path, target: 'lock', state, resolve: 'platform build' }];
}

/** The command that resolves what stands between a file and the model; `null` where none does, or nothing is to be resolved. */
export function resolveCommand({ path, state, problem }: Action): string | null {
  if (state === 'hand-edited') return `platform adopt ${shellWord(path)}`;
  const command = state === 'conflict' ? problem && conflictCommands[problem.code] : commands[state];
  return command ?? null;
}

const build = 'platform build';
/** Loses the edit: who wants to keep it ejects the file, or moves the edit into the model first, as the diagnostic says. */
const force = 'platform build --force';

const commands: Readonly<Record<Exclude<FileState, 'conflict' | 'hand-edited'>, string | undefined>> = {
  clean: undefined,
  stale: build,
  missing: build,
  orphan: build,
  ejected: undefined,
};

/** What stands in a file's way, a link, and what its owners wrote and cannot be kept must be moved by them: no command of ours does that. */
const conflictCommands: Readonly<Partial<Record<Code, string>>> = {
  'output/both-changed': force,
  'output/not-ours': force,
  'output/edited-orphan': force,
  'output/kept-orphan': force,
  'lock/link': force,
};
