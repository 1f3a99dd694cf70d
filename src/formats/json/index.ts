import type { Leaf, Node } from '../../provenance/document.ts';
import type { Recorder } from '../../provenance/line-map.ts';
import { invariant } from '../../util/invariant.ts';
import { enter, recordBlock, recordLeaf, rootFrame, type Frame } from '../frame.ts';
import { isEmpty, isLeaf, isList, valueOf, type Block, type Key } from '../leaf.ts';

const INDENT = '  ';

/**
 * The layout of `JSON.stringify(data, null, 2)`, to the byte, and one newline: each entry on its own line, empty blocks as `{}` and `[]`.
 * The format has no comments, so those of conventions are left out. (prettier would put a short array on one line.)
 */
export function printJson(document: Node, record?: Recorder): string {
  const lines: string[] = [];
  const frame = rootFrame(record, document);
  if (isLeaf(document)) printLeaf(lines, document, '', frame, undefined);
  else {
    recordBlock(frame, 1, 1, isList(document) ? '[' : '{');
    printBlock(lines, document, '', '', frame);
  }
  return `${lines.join('\n')}\n`;
}

/** `head` is what its first line begins with: its indentation `pad`, and its key. */
function printBlock(lines: string[], block: Block, head: string, pad: string, frame: Frame | undefined): void {
  const [open, close] = isList(block) ? ['[', ']'] : ['{', '}'];
  if (isEmpty(block)) {
    lines.push(head + open + close);
    return;
  }
  lines.push(head + open);
  const inner = pad + INDENT;
  const first = lines.length;
  const entries: Iterable<[Key & {}, Node | undefined]> = isList(block) ? block.entries() : Object.entries(block);
  for (const [key, child] of entries) {
    if (child === undefined) continue;
    if (lines.length > first) lines[lines.length - 1] += ',';
    printEntry(lines, child, key, inner, frame);
  }
  lines.push(pad + close);
}

function printEntry(lines: string[], child: Node, key: string | number, pad: string, frame: Frame | undefined): void {
  const name = typeof key === 'string' ? JSON.stringify(key) : '';
  const head = name === '' ? pad : `${pad}${name}: `;
  if (isLeaf(child)) return printLeaf(lines, child, head, frame, key);
  const inside = enter(frame, key, child);
  const bracket = isList(child) ? '[' : '{';
  recordBlock(inside, lines.length + 1, pad.length + 1, name === '' ? bracket : name);
  printBlock(lines, child, head, pad, inside);
}

function printLeaf(lines: string[], leaf: Leaf, head: string, frame: Frame | undefined, key: Key): void {
  const value = valueOf(leaf);
  invariant(typeof value !== 'number' || Number.isFinite(value), `${String(value)} in a document`);
  const text = JSON.stringify(value);
  recordLeaf(frame, key, leaf, lines.length + 1, head.length + 1, text);
  lines.push(head + text);
}
