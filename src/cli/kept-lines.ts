import type { CompiledFile } from '../compiler/compile.ts';
import type { WhyPlace } from '../compiler/why.ts';
import { filledFrom, findKept, isBlank, placeIn } from '../output/kept.ts';
import { readTextFile } from '../output/read.ts';

/** The lines of a file as the next build leaves it, with what its owners wrote. */
export interface KeptLines {
  readonly text: string;
  /** The line above the owners' text; the same in the compiled file. */
  readonly begin: number;
  /** What stands between that and the line below the owners' text. */
  readonly inside: readonly string[];
  /** Whether they wrote any. */
  readonly written: boolean;
}

/** Lines of what a build would write, of a file that keeps a place for its owners. They are looked for on disk, since no model knows them. */
export function keptLines(root: string, file: CompiledFile): KeptLines | undefined {
  if (file.keeps !== true) return undefined;
  const compiled = file.text;
  const text = filledFrom(compiled, readTextFile(root, file.path)?.text);
  const { before } = placeIn(compiled);
  const there = findKept(text);
  const inside = there.kind === 'region' ? there.inside : '';
  return { text, begin: linesOf(before).length, inside: linesOf(inside), written: !isBlank(inside) };
}

function linesOf(text: string): string[] {
  return text.split('\n').slice(0, -1);
}

/** In the compiled text one blank line stands in the owners' place. */
const compiledLines = 1;

/** Where a line of the file stands in the compiled text; what the owners wrote stands nowhere. */
export function compiledLine({ begin, inside, written }: KeptLines, line: number): number | 'owners' {
  if (line <= begin) return line;
  if (line > begin + inside.length) return line - inside.length + compiledLines;
  return written ? 'owners' : begin + 1;
}

/** Where a line of the compiled text stands in the file. */
export function shiftedLine({ begin, inside }: KeptLines, line: number): number {
  return line <= begin ? line : line + inside.length - compiledLines;
}

/** The answer for a line that the owners wrote; `above` is that for the line above their text. */
export function ownersPlace({ begin, inside }: KeptLines, line: number, above: WhyPlace): WhyPlace {
  const { pointer, origins, reasons } = above;
  return { line, column: 1, text: inside[line - begin - 1]!, pointer, origins: [{ kind: 'owners', reason: 'written by the owners' }], reasons: [...origins, ...reasons] };
}
