import { hash } from 'node:crypto';
import { originOf, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { traced, Traced } from '../../provenance/traced.ts';
import { withoutComments } from '../../provenance/without-comments.ts';

/** `3f9a12bc`: short, and another one for whatever says something else. It follows from all that `node` follows from. */
export function hashOf(node: Node, length = 8): Traced<string> {
  const texts: string[] = [];
  writeTo(texts, node);
  return traced(hash('sha256', texts.join('')).slice(0, length), withoutComments(compose(originsIn(node))));
}

/** All that is said in `value`, and why its blocks stand there. Documents of all formats are plain data of this sort. */
export function originsIn(value: unknown): Set<Origin> {
  const origins = new Set<Origin>();
  collect(origins, value);
  return origins;
}

function collect(origins: Set<Origin>, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const origin = originOf(value as Node);
  if (origin !== undefined) origins.add(origin);
  if (value instanceof Traced) return;
  for (const key in value) collect(origins, (value as { readonly [key: string]: unknown })[key]);
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
