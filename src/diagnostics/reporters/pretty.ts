import { shorten } from '../../util/text.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { codeFrame, type CodeFrame } from './code-frame.ts';
import { countOf, fileFrom, resolveAll, type ReportContext, type ReportedDiagnostic, type ReportedPlace } from './report.ts';

/** What a piece of text is, for a terminal to colour: `style('error', 'error[config/cycle]')`. */
export type Style = (role: 'error' | 'warning' | 'message' | 'place' | 'frame' | 'mark' | 'help', text: string) => string;

export interface PrettyOptions extends ReportContext {
  /** Default: no colour. */
  readonly style?: Style;
}

/**
 * For people: each diagnostic with its place, the source line, related places and help, and at the end a count. Empty without diagnostics;
 * otherwise ends with a newline.
 */
export function reportPretty(diagnostics: readonly Diagnostic[], options: PrettyOptions = {}): string {
  const report = resolveAll(diagnostics, options);
  if (report.length === 0) return '';
  return `${report.map((one) => printOne(one, options)).join('\n')}\n${countOf(report)}\n`;
}

function plain(_: unknown, text: string): string {
  return text;
}

function printOne(one: ReportedDiagnostic, options: PrettyOptions): string {
  const { style = plain } = options;
  const [headline = '', ...more] = one.message.split('\n');
  const lines = [`${style(one.severity, `${one.severity}[${one.code}]`)}: ${style('message', headline)}`, ...more.map((line) => `  ${line}`)];
  lines.push(...printPlace(one, '  ', options));
  for (const related of one.related ?? []) {
    lines.push(`  ${style('help', 'note')}: ${related.message}`, ...printPlace(related, '    ', options));
  }
  if (one.help !== undefined) lines.push(`  ${style('help', 'help')}: ${one.help}`);
  return `${lines.join('\n')}\n`;
}

function printPlace({ source, path }: Pick<ReportedPlace, 'source' | 'path'>, indent: string, options: PrettyOptions): string[] {
  const { style = plain } = options;
  if (source === undefined) return path === '' ? [] : [indent + shorten(path)];
  const place = style('place', `${fileFrom(options.prefix, source.file)}:${source.line}:${source.column}`);
  const text = options.sourceText?.(source.file);
  const frame = text === undefined ? undefined : codeFrame(text, source);
  return [`${indent}${place}${path === '' ? '' : `  ${shorten(path)}`}`, ...(frame === undefined ? [] : printFrame(frame, source.line, indent, style))];
}

function printFrame({ line, mark }: CodeFrame, number: number, indent: string, style: Style): string[] {
  const space = ' '.repeat(String(number).length);
  const pointer = mark.trimStart();
  return [
    `${indent}${style('frame', `${space} |`)}`,
    `${indent}${style('frame', `${number} |`)} ${line}`.trimEnd(),
    `${indent}${style('frame', `${space} |`)} ${mark.slice(0, -pointer.length)}${style('mark', pointer)}`,
  ];
}
