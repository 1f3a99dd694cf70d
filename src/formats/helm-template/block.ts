import { because, originOf, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import type { TemplateList, TemplateMap, TemplateNode } from './document.ts';

export function isBlock(node: TemplateNode): node is TemplateMap | TemplateList {
  return node.kind === 'map' || node.kind === 'list';
}

/** A block that has the origins of all that a template's stands for, and in it what is in all of them. Made only for who wants to know. */
export function standFor({ blocks }: TemplateMap | TemplateList): Node {
  const children = blocks.flatMap((block) => Object.values(block as { readonly [key: string]: Node | undefined }).filter((child) => child !== undefined));
  const origin = originOfBlocks(blocks);
  return origin === undefined ? children : because(origin, children);
}

export function originOfBlocks(blocks: readonly Node[]): Origin | undefined {
  const origins: Origin[] = [];
  for (const block of blocks) {
    const origin = originOf(block);
    if (origin !== undefined) origins.push(origin);
  }
  return origins.length === 0 ? undefined : compose(origins);
}
