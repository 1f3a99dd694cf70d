import type { Bucket } from '../../model/types.gen.ts';
import { convention } from '../../provenance/origin.ts';
import { map, t, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { Attributes } from '../facets.ts';
import { derived, fact, passwordOf, secret } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { apiPort, managedConnection } from './managed.ts';

type Input = ResourceInput<Bucket>;

const settings = 'https://docs.min.io/community/minio-object-store/reference/minio-server/settings.html';

const region = fact('us-east-1', 'bucket.region', 'region that the server signs for unless it is told another', settings);

export function bucketName(resource: Input): Traced<string> {
  const { platform, environment, name, managed, options } = resource;
  if (options.name !== undefined) return options.name;
  const [whole, reason] = managed.value
    ? [withOrigin(t`${platform}-${environment.name}-${name}`, managed.origin), 'names of buckets are shared by all customers of a cloud, so they carry the platform\'s and the environment\'s']
    : [t`${platform}-${name}`, 'names of buckets are shared by all customers of a cloud, so they carry the platform\'s'];
  return derived(resource, 'name', map(whole, (text) => text.slice(0, 63).replace(/-$/, '')), reason);
}

const ownUser = convention('the server has one user, who may do everything; the key to it is the resource\'s secret');

/** Of 3 characters at least. */
export function accessKey(resource: Input): Traced<string> {
  return withOrigin(t`${resource.name}-admin`, ownUser);
}

const pathStyle = fact('true', 'bucket.path-style', 'the name of a bucket stands in the path, since there is one host for all', 'https://docs.min.io/community/minio-object-store/reference/minio-server/settings/core.html');

export const attributes: readonly string[] = ['host', 'port', 'endpoint', 'name', 'region', 'pathStyle', 'accessKey', 'secretKey'];

export function connection(resource: Input): Attributes {
  const { name: host } = resource;
  const secretKey = secret(passwordOf(resource, resource.options.password));
  if (resource.managed.value) return { ...managedConnection(resource), name: [bucketName(resource)], secretKey: [secretKey] };
  return {
    host: [host],
    port: [map(apiPort, String)],
    endpoint: [t`http://${host}:${apiPort}`],
    name: [bucketName(resource)],
    region: [region],
    pathStyle: [pathStyle],
    accessKey: [accessKey(resource)],
    secretKey: [secretKey],
  };
}
