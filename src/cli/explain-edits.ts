import type { HandEdits } from '../adopt/hand-edit.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileReport } from '../output/state.ts';
import { editLine, reportedEdit, type ReportedEdit } from './edit-report.ts';
import { editsOnDisk, readEdited } from './edited-file.ts';
import type { Project } from './project.ts';

/** A file that somebody edited, and what. */
export interface ExplainedFile extends FileReport {
  /** Against what the model wants now; `undefined` of files that nobody edited, and of what is no file. */
  readonly found?: HandEdits;
}

/** Tells of each file that was edited by hand what was changed. */
export function explainEdits(files: readonly FileReport[], { root, desired }: Project): ExplainedFile[] {
  const byPath = new Map(desired.map((file) => [file.path, file]));
  return files.map((report) => {
    const file = report.state === 'hand-edited' || report.state === 'conflict' ? byPath.get(report.path) : undefined;
    const onDisk = file === undefined ? undefined : readEdited(root, file);
    return file === undefined || onDisk === undefined ? report : { ...report, found: editsOnDisk(file, onDisk) };
  });
}

/** As `--format json` prints it. */
export function explainedJson({ found, ...file }: ExplainedFile): FileReport & { readonly edits?: readonly ReportedEdit[]; readonly unreadable?: object } {
  if (found === undefined) return file;
  if (found.kind === 'unreadable') return { ...file, edits: [], unreadable: { message: found.message, line: found.line, column: found.column } };
  return { ...file, edits: found.kind === 'edits' ? found.edits.map(reportedEdit) : [] };
}

/** Edits of one file that a terminal shows; who rewrote it knows. */
const most = 40;

/** Lines below that of the file. */
export function explainedText({ path, found }: ExplainedFile): string {
  if (found === undefined || found.kind === 'none') return '';
  if (found.kind === 'edits') {
    const more = found.edits.length - most;
    return `${found.edits.slice(0, most).map((edit) => `  ${editLine(path, edit)}`).join('')}${more > 0 ? `  and ${more} more\n` : ''}`;
  }
  return found.kind === 'form' ? `  ${path}:${found.line}  only comments, blanks or the form of values\n` : `  ${path}:${found.line}:${found.column}  cannot be read: ${found.message}\n`;
}

/** What a forge is to show at the lines that were edited. */
export function explainedDiagnostics({ path, found }: ExplainedFile): Diagnostic[] {
  if (found === undefined || found.kind === 'none') return [];
  const at = (line: number, column = 1): { source: { file: string; line: number; column: number } } => ({ source: { file: path, line, column } });
  if (found.kind === 'form') return [diagnose('output/edited-form', null, { path }, at(found.line))];
  if (found.kind === 'unreadable') return [diagnose('output/edited-syntax', null, { path, why: found.message }, at(found.line, found.column))];
  return found.edits.map(({ kind, name, before, after, line }) => diagnose('output/edit', null, { path, kind, name, before, after }, at(line)));
}
