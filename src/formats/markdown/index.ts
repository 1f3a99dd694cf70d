import type { Recorder } from '../../provenance/line-map.ts';
import { rootFrame } from '../frame.ts';
import { printRow } from '../parts.ts';
import { blocksRows } from './block.ts';
import type { Block } from './document.ts';

export { codeSpan, escapeMarkdown, link } from './inline.ts';

/** As prettier lays it out, as long as the texts are spelt its way (`_emphasis_`, `**strong**`). Long lines are not wrapped. */
export function printMarkdown(document: readonly Block[], record?: Recorder): string {
  const lines: string[] = [];
  for (const row of blocksRows(document, rootFrame(record, document))) printRow(lines, row);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
