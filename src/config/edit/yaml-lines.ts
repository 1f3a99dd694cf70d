import { lineEnd, lineStart, nextLine } from './gap.ts';

/** An entry of a block, from its key or its dash to the end of its value. */
export interface Row {
  readonly start: number;
  readonly end: number;
}

/** The line below an entry and below the comments that are deeper than it, and so inside of it. */
export function afterBlock(text: string, end: number, column: number): number {
  let at = text[end - 1] === '\n' ? end : nextLine(text, end);
  for (let look = at; look < text.length; look = nextLine(text, look)) {
    const line = text.slice(look, lineEnd(text, look));
    const inner = line.trimStart();
    if (inner === '') continue;
    if (!inner.startsWith('#') || line.length - inner.length <= column) break;
    at = nextLine(text, look);
  }
  return at;
}

/** An end without the line break that a block of text holds. */
export function beforeBreak(text: string, end: number): number {
  if (text[end - 1] !== '\n') return end;
  return text[end - 2] === '\r' ? end - 2 : end - 1;
}

/** Where the comment begins that stands right above a line, in the same column. */
export function commentAbove(text: string, line: number, column: number): number {
  let at = line;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const content = text.slice(above, lineEnd(text, above));
    if (!content.trimStart().startsWith('#') || content.length - content.trimStart().length !== column) break;
    at = above;
  }
  return at;
}
