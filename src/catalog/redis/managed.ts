import type { Redis } from '../../model/types.gen.ts';
import { withOrigin, type Traced } from '../../provenance/traced.ts';
import { inCloud } from '../cloud.ts';
import type { ManagedFacet } from '../facets.ts';
import { defaulted, fact, port } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

type Input = ResourceInput<Redis>;

const memorystore = 'https://cloud.google.com/memorystore/docs/redis/in-transit-encryption';
const elastiCache = 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html';

export const serverPort: Traced<number> = fact(6379, 'redis.port', 'port that the server listens on', 'https://redis.io/docs/latest/operate/oss_and_stack/management/config-file/');

const services = {
  google: fact('Memorystore for Redis', 'redis.google', 'what Google Cloud has for it', 'https://cloud.google.com/memorystore/docs/redis/redis-overview'),
  aws: fact('Amazon ElastiCache for Redis OSS', 'redis.aws', 'what AWS has for it', 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html'),
};
const plainPorts = {
  google: fact(6379, 'redis.google-port', 'port without encryption', memorystore),
  aws: fact(6379, 'redis.aws-port', 'port unless another is chosen, encrypted or not', elastiCache),
};
const encryptedPorts = {
  google: fact(6378, 'redis.google-tls-port', 'port of the encrypted connection, the only one that is open then', memorystore),
  aws: plainPorts.aws,
};
const schemes = 'https://www.iana.org/assignments/uri-schemes/prov/';
const scheme = fact('redis', 'redis.scheme', 'scheme of a server without TLS', `${schemes}redis`);
const encryptedScheme = fact('rediss', 'redis.tls-scheme', 'scheme of a server with TLS', `${schemes}rediss`);

/** Whether the cloud refuses connections without TLS. */
function requiresTls(resource: Input): Traced<boolean> {
  return resource.options.cloud?.requireTls ?? defaulted(resource, 'cloud.requireTls', true, 'the way to it leaves the cluster');
}

export function managed(resource: Input): ManagedFacet {
  return { service: inCloud(resource, services), ports: [port('redis', portOf(resource), 'tcp')] };
}

/** Port that clients connect to. */
export function portOf(resource: Input): Traced<number> {
  if (!resource.managed.value) return withOrigin(serverPort, resource.managed.origin);
  const tls = requiresTls(resource);
  return withOrigin(inCloud(resource, tls.value ? encryptedPorts : plainPorts), tls.origin);
}

export function schemeOf(resource: Input): Traced<string> {
  if (!resource.managed.value) return withOrigin(scheme, resource.managed.origin);
  const tls = requiresTls(resource);
  return withOrigin(tls.value ? encryptedScheme : scheme, tls.origin, resource.managed.origin);
}
