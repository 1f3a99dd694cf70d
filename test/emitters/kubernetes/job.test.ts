import { describe, expect, test } from 'vitest';
import type { Workload } from '../../../src/compiler/resolved.ts';
import type { KubernetesContext } from '../../../src/emitters/kubernetes/context.ts';
import { cronJobs } from '../../../src/emitters/kubernetes/job/cron-job.ts';
import { deployments } from '../../../src/emitters/kubernetes/workload/deployment.ts';
import { doneMarkerOf, jobs } from '../../../src/emitters/kubernetes/job/job.ts';
import { printDocument } from '../../../src/formats/index.ts';
import type { Node } from '../../../src/provenance/document.ts';
import { modelPaths } from '../../../src/provenance/explain.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import type { Config } from '../../model-helper.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

interface Pod {
  readonly metadata: { readonly annotations: Record<string, string> };
  readonly spec: Record<string, unknown> & { readonly initContainers: Container[]; readonly containers: Container[]; readonly volumes: Record<string, unknown>[] };
}
type Container = Record<string, unknown> & { readonly name: string; readonly image: string };
interface Job {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly backoffLimit: number; readonly podFailurePolicy: object; readonly template: Pod };
}

function made(objects: (workload: Workload, context: KubernetesContext) => readonly Node[], config: Config, name: string): Job {
  const context = contextFor(config);
  return plain(objects(workloadOf(context, name), context)[0]!) as Job;
}

const seed = (more: object = {}): Config => ({ jobs: { seed: { user: 1000, ...more } } });
const jobOf = (config: Config, name = 'seed'): Job => made(jobs, config, name);

describe('a job', () => {
  const { metadata, spec } = jobOf(seed());
  const pod = spec.template.spec;

  test('does its work first, and then says so', () => {
    expect(pod.initContainers).toMatchObject([{ name: 'seed', image: 'example/program:1.0.0' }]);
    expect(pod.containers).toMatchObject([
      {
        name: 'done-marker',
        image: 'registry.k8s.io/kubectl:v1.33.6',
        args: ['apply', '--server-side', '--filename=/var/run/secrets/kubernetes.io/serviceaccount/done-marker.yaml'],
        securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
      },
    ]);
  });

  test('makes the ConfigMap that is named for it', () => {
    expect(metadata.name).toMatch(/^seed-[0-9a-f]{8}$/);
    expect(spec.template.metadata.annotations['platform/done-marker']).toBe(`apiVersion: v1
kind: ConfigMap
metadata:
  name: ${metadata.name}-done
  namespace: shop-production
  labels:
    app.kubernetes.io/name: seed
    app.kubernetes.io/instance: production
    app.kubernetes.io/component: job
    app.kubernetes.io/part-of: shop
    app.kubernetes.io/managed-by: platform
`);
  });

  test('gives the token to its last container alone', () => {
    expect(pod['automountServiceAccountToken']).toBe(false);
    expect(JSON.stringify(pod.initContainers)).not.toContain('serviceaccount');
    expect(pod.volumes.find(({ name }) => name === 'done-marker')).toEqual({
      name: 'done-marker',
      projected: {
        sources: [
          { serviceAccountToken: { path: 'token' } },
          { configMap: { name: 'kube-root-ca.crt' } },
          { downwardAPI: { items: [{ path: 'done-marker.yaml', fieldRef: { fieldPath: "metadata.annotations['platform/done-marker']" } }] } },
        ],
      },
    });
  });

  test('is tried again, each time in a pod of its own, and a drained node is no failure', () => {
    expect(pod).toMatchObject({ restartPolicy: 'Never', activeDeadlineSeconds: 600 });
    expect(spec).toMatchObject({ backoffLimit: 3, podFailurePolicy: { rules: [{ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] }] } });
    expect(spec).not.toHaveProperty('ttlSecondsAfterFinished');
  });

  test('is tried as the model says', () => {
    const { spec: stated } = jobOf(seed({ retries: 0, timeout: '90s' }));
    expect([stated.backoffLimit, stated.template.spec['activeDeadlineSeconds']]).toEqual([0, 90]);
  });

  test('that prepares a resource waits for that resource', () => {
    const { spec: bootstrap } = jobOf({ resources: { db: { kind: 'postgres', version: 16, schemas: ['a'] } } }, 'db-schemas');
    expect(bootstrap.backoffLimit).toBe(20);
    expect(bootstrap.template.spec).not.toHaveProperty('activeDeadlineSeconds');
  });

  test('may have the name of the container that says so', () => {
    const named = jobOf({ jobs: { 'done-marker': { user: 1000 } } }, 'done-marker').spec.template.spec;
    expect([named.initContainers[0]!.name, named.containers[0]!.name]).toEqual(['done-marker', 'done-marker-own']);
  });

  test('no service is one', () => {
    const context = contextFor({ services: { web: { user: 1000 } } });
    expect(jobs(workloadOf(context, 'web'), context)).toEqual([]);
    expect(cronJobs(workloadOf(context, 'web'), context)).toEqual([]);
  });
});

