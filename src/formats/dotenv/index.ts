import { Traced, map } from '../../provenance/traced.ts';
import { wrapComment } from '../comment.ts';
import type { Text } from '../leaf.ts';

export interface DotenvEntry {
  /** Letters, digits, `_`, `.` and `-`. */
  readonly name: string;
  readonly value: Text;
  /** Stands above it, set apart by a blank line. */
  readonly comment?: Text;
}

/** Entries as a document of the format `lines`, in which `/NAME` points at the line of `NAME`. */
export function dotenvLines(entries: readonly DotenvEntry[]): Record<string, Text> {
  const lines: Record<string, Text> = {};
  entries.forEach(({ name, value, comment }, i) => {
    if (comment !== undefined && i > 0) lines[`${name} blank`] = '';
    if (comment !== undefined) lines[`${name} comment`] = change(comment, (text) => wrapComment(text, '# ').join('\n'));
    lines[name] = change(value, (text) => `${name}=${dotenvQuote(text)}`);
  });
  return lines;
}

/**
 * A value of a dotenv file as Docker Compose reads it, literally: nothing in it is expanded. Single quotes, as long as no backslash meets a quote.
 * https://github.com/compose-spec/compose-go/blob/v2.9.0/dotenv/parser.go
 */
export function dotenvQuote(value: string): string {
  if (/^[\w@%+=:,./-]*$/.test(value)) return value;
  if (!/[\r\n]|\\'|\\$/.test(value)) return `'${value.replaceAll("'", "\\'")}'`;
  const escaped = value.replace(/[\\"]/g, '\\$&').replaceAll('$', '$$$$').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `"${escaped}"`;
}

function change(of: Text, by: (text: string) => string): Text {
  return of instanceof Traced ? map(of, by) : by(of);
}
