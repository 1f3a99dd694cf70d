import { addItem, replacement, type Brackets, type Span } from './brackets.ts';
import type { Json } from './edit.ts';
import { indentAt, lineStart, type CommentStyle } from './gap.ts';
import type { Edits, Entry, ListNode, MapNode, Node } from './node.ts';
import { printValue, type Spelling } from './print-value.ts';
import { removeItem } from './remove-item.ts';

/** A text with brackets in it, or such a part of one. */
export interface Bracketed {
  readonly text: string;
  readonly spelling: Spelling;
  readonly comments: CommentStyle;
  /** Whether a comment stands in a part of the text. */
  readonly holdsComment: (span: Span) => boolean;
}

/** An entry as it is written, from its key to the end of its value. */
export interface Item extends Span {
  readonly name: string | undefined;
  readonly value: Node;
  /** Where the value is written. */
  readonly at: Span;
}

export function mapNode(within: Bracketed, span: Span, items: readonly Item[]): MapNode {
  const brackets = bracketsOf(within, span, items);
  return {
    kind: 'map',
    at: span.start,
    names: items.flatMap(({ name }) => name ?? []),
    find: (name) => entryOf(brackets, items, items.findIndex((item) => item.name === name)),
    add: (name, value) => addTo(within, brackets, name, value),
    replace: (value) => replaceSpan(within, span, value),
  };
}

export function listNode(within: Bracketed, span: Span, items: readonly Item[]): ListNode {
  const brackets = bracketsOf(within, span, items);
  return {
    kind: 'list',
    at: span.start,
    length: items.length,
    find: (index) => entryOf(brackets, items, items[index] === undefined ? -1 : index),
    add: (value) => addTo(within, brackets, undefined, value),
    replace: (value) => replaceSpan(within, span, value),
  };
}

export function bracketsOf({ text, comments }: Bracketed, { start, end }: Span, items: readonly Item[]): Brackets {
  const blocks = items.map(({ at }) => at).filter((at) => text[at.end - 1] === '}' || text[at.end - 1] === ']');
  return { text, open: start + 1, close: end - 1, items, comments, blocks: blocks.filter((at) => at.end - at.start > 2) };
}

export function entryOf(brackets: Brackets, items: readonly Item[], index: number): Entry | undefined {
  const item = items[index];
  return item === undefined ? undefined : { kind: 'entry', value: item.value, remove: () => removeItem(brackets, index) };
}

export function addTo({ spelling }: Bracketed, brackets: Brackets, name: string | undefined, value: Json): Edits {
  const lead = name === undefined ? '' : spelling.key(name) + spelling.colon;
  // Its examples are of its own kind.
  const blocks = brackets.blocks.filter(({ start }) => (brackets.text[start] === '[') === Array.isArray(value));
  return addItem({ ...brackets, blocks }, spelling, (room) => lead + printValue(value, spelling, { ...room, column: room.column + lead.length }));
}

/** Puts a value in the place of another one. */
export function replaceSpan({ text, spelling, holdsComment }: Bracketed, span: Span, value: Json): Edits {
  if (holdsComment(span)) return { kind: 'fixed', at: span.start, reason: 'a comment stands in what would be replaced' };
  const room = { indent: indentAt(text, span.start), column: span.start - lineStart(text, span.start), shape: spelling.usual };
  return [replacement(span.start, span.end, printValue(value, spelling, room))];
}
