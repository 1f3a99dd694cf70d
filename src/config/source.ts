import { readFileSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';
import { diagnose, type Diagnostic, type SourcePosition } from '../diagnostics/diagnostic.ts';

/** A file that the model was read from. */
export interface Source {
  /** Relative to the root, POSIX separators: what diagnostics print. */
  readonly file: string;
  /** Absolute, in the system's own form. */
  readonly path: string;
  /** Decoded, without a byte order mark; empty where the file could not be read. */
  readonly text: string;
}

/** `../shared/teams.ts`: the name under which a file below or beside the root is reported. */
export function nameFrom(root: string, path: string): string {
  return relative(root, path).split(sep).join(posix.sep);
}

const reasons: Record<string, string> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links lead in a circle',
  ENOSPC: 'no space is left on the disk',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'its name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
};

/** Why the file system refused, in words. */
export function reasonOf(failure: unknown): string {
  const code = (failure as NodeJS.ErrnoException).code ?? String(failure);
  return reasons[code] ?? code;
}

/** Reads a file; a file that cannot be read, or is not UTF-8, is a diagnostic (and a source without text). */
export function readSource(root: string, path: string): { source: Source; diagnostic: Diagnostic | undefined } {
  const absolute = resolve(root, path);
  const file = nameFrom(root, absolute);
  let bytes: Buffer;
  try {
    bytes = readFileSync(absolute);
  } catch (failure) {
    const diagnostic = diagnose('config/unreadable', null, { file, reason: reasonOf(failure) });
    return { source: { file, path: absolute, text: '' }, diagnostic };
  }
  const source = { file, path: absolute, text: new TextDecoder().decode(bytes) };
  const bad = badByte(bytes, source.text);
  const diagnostic = bad === undefined ? undefined : diagnose('config/not-utf8', null, { file }, { source: positionAt(source, bad) });
  return { source, diagnostic };
}

const replacement = '\uFFFD';
const encodedReplacement = Buffer.from(replacement);

/** Offset in `text` of the first byte that is no UTF-8: a replacement character which the file itself does not contain. */
function badByte(bytes: Buffer, text: string): number | undefined {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let offset = mark;
  let from = 0;
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) {
    offset += Buffer.byteLength(text.slice(from, at));
    from = at;
    if (!bytes.subarray(offset, offset + 3).equals(encodedReplacement)) return at;
  }
  return undefined;
}

const lineStarts = new WeakMap<Source, readonly number[]>();

/** Offsets at which lines begin, by the line ends of `pattern`. */
export function startsOfLines(text: string, pattern: RegExp): number[] {
  const starts = [0];
  for (const end of text.matchAll(pattern)) starts.push(end.index + end[0].length);
  return starts;
}

/** The index of the last start that is not after `offset`. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column of an offset, lines ending as editors end them: LF, CRLF or CR. */
export function positionAt(source: Source, offset: number): SourcePosition {
  let starts = lineStarts.get(source);
  if (starts === undefined) lineStarts.set(source, (starts = startsOfLines(source.text, /\r\n|[\n\r]/g)));
  const line = lineOf(starts, offset);
  return { file: source.file, line: line + 1, column: offset - starts[line]! + 1 };
}
