import { because, type Node } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { sortBy } from '../../util/sort.ts';
import * as conventions from './conventions.ts';
import type { ChartValue, ValueStore } from './store.ts';
import { isLeaf, originsWithin, present, valueOf } from './vector.ts';

type Block = { [key: string]: Node };

/** What may be set, and of which type. Everything is there by the chart's own values, unless a `null` takes it away. https://helm.sh/docs/topics/charts/#schema-files */
export function valuesSchema(store: ValueStore): Node {
  const root: Block = { $schema: 'http://json-schema.org/draft-07/schema#', ...objectSchema() };
  for (const value of sortBy(store.values.values(), ({ path }) => path.join('.'))) {
    let at = root;
    for (const key of value.path.slice(0, -1)) at = ((at['properties'] as Block)[key] ??= objectSchema()) as Block;
    const key = value.path.at(-1)!;
    (at['properties'] as Block)[key] = schemaOf(value);
  }
  return because(conventions.schema, root);
}

function objectSchema(): Block {
  return { type: 'object', additionalProperties: false, properties: {} };
}

function schemaOf({ nodes, inText }: ChartValue): Node {
  const found = present(nodes);
  const types = [...new Set(found.map(typeOf))];
  const origin = compose(found.map((node) => originsWithin(node, undefined)));
  return because(origin, { type: types.length === 1 ? types[0]! : types, ...(inText ? { pattern: '^[^"\\\\\\n\\r]*$' } : {}) });
}

function typeOf(node: Node): string {
  if (!isLeaf(node)) return 'array';
  const value = valueOf(node);
  if (value === null) return 'null';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
