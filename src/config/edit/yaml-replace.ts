import type { CST } from 'yaml';
import type { Edit } from '../typescript/edits.ts';
import { replaceSpan } from './bracket-nodes.ts';
import { insertion, replacement, type Span } from './brackets.ts';
import type { Json } from './edit.ts';
import { lineEnd, lineStart } from './gap.ts';
import type { Edits } from './node.ts';
import type { Slot, Within } from './yaml-within.ts';
import { linesOf } from './yaml-print.ts';
import { quoted } from './yaml-scalar.ts';

type BlockSlot = Exclude<Slot, { readonly kind: 'root' | 'flow' }>;

function isBlockSlot(slot: Slot): slot is BlockSlot {
  return slot.kind === 'key' || slot.kind === 'dash';
}

function linesIn(slot: BlockSlot, value: Json, { text, spelling }: Within): [first: string, ...rest: string[]] {
  return linesOf(value, spelling, slot.indent, slot.kind, slot.after + 1 - lineStart(text, slot.after)) as [string, ...string[]];
}

const root = 'the model is an object';

/** Behind `key:`, of which nothing stands there but perhaps a comment. */
export function replaceMissing(slot: Slot, value: Json, within: Within): Edits {
  if (!isBlockSlot(slot)) return { kind: 'fixed', at: 0, reason: root };
  const [first, ...rest] = linesIn(slot, value, within);
  return [...(first === '' ? [] : [insertion(slot.after, ` ${first}`)]), ...below(rest, slot.after, within)];
}

/** Lines below the one that `at` is on. */
function below(lines: readonly string[], at: number, { text, spelling: { lineBreak } }: Within): Edit[] {
  return lines.length === 0 ? [] : [insertion(lineEnd(text, at), lineBreak + lines.join(lineBreak))];
}

export function replaceScalar(slot: Slot, token: CST.Token, span: Span, value: Json, within: Within): Edits {
  if (slot.kind === 'flow') return replaceSpan(within, span, value);
  if (!isBlockSlot(slot)) return { kind: 'fixed', at: span.start, reason: root };
  const mark = within.text[span.start];
  const isQuoted = typeof value === 'string' && !value.includes('\n') && (mark === '"' || mark === "'");
  const [first, ...rest] = isQuoted ? [quoted(value, mark)] : linesIn(slot, value, within);
  // What follows the key goes with the value that moves below it.
  const start = first === '' ? slot.after : span.start;
  if (token.type !== 'block-scalar') return [replacement(start, span.end, first), ...below(rest, span.end, within)];
  const header = token.props.find(({ type }) => type === 'block-scalar-header')!;
  const body = Math.min(within.text.length, lineEnd(within.text, header.offset) + within.spelling.lineBreak.length);
  const lines = rest.map((line) => line + within.spelling.lineBreak).join('');
  return [replacement(start, header.offset + (header as CST.SourceToken).source.length, first), replacement(body, Math.max(body, span.end), lines)];
}

/** A list or an object below a key, or behind a dash. */
export function replaceBlock(slot: Slot, span: Span, value: Json, within: Within): Edits {
  if (!isBlockSlot(slot)) return { kind: 'fixed', at: span.start, reason: root };
  const [first, ...rest] = linesIn(slot, value, within);
  // A comment behind the last line would become a part of a text that ends there.
  const end = rest.length > 0 ? lineEnd(within.text, span.end) : span.end;
  if (within.holdsComment({ start: slot.after, end })) return { kind: 'fixed', at: span.start, reason: 'a comment stands in what would be replaced' };
  return [replacement(slot.after, span.end, [first === '' ? '' : ` ${first}`, ...rest].join(within.spelling.lineBreak))];
}

/** A list or an object in brackets. */
export function replaceFlow(slot: Slot, span: Span, value: Json, within: Within): Edits {
  if (!isBlockSlot(slot)) return replaceSpan(within, span, value);
  if (within.holdsComment(span)) return { kind: 'fixed', at: span.start, reason: 'a comment stands in what would be replaced' };
  const [first, ...rest] = linesIn(slot, value, within);
  return [replacement(first === '' ? slot.after : span.start, span.end, first), ...below(rest, span.end, within)];
}
