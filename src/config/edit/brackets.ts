import type { Edit } from '../typescript/edits.ts';
import { indentAt, piecesIn, type CommentStyle, type Piece } from './gap.ts';
import type { Room, Spelling } from './print-value.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A list of items between brackets, separated by commas. */
export interface Brackets {
  readonly text: string;
  /** Behind the opening bracket, and at the closing one. */
  readonly open: number;
  readonly close: number;
  readonly items: readonly Span[];
  readonly comments: CommentStyle;
  /** Items that are lists or objects with something in them. */
  readonly blocks: readonly Span[];
}

/** Adds an item behind the last one, on a line of its own where that has one. */
export function addItem(brackets: Brackets, spelling: Spelling, print: (room: Room) => string): Edit[] {
  const { text, open, close, items, comments } = brackets;
  const last = items.at(-1);
  if (last === undefined) return addFirst(brackets, spelling, print);
  const before = piecesIn(text, items.at(-2)?.end ?? open, last.start, comments);
  if (!before.some(isNewline)) return [insertion(last.end, `, ${print({ indent: indentAt(text, last.start), column: last.end, shape: 'flat' })}`)];
  const indent = indentAt(text, last.start);
  const after = piecesIn(text, last.end, close, comments);
  const hasComma = after.some(isComma);
  const { end } = tailOf(after, last.end);
  const item = print({ indent, column: indent.length, shape: shapeOf(brackets) ?? spelling.usual });
  const edits = [insertion(end, spelling.lineBreak + indent + item + (hasComma ? ',' : ''))];
  return hasComma ? edits : [insertion(last.end, ','), ...edits];
}

function addFirst({ text, open, close, comments }: Brackets, spelling: Spelling, print: (room: Room) => string): Edit[] {
  const outer = indentAt(text, open);
  const pieces = piecesIn(text, open, close, comments);
  const comma = spelling.trailingComma ? ',' : '';
  const { lineBreak } = spelling;
  const pad = text[open - 1] === '{' ? spelling.pad : '';
  const notes = pieces.filter((piece) => !isNewline(piece));
  if (!pieces.some(isNewline)) {
    if (notes.length > 0) return [insertion(notes.at(-1)!.end, ` ${print({ indent: outer, column: open, shape: 'flat' })}`)];
    const column = open - (text.lastIndexOf('\n', open) + 1);
    const item = print({ indent: outer, column, shape: spelling.usual });
    const flat = `${pad}${item}${pad}`;
    if (spelling.usual === 'flat' || (spelling.usual === 'fits' && !item.includes('\n') && column + flat.length < 100)) return [replacement(open, close, flat)];
    const indent = outer + spelling.unit;
    return [replacement(open, close, lineBreak + indent + print({ indent, column: indent.length, shape: spelling.usual }) + comma + lineBreak + outer)];
  }
  const note = notes.at(-1);
  const ownLine = note !== undefined && text.slice(text.lastIndexOf('\n', note.start) + 1, note.start).trim() === '';
  const indent = ownLine ? indentAt(text, note.start) : outer + spelling.unit;
  const item = lineBreak + indent + print({ indent, column: indent.length, shape: spelling.usual }) + comma;
  // A bracket that would share the item's line is moved to the next.
  const from = note?.end ?? open;
  return [insertion(from, pieces.at(-1) === note ? `${item}${lineBreak}${outer}` : item)];
}

/** As tall as the last block beside it. */
function shapeOf({ text, blocks }: Brackets): Room['shape'] | undefined {
  const block = blocks.at(-1);
  return block === undefined ? undefined : text.slice(block.start, block.end).includes('\n') ? 'tall' : 'fits';
}

/** Where what is said of an item ends, on its line; and the line break behind it, if there is one. */
export function tailOf(after: readonly Piece[], from: number): { end: number; newline: Piece | undefined } {
  const at = after.findIndex(isNewline);
  const own = at < 0 ? after : after.slice(0, at);
  return { end: Math.max(from, own.at(-1)?.end ?? from), newline: after[at] };
}

export function isNewline({ kind }: Piece): boolean {
  return kind === 'newline';
}

export function isComma({ kind }: Piece): boolean {
  return kind === 'comma';
}

export function insertion(at: number, insert: string): Edit {
  return { at, remove: 0, insert };
}

export function replacement(start: number, end: number, insert: string): Edit {
  return { at: start, remove: end - start, insert };
}