test.each<[string, string]>([
  ['1.30', 'v1.30.14'],
  ['1.31', 'v1.32.13'],
  ['1.36', 'v1.36.1'],
])('a cluster of version %s is talked to by kubectl %s', (kubernetesVersion, tag) => {
  const config = { environments: { production: { runtime: 'kubernetes', domain: 'shop.example', kubernetesVersion } }, ...seed() };
  expect(jobOf(config).spec.template.spec.containers[0]!.image).toBe(`registry.k8s.io/kubectl:${tag}`);
});

describe('the name', () => {
  const name = (more: object, rest: object = {}): string => jobOf({ ...seed(more), ...rest }).metadata.name;
  const usual = name({});

  test.each<[string, object, object]>([
    ['another image', { image: 'example/program:1.0.1' }, {}],
    ['another variable', { env: { A: 'b' } }, {}],
    ['another amount of memory', { size: { memory: '1Gi' } }, {}],
    ['another time', { timeout: '1m' }, {}],
    ['another kubectl', {}, { environments: { production: { runtime: 'kubernetes', domain: 'shop.example', kubernetesVersion: '1.36' } } }],
  ])('is another with %s', (_, more, rest) => {
    expect(name(more, rest)).not.toBe(usual);
  });

  test.each<[string, object, object]>([
    ['nothing is new', {}, {}],
    ['it is tried more often, which a Job may be told', { retries: 9 }, {}],
    ['something else is there, too', {}, { services: { web: { user: 1000 } } }],
  ])('is the same where %s', (_, more, rest) => {
    expect(name(more, rest)).toBe(usual);
  });

  test('says what it follows from', () => {
    const context = contextFor(seed({ env: { A: 'b' }, size: { memory: '1Gi' } }));
    const paths = modelPaths(doneMarkerOf(workloadOf(context, 'seed'), context).origin).map(formatPath);
    expect(paths).toEqual(expect.arrayContaining(['jobs.seed', 'jobs.seed.env.A', 'jobs.seed.image', 'jobs.seed.size.memory', 'jobs.seed.user']));
  });
});

test('what needs a job waits for its ConfigMap, and says why once', () => {
  const context = contextFor({ ...seed(), services: { web: { user: 1000, after: ['seed'] } } });
  const [deployment] = deployments(workloadOf(context, 'web'), context);
  const marker = doneMarkerOf(workloadOf(context, 'seed'), context).value;
  const text = printDocument({ format: 'yaml', content: deployment! });
  expect(text).toContain(`            # Created by the job when it is done: the kubelet starts this container only then.
            - configMapRef:
                name: ${marker}
`);
});

test('what a job is for stands at it, and runs nothing again', () => {
  const described = { description: 'Fills the shop with goods' };
  expect(jobOf(seed(described)).metadata).toMatchObject({ name: jobOf(seed()).metadata.name, annotations: { 'kubernetes.io/description': 'Fills the shop with goods' } });
  const nightly = made(cronJobs, { jobs: { nightly: { kind: 'scheduled', schedule: '0 2 * * *', user: 1000, ...described } } }, 'nightly');
  expect(nightly.metadata).toMatchObject({ annotations: { 'kubernetes.io/description': 'Fills the shop with goods' } });
});

test('a scheduled job tells nobody that it is done', () => {
  const job = made(cronJobs, { jobs: { nightly: { kind: 'scheduled', schedule: '0 2 * * *', timezone: 'Europe/Berlin', user: 1000, retries: 1 } } }, 'nightly') as unknown as { spec: { jobTemplate: { spec: Job['spec'] } } };
  expect(job).toMatchObject({
    kind: 'CronJob',
    metadata: { name: 'nightly' },
    spec: { schedule: '0 2 * * *', timeZone: 'Europe/Berlin', concurrencyPolicy: 'Forbid', startingDeadlineSeconds: 3600, successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 3 },
  });
  const { backoffLimit, template } = job.spec.jobTemplate.spec;
  expect(backoffLimit).toBe(1);
  expect(template.spec.containers.map(({ name }) => name)).toEqual(['nightly']);
  expect(template.spec).toMatchObject({ restartPolicy: 'Never', activeDeadlineSeconds: 600, automountServiceAccountToken: false });
});
