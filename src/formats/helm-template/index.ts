import type { Recorder } from '../../provenance/line-map.ts';
import { printHeader } from '../comment.ts';
import { rootFrame } from '../frame.ts';
import type { Text } from '../leaf.ts';
import { addLine, newPage, pageText } from '../page.ts';
import type { TemplateDocument } from './document.ts';
import { isBlock, standFor } from './block.ts';
import { printGuarded, printRoot, type Printing } from './tree.ts';

export interface HelmTemplateOptions {
  /** Comment lines at the top of the file, followed by a blank line. Default: none. */
  readonly header?: readonly Text[];
}

/**
 * A template of a Helm chart: a stream of YAML documents, laid out as the YAML printer would, whose rendering has the same types in every
 * place. What looks like an action and is text comes out as it is. Pointers are paths of blocks: the object, then what stands in the template.
 */
export function printHelmTemplate(documents: readonly TemplateDocument[], record?: Recorder, { header = [] }: HelmTemplateOptions = {}): string {
  const p: Printing = { page: newPage(), record, said: new Set() };
  printHeader(p.page, header, '#', record);
  documents.forEach(({ name, node, guard }, i) => {
    const frame = record === undefined ? undefined : rootFrame(record, isBlock(node) ? standFor(node) : null, `/${name}`);
    printGuarded(p, guard, '', frame, undefined, () => {
      if (i > 0) addLine(p.page, '---');
      printRoot(p, node, frame);
    });
  });
  return pageText(p.page);
}
