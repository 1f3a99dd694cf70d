import { toJson } from '../diff/render/json.ts';
import { toText } from '../diff/render/text.ts';
import type { DiffReport } from '../diff/report.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { plainText, reportJson, reportLines, reportText, type OutputFormat, type Reported } from './report.ts';
import { data, paint, shellWord, talk } from './terminal.ts';

/** Beside the formats of all commands: a comment of a pull request, a page, and the unified diff of the compiled files. */
export type DiffFormat = OutputFormat | 'markdown' | 'html' | 'diff';

export interface PrintOptions {
  readonly format: DiffFormat;
  readonly config?: string;
  readonly full?: boolean;
}

/** What stands in the way of a report. */
export async function printFailure(diagnostics: readonly Diagnostic[], project: Reported, { format }: PrintOptions): Promise<void> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (format === 'json') return reportJson({}, diagnostics, project);
  if (format === 'markdown') data((await import('../diff/render/markdown.ts')).failureMarkdown(plainText(errors, project)));
  reportText(errors, project, isForAll(format) ? format : 'pretty');
}

/** The report in the format that was asked for; what else there is to say is talk. */
export async function printReport(report: DiffReport, diagnostics: readonly Diagnostic[], project: Reported, options: PrintOptions): Promise<void> {
  const { format } = options;
  if (format === 'json') return reportJson(toJson(report), diagnostics, project);
  if (format === 'markdown') data((await import('../diff/render/markdown.ts')).toMarkdown(report, { command: fullCommand(report, options) }));
  else if (format === 'html') data((await import('../diff/render/html.ts')).toHtml(report));
  else {
    const shared = isForAll(format) ? format : 'pretty';
    reportText([], project, shared);
    if (report.causes.length > 0 || report.places > 0) reportLines(toText(report, { paint: (style, text) => paint(style, text, process.stdout), full: options.full === true }), shared);
  }
  if (report.places === 0) talk(`nothing compiled differs from ${report.base}\n`);
}

function isForAll(format: DiffFormat): format is OutputFormat {
  return format !== 'markdown' && format !== 'html' && format !== 'diff';
}

/** What prints all of a report, whatever was left out of it. */
function fullCommand({ base }: DiffReport, { config }: PrintOptions): string {
  return `platform diff${config === undefined ? '' : ` --config ${shellWord(config)}`} --base ${shellWord(base)} --full`;
}
