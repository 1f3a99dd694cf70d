import { expect, test } from 'vitest';
import { optionsOf } from '../../src/catalog/schema.ts';
import { inCluster, kindOf, printAttributes, printContainer, printStep, resource } from './support.ts';

const kind = kindOf('postgres');
const container = (options: object): Record<string, unknown> => printContainer(kind.container(resource('postgres', options)));

test('the container', () => {
  expect(container({ version: 16, database: 'media_gateway', user: 'mediagateway' })).toEqual({
    image: 'postgres:16.15-bookworm',
    command: ['postgres', '-c', 'shared_buffers=256MB', '-c', 'effective_cache_size=768MB'],
    ports: ['postgres 5432/tcp'],
    variables: {
      POSTGRES_DB: 'media_gateway',
      POSTGRES_USER: 'mediagateway',
      POSTGRES_PASSWORD_FILE: '<file:postgres-password>',
      POSTGRES_INITDB_ARGS: '--data-checksums',
      PGDATA: '/var/lib/postgresql/data/pgdata',
    },
    data: ['data /var/lib/postgresql/data 10Gi'],
    temporary: ['/tmp', '/var/run/postgresql', '/dev/shm'],
    health: ['pg_isready', '--quiet', '--host', '127.0.0.1', '--username', 'mediagateway', '--dbname', 'media_gateway'],
    user: 999,
    memory: [256, 1024],
    needs: [],
  });
});

test.each<[string, object, Record<string, unknown>]>([
  ['a version as text', { version: '15' }, { image: 'postgres:15.19-bookworm' }],
  ['a tag as the version', { version: '16.9-alpine' }, { image: 'postgres:16.9-alpine', user: 70 }],
  ['another image', { version: 16, image: 'pgvector/pgvector:0.8.1-pg16' }, { image: 'pgvector/pgvector:0.8.1-pg16', user: 999 }],
  ['18 keeps its data elsewhere', { version: 18 }, { image: 'postgres:18.6-bookworm', data: ['data /var/lib/postgresql 10Gi'] }],
  ['a secret of the model', { version: 16, password: 'db-password' }, { variables: expect.objectContaining({ POSTGRES_PASSWORD_FILE: '<file:db-password>' }) }],
  ['more disk', { version: 16, storage: '100Gi' }, { data: ['data /var/lib/postgresql/data 100Gi'] }],
  ['settings follow the memory', { version: 16, size: { memory: '8Gi' } }, { command: ['postgres', '-c', 'shared_buffers=2048MB', '-c', 'effective_cache_size=6144MB'] }],
  [
    'settings of the model win',
    { version: 16, connections: 200, settings: { shared_buffers: '1GB', work_mem: '8MB', jit: false } },
    { command: ['postgres', '-c', 'effective_cache_size=768MB', '-c', 'max_connections=200', '-c', 'jit=false', '-c', 'shared_buffers=1GB', '-c', 'work_mem=8MB'] },
  ],
])('%s', (_, options, expected) => {
  expect(container(options)).toMatchObject(expected);
});

test('18 needs no folder below its volume', () => {
  expect(container({ version: 18 })['variables']).not.toHaveProperty('PGDATA');
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('postgres', { version: 16 }, {}, 'db')))).toEqual({
    host: 'db',
    port: '5432',
    database: 'shop',
    user: 'shop',
    password: '<secret:db-password>',
    url: 'postgresql://shop:<secret:db-password>@db:5432/shop',
  });
});

test('schemas and extensions are made once', () => {
  const steps = kind.bootstrap!(resource('postgres', { version: 16, extensions: ['uuid-ossp', 'pg_trgm'], schemas: ['content', 'users'] }));
  expect(steps.map(printStep)).toEqual([
    {
      name: 'schemas',
      image: 'postgres:16.15-bookworm',
      command: ['sh', '-c', 'PGPASSWORD="$(cat "$PGPASSWORD_FILE")" psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --single-transaction --file /bootstrap/schemas.sql'],
      variables: { PGHOST: 'postgres', PGDATABASE: 'shop', PGUSER: 'shop', PGPASSWORD_FILE: '<file:postgres-password>' },
      files: {
        '/bootstrap/schemas.sql': `CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE SCHEMA IF NOT EXISTS "content";
CREATE SCHEMA IF NOT EXISTS "users";
`,
      },
    },
  ]);
});

test('no job where there is nothing to make', () => {
  expect(kind.bootstrap!(resource('postgres', { version: 16, schemas: [] }))).toEqual([]);
});

test.each([['schemas', ['Content"; DROP']], ['extensions', ['x"y']], ['database', 'a-b'], ['settings', { 'a b': 1 }]])('%s that are no names are refused', (option, value) => {
  expect(optionsOf('postgres').safeParse({ kind: 'postgres', version: 16, [option]: value }).success).toBe(false);
});

const exporter = (input: ReturnType<typeof resource>): Record<string, unknown> => printContainer(kind.metrics!(input).exporter!);

test('an exporter tells of it', () => {
  expect(exporter(resource('postgres', { version: 16, database: 'media', user: 'app' }, {}, 'db'))).toEqual({
    image: 'quay.io/prometheuscommunity/postgres-exporter:v0.19.1',
    command: [
      '--collector.database_wraparound',
      '--no-collector.locks',
      '--no-collector.replication',
      '--no-collector.replication_slot',
      '--no-collector.roles',
      '--no-collector.stat_bgwriter',
      '--no-collector.stat_progress_vacuum',
      '--no-collector.statio_user_tables',
      '--no-collector.wal',
    ],
    ports: ['metrics 9187/http'],
    variables: { DATA_SOURCE_URI: 'db:5432/media?sslmode=disable', DATA_SOURCE_USER: 'app', DATA_SOURCE_PASS_FILE: '<file:db-password>' },
    data: [],
    temporary: [],
    health: ['wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:9187/'],
    http: 'metrics / /',
    user: 65534,
    memory: [32, 128],
    needs: ['read db'],
  });
});

test.each([
  ['google', 'cloudsqladmin'],
  ['aws', 'rdsadmin'],
] as const)('on %s it asks over TLS, and not for what is the cloud\'s own', (provider, database) => {
  const printed = exporter(inCluster(resource('postgres', { version: 16, cloud: { requireTls: false } }, {}, 'db'), provider));
  expect(printed['variables']).toMatchObject({ DATA_SOURCE_URI: 'db:5432/shop?sslmode=require' });
  expect(printed['command']).toContain(`--exclude-databases=${database}`);
});
