import type { Kind } from './kind.ts';
import { postgres } from './postgres/index.ts';
import { redis } from './redis/index.ts';

/** Every kind of resource, by name. */
export const kinds: ReadonlyMap<string, Kind> = new Map([postgres, redis].map((kind) => [kind.name, kind as Kind]));
