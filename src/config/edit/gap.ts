/** How a language writes comments. */
export interface CommentStyle {
  readonly line: string | undefined;
  /** Whether there are `/* … *\/`, too. */
  readonly block: boolean;
}

export interface Piece {
  readonly kind: 'comma' | 'newline' | 'comment' | 'lineComment';
  readonly start: number;
  readonly end: number;
}

/** What stands between the items of a list, blanks left out. A comment of a line ends before its line break. */
export function piecesIn(text: string, from: number, to: number, style: CommentStyle): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; at < to; ) {
    const kind = kindAt(text, at, style);
    const end = kind === 'comment' ? text.indexOf('*/', at) + 2 : kind === 'lineComment' ? lineEnd(text, at) : at + 1;
    if (kind !== undefined) pieces.push({ kind, start: at, end });
    at = end;
  }
  return pieces;
}

function kindAt(text: string, at: number, style: CommentStyle): Piece['kind'] | undefined {
  if (text[at] === ',') return 'comma';
  if (text[at] === '\n') return 'newline';
  if (style.line !== undefined && text.startsWith(style.line, at)) return 'lineComment';
  return style.block && text.startsWith('/*', at) ? 'comment' : undefined;
}

/** Where the line that `at` is on ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  const end = found < 0 ? text.length : found;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line break of the line that `at` is on. */
export function nextLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found + 1;
}

/** The blanks that the line of `at` begins with. */
export function indentAt(text: string, at: number): string {
  const start = lineStart(text, at);
  let end = start;
  while (end < at && (text[end] === ' ' || text[end] === '\t')) end++;
  return text.slice(start, end);
}

/** The line break of most lines of a text. */
export function lineBreakOf(text: string): string {
  const all = text.split('\n').length - 1;
  return (text.split('\r\n').length - 1) * 2 > all ? '\r\n' : '\n';
}

/** By how much a text indents: that of the first line that is deeper than the one above it. Default: two spaces. */
export function unitOf(text: string): string {
  let above = '';
  for (const line of text.split('\n')) {
    const indent = /^[ \t]*/.exec(line)![0];
    if (line.trim() === '' || line.trimStart().startsWith('*')) continue;
    if (indent.length > above.length && indent.startsWith(above)) return indent.slice(above.length);
    above = indent;
  }
  return '  ';
}
