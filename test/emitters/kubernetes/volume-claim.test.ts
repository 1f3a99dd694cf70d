import { expect, test } from 'vitest';
import { omissionsOfVolumes, volumeClaims } from '../../../src/emitters/kubernetes/storage/volume-claim.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import { plain } from '../../support/plain.ts';
import { contextFor } from './support.ts';

const google = { cloud: { provider: 'google', region: 'europe-west3' } };
const volumes = { data: { size: '5Gi' } };
const web = { user: 1000, volumes: { data: '/data' } };
const reader = { user: 1000, volumes: { data: { path: '/data', mode: 'read' } } };
const tidy = { user: 1000, kind: 'scheduled', schedule: '0 2 * * *', volumes: { data: '/data' } };

/** `name mode class size` */
function claims(config: object, environment: object = {}): string[] {
  const context = contextFor({ environments: { production: { runtime: 'kubernetes', domain: 'shop.example', ...environment } }, volumes, ...config });
  return volumeClaims(context).map((claim) => {
    const { metadata, spec } = plain(claim) as { metadata: { name: string; namespace: string }; spec: { accessModes: string[]; storageClassName?: string; resources: { requests: { storage: string } } } };
    expect(metadata.namespace).toBe('shop-production');
    return `${metadata.name} ${spec.accessModes.join()} ${spec.storageClassName ?? '-'} ${spec.resources.requests.storage}`;
  });
}

test.each([
  ['nobody mounts it', {}, {}, []],
  ['one pod mounts it', { services: { web } }, {}, ['data ReadWriteOnce - 5Gi']],
  ['one pod mounts it, of a class', { services: { web } }, { storage: { own: 'fast', shared: 'nfs' } }, ['data ReadWriteOnce fast 5Gi']],
  ['several replicas mount it', { services: { web: { ...web, scale: { min: 2 } } } }, {}, ['data ReadWriteMany - 5Gi']],
  ['it may have several replicas', { services: { web: { ...web, scale: { min: 1, max: 2, cpu: '70%' } } } }, { storage: { own: 'fast', shared: 'nfs' } }, ['data ReadWriteMany nfs 5Gi']],
  ['two programs mount it', { services: { web, reader } }, google, ['data ReadWriteMany standard-rwx 5Gi']],
  ['a job mounts it, too', { services: { web }, jobs: { tidy } }, google, ['data ReadWriteMany standard-rwx 5Gi']],
  ['each replica has its own', { services: { web }, volumes: { data: { size: '5Gi', access: 'own' } } }, {}, []],
  ['each job has its own', { jobs: { tidy, sweep: tidy }, volumes: { data: { size: '5Gi', access: 'own' } } }, {}, ['data-sweep ReadWriteOnce - 5Gi', 'data-tidy ReadWriteOnce - 5Gi']],
] as const)('%s', (_, config, environment, expected) => {
  expect(claims(config, environment)).toEqual(expected);
});

test('what Google makes larger is said', () => {
  const said = (size: string) => omissionsOfVolumes(contextFor({ environments: { production: { runtime: 'kubernetes', domain: 'shop.example', ...google } }, volumes: { data: { size } }, services: { web, reader } }));
  expect(said('1Ti')).toEqual([]);
  expect(said('5Gi').map(({ path, text }) => [formatPath(path), text])).toEqual([['volumes.data.size', 'data: the smallest disk that several nodes of Google\'s attach has 1Ti, which is made and paid for; storage.shared names another class']]);
});
