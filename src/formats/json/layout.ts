// Which blocks stand on one line, as prettier lays JSON out: found from the innermost outwards, so that each scalar is printed and measured once.
// https://prettier.io/docs/rationale#objects
import type { Node } from '../../provenance/document.ts';
import { isLeaf, isList, valueOf, type Block } from '../leaf.ts';
import { widthOf } from '../markdown/width.ts';
import { leafText } from './leaf-text.ts';

/** A scalar's text, or a block. */
export type Laid = string | LaidBlock;

export interface LaidBlock {
  readonly block: Block;
  /** Names of the entries as they are printed, with the colon; `null` for a list. */
  readonly names: readonly string[] | null;
  readonly keys: readonly (string | number)[];
  readonly children: readonly Laid[];
  /** The block on one line; `null` where it takes more columns than a line has, or prettier would break it. */
  readonly line: string | null;
  /** Columns of that line. */
  readonly width: number;
}

/** `most` columns have room on a line. */
export function layOutBlock(block: Block, most: number): LaidBlock {
  return isList(block) ? layOutList(block, most) : layOutMap(block, most);
}

function layOut(node: Node, most: number): Laid {
  return isLeaf(node) ? leafText(node) : layOutBlock(node, most);
}

function layOutList(list: readonly Node[], most: number): LaidBlock {
  const children: Laid[] = [];
  const keys: number[] = [];
  let line: string | null = '[';
  let width = 2;
  for (let i = 0; i < list.length; i++) {
    const laid = layOut(list[i]!, most);
    children.push(laid);
    keys.push(i);
    if (line === null) continue;
    width += (i === 0 ? 0 : 2) + widthIn(laid, most - width);
    line = width > most ? null : `${line}${i === 0 ? '' : ', '}${textIn(laid)}`;
  }
  const whole = line !== null && !isTable(children);
  return { block: list, names: null, keys, children, line: whole ? `${line!}]` : null, width };
}

function layOutMap(map: Exclude<Block, readonly Node[]>, most: number): LaidBlock {
  const children: Laid[] = [];
  const keys: string[] = [];
  const names: string[] = [];
  let line: string | null = '{';
  let width = 2;
  for (const key in map) {
    const child = map[key];
    if (child === undefined) continue;
    const laid = layOut(child, most);
    const name = `${JSON.stringify(key)}: `;
    children.push(laid);
    keys.push(key);
    names.push(name);
    if (line === null) continue;
    width += 2 + widthOf(name) + widthIn(laid, most - width);
    line = width > most ? null : `${line}${names.length === 1 ? ' ' : ', '}${name}${textIn(laid)}`;
  }
  return { block: map, names, keys, children, line: line === null ? null : names.length === 0 ? '{}' : `${line} }`, width };
}

/** Beyond any line where it has none of its own. A text that is twice as long as the room is not measured. */
function widthIn(laid: Laid, room: number): number {
  if (typeof laid !== 'string') return laid.line === null ? Infinity : laid.width;
  return laid.length > 2 * room + 2 ? Infinity : widthOf(laid);
}

function textIn(laid: Laid): string {
  return typeof laid === 'string' ? laid : laid.line!;
}

/** Several objects, or several lists, of several entries each: prettier gives each a line. */
function isTable(children: readonly Laid[]): boolean {
  const [first] = children;
  if (children.length < 2 || first === undefined || typeof first === 'string') return false;
  return children.every((child) => typeof child !== 'string' && (child.names === null) === (first.names === null) && child.children.length > 1);
}

/** Whether all of several items are numbers, of which prettier puts as many on a line as there is room for. */
export function isNumbers({ block, children }: LaidBlock): boolean {
  return children.length > 1 && isList(block) && block.every((item) => isLeaf(item) && typeof valueOf(item) === 'number');
}
