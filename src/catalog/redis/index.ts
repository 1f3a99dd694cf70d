import type { Kind } from '../kind.ts';
import { redisSchema } from './schema.ts';

export const redis: Pick<Kind, 'name' | 'schema'> = { name: 'redis', schema: redisSchema };
