import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyPlan } from '../output/apply.ts';
import { namedBy } from '../output/ejected.ts';
import { planBuild } from '../output/plan-build.ts';
import type { Plan } from '../output/plan.ts';
import { statesOf, type FileReport } from '../output/state.ts';
import { outputFolder, type Project } from './project.ts';

/**
 * Brings the lock and the output folder's own files to what the model's list of ejected files says now, so that nothing else is to be done where the
 * named files are as they are wanted. Where something is in the way of that, the next build says so. No other file is written.
 * @param entries what was added to the list, or removed from it
 * @returns how the files stand that the entries name
 */
export function settle(project: Project, entries: readonly string[], diagnostics: Diagnostic[]): FileReport[] {
  const { root, desired, ejected, memory } = project;
  const lockFile = project.lockFile!;
  const folder = outputFolder(project.config!.value);
  const named = new Set(entries.flatMap((entry) => namedBy(entry, desired, folder)).map(({ path }) => path));
  const plan = planBuild(root, lockFile, { desired, memory, ejected });
  const states = statesOf(plan, lockFile).filter(({ path }) => named.has(path));
  diagnostics.push(...plan.diagnostics.filter(({ code, source }) => code === 'output/ejected-missing' && source !== undefined && named.has(source.file)));
  // Without a lock nothing was built, and there is nothing to forget.
  if (lockFile.text === undefined) return states;
  const clean = new Set(states.filter(({ state }) => state === 'clean').map(({ path }) => path));
  const own: Plan = planBuild(root, lockFile, { desired, ejected, only: ({ path, target }) => target === 'git' || clean.has(path) });
  if (!hasErrors(own.diagnostics)) applyPlan(root, lockFile, own);
  return states;
}
