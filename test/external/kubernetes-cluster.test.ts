// The manifests, as a Kubernetes API server and its controllers see them.
import { beforeAll, expect, inject, it } from 'vitest';
import { connectApiServer } from './support/api-server.ts';
import { tryKubectl } from './support/kubectl.ts';
import { readObjects, type KubernetesObject } from './support/kubernetes-objects.ts';
import { podSpecOf, referencesOf } from './support/pod-references.ts';
import { rollOut, type Rollout } from './support/rollout.ts';
import { clusterSuite } from './support/tools.ts';

const manifests = inject('manifests');

clusterSuite('kubectl apply --kustomize, without doing it', () => {
  it('has manifests to read', () => expect(manifests).not.toEqual([]));

  it.each(manifests)('is accepted without a warning: $name', async ({ folder, files }) => {
    const server = await connectApiServer();
    // A dry run makes no namespace for what follows it.
    await server.apply(readObjects(files).find(({ kind }) => kind === 'Namespace')!);
    const { code, stderr } = await tryKubectl('apply', '--kustomize', folder, '--server-side', '--dry-run=server', '--validate=strict', '--warnings-as-errors');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});

clusterSuite('a cluster without machines brings up', () => {
  const rollouts = new Map<string, Promise<Rollout>>();

  // All at the same time: most of it is waiting.
  beforeAll(() => {
    for (const [index, one] of manifests.entries()) {
      const rollout = rollOut(one, `${one.namespace}-${index}`, 200_000);
      rollout.catch(() => 'its test says so');
      rollouts.set(one.name, rollout);
    }
  });

  it.each(manifests)('all workloads: $name', async ({ name }) => {
    const rollout = await rollouts.get(name)!;
    expect(await pendingReferences(rollout)).toEqual([]);
    expect(await servicesWithoutEndpoints(rollout)).toEqual([]);
    expect(await uselessBudgets(rollout)).toEqual([]);
    expect(await lostScalers(rollout)).toEqual([]);
  }, 240_000);
});

/** What a kubelet would still wait for; there is none here. */
async function pendingReferences({ server, namespace }: Rollout): Promise<string[]> {
  const kinds = ['ConfigMap', 'Secret', 'PersistentVolumeClaim', 'ServiceAccount'] as const;
  const lists = await Promise.all(kinds.map(async (kind) => server.list('v1', kind, namespace)));
  const known = new Map(lists.flat().map((object) => [`${object.kind} ${object.metadata.name}`, object]));
  const pods = await server.list('v1', 'Pod', namespace);
  return pods.flatMap((pod) =>
    referencesOf(podSpecOf(pod)!).flatMap(({ kind, name, keys }) => {
      const object = known.get(`${kind} ${name}`);
      const missing = object === undefined ? ['all of it'] : keys.filter((key) => !keysOf(object).has(key));
      return missing.map((key) => `${pod.metadata.name}: ${kind} ${name}: ${key}`);
    }),
  );
}

function keysOf(object: KubernetesObject): Set<string> {
  return new Set([...Object.keys(object['data'] ?? {}), ...Object.keys(object['binaryData'] ?? {})]);
}

interface EndpointSlice {
  readonly endpoints: readonly { readonly conditions: { readonly ready?: boolean } }[] | null;
  readonly ports: readonly { readonly name: string; readonly port: number }[] | null;
}

/** Each port of a Service with a selector leads to at least one pod that is ready. */
async function servicesWithoutEndpoints({ server, namespace }: Rollout): Promise<string[]> {
  const slices = await server.list('discovery.k8s.io/v1', 'EndpointSlice', namespace);
  const services = (await server.list('v1', 'Service', namespace)).filter(({ spec }) => 'selector' in (spec as object));
  return services.flatMap(({ metadata, spec }) => {
    const own = slices.filter((slice) => slice.metadata.labels?.['kubernetes.io/service-name'] === metadata.name) as unknown as readonly EndpointSlice[];
    const served = own.filter(({ endpoints }) => (endpoints ?? []).some(({ conditions }) => conditions.ready === true)).flatMap(({ ports }) => ports ?? []);
    const wanted = (spec as { readonly ports?: readonly { readonly name?: string }[] }).ports ?? [];
    const lost = wanted.filter(({ name = '' }) => !served.some((port) => port.name === name));
    return lost.map(({ name }) => `${metadata.name}: ${name ?? 'its port'}`);
  });
}

interface BudgetStatus {
  readonly expectedPods: number;
  readonly disruptionsAllowed: number;
}

/** A budget that covers no pod protects nothing, and one that lets none go blocks the drain of a node for ever. */
async function uselessBudgets({ server, namespace }: Rollout): Promise<string[]> {
  const budgets = await server.list('policy/v1', 'PodDisruptionBudget', namespace);
  return budgets.flatMap(({ metadata, status }) => {
    const { expectedPods, disruptionsAllowed } = status as BudgetStatus;
    return expectedPods > 0 && disruptionsAllowed > 0 ? [] : [`${metadata.name}: ${expectedPods} pods, of which ${disruptionsAllowed} may go`];
  });
}

/** Scalers whose target the controller does not find. */
async function lostScalers({ server, namespace }: Rollout): Promise<string[]> {
  const scalers = await server.list('autoscaling/v2', 'HorizontalPodAutoscaler', namespace);
  return scalers.flatMap(({ metadata, status }) => {
    const conditions = (status as { readonly conditions?: readonly { readonly type: string; readonly status: string; readonly message: string }[] }).conditions ?? [];
    const able = conditions.find(({ type }) => type === 'AbleToScale');
    return able?.status === 'True' ? [] : [`${metadata.name}: ${able?.message ?? 'not seen by its controller'}`];
  });
}
