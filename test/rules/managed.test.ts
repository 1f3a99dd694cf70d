import { describe, expect, test } from 'vitest';
import type { Edge, ResolvedEnvironment } from '../../src/compiler/resolved.ts';
import { resolvePlatform } from '../model-helper.ts';
import { table } from './table.ts';

const cloud = { provider: 'google', region: 'europe-west3' };
const cluster = { runtime: 'kubernetes' };
const db = { kind: 'postgres', version: 16, standalone: 'x' };
const standalone = 'x';

describe('managed', () => {
  table([
    ['in a cloud', { environments: { production: { ...cluster, cloud } }, resources: { db: { ...db, managed: true } } }, []],
    ['in one environment that has a cloud', { environments: { local: { runtime: 'compose' }, production: { ...cluster, cloud } }, resources: { db: { ...db, per: { production: { managed: true } } } } }, []],
    ['without a cloud', { environments: { production: cluster }, resources: { db: { ...db, managed: true } } }, ['resource/no-cloud @ resources.db.managed']],
    ['on compose', { environments: { local: { runtime: 'compose', cloud } }, resources: { db: { ...db, managed: true } } }, ['resource/no-cloud @ resources.db.managed']],
    ['everything without a cloud', { environments: { production: { ...cluster, managed: true } }, resources: { db } }, ['environment/not-managed @ environments.production.managed']],
    ['everything on compose', { environments: { local: { runtime: 'compose', managed: true, cloud } }, resources: { db } }, ['environment/not-managed @ environments.local.managed']],
    ['what no cloud realises', { environments: { production: { ...cluster, cloud } }, resources: { vectors: { kind: 'qdrant', managed: true, standalone } } }, ['resource/not-managed @ resources.vectors.managed']],
    ['everything, which means what a cloud realises', { environments: { production: { ...cluster, cloud, managed: true } }, resources: { db, vectors: { kind: 'qdrant', standalone } } }, []],
    ['everything but one', { environments: { production: { ...cluster, cloud, managed: true } }, resources: { db: { ...db, managed: false } } }, []],
    ['a bucket, and used', { environments: { production: { ...cluster, cloud, managed: true } }, services: { web: { uses: { files: 'write' } } }, resources: { files: { kind: 'bucket' } } }, []],
  ]);
});

const everything = {
  environments: { production: { ...cluster, cloud } },
  services: { web: { uses: { db: 'write', cache: 'read', files: 'write', events: 'admin' } } },
  resources: {
    db: { kind: 'postgres', version: 16, managed: true, schemas: ['content'], backup: {} },
    cache: { kind: 'redis', version: 7, managed: true },
    files: { kind: 'bucket', managed: true },
    events: { kind: 'kafka', version: '7.5.0', brokers: 3 },
    vectors: { kind: 'qdrant', backup: {}, standalone },
    own: { kind: 'postgres', version: 16, schemas: ['content'], backup: { at: '0 4 * * *' }, standalone },
  },
};

function production(): ResolvedEnvironment {
  return resolvePlatform(everything).environments[0]!;
}

function printEdge({ kind, from, to, ports, mode, resource }: Edge): string {
  return `${kind} ${from.value} -> ${to.value}:${ports.map((port) => port.value).join(',')} ${mode?.value} ${resource?.value}`;
}

test('edges have the ports of where a resource is', () => {
  expect(production().edges.map(printEdge)).toEqual([
    'uses web -> cache:6378 read cache',
    'uses web -> db:5432 write db',
    'uses web -> events:9092 admin events',
    'external web -> storage.googleapis.com:443 write files',
    'uses db-schemas -> db:5432 admin db',
    'peers events -> events:9092,9093 undefined events',
    'uses own-schemas -> own:5432 admin own',
    'uses own-backup -> own:5432 read own',
    'uses vectors-backup -> vectors:6333,6334 admin vectors',
  ]);
});

test('what is managed runs nowhere, and its jobs do', () => {
  const { workloads, resources, secrets } = production();
  expect(workloads.map(({ name, role }) => `${name.value} ${role}`)).toEqual([
    'db-schemas bootstrap', 'events resource', 'own resource', 'own-backup scheduled', 'own-schemas bootstrap', 'vectors resource', 'vectors-backup scheduled', 'web service',
  ]);
  expect(resources.map(({ name, realised }) => `${name.value} ${realised?.service.value}`)).toEqual([
    'cache Memorystore for Redis', 'db Cloud SQL for PostgreSQL', 'events undefined', 'files Cloud Storage', 'own undefined', 'vectors undefined',
  ]);
  expect(secrets.map(({ name, generated }) => `${name.value} ${generated?.value}`)).toEqual(['db-password 32', 'own-password 32']);
});

test('a backup waits for its resource, not for what is made in it, and has a volume that others could mount', () => {
  const backup = production().workloads.find(({ name }) => name.value === 'own-backup')!;
  expect(backup.needs.map(({ workload, condition }) => `${workload.value} ${condition}`)).toEqual(['own healthy']);
  expect(backup.mounts.map(({ volume, path, mode }) => [volume.name.value, volume.access.value, path.value, mode.value])).toEqual([['own-backups', 'shared', '/var/lib/postgresql/data', 'write']]);
  expect([backup.schedule?.cron.value, backup.schedule?.timezone.value]).toEqual(['0 4 * * *', 'Etc/UTC']);
});

describe('a backup', () => {
  table([
    ['that never comes', { resources: { db: { ...db, backup: { at: '0 0 30 2 *' } } } }, ['job/cron @ resources.db.backup.at']],
    ['whose name a job has', { jobs: { 'db-backup': {} }, resources: { db: { ...db, backup: {} } } }, ['service/name-taken @ jobs.db-backup']],
    ['whose volume\'s name is taken', { services: { web: { volumes: { 'db-backups': '/data' } } }, volumes: { 'db-backups': { size: '1Gi' } }, resources: { db: { ...db, backup: {} } } }, ['volume/name-taken @ volumes.db-backups']],
    ['of a resource that nothing else uses', { resources: { db: { kind: 'postgres', version: 16, backup: {} } } }, ['resource/unused @ resources.db']],
  ]);
});
