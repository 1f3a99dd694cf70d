import type { Redis } from '../../model/types.gen.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';
import type { Attributes } from '../facets.ts';
import { fact, passwordOf, secret } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

export const serverPort: Traced<number> = fact(6379, 'redis.port', 'port that the server listens on', 'https://redis.io/docs/latest/operate/oss_and_stack/management/config-file/');

export const attributes: readonly string[] = ['host', 'port', 'password', 'url'];

/** https://www.iana.org/assignments/uri-schemes/prov/redis: without a user it is the default one. */
export function connection(resource: ResourceInput<Redis>): Attributes {
  const password = secret(passwordOf(resource, resource.options.password));
  return {
    host: [resource.name],
    port: [map(serverPort, String)],
    password: [password],
    url: [t`${scheme}://:`, password, t`@${resource.name}:${serverPort}`],
  };
}

const scheme = fact('redis', 'redis.scheme', 'scheme of a server without TLS', 'https://www.iana.org/assignments/uri-schemes/prov/redis');
