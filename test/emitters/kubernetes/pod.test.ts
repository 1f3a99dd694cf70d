import { describe, expect, test } from 'vitest';
import { containerOf } from '../../../src/emitters/kubernetes/workload/container.ts';
import { podTemplate, type PodMore } from '../../../src/emitters/kubernetes/workload/pod.ts';
import { t } from '../../../src/provenance/traced.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

interface Container {
  readonly [field: string]: unknown;
}

interface Pod {
  readonly metadata: { readonly labels: Record<string, string>; readonly annotations?: Record<string, string> };
  readonly spec: { readonly [field: string]: unknown; readonly containers: readonly Container[]; readonly initContainers?: readonly Container[] };
}

function pod(service: object, config: object = {}, more: PodMore = {}): Pod {
  const context = contextFor({ services: { web: { user: 1000, temporary: [], ...service } }, ...config });
  return plain(podTemplate(workloadOf(context, 'web'), context, (job) => t`${job.name}-done`, more)) as Pod;
}

const labels = (component: string) => ({ 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/instance': 'production', 'app.kubernetes.io/component': component, 'app.kubernetes.io/part-of': 'shop', 'app.kubernetes.io/managed-by': 'platform' });

test('a small one, whole', () => {
  expect(pod({ ports: { http: 80 }, command: ['serve', '$(x)'], size: { cpu: ['50m', '1.5'], memory: ['64Mi', '1Gi'] }, temporary: ['/tmp'] })).toEqual({
    metadata: { labels: labels('service') },
    spec: {
      serviceAccountName: 'web',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      priorityClassName: 'shop-production-service',
      terminationGracePeriodSeconds: 60,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, fsGroupChangePolicy: 'OnRootMismatch', seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name: 'web',
          image: 'example/program:1.0.0',
          imagePullPolicy: 'Always',
          args: ['serve', '$$(x)'],
          ports: [{ name: 'http', containerPort: 80 }],
          resources: { requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '128Mi' }, limits: { cpu: '1500m', memory: '1Gi', 'ephemeral-storage': '2Gi' } },
          volumeMounts: [{ name: 'temporary-tmp', mountPath: '/tmp' }],
          lifecycle: { preStop: { sleep: { seconds: 30 } } },
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: false, capabilities: { drop: ['ALL'] } },
        },
      ],
      volumes: [{ name: 'temporary-tmp', emptyDir: { sizeLimit: '1Gi' } }],
    },
  });
});

describe('the end', () => {
  test.each([
    ['time to drain, then to stop', { ports: { http: 80 }, stop: '20s', rollout: { drain: '10s' } }, 30, 10],
    ['nobody sends requests to what has no port', { stop: '20s', rollout: { drain: '10s' } }, 20, undefined],
    ['no time to drain', { ports: { http: 80 }, stop: '20s', rollout: { drain: '0s' } }, 20, undefined],
    ['parts of a second', { ports: { http: 80 }, stop: '1500ms', rollout: { drain: '100ms' } }, 3, 1],
  ] as const)('%s', (_, service, grace, sleep) => {
    const { spec } = pod(service);
    expect([spec['terminationGracePeriodSeconds'], spec.containers[0]!['lifecycle']]).toEqual([grace, sleep === undefined ? undefined : { preStop: { sleep: { seconds: sleep } } }]);
  });
});

describe('the configuration', () => {
  const hash = (service: object, config: object = {}): string | undefined => pod(service, config).metadata.annotations?.['checksum/config'];

  test('has a hash, where there is any', () => {
    expect(hash({})).toBeUndefined();
    expect(hash({ env: { TOKEN: { secret: 'token' } } }, { secrets: { token: {} } })).toBeUndefined();
    expect(hash({ env: { A: '1' } })).toMatch(/^[0-9a-f]{16}$/);
  });

  test('has another one when a variable or a file is another', () => {
    const hashes = [{ env: { A: '1' } }, { env: { A: '2' } }, { env: { B: '1' } }, { files: { '/a': { content: '1' } } }, { files: { '/a': { content: '2' } } }, { files: { '/b': { content: '1' } } }].map((service) => hash(service));
    expect(new Set(hashes).size).toBe(6);
  });

  test('has the same when anything else is', () => {
    const services = [{}, { command: ['a'] }, { size: { cpu: '2' } }, { ports: { http: 80 } }, { description: 'another' }];
    expect(new Set(services.map((service) => hash({ env: { A: '1' }, ...service }))).size).toBe(1);
  });
});

describe('replicas', () => {
  const spread = (service: object, config: object = {}): unknown => pod(service, config).spec['topologySpreadConstraints'];
  const constraint = (topologyKey: string, more: object) => ({ maxSkew: 1, topologyKey, whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } }, ...more });

  test('keep to different zones and nodes, those of one version among each other', () => {
    const more = { matchLabelKeys: ['pod-template-hash'] };
    expect(spread({ scale: { min: 1, max: 2, cpu: '70%' } })).toEqual([constraint('topology.kubernetes.io/zone', more), constraint('kubernetes.io/hostname', more)]);
  });

  test('those of a StatefulSet have no such hash', () => {
    expect(spread({ scale: { min: 2 }, volumes: { data: '/data' } }, { volumes: { data: { size: '1Gi', access: 'own' } } })).toEqual([constraint('topology.kubernetes.io/zone', {}), constraint('kubernetes.io/hostname', {})]);
  });

  test('one alone has nothing to keep away from', () => {
    expect(spread({})).toBeUndefined();
  });
});

test('what needs a job waits for its mark', () => {
  const { spec } = pod({ after: ['seed', 'db'], env: { A: '1' } }, { jobs: { seed: { user: 1000 } }, resources: { db: { kind: 'postgres', version: 16, database: 'shop', user: 'shop' } } });
  expect(spec.containers[0]!['envFrom']).toEqual([{ configMapRef: { name: 'seed-done' } }, { configMapRef: { name: 'web' } }]);
});

test('containers that run afterwards make the workload\'s own an init container', () => {
  const context = contextFor({ services: { web: { user: 1000 } } });
  const other = { ...containerOf(workloadOf(context, 'web'), []), name: 'other' };
  const volume = { name: 'more', emptyDir: { sizeLimit: '1Mi' } };
  const { spec } = pod({}, {}, { restartPolicy: 'Never', afterwards: [other], volumes: [volume] });
  expect(spec).toMatchObject({ restartPolicy: 'Never', initContainers: [{ name: 'web' }], containers: [{ name: 'other' }], volumes: [volume] });
});

test('permissions come with a token', () => {
  const context = contextFor({ services: { web: { user: 1000 } } });
  const origin = { kind: 'model', path: null } as const;
  const asked = { apiGroup: { value: '', origin }, resources: [{ value: 'pods', origin }], verbs: [{ value: 'list', origin }] } as never;
  const template = podTemplate({ ...workloadOf(context, 'web'), permissions: [asked] }, context, (job) => job.name);
  expect(plain(template)).toMatchObject({ spec: { automountServiceAccountToken: true } });
});

test('images built here have a read-only root and a user, and are not process 1', () => {
  const context = contextFor({ services: { web: { build: { kind: 'node', version: 22, entry: 'index.js' }, health: { none: 'a test' } } } });
  const template = plain(podTemplate(workloadOf(context, 'web'), context, (job) => job.name));
  expect(template).toMatchObject({ spec: { shareProcessNamespace: true, securityContext: { runAsUser: 1000 }, containers: [{ securityContext: { readOnlyRootFilesystem: true } }] } });
});
