import { isMap, isPair, isScalar, type CST, type Node as Yaml, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { listNode, mapNode, type Item } from './bracket-nodes.ts';
import type { Json } from './edit.ts';
import type { ListNode, MapNode } from './node.ts';
import { replaceFlow } from './yaml-replace.ts';
import { contentEnd, itemEnd, itemStart } from './yaml-tokens.ts';
import { sharedIn, type Slot, type Within } from './yaml-within.ts';

/** A list or an object in brackets. */
export function readFlow(node: YAMLMap | YAMLSeq, slot: Slot, within: Within): MapNode | ListNode {
  const token = node.srcToken as CST.FlowCollection;
  const span = { start: token.offset, end: contentEnd(token) };
  const parts = token.items.filter((item) => itemEnd(item) !== undefined);
  const items = node.items.map((item, i): Item => {
    const part = parts[i]!;
    const value = isPair(item) ? (item as Pair<Yaml, Yaml | null>).value : (item as Yaml);
    const whole = { start: itemStart(part), end: itemEnd(part)! };
    const name = isPair(item) && isScalar(item.key) ? String(item.key.value) : undefined;
    return { ...whole, name, value: within.read(value, { kind: 'flow' }), at: value?.range ? { start: value.range[0], end: value.range[1] } : whole };
  });
  const replace = (value: Json) => sharedIn(node, within) ?? replaceFlow(slot, span, value, within);
  // Brackets with nothing between them are no example of how to go on.
  const isBare = items.length === 0 && slot.kind !== 'flow' && !within.holdsComment(span);
  if (isMap(node)) {
    const map = mapNode(within, span, items);
    return { ...map, replace, ...(isBare ? { add: (name: string, value: Json) => replace({ [name]: value }) } : {}) };
  }
  const list = listNode(within, span, items);
  return { ...list, replace, ...(isBare ? { add: (value: Json) => replace([value]) } : {}) };
}
