import type { Postgres } from '../../model/types.gen.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';
import type { Attributes } from '../facets.ts';
import { derived, fact, passwordOf, secret } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

type Input = ResourceInput<Postgres>;

export const serverPort: Traced<number> = fact(5432, 'postgres.port', 'port that the server listens on', 'https://www.postgresql.org/docs/16/runtime-config-connection.html#GUC-PORT');

export function databaseOf(resource: Input): Traced<string> {
  const { database } = resource.options;
  return database ?? derived(resource, 'database', map(resource.platform, (name) => name.replaceAll('-', '_')), 'the database of a platform is named for it; SQL names with "-" need quotes');
}

export function userOf(resource: Input): Traced<string> {
  return resource.options.user ?? derived(resource, 'user', databaseOf(resource), 'the owner of a database is named for it');
}

export const attributes: readonly string[] = ['host', 'port', 'database', 'user', 'password', 'url'];

/** https://www.postgresql.org/docs/16/libpq-connect.html#LIBPQ-CONNSTRING-URIS */
export function connection(resource: Input): Attributes {
  const { name, options } = resource;
  const database = databaseOf(resource);
  const user = userOf(resource);
  const password = secret(passwordOf(resource, options.password));
  return {
    host: [name],
    port: [map(serverPort, String)],
    database: [database],
    user: [user],
    password: [password],
    url: [t`postgresql://${user}:`, password, t`@${name}:${serverPort}/${database}`],
  };
}
