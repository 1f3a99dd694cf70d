import type { Leaf } from '../provenance/document.ts';
import { recordBlock, recordLeaf, type Frame } from './frame.ts';
import { textOf, type Key } from './leaf.ts';
import { addLine, lineCount, type Page } from './page.ts';

/** A piece of a line, and while recording, what is to be told when its column is known. Without a recorder all parts are strings. */
export type Part = string | { readonly text: string; readonly record: (line: number, column: number) => void };

/** A line in the making. */
export type Row = readonly Part[];

/** The leaf at `key` of the block of `frame`, printed as `text`. */
export function leafPart(frame: Frame | undefined, key: Key, leaf: Leaf, text: string = textOf(leaf), moreLines = 0): Part {
  if (frame === undefined) return text;
  return { text, record: (line, column) => recordLeaf(frame, key, leaf, line, column, text, moreLines) };
}

/** The head of the block of `frame`. */
export function headPart(frame: Frame | undefined, text: string): Part {
  return frame === undefined ? text : { text, record: (line, column) => recordBlock(frame, line, column, text) };
}

export function printRow(page: Page, row: Row): void {
  let line = '';
  for (const part of row) {
    if (typeof part === 'string') line += part;
    else {
      part.record(lineCount(page) + 1, line.length + 1);
      line += part.text;
    }
  }
  addLine(page, line);
}

/** In UTF-16 code units. */
export function lengthOf(row: Row): number {
  return row.reduce((sum, part) => sum + (typeof part === 'string' ? part : part.text).length, 0);
}

/** `[[a], [b], [c]]` with `', '` between them: one row. */
export function joinRows(rows: readonly Row[], separator: string): Row {
  return rows.flatMap((row, i) => (i === 0 ? row : [separator, ...row]));
}
