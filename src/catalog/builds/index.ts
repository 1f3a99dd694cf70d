import type { BuildKind } from '../build.ts';
import { node } from './node/index.ts';
import { rust } from './rust/index.ts';

/** Every way to build an image, by name. */
export const buildKinds: ReadonlyMap<string, BuildKind> = new Map([node, rust].map((kind) => [kind.name, kind as BuildKind]));
