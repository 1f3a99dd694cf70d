import type * as Model from '../../../model/types.gen.ts';
import type { BuildKind } from '../../build.ts';
import { askWithBash } from '../probe.ts';
import { rustDevelopment } from './development.ts';
import { rustDockerfile, rustEntrypoint } from './dockerfile.ts';
import { contextOf, leftOutOf } from './options.ts';

/** A program of a Cargo workspace, compiled in a layer above that of its dependencies, on Debian. */
export const rust: BuildKind<Model.RustBuild> = {
  name: 'rust',
  dockerfile: rustDockerfile,
  context: contextOf,
  leftOut: leftOutOf,
  entrypoint: rustEntrypoint,
  httpProbe: askWithBash,
  development: rustDevelopment,
};
