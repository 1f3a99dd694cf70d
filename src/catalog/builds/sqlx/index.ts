import type * as Model from '../../../model/types.gen.ts';
import type { BuildKind } from '../../build.ts';
import { askWithBash } from '../probe.ts';
import { migrationsOf, sqlxDockerfile, sqlxEntrypoint } from './dockerfile.ts';

/** Migrations with sqlx-cli: an image for a job that applies them. */
export const sqlx: BuildKind<Model.SqlxBuild> = {
  name: 'sqlx',
  dockerfile: sqlxDockerfile,
  context: (build) => [migrationsOf(build)],
  entrypoint: sqlxEntrypoint,
  httpProbe: askWithBash,
};
