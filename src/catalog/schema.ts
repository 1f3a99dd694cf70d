import * as z from 'zod';
import { platformSchema } from '../model/platform.ts';
import type { ObjectSchema } from '../model/schema.ts';
import { invariant } from '../util/invariant.ts';
import { buildSchemas, resourceSchemas } from './schemas.ts';

/** `kind` decides. */
function oneOf(schemas: readonly ObjectSchema[]): z.ZodType {
  return z.discriminatedUnion('kind', schemas as unknown as [ObjectSchema, ...ObjectSchema[]]);
}

let schema: ObjectSchema | undefined;

/** The schema of the whole language, with the options of every kind in the catalogue. Made at the first call. */
export function languageSchema(): ObjectSchema {
  schema ??= platformSchema({ resources: oneOf(resourceSchemas), builds: oneOf(buildSchemas) });
  return schema;
}

/** The options of one kind of resource. Throws where there is none of that name: only tools and tests ask. */
export function optionsOf(kind: string): ObjectSchema {
  const found = resourceSchemas.find((one) => (one.shape['kind'] as z.ZodLiteral).value === kind);
  invariant(found !== undefined, `the catalogue has no kind ${kind}`);
  return found;
}
