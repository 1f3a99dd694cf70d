import type { Postgres } from '../../model/types.gen.ts';
import { map, t, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { Attributes } from '../facets.ts';
import { defaulted, derived, fact, passwordOf, secret } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { portOf } from './managed.ts';

type Input = ResourceInput<Postgres>;

export function databaseOf(resource: Input): Traced<string> {
  const { database } = resource.options;
  return database ?? derived(resource, 'database', map(resource.platform, (name) => name.replaceAll('-', '_')), 'the database of a platform is named for it; SQL names with "-" need quotes');
}

export function userOf(resource: Input): Traced<string> {
  return resource.options.user ?? derived(resource, 'user', databaseOf(resource), 'the owner of a database is named for it');
}

export const attributes: readonly string[] = ['host', 'port', 'database', 'user', 'password', 'url'];

const modes = 'https://www.postgresql.org/docs/16/libpq-ssl.html#LIBPQ-SSL-PROTECTION';
const encrypted = fact('require', 'postgres.sslmode', 'the connection is encrypted, or there is none; no certificate is needed on the side of the client', modes);
const rather = fact('prefer', 'postgres.sslmode-optional', 'the connection is encrypted where the server can', modes);

/** How a client encrypts its connection to a server that the cloud manages; nothing is said about one in the platform's own network. */
export function sslModeOf(resource: Input): Traced<string> | undefined {
  if (!resource.managed.value) return undefined;
  const required = resource.options.cloud?.requireTls ?? defaulted(resource, 'cloud.requireTls', true, 'the way to it leaves the cluster');
  return withOrigin(required.value ? encrypted : rather, required.origin, resource.managed.origin);
}

/** What stands behind the password in a URL. */
function placeOf(resource: Input): Traced<string> {
  const place = t`@${resource.name}:${portOf(resource)}/${databaseOf(resource)}`;
  const sslMode = sslModeOf(resource);
  return sslMode === undefined ? withOrigin(place, resource.managed.origin) : t`${place}?sslmode=${sslMode}`;
}

/** https://www.postgresql.org/docs/16/libpq-connect.html#LIBPQ-CONNSTRING-URIS */
export function connection(resource: Input): Attributes {
  const { name, options } = resource;
  const database = databaseOf(resource);
  const user = userOf(resource);
  const password = secret(passwordOf(resource, options.password));
  return {
    host: [name],
    port: [map(portOf(resource), String)],
    database: [database],
    user: [user],
    password: [password],
    url: [t`postgresql://${user}:`, password, placeOf(resource)],
  };
}
