import { shorten } from '../../util/text.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { countOf, toReport, type ReportContext, type ReportedDiagnostic } from './report.ts';

/**
 * Workflow commands, which GitHub shows at the lines of a pull request:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function reportGithub(diagnostics: readonly Diagnostic[], context: ReportContext = {}): string {
  const report = toReport(diagnostics, context);
  return report.map((one) => `::${one.severity} ${propertiesOf(one)}::${escapeData(textOf(one))}\n`).join('') + summary(report);
}

/** Of each severity a step shows no more: https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations */
const most = 10;

/** A notice has a place of its own among what is shown; without it, nobody would know that there is more. */
function summary(report: readonly ReportedDiagnostic[]): string {
  const isCut = (['error', 'warning'] as const).some((severity) => report.filter((one) => one.severity === severity).length > most);
  return isCut ? `::notice title=platform::${countOf(report)}, of which GitHub shows ${most} of each: the log of this step has all\n` : '';
}

function propertiesOf({ source, code }: ReportedDiagnostic): string {
  const place = source === undefined ? [] : [`file=${escapeProperty(source.file)}`, `line=${source.line}`, `col=${source.column}`];
  return [...place, `title=${escapeProperty(code)}`].join(',');
}

function textOf({ message, path, related = [], help }: ReportedDiagnostic): string {
  const places = related.map((one) => `${one.message}: ${one.source === undefined ? one.path : `${one.source.file}:${one.source.line}:${one.source.column}`}`);
  return [path === '' ? message : `${message} (${shorten(path)})`, ...places, ...(help === undefined ? [] : [`help: ${help}`])].join('\n');
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
