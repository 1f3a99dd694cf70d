import type { BuildKind } from '../../build.ts';
import { rustBuildSchema } from './schema.ts';

export const rust: Pick<BuildKind, 'name' | 'schema'> = { name: 'rust', schema: rustBuildSchema };
