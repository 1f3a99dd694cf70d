import { expect, test } from 'vitest';
import { inCluster, kindOf, printAttributes, printContainer, resource } from './support.ts';

const kind = kindOf('redis');
const container = (options: object): Record<string, unknown> => printContainer(kind.container(resource('redis', options)));

test('the container', () => {
  expect(container({ version: 7, maxMemory: '256Mi', eviction: 'allkeys-lru', appendOnly: true })).toEqual({
    image: 'redis:7.4.11-bookworm',
    entrypoint: ['sh', '-c', 'exec docker-entrypoint.sh redis-server - "$@" <<EOF\nrequirepass $(cat "$REDIS_PASSWORD_FILE")\nEOF', 'redis'],
    command: ['--maxmemory', '256mb', '--maxmemory-policy', 'allkeys-lru', '--appendonly', 'yes'],
    ports: ['redis 6379/tcp'],
    variables: { REDIS_PASSWORD_FILE: '<file:redis-password>' },
    data: ['data /data 1Gi'],
    temporary: ['/tmp'],
    health: ['sh', '-c', 'REDISCLI_AUTH="$(cat "$REDIS_PASSWORD_FILE")" redis-cli ping | grep -q PONG'],
    user: 999,
    memory: [64, 512],
    needs: [],
  });
});

test.each<[string, object, Record<string, unknown>]>([
  ['nothing but the version', { version: 7 }, { command: ['--maxmemory', '384mb', '--maxmemory-policy', 'noeviction', '--appendonly', 'no'] }],
  ['version 8 is its branch with long support', { version: 8 }, { image: 'redis:8.2.10-bookworm' }],
  ['a tag as the version', { version: '7.2.5-alpine' }, { image: 'redis:7.2.5-alpine' }],
  ['data for which the usual memory is too small', { version: 7, maxMemory: '3Gi' }, { command: expect.arrayContaining(['3072mb']), memory: [64, 4096] }],
  ['a size that is stated stays', { version: 7, maxMemory: '1Gi', size: { memory: '2Gi' } }, { command: expect.arrayContaining(['1024mb']), memory: [2048, 2048] }],
  ['memory follows the size', { version: 7, size: { memory: '1Gi' } }, { command: expect.arrayContaining(['768mb']) }],
  ['amounts below a mebibyte', { version: 7, maxMemory: '1536Ki' }, { command: expect.arrayContaining(['1572864']) }],
])('%s', (_, options, expected) => {
  expect(container(options)).toMatchObject(expected);
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('redis', { version: 7, password: 'cache-key' }, {}, 'cache')))).toEqual({
    host: 'cache',
    port: '6379',
    password: '<secret:cache-key>',
    url: 'redis://:<secret:cache-key>@cache:6379',
  });
});

test('a password of the model is not its own', () => {
  expect(kind.secrets!(resource('redis', { version: 7, password: 'cache-key' }))).toEqual([]);
  expect(kind.secrets!(resource('redis', { version: 7 })).map(({ name }) => name.value)).toEqual(['redis-password']);
});

const exporter = (input: ReturnType<typeof resource>): Record<string, unknown> => printContainer(kind.metrics!(input).exporter!);

test('an exporter tells of it', () => {
  expect(exporter(resource('redis', { version: 7, password: 'cache-key' }, {}, 'cache'))).toEqual({
    image: 'oliver006/redis_exporter:v1.82.0-alpine',
    entrypoint: ['/redis_exporter'],
    ports: ['metrics 9121/http'],
    variables: { REDIS_ADDR: 'redis://cache:6379', REDIS_PASSWORD: '<secret:cache-key>' },
    data: [],
    temporary: [],
    health: ['wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:9121/health'],
    http: 'metrics /health /health',
    user: 59000,
    memory: [16, 64],
    needs: ['read cache'],
  });
});

test.each<['google' | 'aws', object, Record<string, string>]>([
  ['google', {}, { REDIS_ADDR: 'rediss://cache:6378', REDIS_EXPORTER_SKIP_TLS_VERIFICATION: 'true' }],
  ['google', { requireTls: false }, { REDIS_ADDR: 'redis://cache:6379' }],
  ['aws', {}, { REDIS_ADDR: 'rediss://cache:6379', REDIS_EXPORTER_SKIP_TLS_VERIFICATION: 'true' }],
])('on %s with %j it does not ask what is refused', (provider, cloud, expected) => {
  const { variables } = exporter(inCluster(resource('redis', { version: 7, cloud }, {}, 'cache'), provider));
  expect(variables).toEqual({ REDIS_PASSWORD: '<secret:cache-password>', REDIS_EXPORTER_CONFIG_COMMAND: '-', REDIS_EXPORTER_SET_CLIENT_NAME: 'false', ...expected });
});
