import { where as findPlaces, type WherePlace } from '../../compiler/why.ts';
import { diagnose, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { parsePath } from '../../provenance/path.ts';
import { groupBy } from '../../util/group-by.ts';
import { plural } from '../../util/text.ts';
import { keptLines, shiftedLine } from '../kept-lines.ts';
import { openProject, type Project } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat } from '../report.ts';
import { paint } from '../terminal.ts';
import { cut } from '../wrap.ts';

export interface WhereOptions {
  readonly config?: string;
  readonly format: OutputFormat;
}

interface Found extends WherePlace {
  readonly target: string;
}

/** Every line of every compiled file that a value of the model reaches. */
export async function where(text: string, options: WhereOptions): Promise<number> {
  const project = await openProject(options.config, undefined, { onDemand: true });
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  const places = hasErrors(diagnostics) ? [] : search(text, project, diagnostics);
  if (options.format === 'json') reportJson({ path: text, places }, diagnostics, project);
  else {
    reportText(diagnostics.filter((d) => d.severity === 'error'), project, options.format);
    if (places.length === 0 && !hasErrors(diagnostics)) reportLines(`no compiled file has anything of ${text}\n`, options.format);
    reportLines(groupBy(places, ({ target }) => target).map(([target, found]) => formatTarget(target, found)).join(''), options.format);
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

function search(text: string, project: Project, diagnostics: Diagnostic[]): Found[] {
  const keys = parsePath(text);
  if (keys === undefined) {
    diagnostics.push(diagnose('cli/bad-path', null, { text }));
    return [];
  }
  const targets = new Map(project.desired.map(({ path, target }) => [path, target]));
  const places = shifted(findPlaces(project.desired.filter(({ path }) => !project.ejected.has(path)), keys), project).map((place): Found => ({ ...place, target: targets.get(place.file)! }));
  if (places.length === 0 && !exists(project.config!.value, keys)) diagnostics.push(diagnose('cli/nothing-there', null, { path: text }));
  return places;
}

/** Lines as they stand in the files, in which text of their owners moves what is below it. */
function shifted(places: readonly WherePlace[], { root, desired }: Project): WherePlace[] {
  const named = new Set(places.map(({ file }) => file));
  const kept = new Map(desired.filter(({ path, keeps }) => keeps === true && named.has(path)).map((file) => [file.path, keptLines(root, file)]));
  return places.map((place) => {
    const lines = kept.get(place.file);
    return lines === undefined ? place : { ...place, line: shiftedLine(lines, place.line) };
  });
}

function exists(value: unknown, keys: readonly (string | number)[]): boolean {
  return keys.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined), value) !== undefined;
}

/** The places of a target below its name. */
function formatTarget(target: string, places: readonly Found[]): string {
  const files = new Set(places.map(({ file }) => file)).size;
  const head = `${paint('bold', target, process.stdout)}  ${plural(places.length, 'place')} in ${plural(files, 'file')}\n`;
  return head + places.map(({ file, line, column, text }) => `  ${cut(`${file}:${line}:${column}  ${text}`, 2)}\n`).join('');
}
