import { handEdits } from '../adopt/hand-edits.ts';
import type { HandEdits } from '../adopt/hand-edit.ts';
import type { CompiledFile } from '../compiler/compile.ts';
import { emptied, findKept } from '../output/kept.ts';
import { readTextFile } from '../output/read.ts';

/** A compiled file as it stands on disk. */
export interface EditedFile {
  /** With the line ends that builds write, and without what its owners wrote into it. */
  readonly text: string;
  /** Where a line of that stands in the file. */
  readonly lineOnDisk: (line: number) => number;
}

/** `undefined` where there is no file. */
export function readEdited(root: string, file: CompiledFile): EditedFile | undefined {
  const text = readTextFile(root, file.path)?.text.replaceAll('\r\n', '\n');
  if (text === undefined) return undefined;
  const kept = file.keeps === true ? findKept(text) : undefined;
  if (kept?.kind !== 'region') return { text, lineOnDisk: (line) => line };
  const [above, more] = [linesIn(kept.before), linesIn(kept.inside) - 1];
  return { text: emptied(kept), lineOnDisk: (line) => (line > above ? line + more : line) };
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

/** What somebody changed in a file, at the lines on which it stands there. */
export function editsOnDisk(file: CompiledFile, { text, lineOnDisk }: EditedFile): HandEdits {
  const found = handEdits(file, text);
  if (found.kind === 'none') return found;
  if (found.kind === 'edits') return { kind: 'edits', edits: found.edits.map((edit) => ({ ...edit, line: lineOnDisk(edit.line) })) };
  return { ...found, line: lineOnDisk(found.line) };
}
