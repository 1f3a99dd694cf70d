import { expect, test } from 'vitest';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { formatPath } from '../../src/provenance/path.ts';
import { diagnose } from '../model-helper.ts';
import { table } from './table.ts';

const volumes = { uploads: { size: '1Gi' } };
const writes = { volumes: { uploads: '/uploads' } };
const reads = { volumes: { uploads: { path: '/uploads', mode: 'read' } } };

table([
  ['one writer', { volumes, services: { ingestion: writes } }, []],
  ['a writer and readers', { volumes, services: { ingestion: writes, playback: reads, web: reads } }, []],
  ['two writers', { volumes, services: { ingestion: writes, playback: writes } }, ['volume/two-writers @ volumes.uploads']],
  ['a service and a job', { volumes, services: { ingestion: writes }, jobs: { seed: writes } }, ['volume/two-writers @ volumes.uploads']],
  ['a job that seeds what a service reads', { volumes, services: { sona: reads }, jobs: { seed: writes } }, []],
  ['two writers that are made to share', { volumes: { uploads: { size: '1Gi', access: 'shared' } }, services: { ingestion: writes, playback: writes } }, []],
  ['each has its own', { volumes: { uploads: { size: '1Gi', access: 'own' } }, services: { ingestion: writes, playback: writes } }, []],
  ['two volumes', { volumes: { ...volumes, staging: { size: '1Gi' } }, services: { ingestion: writes, playback: { volumes: { staging: '/staging' } } } }, []],
  ['never in the same environment', { environments: { local: { runtime: 'compose' }, test: { runtime: 'compose' } }, volumes, services: { ingestion: { ...writes, in: ['local'] }, playback: { ...writes, in: ['test'] } } }, []],
  ['in one environment', { environments: { local: { runtime: 'compose' }, test: { runtime: 'compose' } }, volumes, services: { ingestion: writes, playback: { ...reads, per: { test: { volumes: { uploads: { mode: 'write' } } } } } } }, ['volume/two-writers @ volumes.uploads']],
  ['a volume named like the data of a resource', { volumes: { 'db-data': { size: '1Gi' } }, services: { web: { volumes: { 'db-data': '/x' }, uses: { db: 'read' } } }, resources: { db: { kind: 'postgres', version: 16 } } }, ['volume/name-taken @ volumes.db-data']],
]);

test('names the writers, each with its mount', () => {
  const [only] = diagnose({ volumes, services: { ingestion: writes, playback: writes } });
  expect(describe(only!).message).toBe('"ingestion" and "playback" both write to the volume "uploads", and may overwrite each other\'s files; one writer is allowed');
  expect(only!.related.map(({ path }) => formatPath(path))).toEqual(['services.ingestion.volumes.uploads', 'services.playback.volumes.uploads']);
});

const two = { volumes: { ...volumes, staging: { size: '1Gi' } } };

table([
  ['two volumes at one path', { ...two, services: { web: { volumes: { uploads: '/data', staging: '/data' } } } }, ['volume/same-path @ services.web.volumes.uploads']],
  ['the same path, written otherwise', { ...two, services: { web: { volumes: { staging: '/data', uploads: { path: '//data/./', mode: 'read' } } } } }, ['volume/same-path @ services.web.volumes.uploads.path']],
  ['one within the other', { ...two, services: { web: { volumes: { staging: '/data', uploads: '/data/uploads' } } } }, []],
  ['a file where a volume is', { volumes, services: { web: { ...writes, files: { '/uploads': { content: 'x' } } } } }, ['volume/same-path @ services.web.files["/uploads"]']],
  ['a file within a volume', { volumes, services: { web: { ...writes, files: { '/uploads/robots.txt': { content: 'x' } } } } }, []],
  ['a temporary folder where a volume is', { volumes, services: { web: { ...writes, temporary: ['/uploads/'] } } }, ['volume/same-path @ services.web.temporary[0]']],
  ['a volume at /tmp', { volumes, services: { web: { volumes: { uploads: '/tmp' } } } }, []],
  ['a job', { ...two, jobs: { seed: { volumes: { uploads: '/data', staging: '/data' } } } }, ['volume/same-path @ jobs.seed.volumes.uploads']],
]);

test('names both', () => {
  const [only] = diagnose({ ...two, services: { web: { volumes: { uploads: '/data', staging: '/data' } } } });
  expect(describe(only!).message).toBe('"web" has the volume "uploads" at "/data", where the volume "staging" is already; a path holds one thing');
  expect(only!.related.map(({ path }) => formatPath(path))).toEqual(['services.web.volumes.staging']);
});
