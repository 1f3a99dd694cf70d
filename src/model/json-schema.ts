import * as z from 'zod';
import type { ObjectSchema } from './schema.ts';

/** The language as JSON Schema draft 2020-12, with each field's sentence as its description. What only this project's own tools read is left out. */
export function jsonSchema(schema: ObjectSchema): object {
  const made = z.toJSONSchema(schema, {
    reused: 'inline',
    override: ({ jsonSchema: node }) => {
      for (const key of ['names', 'ref', 'as', 'patchOf']) delete (node as Record<string, unknown>)[key];
    },
  });
  return { ...made, title: 'platform model' };
}
