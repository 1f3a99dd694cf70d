import type { Leaf, Node } from '../../provenance/document.ts';
import type { Recorder } from '../../provenance/line-map.ts';
import { enter, recordBlock, recordLeaf, rootFrame, type Frame } from '../frame.ts';
import { isLeaf, isList, type Block, type Key } from '../leaf.ts';
import { widthOf } from '../markdown/width.ts';
import { addLine, lineCount, newPage, pageText, type Page } from '../page.ts';
import { leafText } from './leaf-text.ts';
import { isNumbers, oneLine, recordOneLine } from './one-line.ts';

export interface JsonOptions {
  /**
   * Columns of a line, where objects and arrays that fit in one stand on one: `prettier --print-width` with that number finds nothing to change.
   * Default: each entry stands on its own line, as JSON.stringify has it.
   */
  readonly width?: number;
}

/** The file so far. */
interface Printing {
  readonly page: Page;
  /** Columns of a line; 0 where nothing is put together on one. */
  readonly width: number;
}

const INDENT = '  ';

/**
 * Without options the layout of `JSON.stringify(data, null, 2)`, to the byte, and one newline: each entry on its own line, empty blocks as
 * `{}` and `[]`. The format has no comments, so those of conventions are left out.
 */
export function printJson(document: Node, record?: Recorder, { width = 0 }: JsonOptions = {}): string {
  const p: Printing = { page: newPage(), width };
  const frame = rootFrame(record, document);
  if (isLeaf(document)) printLeaf(p, document, '', '', frame, undefined);
  else {
    recordBlock(frame, 1, 1, isList(document) ? '[' : '{', document);
    printBlock(p, document, '', '', '', frame);
  }
  return pageText(p.page);
}

/** Between `head`, its indentation `pad` and its key, and `tail`, a comma unless it is the last of its block. */
function printBlock(p: Printing, block: Block, head: string, pad: string, tail: string, frame: Frame | undefined): void {
  if (p.width > 0 && printOnOneLine(p, block, head, tail, frame)) return;
  const inner = pad + INDENT;
  let close: string;
  if (isList(block)) {
    if (block.length === 0) return addLine(p.page, `${head}[]${tail}`);
    addLine(p.page, `${head}[`);
    if (p.width > 0 && isNumbers(block)) printNumbers(p, block, inner, frame);
    else block.forEach((item, i) => printItem(p, item, i, inner, i < block.length - 1 ? ',' : '', frame));
    close = ']';
  } else {
    const keys = Object.keys(block).filter((key) => block[key] !== undefined);
    if (keys.length === 0) return addLine(p.page, `${head}{}${tail}`);
    addLine(p.page, `${head}{`);
    keys.forEach((key, i) => printEntry(p, block[key]!, key, inner, i < keys.length - 1 ? ',' : '', frame));
    close = '}';
  }
  addLine(p.page, pad + close + tail);
}

function printOnOneLine(p: Printing, block: Block, head: string, tail: string, frame: Frame | undefined): boolean {
  const room = p.width - widthOf(head) - tail.length;
  const text = oneLine(block, room);
  if (text === null) return false;
  recordOneLine(frame, block, lineCount(p.page) + 1, head.length + 1);
  addLine(p.page, head + text + tail);
  return true;
}

/** As many on a line as there is room for. */
function printNumbers(p: Printing, list: readonly Node[], pad: string, frame: Frame | undefined): void {
  let line = pad;
  list.forEach((item, i) => {
    const text = leafText(item as Leaf);
    const tail = i < list.length - 1 ? ',' : '';
    if (line !== pad && line.length + 1 + text.length + tail.length > p.width) {
      addLine(p.page, line);
      line = pad;
    }
    if (line !== pad) line += ' ';
    recordLeaf(frame, i, item as Leaf, lineCount(p.page) + 1, line.length + 1, text);
    line += text + tail;
  });
  addLine(p.page, line);
}

function printItem(p: Printing, item: Node, index: number, pad: string, tail: string, frame: Frame | undefined): void {
  if (isLeaf(item)) return printLeaf(p, item, pad, tail, frame, index);
  const inside = enter(frame, index, item);
  recordBlock(inside, lineCount(p.page) + 1, pad.length + 1, isList(item) ? '[' : '{', item);
  printBlock(p, item, pad, pad, tail, inside);
}

function printEntry(p: Printing, child: Node, key: string, pad: string, tail: string, frame: Frame | undefined): void {
  const name = JSON.stringify(key);
  const head = `${pad}${name}: `;
  if (isLeaf(child)) return printLeaf(p, child, head, tail, frame, key);
  const inside = enter(frame, key, child);
  recordBlock(inside, lineCount(p.page) + 1, pad.length + 1, name, child);
  printBlock(p, child, head, pad, tail, inside);
}

function printLeaf(p: Printing, leaf: Leaf, head: string, tail: string, frame: Frame | undefined, key: Key): void {
  const text = leafText(leaf);
  recordLeaf(frame, key, leaf, lineCount(p.page) + 1, head.length + 1, text);
  addLine(p.page, head + text + tail);
}
