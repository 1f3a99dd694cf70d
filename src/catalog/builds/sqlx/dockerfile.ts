import type { Dockerfile } from '../../../formats/dockerfile/document.ts';
import type * as Model from '../../../model/types.gen.ts';
import { because } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { t, traced, type Traced } from '../../../provenance/traced.ts';
import type { BuildInput } from '../../build.ts';
import { debianBase, rustBase } from '../bases.ts';
import { cargoInstall } from '../cargo.ts';
import { copy, ending, stage } from '../instructions.ts';
import { defaulted, folder } from '../option.ts';

export type SqlxInput = BuildInput<Model.SqlxBuild>;

const program = convention('compiled in a stage of its own, so that no tool chain reaches the image', {
  comment: 'build compiles the program of sqlx that applies migrations, with TLS of its own.',
});
const withoutDefaults = convention('without the databases that it is not used with, and with rustls, which needs no library of the system', {
  reference: 'https://github.com/launchbadge/sqlx/blob/main/sqlx-cli/README.md#install',
});
const applied = convention('what is not yet applied is, in the order of their numbers; a second run changes nothing', {
  reference: 'https://github.com/launchbadge/sqlx/blob/main/sqlx-cli/README.md#create-and-run-migrations',
});
const start = convention('a job that ends, successfully if all is applied', { comment: 'Reads DATABASE_URL, applies what is new, and ends.' });
const runtime = convention('the migrations and the program that applies them, and nothing else', {
  comment: 'runtime is the image: the migrations, and the program that applies them.',
});

export function migrationsOf(build: SqlxInput): Traced<string> {
  return folder(build, build.options.directory, 'migrations', 'where sqlx makes new ones').path;
}

export function sqlxDockerfile(build: SqlxInput): Dockerfile {
  const version = build.options.version ?? defaulted(build, 'version', '0.9.0', 'a stable release, which applies the migrations of those before it too');
  const database = build.options.database ?? defaulted(build, 'database', 'postgres', 'the database that sqlx is most used with');
  const toolchain = defaulted(build, 'version', '1.95.0', 'a tool chain that compiles this release of sqlx-cli');
  return because(build.origin, {
    header: [t`The image of ${build.name}: applies the migrations in ${migrationsOf(build)}.`],
    stages: [
      stage(program, 'build', rustBase(toolchain), [
        cargoInstall(withoutDefaults, t`sqlx-cli --locked --version ${version} --no-default-features --features rustls,${database} --root /opt/sqlx`),
      ]),
      stage(runtime, 'runtime', debianBase, [
        copy(runtime, ['/opt/sqlx/bin/sqlx'], '/usr/local/bin/', 'build'),
        copy(runtime, [migrationsOf(build)], '/migrations/'),
        ...ending(build, sqlxEntrypoint(), start),
      ]),
    ],
  });
}

export function sqlxEntrypoint(): readonly Traced<string>[] {
  return ['/usr/local/bin/sqlx', 'migrate', 'run', '--source', '/migrations'].map((word) => traced(word, applied));
}
