import type { Postgres } from '../../model/types.gen.ts';
import type { SecretFileVariable, Variable } from '../facets.ts';
import { passwordOf, variable } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { databaseOf, sslModeOf, userOf } from './connection.ts';

/**
 * What the programs of PostgreSQL read of a connection, and the file with the password, which they do not: whoever starts one reads it.
 * https://www.postgresql.org/docs/16/libpq-envars.html
 */
export function clientVariables(resource: ResourceInput<Postgres>): (Variable | SecretFileVariable)[] {
  const sslMode = sslModeOf(resource);
  return [
    variable('PGHOST', resource.name),
    variable('PGDATABASE', databaseOf(resource)),
    variable('PGUSER', userOf(resource)),
    ...(sslMode === undefined ? [] : [variable('PGSSLMODE', sslMode)]),
    { name: 'PGPASSWORD_FILE', secretFile: passwordOf(resource, resource.options.password) },
  ];
}
