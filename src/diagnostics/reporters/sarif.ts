import { sortBy } from '../../util/sort.ts';
import type { Diagnostic, SourcePosition } from '../diagnostic.ts';
import { toReport, type ReportContext, type ReportedDiagnostic, type ReportedPlace } from './report.ts';

/** SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html */
export function reportSarif(diagnostics: readonly Diagnostic[], context: ReportContext = {}): string {
  const report = toReport(diagnostics, context);
  const codes = sortBy(new Set(report.map((one) => one.code)), (code) => code);
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'platform', rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: report.map((one) => toResult(one, codes.indexOf(one.code))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** §3.27 */
function toResult(one: ReportedDiagnostic, ruleIndex: number): object {
  const location = toLocation(one);
  const related = (one.related ?? []).map(toRelated);
  return {
    ruleId: one.code,
    ruleIndex,
    level: one.severity,
    message: { text: one.help === undefined ? one.message : `${one.message}\nhelp: ${one.help}` },
    ...(location === undefined ? {} : { locations: [location] }),
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  };
}

function toRelated(place: ReportedPlace, id: number): object {
  return { id, ...toLocation(place), message: { text: place.message } };
}

/** §3.28 */
function toLocation({ source, path }: Pick<ReportedPlace, 'source' | 'path'>): object | undefined {
  if (source === undefined && path === '') return undefined;
  return {
    ...(source === undefined ? {} : { physicalLocation: toPhysicalLocation(source) }),
    ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: 'property' }] }),
  };
}

/** §3.29; a relative URI is resolved by the viewer, which knows where the repository is. */
function toPhysicalLocation({ file, line, column }: SourcePosition): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri }, region: { startLine: line, startColumn: column } };
}
