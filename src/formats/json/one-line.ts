// Blocks that stand on one line, as prettier lays JSON out. https://prettier.io/docs/rationale#objects
import type { Node } from '../../provenance/document.ts';
import { enter, recordBlock, recordLeaf, type Frame } from '../frame.ts';
import { isEmpty, isLeaf, isList, valueOf, type Block } from '../leaf.ts';
import { widthOf } from '../markdown/width.ts';
import { leafText } from './leaf-text.ts';

/** `{ "a": 1, "b": [2, 3] }`, or `null` where that takes more than `room` columns or prettier would break it. */
export function oneLine(block: Block, room: number): string | null {
  if (isEmpty(block)) return isList(block) ? '[]' : '{}';
  return isList(block) ? listOnOneLine(block, room) : mapOnOneLine(block, room);
}

function listOnOneLine(list: readonly Node[], room: number): string | null {
  if (isTable(list)) return null;
  let text = '[';
  let left = room - 2;
  for (let i = 0; i < list.length; i++) {
    const lead = i === 0 ? '' : ', ';
    const item = nodeOnOneLine(list[i]!, left - lead.length);
    if (item === null) return null;
    left -= lead.length + widthOf(item);
    text += lead + item;
  }
  return `${text}]`;
}

function mapOnOneLine(map: Exclude<Block, readonly Node[]>, room: number): string | null {
  let text = '{ ';
  let left = room - 4;
  for (const key in map) {
    const child = map[key];
    if (child === undefined) continue;
    const lead = `${text === '{ ' ? '' : ', '}${JSON.stringify(key)}: `;
    const value = nodeOnOneLine(child, left - widthOf(lead));
    if (value === null) return null;
    left -= widthOf(lead) + widthOf(value);
    text += lead + value;
  }
  return `${text} }`;
}

function nodeOnOneLine(node: Node, room: number): string | null {
  if (room <= 0) return null;
  const text = isLeaf(node) ? leafText(node) : oneLine(node, room);
  return text === null || widthOf(text) > room ? null : text;
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
