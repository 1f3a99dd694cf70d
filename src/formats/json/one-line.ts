// Blocks that stand on one line, as prettier lays JSON out. https://prettier.io/docs/rationale#objects
import type { Node } from '../../provenance/document.ts';
import { enter, recordBlock, recordLeaf, type Frame } from '../frame.ts';
import { isEmpty, isLeaf, isList, valueOf, type Block } from '../leaf.ts';
import { widthOf } from '../markdown/width.ts';
import { leafText } from './leaf-text.ts';

/** A line in the making, and the columns that are left of it. */
interface Line {
  text: string;
  left: number;
}

/** `{ "a": 1, "b": [2, 3] }`, or `null` where that takes more than `room` columns or prettier would break it. */
export function oneLine(block: Block, room: number): string | null {
  const line = { text: '', left: room };
  return addBlock(line, block) ? line.text : null;
}

/** Whether there is room for it. */
function add(line: Line, text: string): boolean {
  line.left -= widthOf(text);
  if (line.left < 0) return false;
  line.text += text;
  return true;
}

function addBlock(line: Line, block: Block): boolean {
  if (isEmpty(block)) return add(line, isList(block) ? '[]' : '{}');
  return isList(block) ? addList(line, block) : addMap(line, block);
}

function addList(line: Line, list: readonly Node[]): boolean {
  if (isTable(list)) return false;
  let lead = '[';
  for (const item of list) {
    if (!add(line, lead) || !addNode(line, item)) return false;
    lead = ', ';
  }
  return add(line, ']');
}

function addMap(line: Line, map: Exclude<Block, readonly Node[]>): boolean {
  let lead = '{ ';
  for (const key in map) {
    const child = map[key];
    if (child === undefined) continue;
    if (!add(line, `${lead}${JSON.stringify(key)}: `) || !addNode(line, child)) return false;
    lead = ', ';
  }
  return add(line, ' }');
}

function addNode(line: Line, node: Node): boolean {
  return isLeaf(node) ? add(line, leafText(node)) : addBlock(line, node);
}

/** Several objects, or several lists, of several entries each: prettier gives each a line. */
function isTable(list: readonly Node[]): boolean {
  const first = list[0];
  if (list.length < 2 || first === undefined || isLeaf(first)) return false;
  const ofLists = isList(first);
  return list.every((item) => !isLeaf(item) && isList(item) === ofLists && hasSeveral(item));
}

function hasSeveral(block: Block): boolean {
  if (isList(block)) return block.length > 1;
  let entries = 0;
  for (const key in block) if (block[key] !== undefined && ++entries > 1) return true;
  return false;
}

/** Tells where everything within `block` stands that was printed on `line`, its bracket at `column`. */
export function recordOneLine(frame: Frame | undefined, block: Block, line: number, column: number): void {
  if (frame !== undefined && !isEmpty(block)) recordEntries(frame, block, line, column);
}

/** Returns the column behind the block. */
function recordEntries(frame: Frame, block: Block, line: number, column: number): number {
  if (isEmpty(block)) return column + 2;
  if (isList(block)) {
    let at = column + 1;
    block.forEach((item, i) => (at = recordNode(frame, item, i, '', line, at) + 2));
    return at - 1;
  }
  let at = column + 2;
  for (const key in block) {
    const child = block[key];
    if (child !== undefined) at = recordNode(frame, child, key, JSON.stringify(key), line, at) + 2;
  }
  return at;
}

/** The entry at `key`, with its name before it in a map. Returns the column behind it. */
function recordNode(frame: Frame, node: Node, key: string | number, name: string, line: number, column: number): number {
  const at = column + (name === '' ? 0 : name.length + 2);
  if (isLeaf(node)) {
    const text = leafText(node);
    recordLeaf(frame, key, node, line, at, text);
    return at + text.length;
  }
  const inside = enter(frame, key, node)!;
  recordBlock(inside, line, column, name === '' ? (isList(node) ? '[' : '{') : name, node);
  return recordEntries(inside, node, line, at);
}

/** Whether all of several items are numbers, of which prettier puts as many on a line as there is room for. */
export function isNumbers(list: readonly Node[]): boolean {
  return list.length > 1 && list.every((item) => isLeaf(item) && typeof valueOf(item) === 'number');
}
