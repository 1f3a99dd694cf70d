import { isAlias, isMap, isScalar, isSeq, type CST, type Node as Yaml, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../typescript/edits.ts';
import { insertion, replacement } from './brackets.ts';
import { lineStart } from './gap.ts';
import type { Brought, Edits, Entry, Fixed, ListNode, MapNode } from './node.ts';
import { afterBlock, beforeBreak, commentAbove, type Row } from './yaml-lines.ts';
import { entryLines, itemLines } from './yaml-print.ts';
import { replaceBlock } from './yaml-replace.ts';
import { contentEnd, indicatorEnd, itemEnd } from './yaml-tokens.ts';
import { sharedIn, type Slot, type Within } from './yaml-within.ts';

type Part = CST.BlockMap['items'][number] | CST.BlockSequence['items'][number];

/** Rows, each of which begins in one column. */
interface Block {
  readonly slot: Slot;
  readonly rows: readonly Row[];
  readonly indent: string;
  readonly end: number;
  readonly empty: '{}' | '[]';
}

export function readBlockMap(node: YAMLMap, slot: Slot, within: Within): MapNode | Fixed {
  const token = node.srcToken as CST.BlockMap;
  const pairs = node.items as Pair<Yaml, Yaml | null>[];
  const parts = pairs.map((pair) => pair.srcToken as Part);
  const odd = parts.find(({ start }) => start.some(({ type }) => type === 'explicit-key-ind'));
  if (odd !== undefined) return { kind: 'fixed', at: odd.start[0]!.offset, reason: 'a key behind "?" is not edited' };
  const block = blockOf(token, pairs.map(({ key }) => key.range![0]), parts, slot, within, '{}');
  const names = pairs.map((pair) => (isMerge(pair) ? undefined : String((pair.key as { value?: unknown }).value)));
  const entry = (i: number, brought: Brought | undefined): Entry => ({
    kind: 'entry',
    value: within.read(pairs[i]!.value, slotOf('key', parts[i]!, block)),
    remove: () => (brought === undefined ? (sharedIn(pairs[i]!.value, within) ?? removeRow(block, i, within)) : { ...brought, kind: 'fixed' }),
  });
  return {
    kind: 'map',
    at: token.offset,
    names: names.includes(undefined) ? undefined : names.flatMap((name) => name ?? []),
    find: (name) => {
      const i = names.indexOf(name);
      const brought = broughtBy(pairs, name, within);
      return i < 0 ? brought : entry(i, brought);
    },
    add: (name, value) => addRow(block, entryLines(name, value, within.spelling, block.indent), within),
    replace: (value) => sharedIn(node, within) ?? replaceBlock(slot, { start: token.offset, end: block.end }, value, within),
  };
}

export function readBlockList(node: YAMLSeq, slot: Slot, within: Within): ListNode {
  const token = node.srcToken as CST.BlockSequence;
  const parts = token.items.filter(({ start }) => start.some(({ type }) => type === 'seq-item-ind'));
  const block = blockOf(token, parts.map((part) => indicatorEnd(part)! - 1), parts, slot, within, '[]');
  const items = node.items as Yaml[];
  return {
    kind: 'list',
    at: token.offset,
    length: items.length,
    find: (index) => {
      const item = items[index];
      if (item === undefined) return undefined;
      return { kind: 'entry', value: within.read(item, slotOf('dash', parts[index]!, block)), remove: () => sharedIn(item, within) ?? removeRow(block, index, within) };
    },
    add: (value) => addRow(block, itemLines(value, within.spelling, block.indent), within),
    replace: (value) => sharedIn(node, within) ?? replaceBlock(slot, { start: token.offset, end: block.end }, value, within),
  };
}

function blockOf(token: CST.BlockMap | CST.BlockSequence, starts: readonly number[], parts: readonly Part[], slot: Slot, { text }: Within, empty: Block['empty']): Block {
  const rows = parts.map((part, i) => ({ start: starts[i]!, end: itemEnd(part)! }));
  return { slot, rows, indent: ' '.repeat(rows[0]!.start - lineStart(text, rows[0]!.start)), end: beforeBreak(text, contentEnd(token)), empty };
}

function slotOf(kind: 'key' | 'dash', part: Part, { indent }: Block): Slot {
  return { kind, after: indicatorEnd(part) ?? itemEnd(part)!, indent };
}

function isMerge({ key }: Pair<Yaml, Yaml | null>): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** https://yaml.org/type/merge.html */
function broughtBy(pairs: readonly Pair<Yaml, Yaml | null>[], name: string, within: Within): Brought | undefined {
  for (const pair of pairs) {
    if (!isMerge(pair)) continue;
    const merged = isSeq(pair.value) ? (pair.value.items as Yaml[]) : [pair.value!];
    const source = merged.map((one) => (isAlias(one) ? one.resolve(within.document) : one));
    if (source.some((one) => !isMap(one) || one.has(name) || one.has('<<'))) return { kind: 'brought', at: pair.key.range![0], reason: `"<<" brings "${name}"` };
  }
  return undefined;
}

function addRow({ rows, indent }: Block, lines: readonly string[], { text, spelling: { lineBreak } }: Within): Edit[] {
  const at = afterBlock(text, rows.at(-1)!.end, indent.length);
  const isEnd = at === text.length && !text.endsWith('\n');
  return [insertion(at, isEnd ? lineBreak + lines.join(lineBreak) : lines.join(lineBreak) + lineBreak)];
}

function removeRow({ slot, rows, indent, empty }: Block, index: number, { text, holdsComment, spelling }: Within): Edits {
  const row = rows[index]!;
  const isOwnLine = text.slice(lineStart(text, row.start), row.start).trim() === '';
  const lines = { start: commentAbove(text, lineStart(text, row.start), indent.length), end: afterBlock(text, row.end, indent.length) };
  if (rows.length === 1) {
    if (!isOwnLine) return [replacement(row.start, beforeBreak(text, row.end), empty)];
    if (slot.kind !== 'root' && slot.kind !== 'flow') return [insertion(slot.after, ` ${empty}`), replacement(lines.start, lines.end, '')];
    return [replacement(lines.start, lines.end, empty + spelling.lineBreak)];
  }
  if (isOwnLine) return [replacement(lines.start, lines.end, '')];
  // The first one, on the line of the dash around it: the next comes up.
  const next = rows[index + 1]!.start;
  if (holdsComment({ start: afterBlock(text, row.end, indent.length), end: next })) return { kind: 'fixed', at: row.start, reason: 'a comment stands between it and the next, which would move' };
  return [replacement(row.start, next, '')];
}
