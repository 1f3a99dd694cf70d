import { diagnose, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { planBuild } from '../../output/plan-build.ts';
import { statesOf, type FileReport } from '../../output/state.ts';
import type * as explaining from '../explain-edits.ts';
import { openProject, type Project } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat } from '../report.ts';
import { paint, shellWord, talk } from '../terminal.ts';
import { plural } from '../../util/text.ts';

export interface CheckOptions {
  readonly config?: string;
  readonly format: OutputFormat;
  /** Whether to say of files that were edited by hand what was changed. */
  readonly explain?: boolean;
}

/** Loaded only when it is asked for: it reads foreign formats. */
type Explain = typeof explaining;
type ExplainedFile = explaining.ExplainedFile;

/** Whether the disk is as the model wants it: 0 if so, 1 with the command that resolves each difference. */
export async function check(options: CheckOptions): Promise<number> {
  const project = await openProject(options.config);
  const plan = hasErrors(project.diagnostics) ? undefined : planBuild(project.root, project.lockFile!, { desired: project.desired, memory: project.memory, ejected: project.ejected });
  const states = plan === undefined ? [] : statesOf(plan, project.lockFile!).map((file) => withCommand(file, options.config));
  const explain: Explain | undefined = options.explain === true ? await import('../explain-edits.ts') : undefined;
  const files: readonly ExplainedFile[] = explain === undefined ? states : explain.explainEdits(states, project);
  const drift = files.filter((file) => file.state !== 'clean' && file.state !== 'ejected');
  const diagnostics = [...project.diagnostics, ...(plan?.diagnostics ?? [])];
  const failed = hasErrors(diagnostics) || drift.length > 0;
  if (options.format === 'json') reportJson({ files: explain === undefined ? states : files.map(explain.explainedJson) }, diagnostics, project);
  else if (options.format === 'pretty') reportStates(files, drift, diagnostics, project, explain);
  else reportText([...diagnostics, ...drift.flatMap((file) => [...describeDrift(file), ...(explain?.explainedDiagnostics(file) ?? [])])], project, options.format);
  return failed ? 1 : 0;
}

/** The command as it works in the working directory. */
function withCommand({ path, target, state, resolve }: FileReport, config: string | undefined): FileReport {
  return { path, target, state, resolve: resolve === null || config === undefined ? resolve : `${resolve} --config ${shellWord(config)}` };
}

/** What a forge is to show at a file. Conflicts and edits have diagnostics of their own. */
function describeDrift({ path, state, resolve }: FileReport): Diagnostic[] {
  if (state !== 'stale' && state !== 'missing' && state !== 'orphan') return [];
  return [diagnose('output/drift', null, { path, state, resolve: resolve! }, { source: { file: path, line: 1, column: 1 } })];
}

function reportStates(files: readonly ExplainedFile[], drift: readonly ExplainedFile[], diagnostics: readonly Diagnostic[], project: Project, explain: Explain | undefined): void {
  reportText(diagnostics, project, 'pretty');
  if (files.length === 0) return;
  const width = Math.max(0, ...drift.map((file) => file.state.length));
  for (const file of drift) {
    const { state, path, resolve } = file;
    reportLines(`${state.padEnd(width)}  ${path}  ${resolve ?? byHand(path, diagnostics)}\n${explain?.explainedText(file) ?? ''}`, 'pretty');
  }
  talk(drift.length === 0 ? `${paint('green', 'clean')}: ${plural(files.length, 'file')}\n` : `${paint('red', 'drift')}: ${drift.length} of ${plural(files.length, 'file')}\n`);
}

/** What no command does. */
function byHand(path: string, diagnostics: readonly Diagnostic[]): string {
  const ofOwners = diagnostics.some(({ code, source }) => code.startsWith('output/kept-') && source?.file === path);
  return ofOwners ? 'see to the text of its owners' : 'move away what stands in its place';
}
