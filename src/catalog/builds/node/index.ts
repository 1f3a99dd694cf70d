import type { BuildKind } from '../../build.ts';
import { nodeBuildSchema } from './schema.ts';

export const node: Pick<BuildKind, 'name' | 'schema'> = { name: 'node', schema: nodeBuildSchema };
