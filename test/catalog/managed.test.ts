// What holds of a resource that a cloud realises, as those see it who use it.
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/catalog/index.ts';
import { partsOf } from '../../src/provenance/origin.ts';
import { formatPath } from '../../src/provenance/path.ts';
import { Traced } from '../../src/provenance/traced.ts';
import { minimal } from './minimal.ts';
import { inCluster, kindOf, printAttributes, printVariables, resource } from './support.ts';

type Provider = 'google' | 'aws';

function input(kind: string, provider: Provider, options: object = {}) {
  return inCluster(resource(kind, { ...minimal[kind]?.[0], ...options }, {}, 'store'), provider);
}

test.each<[string, Provider, object, string, string[], string?]>([
  ['postgres', 'google', {}, 'Cloud SQL for PostgreSQL', ['postgres 5432/tcp']],
  ['postgres', 'aws', {}, 'Amazon RDS for PostgreSQL', ['postgres 5432/tcp']],
  ['redis', 'google', {}, 'Memorystore for Redis', ['redis 6378/tcp']],
  ['redis', 'google', { cloud: { requireTls: false } }, 'Memorystore for Redis', ['redis 6379/tcp']],
  ['redis', 'aws', {}, 'Amazon ElastiCache for Redis OSS', ['redis 6379/tcp']],
  ['bucket', 'google', {}, 'Cloud Storage', ['s3 443/http'], 'storage.googleapis.com'],
  ['bucket', 'aws', {}, 'Amazon S3', ['s3 443/http'], 's3.eu-west-1.amazonaws.com'],
])('%s on %s with %j is %s', (kind, provider, options, service, ports, host) => {
  const facet = kindOf(kind).managed!(input(kind, provider, options));
  expect({ service: facet.service.value, ports: facet.ports.map(({ name, number, protocol }) => `${name.value} ${number.value}/${protocol.value}`), host: facet.host?.value }).toEqual({ service, ports, host });
});

describe('attributes', () => {
  test.each<[string, Provider, object, object]>([
    ['postgres', 'google', {}, { port: '5432', url: 'postgresql://shop:<secret:store-password>@store:5432/shop?sslmode=require' }],
    ['postgres', 'aws', { cloud: { requireTls: false } }, { url: 'postgresql://shop:<secret:store-password>@store:5432/shop?sslmode=prefer' }],
    ['redis', 'google', {}, { port: '6378', url: 'rediss://:<secret:store-password>@store:6378' }],
    ['redis', 'google', { cloud: { requireTls: false } }, { port: '6379', url: 'redis://:<secret:store-password>@store:6379' }],
    ['redis', 'aws', {}, { port: '6379', url: 'rediss://:<secret:store-password>@store:6379' }],
    ['bucket', 'google', {}, { endpoint: 'https://storage.googleapis.com', port: '443', region: 'auto', pathStyle: 'true', accessKey: '<secret:store-access-key>', secretKey: '<secret:store-password>', name: 'shop-production-store' }],
    ['bucket', 'aws', {}, { endpoint: 'https://s3.eu-west-1.amazonaws.com', region: 'eu-west-1', pathStyle: 'false' }],
  ])('of %s on %s with %j', (kind, provider, options, expected) => {
    const printed = printAttributes(kindOf(kind).connection(input(kind, provider, options)));
    expect(printed).toMatchObject(expected);
    expect(Object.keys(printed).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([...kindOf(kind).attributes].toSorted((a, b) => (a < b ? -1 : 1)));
  });
});

test('schemas are made over an encrypted connection, and a bucket by the cloud\'s own tools', () => {
  const [step] = kindOf('postgres').bootstrap!(input('postgres', 'google', { schemas: ['content'] }));
  expect(printVariables(step!.variables)).toMatchObject({ PGHOST: 'store', PGSSLMODE: 'require' });
  expect(kindOf('bucket').bootstrap!(input('bucket', 'google'))).toEqual([]);
});

test.each<[string, [string, boolean][]]>([
  ['postgres', [['store-password', false]]],
  ['redis', [['store-password', true]]],
  ['bucket', [['store-access-key', true], ['store-password', true]]],
])('secrets of %s, and whether the cloud makes their values', (kind, expected) => {
  const found = kindOf(kind).secrets!(input(kind, 'google'));
  expect(found.map(({ name, given = false }) => [name.value, given])).toEqual(expected);
});

test.each([...kinds.values()].filter((kind) => kind.managed !== undefined).map(({ name }) => name))('%s: what the cloud decides follows from who decided that it does', (kind) => {
  const facet = kindOf(kind).managed!(input(kind, 'google'));
  const values = [facet.service, ...facet.ports.map(({ number }) => number), facet.host].filter((one) => one instanceof Traced);
  for (const { origin } of values) {
    const paths = partsOf(origin).flatMap((part) => ('path' in part ? [formatPath(part.path)] : []));
    expect(paths).toContain('resources.store.managed');
  }
});

test.each<[string, Provider, object, object, string]>([
  ['postgres', 'google', { cloud: { requireTls: true } }, { cloud: { requireTls: false } }, 'resources.store.cloud.requireTls'],
  ['redis', 'google', { cloud: { requireTls: true } }, { cloud: { requireTls: false } }, 'resources.store.cloud.requireTls'],
  ['bucket', 'google', { name: 'films' }, { name: 'titles' }, 'resources.store.name'],
])('%s on %s: what changes from %j to %j says so', (kind, provider, before, after, path) => {
  const leaves = (options: object) => Object.entries(kindOf(kind).connection(input(kind, provider, options))).flatMap(([key, value]) => value.map((part, i) => ({ at: `${key}.${i}`, value: part instanceof Traced ? part.value : '', origin: part instanceof Traced ? part.origin : part.secret.origin })));
  const old = new Map(leaves(before).map(({ at, value }) => [at, value]));
  const changed = leaves(after).filter(({ at, value }) => old.get(at) !== value);
  expect(changed).not.toEqual([]);
  for (const { origin } of changed) expect(partsOf(origin).flatMap((part) => ('path' in part ? [formatPath(part.path)] : []))).toContain(path);
});
