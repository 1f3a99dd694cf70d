import { invariant } from '../../util/invariant.ts';
import { enter, type Frame } from '../frame.ts';
import { textOf, type Text } from '../leaf.ts';
import { leafPart, type Row } from '../parts.ts';
import type { Table } from './document.ts';
import { widthOf } from './width.ts';

type Align = 'left' | 'right' | 'center';

/** Columns as wide as their widest cell. https://github.github.com/gfm/#tables-extension- */
export function tableRows(table: Table, frame: Frame | undefined): Row[] {
  const { head, rows } = table;
  for (const row of rows) invariant(row.length === head.length, `a row of ${row.length} cells in a table of ${head.length} columns`);
  const align = head.map((_, i) => table.align?.[i] ?? 'left');
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => widthOf(cellText(row[i]!)))));
  const inRows = enter(frame, 'rows', rows);
  return [
    cellsRow(head, widths, align, enter(frame, 'head', head)),
    [`| ${widths.map((width, i) => rule(width, align[i]!)).join(' | ')} |`],
    ...rows.map((row, i) => cellsRow(row, widths, align, enter(inRows, i, row))),
  ];
}

function cellsRow(cells: readonly Text[], widths: readonly number[], align: readonly Align[], frame: Frame | undefined): Row {
  return ['|', ...cells.flatMap((cell, i) => cellParts(cell, widths[i]!, align[i]!, frame, i)), ''];
}

function cellParts(cell: Text, width: number, align: Align, frame: Frame | undefined, key: number): Row {
  const text = cellText(cell);
  const space = width - widthOf(text);
  const before = align === 'left' ? 0 : align === 'right' ? space : Math.floor(space / 2);
  return [' '.repeat(before + 1), leafPart(frame, key, cell, text), `${' '.repeat(space - before + 1)}|`];
}

/** A `|` ends the cell even within a code span. */
function cellText(cell: Text): string {
  return textOf(cell).replace(/(?<!\\)\|/g, '\\|').replace(/\r?\n/g, '<br />');
}

function rule(width: number, align: Align): string {
  if (align === 'left') return '-'.repeat(width);
  return align === 'right' ? `${'-'.repeat(width - 1)}:` : `:${'-'.repeat(width - 2)}:`;
}
