import { formatPath, type Path } from '../../provenance/path.ts';
import { compareText } from '../../util/sort.ts';
import { describe, type Diagnostic, type SourcePosition } from '../diagnostic.ts';
import type { Severity } from '../message.ts';
import type { Code } from '../messages/index.ts';

/** What a reporter may ask. The whole of it is optional: without, positions are those which the diagnostics carry themselves. */
export interface ReportContext {
  /** Where the value at a model path was written, or its key. */
  readonly locate?: (path: Path | null, part?: 'value' | 'key') => SourcePosition | undefined;
  /** The text of a file that a position names. */
  readonly sourceText?: (file: string) => string | undefined;
  /** The way from where the reader stands to the folder that file names are relative to, POSIX: `examples/quickstart`. Default: none. */
  readonly prefix?: string;
}

/** A diagnostic in words and with its place: the shape that `--format json` prints. Fields may be added; none changes its meaning. */
export interface ReportedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** `services.web.ports.http`; empty for the model as a whole. */
  readonly path: string;
  readonly source?: SourcePosition;
  readonly related?: readonly ReportedPlace[];
  readonly help?: string;
}

export interface ReportedPlace {
  readonly message: string;
  readonly path: string;
  readonly source?: SourcePosition;
}

/** Finds words and places; sorts by file, line, column and code, what has no place first; drops what says the same at the same place twice. */
export function toReport(diagnostics: readonly Diagnostic[], context: ReportContext = {}): readonly ReportedDiagnostic[] {
  return resolveAll(diagnostics, context).map((one) => {
    const place = shown(one, context);
    return one.related === undefined ? place : withRelated(place, one.related.map((related) => shown(related, context)));
  });
}

function withRelated(one: ReportedDiagnostic, related: readonly ReportedPlace[]): ReportedDiagnostic {
  return { ...one, related };
}

/** The same with file names as the model's loader gives them, without the prefix. */
export function resolveAll(diagnostics: readonly Diagnostic[], context: ReportContext): readonly ReportedDiagnostic[] {
  const resolved = diagnostics.map((one) => resolveOne(one, context)).sort(compare);
  return resolved.filter((one, i) => i === 0 || JSON.stringify(one) !== JSON.stringify(resolved[i - 1]));
}

function resolveOne(diagnostic: Diagnostic, context: ReportContext): ReportedDiagnostic {
  const { message, help } = describe(diagnostic);
  // Arguments of a command stand in no file, and the top of the model would be the wrong place to look.
  const place = diagnostic.code.startsWith('cli/') ? { path: '' } : placeOf(diagnostic, context);
  const related = diagnostic.related.map((one) => ({ message: readable(one.message), ...placeOf(one, context) }));
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: readable(message),
    ...place,
    ...(related.length === 0 ? {} : { related }),
    ...(help === undefined ? {} : { help: readable(help) }),
  };
}

/** What is wrong with these is a name and not what it holds. */
const aboutKeys: ReadonlySet<string> = new Set<Code>(['config/forbidden-key', 'model/bad-name', 'model/unknown-key']);

function placeOf(one: { code?: Code; path: Path | null; source?: SourcePosition }, context: ReportContext): { path: string; source?: SourcePosition } {
  const source = one.source ?? context.locate?.(one.path, one.code !== undefined && aboutKeys.has(one.code) ? 'key' : 'value');
  const path = formatPath(one.path);
  return source === undefined ? { path } : { path, source };
}

function shown<T extends { source?: SourcePosition }>(one: T, { prefix }: ReportContext): T {
  return one.source === undefined ? one : { ...one, source: { ...one.source, file: fileFrom(prefix, one.source.file) } };
}

/** A file name as the reader has to write it: `fileFrom('examples/shop', '../teams.ts')` is `examples/teams.ts`. */
export function fileFrom(prefix: string | undefined, file: string): string {
  if (prefix === undefined || prefix === '' || file.startsWith('/')) return file;
  const parts: string[] = [];
  for (const part of `${prefix}/${file}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Messages quote what users wrote, and programs threw: escape sequences in them must not reach a terminal. */
function readable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unreadable, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unreadable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

function compare(a: ReportedDiagnostic, b: ReportedDiagnostic): number {
  return comparePlaces(a.source, b.source) || compareText(a.code, b.code) || compareText(a.path, b.path) || compareText(a.message, b.message);
}

function comparePlaces(a: SourcePosition | undefined, b: SourcePosition | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** `2 errors, 1 warning`; empty without either. */
export function countOf(report: readonly ReportedDiagnostic[]): string {
  const severities: readonly Severity[] = ['error', 'warning'];
  const counts = severities.map((severity) => ({ severity, count: report.filter((one) => one.severity === severity).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}
