import { because, originOf } from '../../provenance/document.ts';
import type { Recorder } from '../../provenance/line-map.ts';
import { newComments, printComment } from '../comment.ts';
import { enter, inside, recordBlock, recordLeaf, type Frame } from '../frame.ts';
import type { Key } from '../leaf.ts';
import { addLine, lineCount, type Page } from '../page.ts';
import { printString } from '../yaml/scalar.ts';
import { escapeText, reference } from './action.ts';
import { isBlock, originOfBlocks, standFor } from './block.ts';
import type { Guard, TemplateEntry, TemplateItem, TemplateLeaf, TemplateList, TemplateMap, TemplateNode } from './document.ts';
import { printScalarLines } from './scalar.ts';

/** The file so far. */
export interface Printing {
  readonly page: Page;
  readonly record: Recorder | undefined;
  /** Comments that stand in the file already. */
  readonly said: Set<string>;
}

const INDENT = '  ';

export function printRoot(p: Printing, node: TemplateNode, frame: Frame | undefined): void {
  printReasons(p, node, '', frame, undefined);
  if (isBlock(node)) printBlock(p, node, '', '', frame);
  else printLeaf(p, node, '', '', frame, undefined);
}

/** What stands between the lines of a guard; `key` is that of the entry in the block of `frame`. */
export function printGuarded(p: Printing, guard: Guard | null, pad: string, frame: Frame | undefined, key: Key, body: () => void): void {
  if (guard === null) return body();
  const head = `{{- if ${reference(guard.path)} }}`;
  const mark = because(guard.origin, []);
  const here = key === undefined ? inside(frame, mark) : enter(frame, key, mark);
  recordBlock(here, lineCount(p.page) + 1, pad.length + 1, head, mark);
  addLine(p.page, pad + head);
  body();
  recordBlock(here, lineCount(p.page) + 1, pad.length + 1, '{{- end }}', mark);
  addLine(p.page, `${pad}{{- end }}`);
}

/** `start` is what its first line begins with: its indentation `pad`, or the dashes of the sequences whose first item it is. */
function printBlock(p: Printing, block: TemplateMap | TemplateList, start: string, pad: string, frame: Frame | undefined): void {
  const children: readonly (TemplateItem & Partial<TemplateEntry>)[] = block.kind === 'list' ? block.items : block.entries;
  let lead = start;
  children.forEach((child, i) => {
    if (child.guard !== null && lead !== pad) {
      // The dashes cannot depend on whether the first entry is there.
      addLine(p.page, lead.trimEnd());
      lead = pad;
    }
    const here = lead;
    printGuarded(p, child.guard, pad, frame, child.key ?? i, () => {
      if (child.key === undefined) printItem(p, child.node, i, here, pad, frame);
      else printEntry(p, child.node, child.key, here, pad, frame);
    });
    lead = pad;
  });
}

function printItem(p: Printing, node: TemplateNode, index: number, lead: string, pad: string, frame: Frame | undefined): void {
  const head = `${lead}- `;
  const inner = pad + INDENT;
  printReasons(p, node, lead, frame, index);
  if (!isBlock(node)) return printLeaf(p, node, head, inner, frame, index);
  const within = enterBlock(p, frame, index, node, lead, '-');
  if (isEmptyBlock(node)) addLine(p.page, head + emptyText(node));
  else printBlock(p, node, head, inner, within);
}

function printEntry(p: Printing, node: TemplateNode, key: string, lead: string, pad: string, frame: Frame | undefined): void {
  const inner = pad + INDENT;
  const head = `${lead}${escapeText(printString(key))}:`;
  printReasons(p, node, lead, frame, key);
  if (!isBlock(node)) return printLeaf(p, node, `${head} `, inner, frame, key);
  const within = enterBlock(p, frame, key, node, lead, head.slice(lead.length, -1));
  if (isEmptyBlock(node)) return addLine(p.page, `${head} ${emptyText(node)}`);
  addLine(p.page, head);
  printBlock(p, node, inner, inner, within);
}

/** The frame of a block, whose head is the next line's `text` behind `lead`. */
function enterBlock(p: Printing, frame: Frame | undefined, key: Key, node: TemplateMap | TemplateList, lead: string, text: string): Frame | undefined {
  if (frame === undefined) return undefined;
  const block = standFor(node);
  const within = enter(frame, key ?? 0, block);
  recordBlock(within, lineCount(p.page) + 1, lead.length + 1, text, block);
  return within;
}

function printLeaf(p: Printing, leaf: TemplateLeaf, head: string, pad: string, frame: Frame | undefined, key: Key): void {
  const [first, ...rest] = printScalarLines(leaf, pad);
  if (leaf.kind === 'texts') {
    const margin = head.length - head.trimStart().length;
    recordLeaf(frame, key, standIn(leaf), lineCount(p.page) + 1, margin + 1, head.trim(), rest.length + 1);
    addLine(p.page, head.trimEnd());
    addLine(p.page, pad + first!);
  } else {
    recordLeaf(frame, key, standIn(leaf), lineCount(p.page) + 1, head.length + 1, first!, rest.length);
    addLine(p.page, head + first!);
  }
  for (const line of rest) addLine(p.page, line);
}

/** A leaf with the origin of what is printed. */
function standIn(leaf: TemplateLeaf): Parameters<typeof recordLeaf>[2] {
  return leaf.kind === 'literal' ? leaf.leaf : because(leaf.origin, null);
}

function printReasons(p: Printing, node: TemplateNode, start: string, frame: Frame | undefined, key: Key): void {
  const reason = isBlock(node) ? originOfBlocks(node.blocks) : node.kind === 'literal' ? originOf(node.leaf) : node.origin;
  const said = newComments(reason, p.said);
  if (said.length === 0) return;
  const margin = ' '.repeat(start.length - start.trimStart().length);
  const subject = isBlock(node) ? standFor(node) : standIn(node);
  // A comment may not hold an action, and needs no exact braces.
  for (const origin of said) printComment(p.page, origin.comment!.replaceAll('{{', '{ {'), `${margin}# `, frame, key, subject, origin);
}

function isEmptyBlock(block: TemplateMap | TemplateList): boolean {
  return (block.kind === 'list' ? block.items : block.entries).length === 0;
}

function emptyText(block: TemplateMap | TemplateList): string {
  return block.kind === 'list' ? '[]' : '{}';
}
