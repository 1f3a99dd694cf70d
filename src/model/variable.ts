import * as z from 'zod';
import { object, ref, required } from './schema.ts';
import { variableName } from './names.ts';

/**
 * The value of an environment variable. Text may interpolate `${postgres.url}`, `${discovery.url}`, `${self.ports.http}`,
 * `${environment.domain}`, `${platform.name}`; `$${` stands for a literal `${`.
 */
export const variableValueSchema: z.ZodType = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  object('SecretVariable', 'The value of a secret.', { secret: required('Name of the secret.', ref('secret')) }),
  object('SecretFileVariable', 'The path of a file that holds a secret.', { secretFile: required('Name of the secret.', ref('secret')) }),
]);

export const variablesSchema: z.ZodType = z.record(
  z.string().regex(variableName, 'must be a variable name: letters, digits and "_", not starting with a digit'),
  variableValueSchema,
);
