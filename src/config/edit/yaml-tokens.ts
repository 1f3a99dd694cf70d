import type { CST } from 'yaml';

type Item = CST.BlockMap['items'][number] | CST.BlockSequence['items'][number] | CST.FlowCollection['items'][number];

/** Where what a token says ends: behind it blanks, comments and line breaks may follow that the parser counts to it. */
export function contentEnd(token: CST.Token): number {
  if (token.type === 'block-scalar') return token.offset + lengthOf(token.props) + token.source.length;
  if (token.type === 'flow-collection') return sourceEnd(token.end.filter(isSaying)) ?? token.offset;
  if (token.type === 'block-map' || token.type === 'block-seq') return lastEnd(token.items) ?? token.offset;
  return 'source' in token ? token.offset + token.source.length : token.offset;
}

function lastEnd(items: readonly Item[]): number | undefined {
  for (let i = items.length - 1; i >= 0; i--) {
    const end = itemEnd(items[i]!);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** `undefined` for what is only a comment. */
export function itemEnd(item: Item): number | undefined {
  if (item.value !== undefined) return contentEnd(item.value);
  const end = sourceEnd((item.sep ?? []).filter(isSaying)) ?? (item.key ? contentEnd(item.key) : undefined);
  return end ?? sourceEnd(item.start.filter((one) => isSaying(one) && one.type !== 'comma'));
}

/** Where an item of a flow collection begins. */
export function itemStart(item: Item): number {
  const own = item.start.find((one) => isSaying(one) && one.type !== 'comma');
  return own?.offset ?? item.key?.offset ?? item.sep?.find(isSaying)?.offset ?? item.value?.offset ?? 0;
}

/** Behind the `:` or the `-` that leads to an item's value. */
export function indicatorEnd(item: Item): number | undefined {
  const found = [...item.start, ...(item.sep ?? [])].findLast(({ type }) => type === 'map-value-ind' || type === 'seq-item-ind');
  return found === undefined ? undefined : found.offset + found.source.length;
}

function lengthOf(tokens: readonly CST.Token[]): number {
  return tokens.reduce((sum, token) => sum + ('source' in token ? token.source.length : 0), 0);
}

function sourceEnd(tokens: readonly CST.SourceToken[]): number | undefined {
  const last = tokens.at(-1);
  return last === undefined ? undefined : last.offset + last.source.length;
}

function isSaying({ type }: CST.SourceToken): boolean {
  return type !== 'space' && type !== 'newline' && type !== 'comment';
}
