import * as z from 'zod';
import { alertsSchema } from './alert.ts';
import { boolean, field, nonEmpty, object, portNumber, ref, required, withPer, plainName, type ObjectSchema } from './schema.ts';
import { portName } from './names.ts';
import { sizeSchema } from './size.ts';

/** What a resource of any kind has; the catalogue adds each kind's own options. */
const commonFields: Record<string, z.ZodType> = {
  description: field('One sentence on what it is for.', nonEmpty),
  owner: field('Team that answers for it. Default: the only owner, where there is one.', ref('owner')),
  managed: field('Whether the cloud realises it rather than a container. Default: the environment\'s choice.', boolean),
  image: field('Image with its tag, in place of the catalogue\'s.', z.string().regex(/^[a-z0-9][\w.\-/:@]*$/, 'must be an image reference such as "postgres:16.4"')),
  size: field('What its container may use. Default: the kind\'s.', sizeSchema),
  hostPorts: field('Ports on the host where compose publishes its ports, by port name.', z.record(z.string().regex(portName, 'must be a port name'), portNumber)),
  in: field('Environments in which it exists. Default: all.', z.array(ref('environment')).min(1)),
  overlay: field('Compose overlay that it is started with: compose.NAME.yaml. Default: the base file.', plainName),
  alerts: field('Alerts of its own, by name, and those of its alerts that are not wanted.', alertsSchema),
  standalone: field('Why nothing in the model uses it, for what is right all the same.', nonEmpty),
};

/** `resourceSchema('Postgres', 'postgres', 'A PostgreSQL server.', {...})`: one kind's entry of `resources`. */
export function resourceSchema(id: string, kind: string, sentence: string, options: Record<string, z.ZodType>): ObjectSchema {
  return withPer(object(id, sentence, { kind: required('Kind of resource.', z.literal(kind)), ...options, ...commonFields }));
}
