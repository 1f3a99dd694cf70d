// Brings the manifests of an environment to life as far as that goes without a machine: the controllers, the scheduler, admission and quotas
// are real, but kwok runs no container. So what containers and operators would make is made here: volumes, the values of secrets that are kept
// elsewhere, and the marks that finished jobs leave.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { connectApiServer, type ApiServer } from './api-server.ts';
import { parseObjects, type KubernetesObject } from './kubernetes-objects.ts';
import type { Manifests } from './manifests.ts';
import { podSpecOf, referencesOf } from './pod-references.ts';
import { succeed } from './run.ts';
import { toolPath } from './tools.ts';

export interface Rollout {
  readonly server: ApiServer;
  readonly namespace: string;
  readonly objects: readonly KubernetesObject[];
}

const workloadKinds = ['apps/v1 Deployment', 'apps/v1 StatefulSet', 'apps/v1 DaemonSet', 'batch/v1 Job'] as const;

/**
 * Applies everything, to another namespace than the manifests', and waits until the controllers say of every workload that it is there; after
 * `patience` milliseconds that is an error, which says why not.
 */
export async function rollOut(manifests: Manifests, namespace: string, patience: number): Promise<Rollout> {
  const server = await connectApiServer();
  const objects = moved(manifests, namespace);
  const rollout = { server, namespace, objects };
  await server.apply(objects.find(({ kind }) => kind === 'Namespace')!);
  await makeSecrets(rollout, manifests);
  for (const object of objects) await server.apply(object);

  for (let waited = 0; ; waited += pause) {
    await makeVolumes(server, namespace);
    await markJobs(rollout);
    const missing = await unready(server, namespace);
    if (missing.length === 0) return rollout;
    if (waited >= patience) throw new Error([...missing, ...(await complaints(server, namespace))].join('\n'));
    await sleep(pause);
  }
}

const pause = 500;

/** The same objects in another namespace, and whatever is named for it: several models of the tests have namespaces of one name. */
function moved({ files, namespace }: Manifests, to: string): KubernetesObject[] {
  return files.flatMap((file) => parseObjects(movedText(file, namespace, to)));
}

function movedText(file: string, namespace: string, to: string): string {
  return readFileSync(file, 'utf8').replaceAll(new RegExp(`(?<![a-z0-9-])${namespace}(?![a-z0-9])`, 'g'), to);
}

interface ExternalSecretSpec {
  readonly target?: { readonly name?: string };
  readonly data?: readonly { readonly secretKey: string }[];
}

/** What the operator would make of each ExternalSecret; all others are made by the script beside the manifests, as their user would run it. */
async function makeSecrets({ server, namespace, objects }: Rollout, manifests: Manifests): Promise<void> {
  for (const { kind, metadata, spec } of objects) {
    if (kind !== 'ExternalSecret') continue;
    const { target, data = [] } = spec as ExternalSecretSpec;
    const stringData = Object.fromEntries(data.map(({ secretKey }) => [secretKey, 'stand-in']));
    await server.apply({ apiVersion: 'v1', kind: 'Secret', metadata: { name: target?.name ?? metadata.name, namespace }, stringData });
  }
  const script = join(manifests.folder, 'secrets.sh');
  if (!existsSync(script)) return;
  const text = movedText(script, manifests.namespace, namespace);
  const given = [...text.matchAll(/^given \S+ (\w+)/gm)].map(([, variable = '']) => [variable, 'stand-in'] as const);
  const env = { ...Object.fromEntries(given), PATH: `${dirname(toolPath('kubectl'))}:${process.env['PATH']!}`, KUBECONFIG: inject('cluster').kubeconfig };
  await succeed('sh', ['-c', text], { env });
}

interface ClaimSpec {
  readonly accessModes: readonly string[];
  readonly storageClassName?: string;
  readonly resources: { readonly requests: { readonly storage: string } };
}

