import { isAbsolute, relative, resolve, sep } from 'node:path';
import { partOf, type Part } from '../../compiler/part.ts';
import { explainLine, printPlaces, type WhyPlace } from '../../compiler/why.ts';
import type { CompiledFile } from '../../compiler/compile.ts';
import { diagnose, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type * as Model from '../../model/types.gen.ts';
import type { Locate } from '../../provenance/explain.ts';
import { nearest } from '../../util/suggest.ts';
import { formatExplanation } from '../explanation.ts';
import { compiledLine, keptLines, ownersPlace, shiftedLine, type KeptLines } from '../kept-lines.ts';
import { placesIn, type AskedPlace } from '../place.ts';
import { openProject, type Project } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat } from '../report.ts';
import { paint } from '../terminal.ts';

export interface WhyOptions {
  readonly config?: string;
  readonly format: OutputFormat;
}

interface Answer {
  readonly file: string;
  readonly places: readonly WhyPlace[];
}

/** For each place, where every value on it comes from. Compiles in memory: what is on disk may be stale. */
export async function why(words: readonly string[], options: WhyOptions): Promise<number> {
  const { places, others } = placesIn(words);
  const project = await openFor(places, options.config);
  const diagnostics: Diagnostic[] = [...project.diagnostics, ...others.map((text) => diagnose('cli/bad-place', null, { text }))];
  const answers = hasErrors(project.diagnostics) ? [] : places.flatMap((place) => answer(place, project, diagnostics));
  if (options.format === 'json') reportJson(answers.length === 1 ? answers[0]! : { answers }, diagnostics, project);
  else {
    reportText(diagnostics.filter((d) => d.severity === 'error' || d.code === 'cli/ejected'), project, options.format);
    reportLines(answers.flatMap(({ file, places: found }) => found.map((place) => formatPlace(file, place, project))).join('\n'), options.format);
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

/** Of what a model compiles to, the part in which all the places lie, if there is one: it says the same of them as all of it would. */
async function openFor(places: readonly AskedPlace[], config: string | undefined): Promise<Project> {
  let isPart = false;
  const part = (model: Model.Platform, root: string): Part | undefined => {
    const [first, ...rest] = places.map((place) => namesOf(place, root).map((name) => partOf(name, model)).find((one) => one !== undefined));
    isPart = first !== undefined && rest.every((one) => one?.target === first.target && one.environment === first.environment);
    return isPart ? first : undefined;
  };
  const project = await openProject(config, undefined, { onDemand: true, part });
  // Who asks for a file that there is not is told which there are.
  if (isPart && !hasErrors(project.diagnostics) && places.some((place) => fileAt(place, project) === undefined)) return openProject(config, undefined, { onDemand: true });
  return project;
}

function answer(place: AskedPlace, project: Project, diagnostics: Diagnostic[]): Answer[] {
  const file = fileAt(place, project);
  if (file === undefined) {
    const [name] = namesOf(place, project.root);
    diagnostics.push(diagnose('cli/not-compiled', null, { file: name!, suggestion: nearest(name!, project.desired.map((one) => one.path)) }));
    return [];
  }
  const { line, column } = place;
  if (project.ejected.has(file.path)) diagnostics.push(diagnose('cli/ejected', null, { file: file.path }));
  const kept = keptLines(project.root, file);
  const printed = printPlaces(file);
  const lines = (kept?.text ?? printed.text).split('\n').length - 1;
  if (line > lines) {
    diagnostics.push(diagnose('cli/no-such-line', null, { file: file.path, line, lines }));
    return [];
  }
  const locate: Locate = (path) => project.config!.locate(path);
  const explain = (at: number, from: number | undefined): WhyPlace[] => explainLine(printed.places, at, from, locate);
  return [{ file: file.path, places: kept === undefined ? explain(line, column) : explainBeside(kept, place, explain) }];
}

/** Of a file with text of its owners, which moves what stands below it. */
function explainBeside(kept: KeptLines, { line, column }: AskedPlace, explain: (line: number, column: number | undefined) => WhyPlace[]): WhyPlace[] {
  const compiled = compiledLine(kept, line);
  if (compiled === 'owners') return explain(kept.begin, undefined).slice(0, 1).map((above) => ownersPlace(kept, line, above));
  return explain(compiled, column).map((place) => ({ ...place, line: shiftedLine(kept, place.line) }));
}

/** What a file may be called below the folder of the model, the likeliest first: it is written from the working directory, absolute, or as an address. */
function namesOf({ file, isAddress }: AskedPlace, root: string): string[] {
  if (isAddress) {
    const parts = file.split('/');
    return parts.map((_, i) => parts.slice(i).join('/'));
  }
  const name = relative(root, isAbsolute(file) ? file : resolve(file)).split(sep).join('/');
  return [name.startsWith('..') ? file : name];
}

function fileAt(place: AskedPlace, { root, desired }: Project): CompiledFile | undefined {
  for (const name of namesOf(place, root)) {
    const file = desired.find(({ path }) => path === name);
    if (file !== undefined) return file;
  }
  return undefined;
}

function formatPlace(file: string, { line, column, text, origins, reasons }: WhyPlace, { config }: Project): string {
  const head = `${paint('bold', `${file}:${line}:${column}`, process.stdout)}  ${text}\n`;
  return head + origins.map((origin) => formatExplanation(origin, '  ', config!.sourceText)).join('') + reasons.map((reason) => formatExplanation(reason, '  because ', null)).join('');
}
