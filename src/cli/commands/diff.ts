import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { planBuild } from '../../output/plan-build.ts';
import type { Action } from '../../output/decide.ts';
import { textDiff } from '../../output/text-diff.ts';
import { openProject, type Project } from '../project.ts';
import { reportJson, reportText, type OutputFormat } from '../report.ts';
import { data, paint, talk } from '../terminal.ts';

export interface DiffOptions {
  readonly config?: string;
  readonly format: OutputFormat;
}

/** What a build would change on disk, as a unified diff: 0 if nothing, 1 if something. */
export async function diff(options: DiffOptions): Promise<number> {
  const project = await openProject(options.config);
  if (hasErrors(project.diagnostics)) {
    if (options.format === 'json') reportJson({ files: [] }, project.diagnostics, project);
    else reportText(project.diagnostics, project, options.format);
    return 1;
  }
  const plan = planBuild(project.root, project.lockFile!, { desired: project.desired, memory: project.memory });
  const changes = plan.actions.filter((action) => action.action !== 'keep');
  const diffs = await Promise.all(changes.map(async (action) => ({ path: action.path, target: action.target, state: action.state, diff: await diffOf(action, project) })));
  if (options.format === 'json') reportJson({ files: diffs }, project.diagnostics, project);
  else {
    for (const one of diffs) data(colour(one.diff));
    if (diffs.length === 0) talk('no difference\n');
  }
  return diffs.length === 0 ? 0 : 1;
}

async function diffOf(action: Action, { root, desired }: Project): Promise<string> {
  const after = desired.find((file) => file.path === action.path)?.text;
  return textDiff({ path: action.path, before: readText(join(root, action.path)), after });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

const colours = { '+': 'green', '-': 'red', '@': 'cyan' } as const;

function colour(patch: string): string {
  return patch
    .split('\n')
    .map((line) => (line[0] !== undefined && line[0] in colours ? paint(colours[line[0] as keyof typeof colours], line, process.stdout) : line))
    .join('\n');
}
