import * as z from 'zod';
import { absolutePath, bytes, field, object, required, text, withPer, type ObjectSchema } from './schema.ts';

export const volumeSchema: ObjectSchema = withPer(
  object('Volume', 'Disk that outlives containers.', {
    size: required('How much.', bytes),
    description: field('What is kept on it.', text),
    access: field('Whether all replicas that mount it see the same files, or each has its own. Default: shared, with one program that writes; state it where several do.', z.enum(['shared', 'own'])),
  }),
);

const mountSchema = object('Mount', 'Where a volume appears in a container.', {
  path: required('Where in the container.', absolutePath),
  mode: field('Whether it writes. Default: write.', z.enum(['read', 'write'])),
});

/** A path alone means to write. */
export const mountValueSchema: z.ZodType = z.union([absolutePath, mountSchema]);
