import type { Edit } from '../typescript/edits.ts';
import { isComma, isNewline, replacement, type Brackets, type Span } from './brackets.ts';
import { lineStart, nextLine, piecesIn, type Piece } from './gap.ts';

/** What stands before an item, behind the comma of the one before it. */
interface Lead {
  /** Where that begins: behind the comma, or behind the bracket. */
  readonly from: number;
  /** Where what belongs to the item begins: the comment right above it, or beside it. */
  readonly own: number;
  /** What stands there and belongs to what is above. */
  readonly above: Piece | undefined;
  readonly ownLine: boolean;
}

/** Removes an item with its comma, the comment right above it and the one behind it. */
export function removeItem(brackets: Brackets, index: number): Edit[] {
  const { text, open, close, items, comments } = brackets;
  const item = items[index]!;
  const next = items[index + 1];
  const lead = leadOf(brackets, index);
  const after = piecesIn(text, item.end, next?.start ?? close, comments);
  const comma = after.find(isComma);
  const newline = after.findIndex(isNewline);
  // What is behind the comma, on the line of the next item, belongs to that.
  const tail = newline >= 0 ? after.slice(0, newline) : next === undefined ? after : after.slice(0, after.indexOf(comma!) + 1);
  const end = Math.max(item.end, tail.at(-1)?.end ?? 0);
  const span = spanOf(text, lead, end, next === undefined ? undefined : leadOf(brackets, index + 1), newline >= 0);
  if (items.length === 1 && text.slice(open, span.start).trim() === '' && text.slice(span.end, close).trim() === '') return [replacement(open, close, '')];
  const orphaned = next === undefined && comma === undefined && index > 0 ? piecesIn(text, items[index - 1]!.end, item.start, comments).find(isComma) : undefined;
  if (orphaned === undefined) return [replacement(span.start, span.end, '')];
  if (span.start <= orphaned.end) return [replacement(orphaned.start, span.end, '')];
  return [replacement(orphaned.start, orphaned.end, ''), replacement(span.start, span.end, '')];
}

function spanOf(text: string, lead: Lead, end: number, next: Lead | undefined, endsLine: boolean): Span {
  if (lead.ownLine) {
    if (endsLine) return { start: lineStart(text, lead.own), end: nextLine(text, end) };
    if (next !== undefined) return { start: lead.own, end: next.own };
    // The bracket comes up, unless a comment would swallow it.
    return lead.above?.kind === 'lineComment' ? { start: lead.own, end } : { start: lead.above?.end ?? lead.from, end };
  }
  if (next !== undefined && !endsLine) return { start: lead.own, end: next.own };
  return { start: lead.from, end };
}

function leadOf({ text, open, items, comments }: Brackets, index: number): Lead {
  const { start } = items[index]!;
  const before = piecesIn(text, items[index - 1]?.end ?? open, start, comments);
  const comma = before.findIndex(isComma);
  const from = before[comma]?.end ?? items[index - 1]?.end ?? open;
  const pieces = before.slice(comma + 1);
  const first = pieces.findIndex(isNewline);
  if (first < 0) return { from, own: pieces[0]?.start ?? start, above: undefined, ownLine: false };
  // Comments above, without an empty line between them.
  let at = pieces.length;
  if (pieces[at - 1]!.kind === 'comment') at--;
  while (at - 2 > first && isNewline(pieces[at - 1]!) && !isNewline(pieces[at - 2]!) && isNewline(pieces[at - 3]!)) at -= 2;
  const own = pieces.slice(at).find((piece) => !isNewline(piece))?.start ?? start;
  const above = pieces.slice(0, at).findLast((piece) => !isNewline(piece));
  return { from, own, above, ownLine: true };
}
