import { keptBegin, keptEnd, keptNothing } from '../formats/kept.ts';
import { invariant } from '../util/invariant.ts';
import { quote } from '../util/text.ts';

/** A text taken apart at the lines between which its owners write. */
export interface KeptRegion {
  readonly kind: 'region';
  /** Up to and with the line that begins it. */
  readonly before: string;
  readonly inside: string;
  /** From the line that ends it. */
  readonly after: string;
}

export type Kept =
  | KeptRegion
  /** Neither of the two lines is there. */
  | { readonly kind: 'none' }
  /** The two lines are not there once each, one below the other: where the owners' text begins and ends cannot be told. */
  | { readonly kind: 'damaged'; readonly why: string };

export function findKept(text: string): Kept {
  const begins = linesLike(text, keptBegin);
  const ends = linesLike(text, keptEnd);
  if (begins.length === 0 && ends.length === 0) return { kind: 'none' };
  if (begins.length !== 1) return { kind: 'damaged', why: notOnce(begins.length, keptBegin) };
  if (ends.length !== 1) return { kind: 'damaged', why: notOnce(ends.length, keptEnd) };
  const [begin, end] = [begins[0]!, ends[0]!];
  if (begin.start > end.start) return { kind: 'damaged', why: `the line ${quote(keptEnd)} stands above the line ${quote(keptBegin)}` };
  return { kind: 'region', before: text.slice(0, begin.end), inside: text.slice(begin.end, end.start), after: text.slice(end.start) };
}

function notOnce(times: number, line: string): string {
  return times === 0 ? `the line ${quote(line)} is missing` : `the line ${quote(line)} stands there ${times} times`;
}

interface Line {
  readonly start: number;
  /** Behind its line break. */
  readonly end: number;
}

/** The lines that are `wanted`, but for blanks around it. */
function linesLike(text: string, wanted: string): Line[] {
  const lines: Line[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const start = text.lastIndexOf('\n', at) + 1;
    const lineBreak = text.indexOf('\n', at);
    const end = lineBreak < 0 ? text.length : lineBreak + 1;
    if (text.slice(start, end).trim() === wanted) lines.push({ start, end });
  }
  return lines;
}

/** The same text, in which nobody has written: what the lock remembers, and edits are told by. */
export function emptied({ before, after }: KeptRegion): string {
  return before + keptNothing + after;
}

/** Whether the owners have written nothing that could be lost. */
export function isBlank(inside: string): boolean {
  return inside.trim() === '';
}

/** A compiled text that keeps a place, with what the owners wrote in it. */
export function filled(wanted: string, inside: string): string {
  const { before, after } = placeIn(wanted);
  return before + inside + after;
}

/** Where a compiled text keeps its place; every one that is said to keep one does. */
export function placeIn(wanted: string): KeptRegion {
  const kept = findKept(wanted);
  invariant(kept.kind === 'region' && kept.inside === keptNothing, 'a file that keeps a place for its owners has one, and nothing in it');
  return kept;
}

/** The owners' text as the next build writes it: line ends that a checkout on Windows changed are changed back. */
export function asWritten({ before, inside }: KeptRegion): string {
  return before.endsWith('\r\n') ? inside.replaceAll('\r\n', '\n') : inside;
}

/** What a build makes of a compiled text where `onDisk` stands in its place. A place whose borders are damaged is not read. */
export function filledFrom(wanted: string, onDisk: string | undefined): string {
  const there = onDisk === undefined ? undefined : findKept(onDisk);
  return there?.kind === 'region' ? filled(wanted, asWritten(there)) : wanted;
}
