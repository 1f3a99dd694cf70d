import { sortBy } from '../../util/sort.ts';
import { areas, partsOfCode } from '../areas.ts';
import type { Diagnostic, SourcePosition } from '../diagnostic.ts';
import { messages, type Code } from '../messages/index.ts';
import { tokenAt } from './code-frame.ts';
import { fileFrom, resolveAll, type ReportContext, type ReportedDiagnostic, type ReportedPlace } from './report.ts';

/** A file with more is refused: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#validating-your-sarif-file */
const mostResults = 25_000;

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html) with all that GitHub's code scanning requires:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#supported-sarif-output-file-properties
 * Fingerprints are left to the action that uploads the file, which makes them of the lines that it finds there.
 */
export function reportSarif(diagnostics: readonly Diagnostic[], context: ReportContext = {}): string {
  const report = mostImportant(resolveAll(diagnostics, context));
  const codes = sortBy(new Set(report.map((one) => one.code)), (code) => code);
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'platform', rules: codes.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        results: report.map((one) => toResult(one, codes.indexOf(one.code), context)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Errors before warnings, where there are too many. */
function mostImportant(report: readonly ReportedDiagnostic[]): readonly ReportedDiagnostic[] {
  if (report.length <= mostResults) return report;
  return [...report.filter(({ severity }) => severity === 'error'), ...report.filter(({ severity }) => severity !== 'error')].slice(0, mostResults);
}

/** §3.49. The words of a result say what is wrong in it: those of its rule hold for all. */
function toRule(id: string): object {
  const { area, what } = partsOfCode(id);
  const { severity, help } = messages[id as Code] as { severity: string; help?: (args: object) => string | undefined };
  const sentence = areas[area];
  // What helps with every result of the rule takes no arguments.
  const always = help?.length === 0 ? help({}) : undefined;
  return {
    id,
    shortDescription: { text: `${area}: ${what}` },
    fullDescription: { text: sentence },
    help: { text: always ?? `${sentence} Each result says what is wrong and how to mend it.` },
    defaultConfiguration: { level: severity },
  };
}

/** §3.27. What stands nowhere is shown at the top of the model: a result without a place is not shown at all. */
function toResult(one: ReportedDiagnostic, ruleIndex: number, context: ReportContext): object {
  const source = one.source ?? context.locate?.(null);
  const location = toLocation(source === undefined ? one : { ...one, source }, context);
  const related = (one.related ?? []).map((place, id) => toRelated(place, id, context));
  return {
    ruleId: one.code,
    ruleIndex,
    level: one.severity,
    message: { text: one.help === undefined ? one.message : `${one.message}\nhelp: ${one.help}` },
    ...(location === undefined ? {} : { locations: [location] }),
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  };
}

function toRelated(place: ReportedPlace, id: number, context: ReportContext): object {
  return { id, ...toLocation(place, context), message: { text: place.message } };
}

/** §3.28 */
function toLocation({ source, path }: Pick<ReportedPlace, 'source' | 'path'>, context: ReportContext): object | undefined {
  if (source === undefined && path === '') return undefined;
  return {
    ...(source === undefined ? {} : { physicalLocation: toPhysicalLocation(source, context) }),
    ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: 'property' }] }),
  };
}

/** §3.29, with the name under which GitHub's own files know the top of the repository (§3.14.14). */
function toPhysicalLocation(source: SourcePosition, { prefix, sourceText }: ReportContext): object {
  const { file, line, column } = source;
  const uri = fileFrom(prefix, file).split('/').map(encodeURIComponent).join('/');
  const text = sourceText?.(file);
  const length = text === undefined ? 0 : (tokenAt(text, source)?.length ?? 0);
  return { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: { startLine: line, startColumn: column, endLine: line, endColumn: column + Math.max(1, length) } };
}
