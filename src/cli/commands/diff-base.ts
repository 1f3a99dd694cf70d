import { compile, type CompiledFile } from '../../compiler/compile.ts';
import { attribute } from '../../diff/attribute.ts';
import { causesOf, type Causes } from '../../diff/causes.ts';
import { changesBetween } from '../../diff/changes.ts';
import { editsBetween, sameValue, withEdits, type ModelEdit } from '../../diff/model-edits.ts';
import { reportOf } from '../../diff/report.ts';
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fileFrom } from '../../diagnostics/reporters/report.ts';
import { fits } from '../../model/fits.ts';
import type { Source } from '../../provenance/explain.ts';
import { path } from '../../provenance/path.ts';
import { openBase, type Base } from '../base.ts';
import { failsOn, readFailOn } from '../fail-on.ts';
import { printFailure, printReport, type DiffFormat } from '../diff-printers.ts';
import { openProject, type Project } from '../project.ts';
import { prefixOf } from '../report.ts';
import { data } from '../terminal.ts';
import { unifiedDiff } from '../unified-diff.ts';
import { upgradeSince, type Upgrade } from '../upgrade.ts';

export interface DiffBaseOptions {
  readonly config?: string;
  readonly base: string | true;
  readonly format: DiffFormat;
  /** All places, however many. Default: the first of each group. */
  readonly full?: boolean;
  /** Classes of risks for which it ends with 1; without them, for any change. */
  readonly failOn?: readonly string[];
}

/** What the edits of the model since `base` change in its compiled files, by edit: 0 if nothing, 1 if something; with `failOn`, 1 only if something with one of these risks. */
export async function diffBase(options: DiffBaseOptions): Promise<number> {
  const failOn = options.failOn && readFailOn(options.failOn);
  const project = await openProject(options.config, undefined, { onDemand: true });
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  const base = hasErrors(diagnostics) ? undefined : await openBase(options.base, project, diagnostics);
  diagnostics.push(...(base?.project.diagnostics.filter(({ severity }) => severity === 'error') ?? []));
  if (base === undefined || hasErrors(diagnostics)) {
    await printFailure(diagnostics, base?.project ?? project, options);
    return 1;
  }
  const models = compileBoth(base, project);
  if (options.format === 'diff' && failOn === undefined) return printRaw(await unifiedDiff(models.before, models.after));
  const upgrade = upgradeSince(base);
  const report = reportOf(base.name, causesBetween(models, upgrade), (edit) => (edit === upgrade?.edit ? undefined : sourceOf(edit, base, project)));
  if (options.format === 'diff') printRaw(await unifiedDiff(models.before, models.after));
  else await printReport(report, diagnostics, project, options);
  return failsOn(report, failOn) ? 1 : 0;
}

function printRaw(patch: string): number {
  data(patch);
  return patch === '' ? 0 : 1;
}

interface Models {
  readonly older: unknown;
  readonly newer: unknown;
  readonly before: readonly CompiledFile[];
  readonly after: readonly CompiledFile[];
  /** Files of a model; `undefined` where it is wrong. */
  readonly compileWith: (model: unknown) => readonly CompiledFile[] | undefined;
}

/** Both models are compiled with what the newer one's lock remembers, so that allocated ports are no difference. What is ejected no build changes. */
function compileBoth(base: Base, project: Project): Models {
  const [older, newer] = [base.project.config!.value, project.config!.value];
  const { memory, files } = project.compilation!;
  const written = (all: readonly CompiledFile[]): readonly CompiledFile[] => (project.ejected.size === 0 ? all : all.filter((file) => !project.ejected.has(file.path)));
  const compileWith = (model: unknown): readonly CompiledFile[] | undefined => {
    if (!fits(model)) return undefined;
    const compilation = compile(model, { memory, onDemand: true });
    return hasErrors(compilation.diagnostics) ? undefined : written(compilation.files);
  };
  const known = base.project.compilation!;
  const before = sameValue(known.memory, memory) ? written(known.files) : (compileWith(older) ?? written(known.files));
  return { older, newer, before, after: written(files), compileWith };
}

function causesBetween({ older, newer, before, after, compileWith }: Models, upgrade: Upgrade | undefined): Causes {
  const edits = editsBetween(older, newer);
  const attributed = attribute(changesBetween(before, after), edits, before, after, (chosen) => compileWith(withEdits(older, chosen.map((i) => edits[i]!))));
  if (upgrade === undefined) return causesOf(edits, attributed);
  return causesOf([...edits, upgrade.edit], [...attributed, ...upgrade.changes.map((change) => ({ change, edits: [edits.length] }))]);
}

/** Where an edit stands, from the working directory: in the newer model, or what was removed in the older one. */
function sourceOf({ keys, after }: ModelEdit, base: Base, project: Project): Source | undefined {
  const side = after === undefined ? base.project : project;
  const source = side.config!.locate(path(keys));
  return source && { ...source, file: fileFrom(prefixOf(side), source.file) };
}
