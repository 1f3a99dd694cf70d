import type { Leaf, Node } from '../../provenance/document.ts';
import type { Recorder } from '../../provenance/line-map.ts';
import { enter, recordBlock, recordLeaf, rootFrame, type Frame } from '../frame.ts';
import { isLeaf, isList, type Block, type Key } from '../leaf.ts';
import { addLine, lineCount, newPage, pageText, type Page } from '../page.ts';
import { leafText } from './leaf-text.ts';
import { printWide } from './wide.ts';

export interface JsonOptions {
  /**
   * Columns of a line, where objects and arrays that fit in one stand on one: `prettier --print-width` with that number finds nothing to change.
   * Default: each entry stands on its own line, as JSON.stringify has it.
   */
  readonly width?: number;
}

const INDENT = '  ';

/**
 * Without options the layout of `JSON.stringify(data, null, 2)`, to the byte, and one newline: each entry on its own line, empty blocks as
 * `{}` and `[]`. The format has no comments, so those of conventions are left out.
 */
export function printJson(document: Node, record?: Recorder, { width }: JsonOptions = {}): string {
  const page = newPage();
  const frame = rootFrame(record, document);
  if (isLeaf(document)) printLeaf(page, document, '', '', frame, undefined);
  else {
    recordBlock(frame, 1, 1, isList(document) ? '[' : '{', document);
    if (width === undefined) printBlock(page, document, '', '', '', frame);
    else printWide(page, document, width, frame);
  }
  return pageText(page);
}

/** Between `head`, its indentation `pad` and its key, and `tail`, a comma unless it is the last of its block. */
function printBlock(page: Page, block: Block, head: string, pad: string, tail: string, frame: Frame | undefined): void {
  const inner = pad + INDENT;
  let close: string;
  if (isList(block)) {
    if (block.length === 0) return addLine(page, `${head}[]${tail}`);
    addLine(page, `${head}[`);
    block.forEach((item, i) => printItem(page, item, i, inner, i < block.length - 1 ? ',' : '', frame));
    close = ']';
  } else {
    const keys = Object.keys(block).filter((key) => block[key] !== undefined);
    if (keys.length === 0) return addLine(page, `${head}{}${tail}`);
    addLine(page, `${head}{`);
    keys.forEach((key, i) => printEntry(page, block[key]!, key, inner, i < keys.length - 1 ? ',' : '', frame));
    close = '}';
  }
  addLine(page, pad + close + tail);
}

function printItem(page: Page, item: Node, index: number, pad: string, tail: string, frame: Frame | undefined): void {
  if (isLeaf(item)) return printLeaf(page, item, pad, tail, frame, index);
  const inside = enter(frame, index, item);
  recordBlock(inside, lineCount(page) + 1, pad.length + 1, isList(item) ? '[' : '{', item);
  printBlock(page, item, pad, pad, tail, inside);
}

function printEntry(page: Page, child: Node, key: string, pad: string, tail: string, frame: Frame | undefined): void {
  const name = JSON.stringify(key);
  const head = `${pad}${name}: `;
  if (isLeaf(child)) return printLeaf(page, child, head, tail, frame, key);
  const inside = enter(frame, key, child);
  recordBlock(inside, lineCount(page) + 1, pad.length + 1, name, child);
  printBlock(page, child, head, pad, tail, inside);
}

function printLeaf(page: Page, leaf: Leaf, head: string, tail: string, frame: Frame | undefined, key: Key): void {
  const text = leafText(leaf);
  recordLeaf(frame, key, leaf, lineCount(page) + 1, head.length + 1, text);
  addLine(page, head + text + tail);
}
