import * as z from 'zod';
import { platformSchema } from '../model/platform.ts';
import type { ObjectSchema } from '../model/schema.ts';
import { buildKinds } from './builds/index.ts';
import { kinds } from './kinds.ts';

/** `kind` decides; one kind alone needs no union. */
function oneOf(schemas: readonly ObjectSchema[]): z.ZodType {
  return z.discriminatedUnion('kind', schemas as unknown as [ObjectSchema, ...ObjectSchema[]]);
}

let schema: ObjectSchema | undefined;

/** The schema of the whole language, with the options of every kind in the catalogue. Made at the first call. */
export function languageSchema(): ObjectSchema {
  schema ??= platformSchema({
    resources: oneOf([...kinds.values()].map((kind) => kind.schema)),
    builds: oneOf([...buildKinds.values()].map((kind) => kind.schema)),
  });
  return schema;
}

export { buildKinds, kinds };
