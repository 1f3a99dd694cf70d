import { isAlias, isMap, isScalar, isSeq, type Node as Yaml } from 'yaml';
import type { Span } from './brackets.ts';
import type { Node } from './node.ts';
import { readBlockList, readBlockMap } from './yaml-block.ts';
import { readFlow } from './yaml-flow.ts';
import { replaceMissing, replaceScalar } from './yaml-replace.ts';
import { contentEnd } from './yaml-tokens.ts';
import { sharedBy, type Slot, type Within } from './yaml-within.ts';

export function readNode(node: Yaml | null, slot: Slot, within: Within): Node {
  if (node === null) return { kind: 'fixed', at: slot.kind === 'key' || slot.kind === 'dash' ? slot.after : 0, reason: 'no value is written here' };
  const at = node.range![0];
  if (isAlias(node)) return { kind: 'fixed', at, reason: `it is an alias of "&${node.source}"` };
  const shared = sharedBy(node, within);
  if (shared !== undefined) return shared;
  if (node.tag !== undefined) return { kind: 'fixed', at, reason: 'it has a tag' };
  if (isScalar(node)) return readScalar(node, slot, within);
  if (!isMap(node) && !isSeq(node)) return { kind: 'fixed', at, reason: 'it is neither a scalar nor a list nor a map' };
  if (node.flow === true) return readFlow(node, slot, within);
  return isMap(node) ? readBlockMap(node, slot, within) : readBlockList(node, slot, within);
}

function readScalar(node: Yaml, slot: Slot, within: Within): Node {
  const { value } = node as { value?: unknown };
  const { srcToken } = node;
  const isMissing = srcToken === undefined || (srcToken.type === 'scalar' && srcToken.source === '');
  const span: Span = { start: node.range![0], end: isMissing ? node.range![0] : contentEnd(srcToken) };
  if (isMissing && slot.kind === 'flow') return { kind: 'fixed', at: span.start, reason: 'no value is written here' };
  return {
    kind: 'scalar',
    at: span.start,
    value: value as string | number | boolean | null,
    replace: (wanted) => (isMissing ? replaceMissing(slot, wanted, within) : replaceScalar(slot, srcToken, span, wanted, within)),
  };
}
