import type { Postgres } from '../../model/types.gen.ts';
import { because, originOf } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import type { BootstrapStep } from '../facets.ts';
import { fact, source, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { clientVariables } from './client.ts';
import { image, serverUser } from './container.ts';

const script = fact('/bootstrap/schemas.sql', 'postgres.bootstrap-file', 'read by psql, below', 'https://www.postgresql.org/docs/16/app-psql.html#APP-PSQL-OPTION-FILE');
const psql = source('postgres.bootstrap', 'all or nothing, and stops at the first error; the password is read where it is needed, so that it stands in no environment', 'https://www.postgresql.org/docs/16/app-psql.html');
const command = `PGPASSWORD="$(cat "$PGPASSWORD_FILE")" psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --single-transaction --file ${script.value}`;
export const scratch: Traced<string> = fact('/tmp', 'postgres.bootstrap-scratch', 'the shell of the image may write there', 'https://hub.docker.com/_/postgres');

/** Extensions before schemas, since nothing of theirs depends on them. */
export function bootstrap(resource: ResourceInput<Postgres>): readonly BootstrapStep[] {
  const { schemas = [], extensions = [] } = resource.options;
  if (schemas.length + extensions.length === 0) return [];
  const origin: Origin = compose([schemas, extensions].flatMap((list) => [originOf(list) ?? [], ...list.map((name) => name.origin)].flat()));
  return [
    {
      name: 'schemas',
      origin,
      image: image(resource),
      command: words(psql, 'sh', '-c', command),
      variables: clientVariables(resource),
      files: [
        {
          path: script,
          content: () => ({
            format: 'lines',
            comment: '--',
            content: because(origin, [
              ...extensions.map((name) => t`CREATE EXTENSION IF NOT EXISTS "${name}";`),
              ...schemas.map((name) => t`CREATE SCHEMA IF NOT EXISTS "${name}";`),
            ]),
          }),
        },
      ],
      temporary: [scratch],
      user: serverUser(resource),
    },
  ];
}
