import { compile, type CompiledFile } from '../../compiler/compile.ts';
import { attribute } from '../../diff/attribute.ts';
import { causesOf, type Causes } from '../../diff/causes.ts';
import { changesBetween } from '../../diff/changes.ts';
import { editsBetween, withEdits, type ModelEdit } from '../../diff/model-edits.ts';
import { toJson } from '../../diff/render/json.ts';
import { toText } from '../../diff/render/text.ts';
import { reportOf, type DiffReport } from '../../diff/report.ts';
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fits } from '../../model/fits.ts';
import type { Source } from '../../provenance/explain.ts';
import { path } from '../../provenance/path.ts';
import { openBase, type Base } from '../base.ts';
import { openProject, type Project } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat } from '../report.ts';
import { paint, talk } from '../terminal.ts';

export interface DiffBaseOptions {
  readonly config?: string;
  readonly base: string | true;
  readonly format: OutputFormat;
}

/** What the edits of the model since `base` change in its compiled files, by edit: 0 if nothing, 1 if something. */
export async function diffBase(options: DiffBaseOptions): Promise<number> {
  const project = await openProject(options.config, undefined, { onDemand: true });
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  const base = hasErrors(diagnostics) ? undefined : await openBase(options.base, project, diagnostics);
  diagnostics.push(...(base?.project.diagnostics.filter(({ severity }) => severity === 'error') ?? []));
  const failed = base === undefined || hasErrors(diagnostics);
  const report = failed ? undefined : reportOf(base.name, compareModels(base, project), (edit) => sourceOf(edit, base, project));
  if (options.format === 'json') reportJson(report === undefined ? {} : toJson(report), diagnostics, project);
  else {
    reportText(diagnostics.filter(({ severity }) => severity === 'error'), base?.project ?? project, options.format);
    if (report !== undefined) reportLines(toText(report, (style, text) => paint(style, text, process.stdout)), options.format);
    if (report !== undefined && isNothing(report)) talk(`nothing compiled differs from ${base!.name}\n`);
  }
  return failed || !isNothing(report!) ? 1 : 0;
}

function isNothing({ places }: DiffReport): boolean {
  return places === 0;
}

/** Both models are compiled with what the newer one's lock remembers, so that allocated ports are no difference. */
function compareModels(base: Base, project: Project): Causes {
  const [older, newer] = [base.project.config!.value, project.config!.value];
  const { memory } = project.compilation!;
  const compileWith = (model: unknown): readonly CompiledFile[] | undefined => {
    if (!fits(model)) return undefined;
    const compilation = compile(model, { memory, onDemand: true });
    return hasErrors(compilation.diagnostics) ? undefined : compilation.files;
  };
  const before = compileWith(older) ?? base.project.compilation!.files;
  const edits = editsBetween(older, newer);
  const { files } = project.compilation!;
  const changes = changesBetween(before, files);
  return causesOf(edits, attribute(changes, edits, before, files, (chosen) => compileWith(withEdits(older, chosen.map((i) => edits[i]!)))));
}

/** Where an edit stands: in the newer model, or what was removed in the older one. */
function sourceOf({ keys, after }: ModelEdit, base: Base, project: Project): Source | undefined {
  return (after === undefined ? base.project : project).config!.locate(path(keys));
}