/** A volume for every claim that has none, as the provisioner of its class would make it. A claim of a class that there is not waits for ever. */
async function makeVolumes(server: ApiServer, namespace: string): Promise<void> {
  const classes = new Set((await server.list('storage.k8s.io/v1', 'StorageClass')).map(({ metadata }) => metadata.name));
  for (const claim of await server.list('v1', 'PersistentVolumeClaim', namespace)) {
    const { accessModes, storageClassName, resources } = claim['spec'] as ClaimSpec;
    if ((claim['status'] as { readonly phase?: string }).phase !== 'Pending' || !classes.has(storageClassName ?? '')) continue;
    const { name, uid } = claim.metadata;
    await server.apply({
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: `${namespace}-${name}` },
      spec: { capacity: { storage: resources.requests.storage }, accessModes, storageClassName, persistentVolumeReclaimPolicy: 'Retain', hostPath: { path: '/var/empty' }, claimRef: { namespace, name, uid } },
    });
  }
}

/** A finished job's last container says that it is done by a ConfigMap, which its dependants wait for. */
async function markJobs({ server, namespace, objects }: Rollout): Promise<void> {
  const wanted = markersOf(objects);
  for (const job of await server.list('batch/v1', 'Job', namespace)) {
    const name = `${job.metadata.name}-done`;
    if (wanted.has(name) && readinessOf(job) === '') await server.apply({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace } });
  }
}

/** ConfigMaps that pods refer to, and that no manifest makes. */
function markersOf(objects: readonly KubernetesObject[]): Set<string> {
  const made = new Set(objects.filter(({ kind }) => kind === 'ConfigMap').map(({ metadata }) => metadata.name));
  const referred = objects.flatMap((object) => referencesOf(podSpecOf(object) ?? { containers: [] })).filter(({ kind }) => kind === 'ConfigMap');
  return new Set(referred.map(({ name }) => name).filter((name) => !made.has(name)));
}

async function unready(server: ApiServer, namespace: string): Promise<string[]> {
  const lists = await Promise.all(workloadKinds.map(async (one) => server.list(...(one.split(' ') as [string, string]), namespace)));
  return lists.flat().flatMap((object) => {
    const reason = readinessOf(object);
    return reason === '' ? [] : [`${object.kind} ${object.metadata.name}: ${reason}`];
  });
}

interface Status {
  readonly observedGeneration?: number;
  readonly replicas?: number;
  readonly updatedReplicas?: number;
  readonly readyReplicas?: number;
  readonly desiredNumberScheduled?: number;
  readonly numberReady?: number;
  readonly conditions?: readonly { readonly type: string; readonly status: string }[];
}

/** Empty where all that is wanted is there. */
function readinessOf({ kind, metadata, spec, status }: KubernetesObject): string {
  const { observedGeneration, replicas = 0, updatedReplicas = 0, readyReplicas = 0, desiredNumberScheduled, numberReady, conditions = [] } = (status ?? {}) as Status;
  if (kind === 'Job') return conditions.some((one) => one.type === 'Complete' && one.status === 'True') ? '' : 'not complete';
  if (observedGeneration !== (metadata as { readonly generation?: number }).generation) return 'not seen by its controller';
  if (kind === 'DaemonSet') return numberReady === desiredNumberScheduled ? '' : `${String(numberReady)} of ${String(desiredNumberScheduled)} are ready`;
  const wanted = (spec as { readonly replicas: number }).replicas;
  const enough = [replicas, updatedReplicas, readyReplicas].every((count) => count === wanted);
  return enough ? '' : `of ${wanted} there are ${replicas}, and ${readyReplicas} are ready`;
}

/** What the controllers warned of, the same once. */
async function complaints(server: ApiServer, namespace: string): Promise<string[]> {
  const events = await server.list('v1', 'Event', namespace);
  const warnings = events.filter((event) => event['type'] === 'Warning');
  return [...new Set(warnings.map((event) => `${(event['involvedObject'] as { readonly name: string }).name}: ${String(event['message'])}`))];
}
