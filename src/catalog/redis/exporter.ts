import type { Redis } from '../../model/types.gen.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { exporter } from '../exporter.ts';
import type { ContainerFacet, Variable } from '../facets.ts';
import { fact, passwordOf, secret, source, variable, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { portOf, schemeOf } from './managed.ts';

type Input = ResourceInput<Redis>;

const release = 'https://github.com/oliver006/redis_exporter/blob/v1.82.0';
const readme = `${release}/README.md`;
const dockerfile = `${release}/docker/Dockerfile`;

const image = fact('oliver006/redis_exporter:v1.82.0-alpine', 'redis.exporter-image', 'the variant of the image in which something can ask for its health: the other holds the program alone', `${readme}#run-via-docker`);
const exporterPort = fact(9121, 'redis.exporter-port', 'port that it listens on', dockerfile);
const user = fact(59000, 'redis.exporter-user', 'user of the image', dockerfile);
const health = fact('/health', 'redis.exporter-health', 'answers without a question to the server', `${release}/exporter/http.go`);
const program = source('redis.exporter-program', 'entry point of the image, named because who hands over the password starts it', dockerfile);
const asks = source('redis.exporter-access', 'it reads the statistics of the server', readme);
const address = source('redis.exporter-address', 'the scheme says whether the connection is encrypted', `${readme}#command-line-flags`);

const constraints = 'https://cloud.google.com/memorystore/docs/redis/product-constraints';
const noConfig = fact('-', 'redis.exporter-config', 'the cloud refuses CONFIG', constraints);
const noName = fact('false', 'redis.exporter-client-name', 'the cloud refuses CLIENT', constraints);
const unverified = fact(
  'true',
  'redis.exporter-tls',
  'the certificate is not made out to the name by which the platform knows the server, and its authority is the server\'s own',
  'https://cloud.google.com/memorystore/docs/redis/in-transit-encryption#certificate_authority',
);

/** What a server in a cloud does not answer need not be asked at each scrape. */
function managedVariables({ managed }: Input, scheme: Traced<string>): readonly Variable[] {
  if (!managed.value) return [];
  return [
    variable('REDIS_EXPORTER_CONFIG_COMMAND', withOrigin(noConfig, managed.origin)),
    variable('REDIS_EXPORTER_SET_CLIENT_NAME', withOrigin(noName, managed.origin)),
    ...(scheme.value === 'rediss' ? [variable('REDIS_EXPORTER_SKIP_TLS_VERIFICATION', withOrigin(unverified, scheme.origin))] : []),
  ];
}

/** Its password file is a map of addresses in JSON, which nobody could make of a secret: so it gets the password itself. */
export function redisExporter(resource: Input): ContainerFacet {
  const { name, options } = resource;
  const scheme = schemeOf(resource);
  return exporter({
    image,
    entrypoint: words(program, '/redis_exporter'),
    variables: [
      variable('REDIS_ADDR', withOrigin(t`${scheme}://${name}:${portOf(resource)}`, address)),
      { name: 'REDIS_PASSWORD', value: [secret(passwordOf(resource, options.password))] },
      ...managedVariables(resource, scheme),
    ],
    port: exporterPort,
    health,
    user,
    memory: [16 * 2 ** 20, 64 * 2 ** 20],
    need: { resource: name, mode: traced('read', asks) },
  });
}
