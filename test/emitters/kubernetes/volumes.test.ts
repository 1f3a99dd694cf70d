import { describe, expect, test } from 'vitest';
import { volumeMountsOf, volumesOf } from '../../../src/emitters/kubernetes/storage/volumes.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

const volumes = { shared: { size: '5Gi' }, own: { size: '1Gi', access: 'own' }, files: { size: '1Gi' } };

function ofJob(job: object) {
  const workload = workloadOf(contextFor({ jobs: { tidy: { user: 1000, kind: 'scheduled', schedule: '0 2 * * *', temporary: [], ...job } }, volumes }), 'tidy');
  return { volumes: plain(volumesOf(workload)), mounts: plain(volumeMountsOf(workload)) };
}

function ofService(service: object, resources: object = {}) {
  const workload = workloadOf(contextFor({ services: { web: { user: 1000, temporary: [], ...service } }, resources, volumes, secrets: { key: {}, token: {} } }), 'web');
  return { volumes: plain(volumesOf(workload)), mounts: plain(volumeMountsOf(workload)) };
}

describe('volumes of the model', () => {
  test('a shared one is a claim', () => {
    expect(ofService({ volumes: { shared: { path: '/data', mode: 'read' } } })).toEqual({
      volumes: [{ name: 'shared', persistentVolumeClaim: { claimName: 'shared' } }],
      mounts: [{ name: 'shared', readOnly: true, mountPath: '/data' }],
    });
  });

  test('one of its own is claimed by the StatefulSet', () => {
    expect(ofService({ volumes: { own: '/data' } })).toEqual({ volumes: [], mounts: [{ name: 'own', mountPath: '/data' }] });
  });

  test('a job keeps one of its own from run to run', () => {
    expect(ofJob({ volumes: { own: '/data' } })).toEqual({ volumes: [{ name: 'own', persistentVolumeClaim: { claimName: 'own-tidy' } }], mounts: [{ name: 'own', mountPath: '/data' }] });
  });
});

describe('files', () => {
  test('each at its place, from one ConfigMap', () => {
    expect(ofService({ files: { '/etc/a.conf': { content: 'a' }, '/etc/b/c': { content: 'b' } } })).toEqual({
      volumes: [{ name: 'files', configMap: { name: 'web-files' } }],
      mounts: [
        { name: 'files', readOnly: true, mountPath: '/etc/a.conf', subPath: 'etc_a.conf' },
        { name: 'files', readOnly: true, mountPath: '/etc/b/c', subPath: 'etc_b_c' },
      ],
    });
  });

  test('beside a volume of the same name', () => {
    expect(ofService({ files: { '/etc/a': { content: 'a' } }, volumes: { files: '/data' } })).toMatchObject({ volumes: [{ name: 'files', persistentVolumeClaim: {} }, { name: 'files-own', configMap: {} }], mounts: [{ name: 'files' }, { name: 'files-own' }] });
  });

  test('that are secrets, where a program looks for them', () => {
    expect(ofService({ files: { '/etc/key.pem': { secret: 'key' } }, env: { TOKEN: { secretFile: 'token' }, KEY: { secretFile: 'key' } } })).toEqual({
      volumes: [
        {
          name: 'secrets',
          projected: { defaultMode: 0o440, sources: ['key', 'token'].map((name) => ({ secret: { name, items: [{ key: 'value', path: name }] } })) },
        },
      ],
      mounts: [
        { name: 'secrets', readOnly: true, mountPath: '/run/secrets/key', subPath: 'key' },
        { name: 'secrets', readOnly: true, mountPath: '/run/secrets/token', subPath: 'token' },
        { name: 'secrets', readOnly: true, mountPath: '/etc/key.pem', subPath: 'key' },
      ],
    });
  });
});

describe('temporary folders', () => {
  test('are lost with the pod', () => {
    expect(ofService({ temporary: ['/tmp', '/var/cache'] })).toEqual({
      volumes: [
        { name: 'temporary-tmp', emptyDir: { sizeLimit: '1Gi' } },
        { name: 'temporary-var-cache', emptyDir: { sizeLimit: '1Gi' } },
      ],
      mounts: [
        { name: 'temporary-tmp', mountPath: '/tmp' },
        { name: 'temporary-var-cache', mountPath: '/var/cache' },
      ],
    });
  });

  test('of shared memory are memory', () => {
    expect(ofService({ temporary: ['/dev/shm'], size: { memory: '1Gi' } }).volumes).toEqual([{ name: 'temporary-dev-shm', emptyDir: { medium: 'Memory', sizeLimit: '512Mi' } }]);
  });

  test('have names of their own, which are labels', () => {
    const paths = ['/a/b', '/a-b', '/A/b', '/a//b', '/a.b', '/', '/ü', `/${'long/'.repeat(20)}`, '/a/b/'];
    const names = (ofService({ temporary: paths }).volumes as { name: string }[]).map(({ name }) => name);
    expect(new Set(names).size).toBe(paths.length);
    expect(names.filter((name) => !/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name))).toEqual([]);
  });
});
