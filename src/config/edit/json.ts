import { parseJson } from '../json-syntax.ts';
import type { Records } from '../written.ts';
import { listNode, mapNode, replaceSpan, type Bracketed, type Item } from './bracket-nodes.ts';
import type { ConfigSource, Json } from './edit.ts';
import { lineBreakOf, unitOf } from './gap.ts';
import type { Node } from './node.ts';
import type { Spelling } from './print-value.ts';

interface Reading extends Bracketed {
  readonly records: Records;
}

/** The tree of a valid JSON text. */
export function readJson({ file, text }: ConfigSource): Node {
  const records: Records = new WeakMap();
  const { value } = parseJson({ file, path: file, text }, records);
  const within: Reading = { text, records, spelling: spellingOf(text), comments: { line: undefined, block: false }, holdsComment: () => false };
  return readAt(within, value as Json, text.search(/\S/)).value;
}

/** As the rest of the text is laid out. */
function spellingOf(text: string): Spelling {
  return {
    key: (name) => JSON.stringify(name),
    scalar: (one) => JSON.stringify(one),
    colon: /"\s*:[^\s]/.test(text) && !/"\s*:\s/.test(text) ? ':' : ': ',
    pad: /\{"/.test(text) ? '' : ' ',
    trailingComma: false,
    tallMaps: true,
    usual: text.includes('\n') && !/[[{][ \t]*[^\s[\]{}]/.test(text) ? 'tall' : 'fits',
    unit: unitOf(text),
    lineBreak: lineBreakOf(text),
  };
}

const scalar = /"(?:[^"\\]|\\[^])*"|[\w.+-]+/y;

/** The value that begins at `start`, and how far it reaches. */
function readAt(within: Reading, value: Json, start: number): Pick<Item, 'value' | 'at'> {
  const { text } = within;
  const written = typeof value === 'object' && value !== null ? within.records.get(value) : undefined;
  if (written === undefined) {
    scalar.lastIndex = start;
    const at = { start, end: start + scalar.exec(text)![0].length };
    return { value: { kind: 'scalar', at: start, value, replace: (wanted) => replaceSpan(within, at, wanted) }, at };
  }
  const items = written.site.entries.map((entry, i): Item => {
    const name = entry.kind === 'named' ? entry.name : undefined;
    const read = readAt(within, (value as Record<string | number, Json>)[name ?? i]!, 'value' in entry ? entry.value : 0);
    return { name, start: entry.kind === 'named' ? entry.key : read.at.start, end: read.at.end, ...read };
  });
  const close = text.indexOf(written.site.list ? ']' : '}', items.at(-1)?.end ?? start + 1);
  const at = { start, end: close + 1 };
  return { value: written.site.list ? listNode(within, at, items) : mapNode(within, at, items), at };
}
