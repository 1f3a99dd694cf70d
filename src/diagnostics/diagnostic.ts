import type { Path } from '../provenance/path.ts';
import { messages, type ArgsOf, type Code } from './messages/index.ts';
import type { Severity } from './message.ts';

/** A place in a file: line and column from 1, column in UTF-16 code units. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Another place that the reader should see: "first published here". */
export interface Related {
  readonly message: string;
  readonly path: Path | null;
  /** Known at once; otherwise found through `path`. */
  readonly source?: SourcePosition;
}

/** A mistake of the user, as data. Its words are made by `messages`, its position is looked up by a reporter. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** Where in the model; `null` for the model as a whole or where there is no model yet. */
  readonly path: Path | null;
  readonly args: object;
  readonly related: readonly Related[];
  /** Known at once for what has no model path: a syntax error, a file of the output. Otherwise found through `path`. */
  readonly source?: SourcePosition;
}

export interface DiagnoseOptions {
  readonly related?: readonly Related[];
  readonly source?: SourcePosition;
}

/** `diagnose('service/port-conflict', at, { port: 8080, holder: 'web' })` */
export function diagnose<C extends Code>(code: C, at: Path | null, args: ArgsOf<C>, more: DiagnoseOptions = {}): Diagnostic {
  const base = { code, severity: messages[code].severity, path: at, args: args as object, related: more.related ?? [] };
  return more.source === undefined ? base : { ...base, source: more.source };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}

type AnyMessage = { text: (args: object) => string; help?: (args: object) => string | undefined };

/** The words: what is wrong and what is allowed, and how to fix it. */
export function describe(d: Diagnostic): { message: string; help: string | undefined } {
  const words = messages[d.code] as unknown as AnyMessage;
  return { message: words.text(d.args), help: words.help?.(d.args) };
}
