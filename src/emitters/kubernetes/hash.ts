import { hash } from 'node:crypto';
import type { Node } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { originsIn } from '../../provenance/origins-in.ts';
import { traced, Traced } from '../../provenance/traced.ts';
import { withoutComments } from '../../provenance/without-comments.ts';

/** `3f9a12bc`: short, and another one for whatever says something else. It follows from all that `node` follows from. */
export function hashOf(node: Node, length = 8): Traced<string> {
  const texts: string[] = [];
  writeTo(texts, node);
  return traced(hash('sha256', texts.join('')).slice(0, length), withoutComments(compose(originsIn(node))));
}

/** JSON, without the detour over an object that has no provenance. */
function writeTo(texts: string[], node: Node): void {
  if (node instanceof Traced) return void texts.push(JSON.stringify(node.value), ',');
  if (typeof node !== 'object' || node === null) return void texts.push(JSON.stringify(node), ',');
  const isList = Array.isArray(node);
  texts.push(isList ? '[' : '{');
  for (const [key, inner] of Object.entries<Node | undefined>(node)) {
    if (inner === undefined) continue;
    if (!isList) texts.push(JSON.stringify(key), ':');
    writeTo(texts, inner);
  }
  texts.push(isList ? '],' : '},');
}
