import { join } from 'node:path';
import { verifyEdit } from '../../config/edit/verify-edit.ts';
import { diagnose, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { textDiff } from '../../output/text-diff.ts';
import { CannotRun } from '../../util/cannot-run.ts';
import { plural, quote } from '../../util/text.ts';
import { adoptFiles, type Adopted } from '../adopting.ts';
import { adoptedJson, adoptedText, otherFiles, type OtherFile } from '../adopted-report.ts';
import { readEdited } from '../edited-file.ts';
import { openProject, type Project } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat } from '../report.ts';
import { paint, talk } from '../terminal.ts';
import { writeConfig } from '../write-config.ts';

export interface AdoptOptions {
  readonly config?: string;
  readonly format: OutputFormat;
  readonly dryRun?: boolean;
}

/**
 * Takes what somebody changed in compiled files into the model: 0 if all of it, 1 if some file is refused, which then stays as it is. Only the source of
 * the model is written, when the model has been read and compiled from its new text and gives each adopted file as it stands on disk.
 */
export async function adopt(names: readonly string[], options: AdoptOptions): Promise<number> {
  const project = await openProject(options.config, undefined, { onDemand: true });
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  const adopted = hasErrors(diagnostics) ? undefined : await adoptFiles(names, project, diagnostics);
  const result = adopted === undefined || adopted.files.length === 0 ? undefined : await verify(adopted, project, diagnostics);
  if (result !== undefined && options.dryRun !== true) write(project, adopted!);
  await report(options, project, { adopted, others: result, diagnostics });
  return hasErrors(diagnostics) ? 1 : 0;
}

/** What else the next build changes; `undefined` after a diagnostic. */
async function verify(adopted: Adopted, project: Project, diagnostics: Diagnostic[]): Promise<OtherFile[] | undefined> {
  const config = project.config!;
  const why = await verifyEdit(config, adopted.text, adopted.model);
  const { path } = adopted.files[0]!.file;
  if (why !== undefined) {
    diagnostics.push(diagnose('adopt/source', null, { path, at: config.file, why }, { source: { file: path, line: 1, column: 1 } }));
    return undefined;
  }
  return otherFiles(project.compilation!.files, adopted.compiled, adopted.files.map(({ file }) => file.path));
}

function write(project: Project, { files, text }: Adopted): void {
  const { root, config } = project;
  const changed = files.find(({ file, onDisk }) => readEdited(root, file)?.text !== onDisk.text);
  if (changed !== undefined) throw new CannotRun(`${quote(changed.file.path)} has changed since it was read: run this again; nothing was changed`);
  writeConfig(join(root, config!.file), config!.sourceText(config!.file)!, text);
}

interface Result {
  readonly adopted: Adopted | undefined;
  /** `undefined` where nothing is written. */
  readonly others: readonly OtherFile[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function report(options: AdoptOptions, project: Project, { adopted, others, diagnostics }: Result): Promise<void> {
  const { config } = project;
  const before = config === null ? '' : (config.sourceText?.(config.file) ?? '');
  const diff = others === undefined ? '' : await textDiff({ path: config!.file, before, after: adopted!.text });
  if (options.format === 'json') {
    reportJson({ ...adoptedJson(others === undefined ? undefined : adopted, others ?? []), config: config === null ? null : { file: config.file, diff } }, diagnostics, project);
    return;
  }
  reportText(diagnostics.filter(({ severity }) => severity === 'error'), project, options.format);
  for (const { path } of adopted?.clean ?? []) talk(`${path} is as the model wants it: there is nothing to adopt\n`);
  if (others === undefined) return;
  reportLines(adoptedText(adopted!, config!.file), options.format);
  if (options.dryRun === true) reportLines(`\n${diff}`, options.format);
  talk(summary(others, options.dryRun ?? false, config!.file));
}

/** Files that are named; of more, how many there are. */
const most = 20;

function summary(others: readonly OtherFile[], dryRun: boolean, config: string): string {
  const head = paint('green', dryRun ? 'would change' : 'changed');
  if (others.length === 0) return `${head} ${config}; the next "platform build" changes no other file\n`;
  const names = others.slice(0, most).map(({ path }) => `  ${path}\n`);
  const more = others.length > most ? `  and ${others.length - most} more\n` : '';
  return `${head} ${config}; the next "platform build" changes ${plural(others.length, 'other file')}:\n${names.join('')}${more}`;
}
