import type { Redis } from '../../model/types.gen.ts';
import { map, t } from '../../provenance/traced.ts';
import type { Attributes } from '../facets.ts';
import { passwordOf, secret } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { portOf, schemeOf } from './managed.ts';

export const attributes: readonly string[] = ['host', 'port', 'password', 'url'];

/** https://www.iana.org/assignments/uri-schemes/prov/redis: without a user it is the default one. */
export function connection(resource: ResourceInput<Redis>): Attributes {
  const port = portOf(resource);
  const password = secret(passwordOf(resource, resource.options.password));
  return {
    host: [resource.name],
    port: [map(port, String)],
    password: [password],
    url: [t`${schemeOf(resource)}://:`, password, t`@${resource.name}:${port}`],
  };
}
