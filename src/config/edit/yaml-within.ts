import { isAlias, visit, type Document, type Node as Yaml } from 'yaml';
import type { Bracketed } from './bracket-nodes.ts';
import type { Fixed, Node } from './node.ts';
import type { YamlSpelling } from './yaml-print.ts';

export interface Within extends Bracketed {
  readonly document: Document.Parsed;
  readonly spelling: YamlSpelling;
  /** How often each anchor is referred to. */
  readonly aliases: ReadonlyMap<string, number>;
  readonly read: (node: Yaml | null, slot: Slot) => Node;
}

/** Where a value stands. */
export type Slot =
  | { readonly kind: 'root' }
  /** Between brackets. */
  | { readonly kind: 'flow' }
  /** Behind a key or a dash. */
  | {
      readonly kind: 'key' | 'dash';
      /** Behind the `:` or the `-`. */
      readonly after: number;
      /** As deep as the key or the dash. */
      readonly indent: string;
    };

/** An anchor of a node, or inside of it, to which something refers: what changes there, changes elsewhere. */
export function sharedBy(node: Yaml, within: Within): Fixed | undefined {
  const count = 'anchor' in node && node.anchor !== undefined ? (within.aliases.get(node.anchor) ?? 0) : 0;
  return count === 0 ? undefined : { kind: 'fixed', at: node.range![0], reason: `"&${String((node as { anchor?: string }).anchor)}" is used in ${count + 1} places` };
}

/** What stands in the way of taking a node out: an anchor in it that something refers to. */
export function sharedIn(node: Yaml | null, within: Within): Fixed | undefined {
  let found: Fixed | undefined;
  if (node === null || within.aliases.size === 0) return undefined;
  visit(node, {
    Node: (_, inner) => {
      found = isAlias(inner) ? undefined : sharedBy(inner, within);
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}
