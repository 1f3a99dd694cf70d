import type { SourcePosition } from '../diagnostic.ts';
import { displayWidth } from './width.ts';

export interface CodeFrame {
  /** The source line, without tabs or control characters, cut to so many columns around the mark. */
  readonly line: string;
  /** As many spaces as stand left of the mark, and the mark. */
  readonly mark: string;
}

const before = 60;

/** The source line of a position, cut to `most` columns, and a mark below what stands there: `undefined` if the text has no such line. */
export function codeFrame(text: string, at: SourcePosition, most: number = 100): CodeFrame | undefined {
  const line = lineOf(text, at.line);
  if (line === undefined) return undefined;
  const column = Math.min(at.column - 1, line.length);
  return cut(spaced(line.slice(0, column)), spaced(line.slice(column)), displayWidth(spaced(tokenIn(line, column))), most);
}

/** What stands at a position: a word, or a text in quotes; `undefined` if the text has no such line. */
export function tokenAt(text: string, at: SourcePosition): string | undefined {
  const line = lineOf(text, at.line);
  return line === undefined ? undefined : tokenIn(line, Math.min(at.column - 1, line.length));
}

function tokenIn(line: string, column: number): string {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|[\p{L}\p{N}_$](?:[\p{L}\p{N}_$.-]*[\p{L}\p{N}_$])?)/u.exec(line.slice(column))?.[0] ?? '';
}

function lineOf(text: string, number: number): string | undefined {
  let start = 0;
  for (let left = number; left > 1; left--) {
    const end = /\r\n|[\n\r]/g;
    end.lastIndex = start;
    if (end.exec(text) === null) return undefined;
    start = end.lastIndex;
  }
  const rest = text.slice(start, start + 100_000);
  return rest.slice(0, /[\n\r]|$/.exec(rest)!.index);
}

/** What a terminal would expand or obey, as something that has the width which it shows. */
function spaced(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  return text.replaceAll('\t', '  ').replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

function cut(left: string, right: string, length: number, most: number): CodeFrame {
  const tooLong = displayWidth(left) + displayWidth(right) > most;
  const start = tooLong && displayWidth(left) > before ? `…${last(left, before - 1)}` : left;
  const end = displayWidth(start) + displayWidth(right) > most ? `${first(right, most - 1 - displayWidth(start))}…` : right;
  const width = Math.max(1, Math.min(length, displayWidth(end)));
  return { line: start + end, mark: ' '.repeat(displayWidth(start)) + '^'.repeat(width) };
}

function first(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) break;
    taken += character;
  }
  return taken;
}

function last(text: string, width: number): string {
  const characters = Array.from(text);
  let used = 0;
  let from = characters.length;
  while (from > 0 && used + displayWidth(characters[from - 1]!) <= width) used += displayWidth(characters[--from]!);
  return characters.slice(from).join('');
}
