import type { Recorder } from '../../provenance/line-map.ts';
import { printHeader } from '../comment.ts';
import { rootFrame } from '../frame.ts';
import { textOf, type Text } from '../leaf.ts';
import { addLine, newPage, pageText } from '../page.ts';
import type { TemplateItem, TemplateNode } from './document.ts';
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
export function printHelmTemplate(documents: readonly TemplateItem[], record?: Recorder, { header = [] }: HelmTemplateOptions = {}): string {
  const p: Printing = { page: newPage(), record, said: new Set() };
  printHeader(p.page, header, '#', record);
  documents.forEach(({ node, guard }, i) => {
    const frame = record === undefined ? undefined : rootFrame(record, isBlock(node) ? standFor(node) : null, pointerOf(node, i));
    printGuarded(p, guard, '', frame, undefined, () => {
      if (i > 0) addLine(p.page, '---');
      printRoot(p, node, frame);
    });
  });
  return pageText(p.page);
}

/** `/Service-discovery`; a name that comes from the values is told by its place. */
function pointerOf(node: TemplateNode, index: number): string {
  return `/${literalAt(node, ['kind']) ?? 'object'}-${literalAt(node, ['metadata', 'name']) ?? index}`;
}

function literalAt(node: TemplateNode | undefined, keys: readonly string[]): string | undefined {
  const [key, ...rest] = keys;
  if (node === undefined) return undefined;
  if (key !== undefined) return node.kind === 'map' ? literalAt(node.entries.find((entry) => entry.key === key)?.node, rest) : undefined;
  return node.kind === 'literal' ? textOf(node.leaf).replace(/[~/]/g, '-') : undefined;
}
