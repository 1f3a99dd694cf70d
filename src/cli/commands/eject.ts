import { join } from 'node:path';
import { editLoaded } from '../../config/edit/verify-edit.ts';
import { diagnose, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileReport } from '../../output/state.ts';
import { plural, quoteList, shellWord } from '../../util/text.ts';
import { chooseEjected, chooseUndone, type Choice } from '../ejecting.ts';
import { openProject, type Project } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat } from '../report.ts';
import { settle } from '../settle.ts';
import { paint, talk } from '../terminal.ts';
import { sweepBeside, writeConfig } from '../write-config.ts';

export interface EjectOptions {
  readonly config?: string;
  readonly format: OutputFormat;
  readonly undo?: boolean;
}

interface Done {
  readonly choice: Choice;
  /** How the files stand that the entries name. */
  readonly files: readonly FileReport[];
}

/**
 * Makes compiled files their owners', or with `--undo` gives them back: 0 if that is so now, 1 if it is left to people. The list `output.ejected` is edited
 * in the source of the model. What follows from it in the output folder's own files is written at once; the files themselves are not touched.
 */
export async function eject(names: readonly string[], options: EjectOptions): Promise<number> {
  const undo = options.undo ?? false;
  const project = await openProject(options.config, undefined, { onDemand: true });
  // An entry that names nothing any more is what may be undone.
  const diagnostics = project.diagnostics.filter(({ code }) => !undo || code !== 'output/unknown-ejected');
  const choice = hasErrors(diagnostics) ? undefined : (undo ? chooseUndone : chooseEjected)(names, project, diagnostics);
  const isEdited = choice !== undefined && !hasErrors(diagnostics) && (await editModel(project, choice, undo, diagnostics));
  const done = isEdited ? await finish(choice, project, options, diagnostics) : undefined;
  report(done, project, options, diagnostics);
  return hasErrors(diagnostics) ? 1 : 0;
}

async function editModel({ root, config }: Project, { edits, entries }: Choice, undo: boolean, diagnostics: Diagnostic[]): Promise<boolean> {
  const made = await editLoaded(config!, edits);
  if ('refused' in made) {
    // All edits are of one list: what stands in the way of one stands in the way of all.
    const { source, reason } = made.refused[0]!;
    diagnostics.push(diagnose('eject/by-hand', null, { reason, entries, undo }, { source }));
    return false;
  }
  const file = join(root, config!.file);
  if (edits.length > 0) writeConfig(file, config!.sourceText(config!.file)!, made.text);
  else sweepBeside(file);
  return true;
}

/** Reads the model anew, as every command does from now on. */
async function finish(choice: Choice, { root, config }: Project, { config: option }: EjectOptions, diagnostics: Diagnostic[]): Promise<Done> {
  const project = await openProject(join(root, config!.file), undefined, { onDemand: true });
  // What is still wrong was so before, or the edit would not have been kept.
  const problems = project.diagnostics.filter(({ severity }) => severity === 'error');
  diagnostics.push(...problems);
  const files = problems.length > 0 ? [] : settle(project, [...choice.entries, ...choice.already], diagnostics);
  return { choice, files: files.map((file) => withCommand(file, option)) };
}

/** The command as it works in the working directory. */
function withCommand(file: FileReport, config: string | undefined): FileReport {
  return file.resolve === null || config === undefined ? file : { ...file, resolve: `${file.resolve} --config ${shellWord(config)}` };
}

function report(done: Done | undefined, project: Project, { format, undo = false }: EjectOptions, diagnostics: readonly Diagnostic[]): void {
  if (format === 'json') {
    const { choice, files } = done ?? { choice: undefined, files: [] };
    reportJson({ undo, config: project.config?.file ?? null, entries: choice?.entries ?? [], files }, diagnostics, project);
    return;
  }
  reportText(diagnostics.filter(({ severity, code }) => severity === 'error' || code === 'output/ejected-missing'), project, format);
  if (done === undefined) return;
  const width = Math.max(0, ...done.files.map(({ state }) => state.length));
  for (const { path, state, resolve } of done.files) reportLines(`${state.padEnd(width)}  ${path}${resolve === null ? '' : `  ${resolve}`}\n`, format);
  talk(summary(done, project.config!.file, undo));
}

function summary({ choice: { entries, already }, files }: Done, file: string, undo: boolean): string {
  if (entries.length === 0) return `${quoteList(already, 'and')} ${already.length === 1 ? 'is' : 'are'} ejected already\n`;
  const what = `${quoteList(entries, 'and')} ${undo ? 'from' : 'to'} output.ejected`;
  const after = undo ? afterUndo(files) : 'no build writes what is ejected, and what refers to it is still checked';
  return `${paint('green', undo ? 'removed' : 'added')} ${what} in ${file}; ${after}\n`;
}

function afterUndo(files: readonly FileReport[]): string {
  const drift = files.filter(({ state }) => state !== 'clean');
  return drift.length === 0 ? 'builds write it again' : `of ${plural(files.length, 'file')}, ${drift.length} ${drift.length === 1 ? 'is' : 'are'} not as the model wants, and the commands above resolve that`;
}
