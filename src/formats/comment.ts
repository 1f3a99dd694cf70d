import { originOf, type Node } from '../provenance/document.ts';
import type { Recorder } from '../provenance/line-map.ts';
import type { ConventionOrigin, Origin } from '../provenance/origin.ts';
import { recordComment, rootFrame, type Frame } from './frame.ts';
import { textOf, type Key, type Text } from './leaf.ts';
import { addBlank, addLine, lineCount, type Page } from './page.ts';

/** Columns beyond which a comment is wrapped, its indentation included. */
const WIDTH = 100;

const NONE: readonly ConventionOrigin[] = [];

/** The conventions in `origin` whose comment is not yet among `said`, the comments that the file has; they are added to it. */
export function newComments(origin: Origin | undefined, said: Set<string>): readonly ConventionOrigin[] {
  if (origin === undefined) return NONE;
  if (origin.kind === 'convention') return isNew(origin, said) ? [origin] : NONE;
  // What a comment is about still stands there, with another value.
  if (origin.kind === 'override') return newComments(origin.beats, said);
  if (origin.kind !== 'composed') return NONE;
  let found: ConventionOrigin[] | undefined;
  for (const part of origin.parts) if (part.kind === 'convention' && isNew(part, said)) (found ??= []).push(part);
  return found ?? NONE;
}

/** The convention in `origin` that has a remark; there is room for one on a line. */
export function remarkIn(origin: Origin): ConventionOrigin | undefined {
  if (origin.kind === 'convention') return origin.remark === undefined ? undefined : origin;
  if (origin.kind !== 'composed') return undefined;
  for (const part of origin.parts) if (part.kind === 'convention' && part.remark !== undefined) return part;
  return undefined;
}

function isNew(origin: ConventionOrigin, said: Set<string>): boolean {
  if (origin.comment === undefined || said.has(origin.comment)) return false;
  said.add(origin.comment);
  return true;
}

/** Adds the comments for which `node`, the entry at `key` of the block of `frame`, is the first in the file; `start` is what its line begins with. */
export function printReasons(page: Page, said: Set<string>, node: Node, start: string, mark: string, frame: Frame | undefined, key: Key): void {
  for (const origin of newComments(originOf(node), said)) {
    const margin = ' '.repeat(start.length - start.trimStart().length);
    printComment(page, origin.comment!, `${margin}${mark} `, frame, key, node, origin);
  }
}

/** Adds comment lines at the top of a file, each of them one leaf, and a blank line below them. */
export function printHeader(page: Page, header: readonly Text[], mark: string, record: Recorder | undefined): void {
  const frame = rootFrame(record, header);
  for (const text of header) printComment(page, textOf(text), `${mark} `, frame, undefined, text, originOf(text));
  if (header.length > 0) addBlank(page);
}

/** Adds one comment about `node`; `lead` is what each of its lines begins with: `  # `. */
export function printComment(page: Page, text: string, lead: string, frame: Frame | undefined, key: Key, node: Node, origin: Origin | undefined): void {
  const lines = wrapComment(text, lead);
  const margin = lead.length - lead.trimStart().length;
  recordComment(frame, key, node, origin, lineCount(page) + 1, margin + 1, lines[0]!.slice(margin), lines.length - 1);
  for (const line of lines) addLine(page, line);
}

/** A thousand Dockerfiles say the same few things. */
const wrapped = new Map<string, readonly string[]>();
const MOST_WRAPPED = 500;

/** Line breaks in the text are kept; a word longer than a line stands alone. */
export function wrapComment(text: string, lead: string): readonly string[] {
  const key = `${lead}\0${text}`;
  let lines = wrapped.get(key);
  if (lines === undefined) {
    lines = text.split('\n').flatMap((paragraph) => wrap(paragraph, WIDTH - lead.length)).map((line) => (lead + line).trimEnd());
    if (wrapped.size < MOST_WRAPPED) wrapped.set(key, lines);
  }
  return lines;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
