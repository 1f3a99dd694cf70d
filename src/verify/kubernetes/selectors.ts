import { at, blockOf, isBlock, itemsOf, textOf, type Block } from './values.ts';
import type { Node } from '../../provenance/document.ts';

/** Whether labels satisfy a label selector (`matchLabels`, `matchExpressions`); an empty one is satisfied by all. */
export function selects(selector: Node | undefined, labels: Block): boolean {
  return hasAll(blockOf(at(selector, 'matchLabels')), labels) && itemsOf(at(selector, 'matchExpressions')).every((expression) => satisfies(blockOf(expression), labels));
}

/** Whether `labels` have all of `wanted`: a plain selector such as that of a Service. */
export function hasAll(wanted: Block, labels: Block): boolean {
  for (const key in wanted) {
    const value = textOf(wanted[key]);
    if (value !== undefined && textOf(labels[key]) !== value) return false;
  }
  return true;
}

function satisfies({ key, operator, values }: Block, labels: Block): boolean {
  const value = textOf(labels[textOf(key) ?? '']);
  const listed = itemsOf(values).some((one) => textOf(one) === value);
  switch (textOf(operator)) {
    case 'In':
      return value !== undefined && listed;
    case 'NotIn':
      return value === undefined || !listed;
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case undefined:
    default:
      return true;
  }
}

/** `app=web,tier=front`, as kubectl shows it. */
export function selectorText(selector: Node | undefined): string {
  const plain = isBlock(at(selector, 'matchLabels')) ? blockOf(at(selector, 'matchLabels')) : blockOf(selector);
  return Object.keys(plain).flatMap((key) => (textOf(plain[key]) === undefined ? [] : [`${key}=${textOf(plain[key])!}`])).join(',');
}
