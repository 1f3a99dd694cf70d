import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { LoadedConfig } from '../config/loaded.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { reporters, type ReportFormat } from '../diagnostics/reporters/index.ts';
import type { PrettyOptions, Style } from '../diagnostics/reporters/pretty.ts';
import { toReport } from '../diagnostics/reporters/report.ts';
import { data, paint, talk } from './terminal.ts';

export type OutputFormat = ReportFormat;

const styles: Readonly<Record<Parameters<Style>[0], Parameters<typeof paint>[0]>> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  message: 'bold',
  place: 'cyan',
  frame: 'dim',
  mark: 'red',
  help: 'green',
};

const style: Style = (role, text) => paint(styles[role], text);

/** The way from the working directory to the folder of the model: `examples/quickstart`. */
export function prefixOf({ root }: Reported): string {
  return relative(resolve('.'), root).split(sep).join('/');
}

/** What reports need of a project: where it is, and where things stand in its files. */
export interface Reported {
  readonly root: string;
  readonly config: Partial<Pick<LoadedConfig, 'locate' | 'sourceText'>> | null;
}

/** The same from the top of the repository, from which forges name files, wherever the command runs. */
function prefixInRepository(project: Reported): string {
  for (let folder = project.root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return relative(folder, project.root).split(sep).join('/');
    if (folder === dirname(folder)) return prefixOf(project);
  }
}

function contextOf(project: Reported, format: OutputFormat = 'pretty'): PrettyOptions {
  const { config } = project;
  const prefix = format === 'github' || format === 'sarif' ? prefixInRepository(project) : prefixOf(project);
  return { prefix, style, ...(config?.locate && { locate: config.locate }), ...(config?.sourceText && { sourceText: config.sourceText }) };
}

/** Diagnostics in one of the formats for people and forges. For people they are talk; for a machine they are the data. */
export function reportText(diagnostics: readonly Diagnostic[], project: Reported, format: OutputFormat): void {
  const text = reporters[format](diagnostics, contextOf(project, format));
  if (format === 'pretty') talk(text);
  else data(text);
}

/** Diagnostics for people, without colours. */
export function plainText(diagnostics: readonly Diagnostic[], project: Reported): string {
  return reporters.pretty(diagnostics, { ...contextOf(project), style: (_, text) => text });
}

/** What a command found, in lines. Where stdout belongs to a forge's format it is talk: a SARIF file holds nothing else. */
export function reportLines(text: string, format: OutputFormat): void {
  if (format === 'pretty') data(text);
  else talk(text);
}

/** A command's own fields, with the diagnostics beside them. */
export function reportJson(fields: object, diagnostics: readonly Diagnostic[], project: Reported): void {
  data(`${JSON.stringify({ ...fields, diagnostics: toReport(diagnostics, contextOf(project)) }, null, 2)}\n`);
}
