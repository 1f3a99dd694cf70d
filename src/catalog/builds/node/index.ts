import type * as Model from '../../../model/types.gen.ts';
import type { BuildKind } from '../../build.ts';
import { checkNode } from './check.ts';
import { nodeDevelopment } from './development.ts';
import { nodeDockerfile, nodeEntrypoint } from './dockerfile.ts';
import { contextOf, leftOutOf } from './options.ts';
import { askWithNode } from './probe.ts';

/** A package, or one of an npm workspace, with dependencies in a layer of their own and none of development. */
export const node: BuildKind<Model.NodeBuild> = {
  name: 'node',
  dockerfile: nodeDockerfile,
  context: contextOf,
  leftOut: leftOutOf,
  entrypoint: nodeEntrypoint,
  httpProbe: askWithNode,
  check: checkNode,
  development: nodeDevelopment,
};
