import type { Leaf, Node } from '../../provenance/document.ts';
import { Embedded } from '../../provenance/embedded.ts';
import type { Recorder } from '../../provenance/line-map.ts';
import { Traced } from '../../provenance/traced.ts';
import { printReasons, remarkIn } from '../comment.ts';
import { enter, recordBlock, recordComment, recordEmbedded, recordLeaf, rootFrame, type Frame } from '../frame.ts';
import { isEmpty, isLeaf, isList, valueOf, type Block, type Key } from '../leaf.ts';
import { addBlank, addLine, lineCount, type Page } from '../page.ts';
import { isLiteral, literal } from './literal.ts';
import { printScalar, printString } from './scalar.ts';

/** The file so far. This is the hot path of a build: without `record`, a scalar costs its line and nothing else. */
export interface Printing {
  readonly page: Page;
  readonly record: Recorder | undefined;
  /** Comments that stand in the file already. */
  readonly said: Set<string>;
  /** Depth above which long entries of maps are set apart. */
  readonly spacing: number;
}

const INDENT = '  ';

/** A longer key must be marked as one. https://yaml.org/spec/1.2.2/#rule-ns-s-implicit-yaml-key */
const LONGEST_KEY = 1000;

/** Adds one document. `pointer` is its place in a stream. */
export function printTree(p: Printing, root: Node, pointer: string): void {
  const frame = rootFrame(p.record, root, pointer);
  printReasons(p.page, p.said, root, '', '#', frame, undefined);
  if (isLeaf(root)) printLeaf(p, root, '', '', frame, undefined);
  else if (!isEmpty(root)) printBlock(p, root, '', '', frame);
  else {
    recordBlock(frame, lineCount(p.page) + 1, 1, emptyText(root), root);
    addLine(p.page, emptyText(root));
  }
}

/** `start` is what its first line begins with: its indentation `pad`, or the dashes of the sequences whose first item it is. */
function printBlock(p: Printing, block: Block, start: string, pad: string, frame: Frame | undefined): void {
  let lead = start;
  if (isList(block)) {
    for (let i = 0; i < block.length; i++) {
      printItem(p, block[i]!, i, lead, pad, frame);
      lead = pad;
    }
    return;
  }
  const spaced = pad.length < p.spacing * INDENT.length;
  let before = -1;
  for (const key in block) {
    const child = block[key];
    if (child === undefined) continue;
    if (spaced && before !== -1 && (lineCount(p.page) > before + 1 || !isShort(child))) addBlank(p.page);
    before = lineCount(p.page);
    printEntry(p, child, key, lead, pad, frame);
    lead = pad;
  }
}

function printItem(p: Printing, item: Node, index: number, lead: string, pad: string, frame: Frame | undefined): void {
  const head = `${lead}- `;
  const inner = pad + INDENT;
  printReasons(p.page, p.said, item, lead, '#', frame, index);
  if (isLeaf(item)) return printLeaf(p, item, head, inner, frame, index);
  const inside = enter(frame, index, item);
  recordBlock(inside, lineCount(p.page) + 1, lead.length + 1, '-', item);
  if (isEmpty(item)) addLine(p.page, head + emptyText(item));
  else printBlock(p, item, head, inner, inside);
}

function printEntry(p: Printing, child: Node, key: string, lead: string, pad: string, frame: Frame | undefined): void {
  const inner = pad + INDENT;
  printReasons(p.page, p.said, child, lead, '#', frame, key);
  const text = printString(key);
  if (text.length > LONGEST_KEY) addLine(p.page, `${lead}? ${text}`);
  const head = text.length > LONGEST_KEY ? `${pad}:` : `${lead}${text}:`;
  if (isLeaf(child)) return printLeaf(p, child, `${head} `, inner, frame, key);
  const inside = enter(frame, key, child);
  recordBlock(inside, lineCount(p.page) + 1, lead.length + 1, head.slice(lead.length, -1) || ':', child);
  if (isEmpty(child)) return addLine(p.page, begin(p, `${head} `, inner, emptyText(child)) + emptyText(child));
  addLine(p.page, head);
  printBlock(p, child, inner, inner, inside);
}

/** What stands on the line before `text`: `head`, or the indentation of a line of its own if it would end beyond column 80. prettier's way. */
function begin(p: Printing, head: string, pad: string, text: string): string {
  if (head.length + text.length <= 80) return head;
  addLine(p.page, head.trimEnd());
  return pad;
}

/** `head` stands before it on its line; `pad` indents the lines of a literal block, of which readers of a bare scalar disagree. */
function printLeaf(p: Printing, leaf: Leaf, head: string, pad: string, frame: Frame | undefined, key: Key): void {
  const value = valueOf(leaf);
  if (typeof value === 'string' && pad !== '' && isLiteral(value)) {
    const { header, lines } = literal(value, pad);
    const start = begin(p, head, pad, header);
    const line = lineCount(p.page) + 1;
    if (leaf instanceof Embedded) recordEmbedded(frame, key, leaf, line, start.length + 1, header, pad.length);
    else recordLeaf(frame, key, leaf, line, start.length + 1, header, lines.length);
    addLine(p.page, start + header);
    for (const one of lines) addLine(p.page, one);
    return;
  }
  const text = typeof value === 'string' ? printString(value) : printScalar(value);
  const line = lineCount(p.page) + 1;
  recordLeaf(frame, key, leaf, line, head.length + 1, text);
  const remark = leaf instanceof Traced ? remarkIn(leaf.origin) : undefined;
  if (remark === undefined) return addLine(p.page, head + text);
  const aside = `# ${remark.remark!}`;
  recordComment(frame, key, leaf, remark, line, head.length + text.length + 2, aside, 0);
  addLine(p.page, `${head}${text} ${aside}`);
}

function isShort(node: Node): boolean {
  return isLeaf(node) || isEmpty(node);
}

function emptyText(block: Block): string {
  return isList(block) ? '[]' : '{}';
}
