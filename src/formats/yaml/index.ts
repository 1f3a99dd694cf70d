import type { Node } from '../../provenance/document.ts';
import type { Recorder } from '../../provenance/line-map.ts';
import { printHeader } from '../comment.ts';
import type { Text } from '../leaf.ts';
import { addLine, newPage, pageText } from '../page.ts';
import { printTree, type Printing } from './tree.ts';

export interface YamlOptions {
  /** Comment lines at the top of the file, followed by a blank line. Default: none. */
  readonly header?: readonly Text[];
  /**
   * Down to which depth the entries of maps are set apart by a blank line where one of two neighbours is longer than a line:
   * 1 for the top level, 2 for the services of a compose file too. Default: 0.
   */
  readonly spacing?: number;
}

/**
 * Block style, two spaces, sequences indented under their key; `prettier --check` finds nothing to change. Every string reads back as that
 * string in YAML 1.1 and 1.2. Long strings are not folded; those of several lines become literal blocks. Above the first block or
 * leaf of a file that stands there because of a convention with a comment stands that comment; its remark stands behind each of its leaves.
 */
export function printYaml(document: Node, record?: Recorder, options: YamlOptions = {}): string {
  const file = start(record, options);
  printTree(file, document, '');
  return pageText(file.page);
}

/** Several documents in one file, separated by `---`. Pointers begin with the document's index, also if there is only one. */
export function printYamlStream(documents: readonly Node[], record?: Recorder, options: YamlOptions = {}): string {
  const file = start(record, options);
  documents.forEach((document, i) => {
    if (i > 0) addLine(file.page, '---');
    printTree(file, document, `/${i}`);
  });
  return pageText(file.page);
}

function start(record: Recorder | undefined, { header = [], spacing = 0 }: YamlOptions): Printing {
  const page = newPage();
  printHeader(page, header, '#', record);
  return { page, record, said: new Set(), spacing };
}
