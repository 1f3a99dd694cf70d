import type { Redis } from '../../model/types.gen.ts';
import { parseBytes } from '../../model/units.ts';
import { map, type Traced } from '../../provenance/traced.ts';
import type { ContainerFacet, Size } from '../facets.ts';
import { bytesOf, defaulted, derived, fact, health, imageOf, oneReplica, passwordOf, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { evictionOf } from './eviction.ts';
import { serverPort } from './managed.ts';

type Input = ResourceInput<Redis>;

const readme = 'https://hub.docker.com/_/redis';
const dockerfile = 'https://github.com/redis/docker-library-redis/blob/0642e8613deef6a2838814944485fd4a057b8fb4/7.4/debian/Dockerfile';
const options = 'https://redis.io/docs/latest/operate/oss_and_stack/management/config/';

const repository = fact('redis', 'redis.image', 'official image, pinned to a patch release; of version 8 the branch with long support', readme);
const tags = { 7: '7.4.11-bookworm', 7.4: '7.4.11-bookworm', 8: '8.2.10-bookworm', 8.2: '8.2.10-bookworm' };

const start = source('redis.start', 'the password goes in on standard input: in the arguments every process could read it, in the environment every child', options);
const settings = source('redis.settings', 'arguments win over what is read on standard input', options);
const probe = source('redis.health', 'an error is an answer too, so the answer must be PONG; the client takes the password from its environment', 'https://redis.io/docs/latest/develop/tools/cli/#host-port-password-and-database');
const uid = fact(999, 'redis.uid', 'user "redis" of the image; started as it, the image needs no capability', dockerfile);
const home = fact('/data', 'redis.data', 'working folder of the image, where snapshots and the log are written', dockerfile);
const scratch = fact('/tmp', 'redis.scratch', 'the shell writes here-documents to it', readme);

const script = `exec docker-entrypoint.sh redis-server - "$@" <<EOF
requirepass $(cat "$REDIS_PASSWORD_FILE")
EOF`;

/** A third more than the data: copies of pages while a snapshot is written, buffers of clients. */
function size(resource: Input): Size {
  const { maxMemory } = resource.options;
  const usual = sizeOf(resource, { cpu: ['50m', '1'], memory: ['64Mi', '512Mi'] }, 'a cache for development');
  if (maxMemory === undefined || resource.options.size?.memory !== undefined) return usual;
  const limit = map(maxMemory, (written) => Math.max(usual.memory.limit.value, Math.ceil((parseBytes(written) * 4) / 3)));
  return { ...usual, memory: { ...usual.memory, limit: derived(resource, 'size.memory', limit, 'a third more than the data: pages are copied while a snapshot is written') } };
}

function memoryForData(resource: Input, limit: Traced<number>): Traced<string> {
  const { maxMemory } = resource.options;
  if (maxMemory !== undefined) return map(maxMemory, (written) => inRedisUnits(parseBytes(written)));
  const most = map(limit, (all) => inRedisUnits(Math.floor(all * 0.75)));
  return derived(resource, 'maxMemory', most, 'the rest is for copies of pages while a snapshot is written, and for buffers of clients');
}

/** Its mb are mebibytes. https://redis.io/docs/latest/operate/oss_and_stack/management/config-file/ */
function inRedisUnits(bytes: number): string {
  return bytes % 2 ** 20 === 0 ? `${bytes / 2 ** 20}mb` : String(bytes);
}

export function container(resource: Input): ContainerFacet {
  const { appendOnly, password, storage, version } = resource.options;
  const amount = size(resource);
  const log = map<boolean, string>(appendOnly ?? defaulted(resource, 'appendOnly', false, 'a cache may lose its last minute'), (on) => (on ? 'yes' : 'no'));
  return {
    image: imageOf(resource, repository, version, tags),
    entrypoint: words(start, 'sh', '-c', script, 'redis'),
    command: [
      ...words(settings, '--maxmemory', memoryForData(resource, amount.memory.limit)),
      ...words(settings, '--maxmemory-policy', evictionOf(resource)),
      ...words(settings, '--appendonly', log),
    ],
    ports: [port('redis', serverPort, 'tcp')],
    variables: [{ name: 'REDIS_PASSWORD_FILE', secretFile: passwordOf(resource, password) }],
    files: [],
    data: [{ path: home, name: 'data', size: bytesOf(resource, 'storage', storage, '1Gi', 'snapshots and the log of a small data set') }],
    temporary: [scratch],
    health: health({ kind: 'command', command: words(probe, 'sh', '-c', 'REDISCLI_AUTH="$(cat "$REDIS_PASSWORD_FILE")" redis-cli ping | grep -q PONG') }),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    size: amount,
    replicas: oneReplica,
    needs: [],
    stop: stopAfter(30, 'time to write the last snapshot'),
  };
}
