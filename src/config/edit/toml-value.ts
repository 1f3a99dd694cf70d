import type { AST } from 'toml-eslint-parser';
import { listNode, mapNode, replaceSpan, type Bracketed, type Item } from './bracket-nodes.ts';
import type { Span } from './brackets.ts';
import type { Json } from './edit.ts';
import type { Edits, Node } from './node.ts';
import { holdsNull } from './toml-print.ts';
import { keyName } from './toml-spots.ts';

export function noNull(at: number, value: Json): Edits | undefined {
  return holdsNull(value) ? { kind: 'fixed', at, reason: 'TOML has no word for nothing' } : undefined;
}

/** What stands behind a `=`, or in a list. */
export function readTomlValue(node: AST.TOMLContentNode, within: Bracketed): Node {
  const span = spanOf(node);
  const replace = (value: Json): Edits => noNull(span.start, value) ?? replaceSpan(within, span, value);
  if (node.type === 'TOMLValue') {
    const { value } = node;
    if (typeof value === 'object') return { kind: 'fixed', at: span.start, reason: 'it is a date' };
    return { kind: 'scalar', at: span.start, value, replace };
  }
  if (node.type === 'TOMLArray') {
    const list = listNode(within, span, node.elements.map((element): Item => ({ ...spanOf(element), name: undefined, value: readTomlValue(element, within), at: spanOf(element) })));
    return { ...list, replace, add: (value: Json) => noNull(span.start, value) ?? list.add(value) };
  }
  const map = mapNode(within, span, node.body.map((line) => itemOf(line, within)));
  return { ...map, replace, add: (name, value) => noNull(span.start, value) ?? map.add(name, value) };
}

function itemOf(line: AST.TOMLKeyValue, within: Bracketed): Item {
  const [first, ...more] = line.key.keys;
  const value: Node = more.length > 0 ? { kind: 'fixed', at: line.range[0], reason: 'it is made by a dotted key within braces' } : readTomlValue(line.value, within);
  return { ...spanOf(line), name: keyName(first!), value, at: spanOf(line.value) };
}

function spanOf({ range: [start, end] }: { readonly range: readonly [number, number] }): Span {
  return { start, end };
}
