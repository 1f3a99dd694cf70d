import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { planBuild } from '../../output/plan-build.ts';
import { filledFrom } from '../../output/kept.ts';
import { readTextFile } from '../../output/read.ts';
import type { Action } from '../../output/decide.ts';
import { textDiff } from '../../output/text-diff.ts';
import { CannotRun } from '../../util/cannot-run.ts';
import type { DiffFormat } from '../diff-printers.ts';
import { openProject, type Project } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat } from '../report.ts';
import { paint, talk } from '../terminal.ts';

export interface DiffOptions {
  readonly config?: string;
  readonly format: DiffFormat;
}

/** What a build would change on disk, as a unified diff: 0 if nothing, 1 if something. */
export async function diff(options: DiffOptions): Promise<number> {
  const format = formatOf(options);
  const project = await openProject(options.config);
  const plan = hasErrors(project.diagnostics) ? undefined : planBuild(project.root, project.lockFile!, { desired: project.desired, memory: project.memory, ejected: project.ejected });
  // Of a plan that was made, the diff says what stands in the way; a plan that could not be made has only its problems.
  const diagnostics = [...project.diagnostics, ...(plan?.actions.length === 0 ? plan.diagnostics : [])];
  const failed = hasErrors(diagnostics);
  const changes = (plan?.actions ?? []).filter((action) => action.action !== 'keep');
  const files = await Promise.all(changes.map(async (action) => ({ path: action.path, target: action.target, state: action.state, diff: await diffOf(action, project) })));
  if (format === 'json') reportJson({ files }, diagnostics, project);
  else {
    reportText(failed ? diagnostics : [], project, format);
    for (const file of files) reportLines(colour(file.diff), format);
    if (files.length === 0 && !failed) talk('no difference\n');
  }
  return failed || files.length > 0 ? 1 : 0;
}

/** What people are shown is a unified diff already. */
function formatOf({ format }: DiffOptions): OutputFormat {
  if (format === 'markdown' || format === 'html') throw new CannotRun(`--format ${format} shows edits of the model, which --base finds: platform diff --base --format ${format}`);
  return format === 'diff' ? 'pretty' : format;
}

async function diffOf({ path }: Action, { root, desired, lockFile }: Project): Promise<string> {
  const after = desired.find((file) => file.path === path);
  const before = readTextFile(root, path);
  const keepsModes = lockFile!.keepsModes && process.platform !== 'win32';
  const mode = keepsModes ? { mode: { before: before?.executable ?? false, after: after?.executable ?? false } } : {};
  return textDiff({ path, before: before?.text, after: after?.keeps === true ? filledFrom(after.text, before?.text) : after?.text, ...mode });
}

const colours = { '+': 'green', '-': 'red', '@': 'cyan' } as const;

function colour(patch: string): string {
  return patch
    .split('\n')
    .map((line) => (line[0] !== undefined && line[0] in colours ? paint(colours[line[0] as keyof typeof colours], line, process.stdout) : line))
    .join('\n');
}
