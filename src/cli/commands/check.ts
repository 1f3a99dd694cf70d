import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { planBuild } from '../../output/plan-build.ts';
import { statesOf, type FileReport } from '../../output/state.ts';
import { openProject } from '../project.ts';
import { reportJson, reportText, type OutputFormat } from '../report.ts';
import { data, paint, plural, talk } from '../terminal.ts';

export interface CheckOptions {
  readonly config?: string;
  readonly format: OutputFormat;
}

/** Whether the disk is as the model wants it: 0 if so, 1 with the command that resolves each difference. */
export async function check(options: CheckOptions): Promise<number> {
  const project = await openProject(options.config);
  const failed = hasErrors(project.diagnostics);
  const plan = failed ? undefined : planBuild(project.root, project.lockFile!, { desired: project.desired, memory: project.memory });
  const files = plan === undefined ? [] : statesOf(plan, project.lockFile!);
  const drift = files.filter((file) => file.resolve !== null);
  // A plan's problems are what the files' states say in other words.
  const diagnostics = [...project.diagnostics, ...(plan?.diagnostics ?? []).filter((d) => options.format !== 'pretty' || !d.code.startsWith('output/'))];
  if (options.format === 'json') reportJson({ files }, diagnostics, project);
  else {
    reportText(diagnostics, project, options.format);
    if (!failed) reportStates(files, drift);
  }
  return failed || hasErrors(diagnostics) || drift.length > 0 ? 1 : 0;
}

function reportStates(files: readonly FileReport[], drift: readonly FileReport[]): void {
  const width = Math.max(0, ...drift.map((file) => file.state.length));
  for (const { state, path, resolve } of drift) data(`${state.padEnd(width)}  ${path}  ${resolve!}\n`);
  const clean = files.length - drift.length;
  talk(drift.length === 0 ? `${paint('green', 'clean')}: ${plural(clean, 'file')}\n` : `${paint('red', 'drift')}: ${drift.length} of ${plural(files.length, 'file')}\n`);
}
