import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../util/suggest.ts';

/** What a flag names and the model does not have. */
export function unknownNames(kind: string, flag: string, asked: readonly string[] | undefined, known: readonly string[]): Diagnostic[] {
  return (asked ?? []).filter((name) => !known.includes(name)).map((name) => diagnose('cli/unknown-name', null, { kind, flag, name, known, suggestion: nearest(name, known) }));
}
