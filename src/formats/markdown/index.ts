import type { Recorder } from '../../provenance/line-map.ts';
import { rootFrame } from '../frame.ts';
import { newPage, pageText } from '../page.ts';
import { printRow } from '../parts.ts';
import { blocksRows } from './block.ts';
import type { Block } from './document.ts';

export { codeSpan, escapeMarkdown, link } from './inline.ts';

/** As prettier lays it out, as long as the texts are spelt its way (`_emphasis_`, `**strong**`). Long lines are not wrapped. */
export function printMarkdown(document: readonly Block[], record?: Recorder): string {
  const page = newPage();
  for (const row of blocksRows(document, rootFrame(record, document))) printRow(page, row);
  return pageText(page);
}
