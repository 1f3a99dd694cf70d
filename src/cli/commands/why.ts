import { isAbsolute, relative, resolve, sep } from 'node:path';
import { why as explainLine, type WhyPlace } from '../../compiler/why.ts';
import type { CompiledFile } from '../../compiler/compile.ts';
import { diagnose, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Explanation, Locate } from '../../provenance/explain.ts';
import { nearest } from '../../util/suggest.ts';
import { compiledLine, keptLines, ownersPlace, shiftedLine, type KeptLines } from '../kept-lines.ts';
import { openProject, type Project } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat } from '../report.ts';
import { paint } from '../terminal.ts';

export interface WhyOptions {
  readonly config?: string;
  readonly format: OutputFormat;
}

interface Question {
  readonly file: string;
  readonly line: number;
  readonly column: number | undefined;
}

/** For each place, where every value on it comes from. Compiles in memory: what is on disk may be stale. */
export async function why(places: readonly string[], options: WhyOptions): Promise<number> {
  const project = await openProject(options.config, undefined, { onDemand: true });
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  const answers = hasErrors(diagnostics) ? [] : places.flatMap((text) => answer(text, project, diagnostics));
  if (options.format === 'json') reportJson(answers.length === 1 ? answers[0]! : { answers }, diagnostics, project);
  else {
    reportText(diagnostics.filter((d) => d.severity === 'error'), project, options.format);
    for (const { file, places: found } of answers) for (const place of found) reportLines(formatPlace(file, place), options.format);
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

function answer(text: string, project: Project, diagnostics: Diagnostic[]): { file: string; places: WhyPlace[] }[] {
  const question = parseQuestion(text, project.root);
  if (question === undefined) {
    diagnostics.push(diagnose('cli/bad-place', null, { text }));
    return [];
  }
  const file = findFile(question.file, project, diagnostics);
  if (file === undefined) return [];
  const kept = keptLines(project.root, file);
  const lines = (kept?.text ?? file.text).split('\n').length - 1;
  if (question.line > lines) {
    diagnostics.push(diagnose('cli/no-such-line', null, { file: file.path, line: question.line, lines }));
    return [];
  }
  const locate: Locate = (path) => project.config!.locate(path);
  return [{ file: file.path, places: kept === undefined ? explainLine(file, question.line, question.column, locate) : explainBeside(kept, file, question, locate) }];
}

/** Of a file with text of its owners, which moves what stands below it. */
function explainBeside(kept: KeptLines, file: CompiledFile, { line, column }: Question, locate: Locate): WhyPlace[] {
  const compiled = compiledLine(kept, line);
  if (compiled === 'owners') return explainLine(file, kept.begin, undefined, locate).slice(0, 1).map((above) => ownersPlace(kept, line, above));
  return explainLine(file, compiled, column, locate).map((place) => ({ ...place, line: shiftedLine(kept, place.line) }));
}

/** `out/compose/local/compose.yaml:12:3`, as people and compilers write it: from the working directory, or absolute. */
function parseQuestion(text: string, root: string): Question | undefined {
  const match = /^(.+?):(\d+)(?::(\d+))?:?$/.exec(text.trim());
  if (!match) return undefined;
  const absolute = isAbsolute(match[1]!) ? match[1]! : resolve(match[1]!);
  const file = relative(root, absolute).split(sep).join('/');
  return { file: file.startsWith('..') ? match[1]! : file, line: Number(match[2]), column: match[3] === undefined ? undefined : Number(match[3]) };
}

function findFile(name: string, project: Project, diagnostics: Diagnostic[]): CompiledFile | undefined {
  const file = project.desired.find((one) => one.path === name);
  if (file === undefined) diagnostics.push(diagnose('cli/not-compiled', null, { file: name, suggestion: nearest(name, project.desired.map((one) => one.path)) }));
  return file;
}

function formatPlace(file: string, { line, column, text, origins, reasons }: WhyPlace): string {
  const head = `${paint('bold', `${file}:${line}:${column}`, process.stdout)}  ${text}\n`;
  return head + origins.map((origin) => formatExplanation(origin, '  ')).join('') + reasons.map((reason) => formatExplanation(reason, '  because ')).join('');
}

function formatExplanation(one: Explanation, lead: string): string {
  const at = one.source === undefined ? '' : ` ${one.source.file}:${one.source.line}:${one.source.column}`;
  const what = [one.kind, one.path ?? one.fact, one.reason === undefined ? undefined : `(${one.reason})`, one.reference].filter((part) => part !== undefined && part !== '');
  const beaten = (one.beats ?? []).map((beat) => formatExplanation(beat, `${lead}instead of `)).join('');
  return `${lead}${what.join(' ')}${at}\n${beaten}`;
}
