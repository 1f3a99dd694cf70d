import { because, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import * as conventions from './conventions.ts';
import type { ChartValue, ValueStore } from './store.ts';
import { inOrder, isValue, treeOf, type ValueTree } from './tree.ts';
import { isLeaf, originsWithin, present, valueOf } from './vector.ts';

/** What may be set, and of which type. Everything is there by the chart's own values, unless a `null` takes it away. https://helm.sh/docs/topics/charts/#schema-files */
export function valuesSchema(store: ValueStore): Node {
  const origins: Origin[] = [];
  return because(conventions.schema, { $schema: 'http://json-schema.org/draft-07/schema#', ...objectSchema(treeOf(inOrder(store)), origins) });
}

/** `origins` receives those of all values in the tree: without them there would be no such object. */
function objectSchema(tree: ValueTree, origins: Origin[]): { [key: string]: Node } {
  const properties = Object.fromEntries(
    Object.entries(tree).map(([key, child]): [string, Node] => {
      if (isValue(child)) return [key, valueSchema(child, origins)];
      const inner: Origin[] = [];
      const schema = objectSchema(child, inner);
      origins.push(...inner);
      return [key, because(compose(inner), schema)];
    }),
  );
  return { type: 'object', additionalProperties: false, properties };
}

function valueSchema({ nodes, inText, reasons }: ChartValue, origins: Origin[]): Node {
  const found = present(nodes);
  const types = [...new Set(found.map(typeOf))];
  const own = [...found.map((node) => originsWithin(node, undefined)), ...reasons];
  origins.push(...own);
  return because(compose(own), { type: types.length === 1 ? types[0]! : types, ...(inText ? { pattern: '^[^"\\\\\\n\\r]*$' } : {}) });
}

function typeOf(node: Node): string {
  if (!isLeaf(node)) return 'array';
  const value = valueOf(node);
  if (value === null) return 'null';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
