import type { Size } from '../../../catalog/facets.ts';
import type { ResolvedEnvironment, Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention } from '../../../provenance/origin.ts';
import { combine, map, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map } from '../document.ts';
import { markerSize } from '../job/marker.ts';
import { environmentMeta } from '../labels.ts';
import { byteQuantity, cpuQuantity } from '../quantity.ts';
import { controllerKindOf, isJob, volumesOrigin } from '../workload/controller.ts';
import { mostPodsOf } from '../workload/most-pods.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/resource-quota-v1/ */
type ResourceQuota = KubernetesObject & { readonly spec: { readonly hard: Map<Leaf> } };

const reference = 'https://kubernetes.io/docs/concepts/policy/resource-quotas/';
const most = convention('as much as all workloads may use at their largest, with the pods that a rollout adds and those that it stops, which count until they are gone: whatever exceeds it is a mistake, and harms no other namespace', {
  reference,
  comment: 'Room for all workloads at their largest: every replica, the pods that a rollout adds and those that it is stopping, and one pod for each job.',
});
const noWayIn = convention('requests come in by the ingress alone', {
  reference: `${reference}#quota-on-object-count`,
  comment: 'No Service is exposed by itself: requests come in through the Ingress or Gateway.',
});

export function resourceQuota(context: KubernetesContext): ResourceQuota {
  return because([most, context.environment.origin], { apiVersion: 'v1', kind: 'ResourceQuota', metadata: environmentMeta(traced('platform', most), context), spec: { hard: hardOf(context) } });
}

function hardOf(context: KubernetesContext): Map<Leaf> {
  const { environment } = context;
  const taken = environment.workloads.map((workload) => takenBy(workload, context));
  const claims = claimsOf(environment);
  // What is managed instead takes nothing here.
  const choices = environment.resources.map(({ managed }) => managed.origin);
  return because(choices, {
    'requests.cpu': cpuQuantity(sum(taken.map(({ cpu }) => cpu.request))),
    'requests.memory': byteQuantity(sum(taken.map(({ memory }) => memory.request))),
    'limits.cpu': cpuQuantity(sum(taken.map(({ cpu }) => cpu.limit))),
    'limits.memory': byteQuantity(sum(taken.map(({ memory }) => memory.limit))),
    pods: map(sum(taken.map(({ pods }) => pods)), String),
    persistentvolumeclaims: map(sum(claims.map(({ count }) => count)), String),
    'requests.storage': byteQuantity(sum(claims.map(({ count, size }) => times(count, size)))),
    ...(isAnsweredByCloud(environment) ? { 'services.loadbalancers': because(noWayIn, '0'), 'services.nodeports': because(noWayIn, '0') } : {}),
  });
}

interface Taken extends Size {
  readonly pods: Traced<number>;
}

function takenBy(workload: Workload, context: KubernetesContext): Taken {
  const pods = mostPodsOf(workload, context);
  const { cpu, memory } = podSizeOf(workload);
  const all = (one: Size['cpu']): Size['cpu'] => ({ request: times(pods, one.request), limit: times(pods, one.limit) });
  return { pods, cpu: all(cpu), memory: all(memory) };
}

/** What its containers take together. Those of a job run one after the other, so the larger one counts. */
function podSizeOf(workload: Workload): Size {
  const { cpu, memory } = workload.size;
  if (controllerKindOf(workload).value !== 'Job') return workload.size;
  const larger = (a: Size['cpu'], b: Size['cpu']): Size['cpu'] => ({ request: greater(a.request, b.request), limit: greater(a.limit, b.limit) });
  return { cpu: larger(cpu, markerSize.cpu), memory: larger(memory, markerSize.memory) };
}

interface Claims {
  readonly count: Traced<number>;
  readonly size: Traced<number>;
}

/** A claim for each shared volume, and of each volume of its own one for each replica, or one for a job. */
function claimsOf({ workloads, volumes }: ResolvedEnvironment): Claims[] {
  const own = workloads.flatMap((workload) => {
    const count = isJob(workload) ? traced(1, most) : workload.replicas.max;
    return workload.mounts.filter(({ volume }) => volume.access.value === 'own').map(({ volume }) => ({ count: withOrigin(count, volumesOrigin(workload)), size: volume.size }));
  });
  const shared = volumes.filter(({ access }) => access.value === 'shared').map(({ size, origin, access }) => ({ count: traced(1, compose([origin, access.origin])), size }));
  return [...own, ...shared];
}

/** Other controllers than Google's may answer with a Service of their own in this namespace, as cert-manager does to prove a domain. */
function isAnsweredByCloud({ cloud, ingress, routes }: ResolvedEnvironment): boolean {
  return routes.length === 0 || (cloud?.provider.value === 'google' && ingress?.class === undefined && ingress?.issuer === undefined);
}

function sum(amounts: readonly Traced<number>[]): Traced<number> {
  return withOrigin(combine(amounts, (values) => values.reduce((all, one) => all + one, 0)), most);
}

function times(count: Traced<number>, each: Traced<number>): Traced<number> {
  return combine([count, each], ([a, b]) => a! * b!);
}

function greater(a: Traced<number>, b: Traced<number>): Traced<number> {
  return combine([a, b], ([x, y]) => Math.max(x!, y!));
}
