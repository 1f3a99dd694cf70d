import type { Diagnostic } from '../diagnostic.ts';
import { toReport, type ReportContext } from './report.ts';

/** `platform.config.yaml:4:9: error[service/port-conflict]: message`, a line each and no help: for golden files and for grep. */
export function reportOneLine(diagnostics: readonly Diagnostic[], context: ReportContext = {}): string {
  return toReport(diagnostics, context)
    .map(({ source, severity, code, message }) => {
      const place = source === undefined ? '' : `${source.file}:${source.line}:${source.column}: `;
      return `${place}${severity}[${code}]: ${message.replace(/\s*\n\s*/g, ' ')}\n`;
    })
    .join('');
}
