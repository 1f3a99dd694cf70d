import type { Edit } from '../typescript/edits.ts';
import { insertion, replacement, type Span } from './brackets.ts';
import { lineEnd, lineStart, nextLine } from './gap.ts';
import type { Section } from './toml-spots.ts';

function lineAt(text: string, at: number): string {
  return text.slice(at, lineEnd(text, at)).trim();
}

/** Where the comment begins that stands right above the line of `at`. */
export function commentAbove(text: string, at: number): number {
  let start = lineStart(text, at);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!lineAt(text, above).startsWith('#')) break;
    start = above;
  }
  return start;
}

export function endOf({ header, rows }: Section): number {
  return rows.at(-1)?.line.range[1] ?? (header === undefined ? 0 : header.key.range[1]);
}

/** Below a section, and below the comment that follows it at once unless that is about the next header. */
export function belowSection(text: string, section: Section): number {
  const at = section.header === undefined && section.rows.length === 0 ? 0 : nextLine(text, endOf(section));
  let end = at;
  while (end < text.length && lineAt(text, end).startsWith('#')) end = nextLine(text, end);
  return lineAt(text, end).startsWith('[') ? at : end;
}

/** Lines put where another line begins, or at the end. */
export function insertLines(text: string, at: number, lines: readonly string[], lineBreak: string): Edit {
  const isEnd = at === text.length && text !== '' && !text.endsWith('\n');
  return insertion(at, isEnd ? lineBreak + lines.join(lineBreak) : lines.join(lineBreak) + lineBreak);
}

/** A section with the comment above it, and with the empty lines that part it from the next. */
export function sectionSpan(text: string, section: Section): Span {
  let end = belowSection(text, section);
  while (end < text.length && lineAt(text, end) === '') end = nextLine(text, end);
  return { start: commentAbove(text, section.header!.range[0]), end };
}

/** A line with the comment above it and behind it. */
export function rowSpan(text: string, { start, end }: Span): Span {
  return { start: commentAbove(text, start), end: nextLine(text, end) };
}

/** Spans that touch as one; the last of a text with the empty lines above it. */
export function merged(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && span.start <= last.end) found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  const last = found.at(-1);
  if (last?.end !== text.length) return found;
  let { start } = last;
  while (start > 0 && lineAt(text, lineStart(text, start - 1)) === '') start = lineStart(text, start - 1);
  return [...found.slice(0, -1), { start, end: last.end }];
}

/** Removals beside an insertion, which may stand where something is removed. */
export function withInsertion(removals: readonly Edit[], added: Edit): Edit[] {
  const around = removals.findIndex(({ at, remove }) => added.at >= at && added.at <= at + remove);
  if (around < 0) return [added, ...removals];
  return removals.map((one, i) => (i === around ? { ...one, insert: added.insert } : one));
}

export function removal({ start, end }: Span, instead = ''): Edit {
  return replacement(start, end, instead);
}
