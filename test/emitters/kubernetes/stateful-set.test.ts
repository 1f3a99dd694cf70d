import { describe, expect, test } from 'vitest';
import { services } from '../../../src/emitters/kubernetes/workload/service.ts';
import { statefulSets } from '../../../src/emitters/kubernetes/workload/stateful-set.ts';
import type { Config } from '../../model-helper.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

interface StatefulSet {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly [field: string]: unknown; readonly serviceName: string };
}

function statefulSetOf(name: string, config: Config): StatefulSet {
  const context = contextFor(config);
  const found = statefulSets(workloadOf(context, name), context).map((one) => plain(one) as StatefulSet);
  expect(found).toHaveLength(1);
  return found[0]!;
}

const kafka = (brokers: number) => ({ resources: { kafka: { kind: 'kafka', version: '7.5.0', brokers, standalone: 'a test' } } });
const web = (service: object, environment: object = {}) => ({
  environments: { production: { runtime: 'kubernetes', domain: 'shop.example', ...environment } },
  services: { web: { user: 1000, volumes: { data: '/data' }, ...service } },
  volumes: { data: { size: '5Gi', access: 'own' } },
});

test('a small one, but for its template', () => {
  const { spec: { template: _, ...spec } } = statefulSetOf('web', web({}));
  expect(spec).toEqual({
    serviceName: 'web-headless',
    replicas: 1,
    revisionHistoryLimit: 3,
    podManagementPolicy: 'Parallel',
    minReadySeconds: 10,
    updateStrategy: { type: 'RollingUpdate' },
    persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
    selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
    volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } } } }],
  });
});

test('of the environment\'s class of disks', () => {
  expect(statefulSetOf('web', web({}, { storage: { own: 'fast', shared: 'nfs' } })).spec['volumeClaimTemplates']).toMatchObject([{ spec: { storageClassName: 'fast' } }]);
});

test('an autoscaler decides on its replicas, too', () => {
  expect(statefulSetOf('web', web({ scale: { min: 2, max: 4, cpu: '70%' } })).spec).not.toHaveProperty('replicas');
});

describe('the Service that governs it is one that there is, without an address', () => {
  test.each([
    ['a server of several replicas', 'kafka', kafka(3), 'kafka'],
    ['a server of one replica', 'kafka', kafka(1), 'kafka-headless'],
    ['a program of several replicas', 'web', web({ ports: { http: 80 }, scale: { min: 2 } }), 'web-headless'],
    ['a program without ports', 'web', web({}), 'web-headless'],
  ] as const)('%s', (_, name, config, expected) => {
    expect(statefulSetOf(name, config).spec.serviceName).toBe(expected);
    const context = contextFor(config);
    const found = services(workloadOf(context, name), context).map((one) => plain(one) as { metadata: { name: string }; spec: { clusterIP?: string } });
    expect(found.find(({ metadata }) => metadata.name === expected)?.spec.clusterIP).toBe('None');
  });
});
