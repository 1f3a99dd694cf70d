import type { Kind } from '../kind.ts';
import { postgresSchema } from './schema.ts';

export const postgres: Pick<Kind, 'name' | 'schema'> = { name: 'postgres', schema: postgresSchema };
