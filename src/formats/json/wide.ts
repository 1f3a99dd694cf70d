import type { Leaf, Node } from '../../provenance/document.ts';
import { enter, recordBlock, recordLeaf, type Frame } from '../frame.ts';
import type { Block } from '../leaf.ts';
import { widthOf } from '../markdown/width.ts';
import { addLine, lineCount, type Page } from '../page.ts';
import { isNumbers, layOutBlock, type LaidBlock } from './layout.ts';

const INDENT = '  ';

/** Adds a block in lines of at most `width` columns, where what fits in one stands on one. `frame` is the block's own. */
export function printWide(page: Page, block: Block, width: number, frame: Frame | undefined): void {
  printBlock({ page, width }, layOutBlock(block, width), '', '', '', frame);
}

interface Printing {
  readonly page: Page;
  readonly width: number;
}

/** Between `head`, its indentation `pad` and its key, and `tail`, a comma unless it is the last of its block. */
function printBlock(p: Printing, laid: LaidBlock, head: string, pad: string, tail: string, frame: Frame | undefined): void {
  if (laid.line !== null && (laid.children.length === 0 || widthOf(head) + laid.width + tail.length <= p.width)) {
    if (frame !== undefined) recordEntries(frame, laid, lineCount(p.page) + 1, head.length + 1);
    return addLine(p.page, head + laid.line + tail);
  }
  const inner = pad + INDENT;
  addLine(p.page, `${head}${laid.names === null ? '[' : '{'}`);
  if (isNumbers(laid)) printNumbers(p, laid, inner, frame);
  else for (let i = 0; i < laid.children.length; i++) printEntry(p, laid, i, inner, frame);
  addLine(p.page, `${pad}${laid.names === null ? ']' : '}'}${tail}`);
}

/** The entry at the place `i`. */
function printEntry(p: Printing, within: LaidBlock, i: number, pad: string, frame: Frame | undefined): void {
  const child = within.children[i]!;
  const head = pad + (within.names?.[i] ?? '');
  const tail = i < within.children.length - 1 ? ',' : '';
  const inside = recordEntry(frame, within, i, lineCount(p.page) + 1, pad.length + 1);
  if (typeof child === 'string') addLine(p.page, head + child + tail);
  else printBlock(p, child, head, pad, tail, inside);
}

/** As many on a line as there is room for. */
function printNumbers(p: Printing, laid: LaidBlock, pad: string, frame: Frame | undefined): void {
  let line = pad;
  laid.children.forEach((child, i) => {
    const text = `${child as string}${i < laid.children.length - 1 ? ',' : ''}`;
    if (line !== pad && line.length + 1 + text.length > p.width) {
      addLine(p.page, line);
      line = pad;
    }
    if (line !== pad) line += ' ';
    recordEntry(frame, laid, i, lineCount(p.page) + 1, line.length + 1);
    line += text;
  });
  addLine(p.page, line);
}

/** Tells where everything stands in a block of one line, whose bracket is at `column`. Returns the column behind it. */
function recordEntries(frame: Frame, laid: LaidBlock, line: number, column: number): number {
  let at = column + (laid.names === null ? 1 : 2);
  laid.children.forEach((child, i) => {
    const inside = recordEntry(frame, laid, i, line, at);
    const start = at + (laid.names?.[i]?.length ?? 0);
    at = (typeof child === 'string' ? start + child.length : recordEntries(inside!, child, line, start)) + 2;
  });
  if (laid.children.length === 0) return column + 2;
  return laid.names === null ? at - 1 : at;
}

/** Tells where an entry stands, its name or what has none at `column`; returns the frame of what is in it. */
function recordEntry(frame: Frame | undefined, { block, names, keys, children }: LaidBlock, i: number, line: number, column: number): Frame | undefined {
  if (frame === undefined) return undefined;
  const key = keys[i]!;
  const node = (block as { readonly [key: string | number]: Node })[key]!;
  const child = children[i]!;
  const name = names?.[i];
  if (typeof child === 'string') {
    recordLeaf(frame, key, node as Leaf, line, column + (name?.length ?? 0), child);
    return undefined;
  }
  const inside = enter(frame, key, node);
  recordBlock(inside, line, column, name === undefined ? (child.names === null ? '[' : '{') : name.slice(0, -2), node);
  return inside;
}
