import type { BuildKind } from '../build.ts';
import { node } from './node/index.ts';
import { rust } from './rust/index.ts';
import { sqlx } from './sqlx/index.ts';

/** Every way to build an image, by name. */
export const buildKinds: ReadonlyMap<string, BuildKind> = new Map([node, rust, sqlx].map((kind) => [kind.name, kind as BuildKind]));
