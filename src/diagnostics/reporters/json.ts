import type { Diagnostic } from '../diagnostic.ts';
import { toReport, type ReportContext } from './report.ts';

/** `{ "diagnostics": [...] }`, indented; a command that says more puts the list of `toReport` beside its own fields. */
export function reportJson(diagnostics: readonly Diagnostic[], context: ReportContext = {}): string {
  return `${JSON.stringify({ diagnostics: toReport(diagnostics, context) }, null, 2)}\n`;
}
