import { unreachable } from '../../util/invariant.ts';
import { enter, recordBlock, type Frame } from '../frame.ts';
import { keptBegin, keptEnd } from '../kept.ts';
import { isLeaf, textOf, type Text } from '../leaf.ts';
import { headPart, leafPart, type Part, type Row } from '../parts.ts';
import type { Block, Code, List, Section } from './document.ts';
import { tableRows } from './table.ts';

/** Blocks with a blank line between them. `frame` is that of their list. */
export function blocksRows(blocks: readonly Block[], frame: Frame | undefined): Row[] {
  const rows: Row[] = [];
  blocks.forEach((block, i) => {
    const made = blockRows(block, enter(frame, i, block), marker(blocks, i));
    if (rows.length > 0 && made.length > 0) rows.push([]);
    rows.push(...made);
  });
  return rows;
}

function blockRows(block: Block, frame: Frame | undefined, bullet: string): Row[] {
  switch (block.kind) {
    case 'heading':
      return [[`${'#'.repeat(block.level)} `, leafPart(frame, 'text', block.text)]];
    case 'paragraph':
      return textRows(frame, 'text', block.text);
    case 'list':
      return listRows(block, frame, bullet);
    case 'table':
      return tableRows(block, frame);
    case 'code':
      return codeRows(block, frame);
    case 'section':
      return sectionRows(block, frame);
    case 'kept':
      return [[headPart(frame, keptBegin)], [], [headPart(frame, keptEnd)]];
    default:
      return unreachable(block);
  }
}

/** A list right behind another of its sort would continue it, were it not for another marker. */
function marker(blocks: readonly Block[], at: number): string {
  const block = blocks[at]!;
  if (block.kind !== 'list') return '';
  let sameBefore = 0;
  for (let i = at - 1; i >= 0; i--) {
    const previous = blocks[i]!;
    if (previous.kind !== 'list' || (previous.ordered ?? false) !== (block.ordered ?? false)) break;
    sameBefore++;
  }
  return (block.ordered ? '.)' : '-*')[sameBefore % 2]!;
}

function listRows(list: List, frame: Frame | undefined, bullet: string): Row[] {
  const items = enter(frame, 'items', list.items);
  const loose = isLoose(list);
  return list.items.flatMap((item, i) => {
    const lead = list.ordered ? `${i + 1}${bullet} ` : `${bullet} `;
    const rows = isLeaf(item) ? textRows(items, i, item) : itemRows(item, enter(items, i, item), loose);
    const indented = rows.map((row, n) => (n > 0 && row.length === 0 ? row : behind(n === 0 ? lead : ' '.repeat(lead.length), row)));
    return loose && i > 0 ? [[], ...indented] : indented;
  });
}

function behind(lead: string, row: Row): Row {
  return [lead, ...row];
}

/** In a tight list no blank lines stand between an item's text and the list below it. */
function itemRows(item: readonly Block[], frame: Frame | undefined, loose: boolean): Row[] {
  return loose ? blocksRows(item, frame) : item.flatMap((block, i) => blockRows(block, enter(frame, i, block), marker(item, i)));
}

function isLoose(list: List): boolean {
  return list.items.some((item) => !isLeaf(item) && item.slice(1).some((block, i) => i > 0 || block.kind !== 'list' || isLoose(block)));
}

/** Text of several lines has its place on the first. */
function textRows(frame: Frame | undefined, key: string | number, text: Text): Row[] {
  const lines = textOf(text).replace(/\n$/, '').split('\n');
  return lines.map((line, i) => (i === 0 ? [leafPart(frame, key, text, line, lines.length - 1)] : line === '' ? [] : [line]));
}

function sectionRows({ level, title, lead, blocks }: Section, frame: Frame | undefined): Row[] {
  const told = (text: string): Part => (frame === undefined ? text : { text, record: (line, column) => recordBlock(frame, line, column, text, blocks) });
  const heading: Row[] = [[`${'#'.repeat(level)} `, told(title)], []];
  return [...heading, ...(lead === undefined ? [] : [[told(lead)], []]), ...blocksRows(blocks, enter(frame, 'blocks', blocks))];
}

/** A fence longer than any run of backticks within. https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function codeRows(code: Code, frame: Frame | undefined): Row[] {
  const runs = textOf(code.text).match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const open: Row = code.language === undefined ? [fence] : [fence, leafPart(frame, 'language', code.language)];
  return [open, ...textRows(frame, 'text', code.text), [fence]];
}
