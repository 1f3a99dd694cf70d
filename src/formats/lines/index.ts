import type { Node } from '../../provenance/document.ts';
import type { Recorder } from '../../provenance/line-map.ts';
import { printReasons } from '../comment.ts';
import { enter, recordLeaf, rootFrame, type Frame } from '../frame.ts';
import { isLeaf, isList, textOf, type Key } from '../leaf.ts';
import { addLine, lineCount, newPage, pageText, type Page } from '../page.ts';

export interface LinesOptions {
  /** How the format begins a comment. Default: conventions' comments are not printed. */
  readonly comment?: '#' | '--' | '//';
}

interface Printing extends LinesOptions {
  readonly page: Page;
  readonly said: Set<string>;
}

/**
 * Formats whose parts are lines: ignore files, dotenv, shell scripts, SQL. A leaf is a line, or several if its text has line breaks (one at its
 * end adds none); `''` is a blank one. Lists are groups of lines, and so are maps, whose keys are not printed: they give pointers names
 * that stay when lines are added, as in `/POSTGRES_USER`. Blank lines have no place in the line map. A document without a line is the empty text.
 */
export function printLines(document: Node, record?: Recorder, options: LinesOptions = {}): string {
  const printing: Printing = { ...options, page: newPage(), said: new Set() };
  printNode(printing, document, rootFrame(record, document), undefined);
  return pageText(printing.page);
}

/** `frame` is that of the block around it, or of the node itself where that is the document. */
function printNode(p: Printing, node: Node, frame: Frame | undefined, key: Key): void {
  if (p.comment !== undefined) printReasons(p.page, p.said, node, '', p.comment, frame, key);
  if (isLeaf(node)) {
    const lines = textOf(node).replace(/\n$/, '').split('\n');
    if (lines.length > 1 || lines[0] !== '') recordLeaf(frame, key, node, lineCount(p.page) + 1, 1, lines[0]!, lines.length - 1);
    for (const line of lines) addLine(p.page, line);
    return;
  }
  const inside = key === undefined ? frame : enter(frame, key, node);
  if (isList(node)) node.forEach((child, i) => printNode(p, child, inside, i));
  else for (const [name, child] of Object.entries(node)) if (child !== undefined) printNode(p, child, inside, name);
}
