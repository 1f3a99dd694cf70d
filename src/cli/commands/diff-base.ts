import { compile, type CompiledFile } from '../../compiler/compile.ts';
import { attribute } from '../../diff/attribute.ts';
import { causesOf, fileInAny, type Causes, type Folded } from '../../diff/causes.ts';
import type { Change } from '../../diff/change.ts';
import { changesBetween } from '../../diff/changes.ts';
import { editsBetween, withEdits, type ModelEdit } from '../../diff/model-edits.ts';
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fits } from '../../model/fits.ts';
import type { Source } from '../../provenance/explain.ts';
import { formatPath, path } from '../../provenance/path.ts';
import { openBase, type Base } from '../base.ts';
import { openProject, type Project } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat } from '../report.ts';
import { paint, plural, talk } from '../terminal.ts';

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
  const found = failed ? undefined : compareModels(base, project);
  if (options.format === 'json') reportJson(found === undefined ? {} : toJson(base!, project, found), diagnostics, project);
  else {
    reportText(diagnostics.filter(({ severity }) => severity === 'error'), base?.project ?? project, options.format);
    if (found !== undefined) reportLines(toText(base!, project, found), options.format);
    if (found !== undefined && isNothing(found)) talk(`nothing compiled differs from ${base!.name}\n`);
  }
  return failed || !isNothing(found!) ? 1 : 0;
}

function isNothing({ causes, unexplained }: Causes): boolean {
  return unexplained.length === 0 && causes.every(({ places }) => places.length === 0);
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

function toJson(base: Base, project: Project, { causes, unexplained }: Causes): object {
  const pathOf = (edit: ModelEdit): string => formatPath(path(edit.keys));
  const changeOf = ({ file, target, environment, kind, pointer, name, line, before, after }: Change, also: readonly number[]): object => ({
    file,
    target,
    environment,
    kind,
    pointer,
    name,
    line,
    before,
    after,
    ...(also.length === 0 ? {} : { also: also.map((i) => pathOf(causes[i]!.edit)) }),
  });
  const all = (places: readonly Folded[]): object[] => places.flatMap(({ changes, also }) => changes.map((change) => changeOf(change, also)));
  return {
    base: base.name,
    causes: causes.map(({ edit, places }) => ({ edit: { path: pathOf(edit), before: edit.before, after: edit.after, source: sourceOf(edit, base, project) }, changes: all(places) })),
    unexplained: all(unexplained),
  };
}

function toText(base: Base, project: Project, { causes, unexplained }: Causes): string {
  const parts = causes.map((cause) => {
    const source = sourceOf(cause.edit, base, project);
    const at = source === undefined ? '' : `  ${paint('cyan', `${source.file}:${source.line}`, process.stdout)}`;
    return `${paint('bold', headOf(cause.edit), process.stdout)}${at}\n${placesText(cause.places, causes)}`;
  });
  const rest = unexplained.length === 0 ? [] : [`${paint('red', 'no edit explains this, which is a fault of platform:', process.stdout)}\n${placesText(unexplained, causes)}`];
  return [...parts, ...rest].join('\n');
}

function headOf({ keys, before, after }: ModelEdit): string {
  const name = formatPath(path(keys));
  if (before === undefined) return `${name} added${isShort(after) ? `: ${brief(after)}` : ''}`;
  return after === undefined ? `${name} removed` : `${name}  ${brief(before)} -> ${brief(after)}`;
}

function isShort(value: unknown): boolean {
  return typeof value !== 'object';
}

const longest = 60;

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** Of long texts, what differs and a few characters around it. */
function difference(before: string, after: string): string {
  if (before.length <= longest && after.length <= longest) return `${before} -> ${after}`;
  const [shorter, around] = [Math.min(before.length, after.length), 12];
  let [start, end] = [0, 0];
  while (start < shorter && before[start] === after[start]) start++;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const from = Math.max(0, start - around);
  const part = (text: string): string => {
    const to = Math.min(text.length, text.length - end + around);
    return `${from > 0 ? '…' : ''}${brief(text.slice(from, to))}${to < text.length ? '…' : ''}`;
  };
  return `${part(before)} -> ${part(after)}`;
}

function placesText(places: readonly Folded[], causes: Causes['causes']): string {
  if (places.length === 0) return '  changes no file\n';
  const targets = [...new Set(places.map(({ changes: [first] }) => first!.target))];
  return targets
    .map((target) => {
      const own = places.filter(({ changes: [first] }) => first!.target === target);
      const files = new Set(own.flatMap(({ changes }) => changes.map(({ file }) => file)));
      const count = own.reduce((sum, { changes }) => sum + changes.length, 0);
      return `  ${target}: ${plural(count, 'place')} in ${plural(files.size, 'file')}\n${own.map((one) => placeText(one, causes)).join('')}`;
    })
    .join('');
}

const signs = { added: '+', removed: '-', changed: '~' } as const;
const colours = { added: 'green', removed: 'red', changed: 'yellow' } as const;

function placeText({ changes, also }: Folded, causes: Causes['causes']): string {
  const [first] = changes as readonly [Change, ...Change[]];
  const environments = [...new Set(changes.flatMap(({ environment }) => environment ?? []))];
  const where = environments.length > 1 ? `${fileInAny(first)} (${environments.join(', ')})` : `${first.file}:${first.line}`;
  const what = first.before === undefined || first.after === undefined ? brief(first.before ?? first.after ?? '') : difference(first.before, first.after);
  const others = also.length === 0 ? '' : `  (with ${also.map((i) => formatPath(path(causes[i]!.edit.keys))).join(', ')})`;
  return `    ${paint(colours[first.kind], signs[first.kind], process.stdout)} ${where}  ${first.name ?? (first.pointer === '' ? 'the file' : first.pointer)}${what === '' ? '' : `  ${what}`}${others}\n`;
}
