import * as z from 'zod';
import type { ObjectSchema } from './schema.ts';

/** Keys of `ModelMeta`, which only this project's own tools read. */
const ownMeta = ['names', 'ref', 'as', 'patchOf'] as const;

/** The language as JSON Schema draft 2020-12, with each field's sentence as its description. Whether names are given is beyond it. */
export function jsonSchema(schema: ObjectSchema): object {
  const { $schema, ...made } = z.toJSONSchema(schema, { reused: 'inline', override: ({ jsonSchema: node }) => tidy(node as Record<string, unknown>) });
  return { $schema, title: 'platform model', ...made };
}

/** The text of the file that editors read. */
export function printJsonSchema(schema: ObjectSchema): string {
  return `${print(jsonSchema(schema), '')}\n`;
}

/** JSON, on one line where that is short: a field a line, for whoever reads the difference of two versions. */
function print(value: unknown, indent: string): string {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + line.length <= 160) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries = Array.isArray(value) ? value.map((item) => print(item, inner)) : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${print(item, inner)}`);
  return `${open}\n${entries.map((entry) => inner + entry).join(',\n')}\n${indent}${close}`;
}

/** Leaves out what says nothing: that keys are text, that an integer is one that a double can hold, and names of formats beside the pattern. */
function tidy(node: Record<string, unknown>): void {
  for (const key of ownMeta) delete node[key];
  if (node['maximum'] === Number.MAX_SAFE_INTEGER) delete node['maximum'];
  if (node['pattern'] !== undefined) delete node['format'];
  const keys = Object.keys(node['propertyNames'] ?? {});
  if (keys.length > 0 && keys.every((key) => key === 'type' || (ownMeta as readonly string[]).includes(key))) delete node['propertyNames'];
}
