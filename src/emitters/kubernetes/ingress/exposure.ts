import type { ResolvedPort, ResolvedRoute, Workload } from '../../../compiler/resolved.ts';
import { defaultOrigin } from '../../../provenance/default-origin.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import { combine, t, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { sortBy } from '../../../util/sort.ts';
import type { KubernetesContext } from '../context.ts';

/** How requests from outside reach the routes of an environment. */
export interface Exposure {
  readonly kind: Traced<'gke' | 'gateway'>;
  /** Of the Gateway; `null` where it is none, or must be stated and is not. */
  readonly gatewayClass: Traced<string> | null;
  /** ClusterIssuer of cert-manager; `null` where Google signs, or where it must be stated and is not. */
  readonly issuer: Traced<string> | null;
  /** Whether a load balancer of Google's does it, and what is not said in Ingress or Gateway is said in Google's own objects. */
  readonly google: boolean;
  /** Whether its proxies have addresses of the environment's own network, as those of regional and internal load balancers do. */
  readonly proxiesInside: boolean;
}

/** https://docs.cloud.google.com/kubernetes-engine/docs/how-to/gatewayclass-capabilities */
const googleClass = /^gke-l7-/;
const globalClass = /^gke-l7-(?:global-external-managed|gxlb)/;

export function exposureOf({ environment }: KubernetesContext): Exposure {
  const { ingress, cloud, origin } = environment;
  const onGoogle = cloud?.provider.value === 'google';
  const because = (key: string, reason: string): Origin => compose([defaultOrigin(origin, `ingress.${key}`, reason), ...(cloud === null ? [] : [cloud.provider.origin])]);
  const kind = ingress?.kind ?? traced(onGoogle ? ('gke' as const) : ('gateway' as const), because('kind', onGoogle ? 'Google\'s clusters come with an Ingress controller' : 'the Gateway API is what controllers have in common'));
  if (kind.value === 'gke') return { kind, gatewayClass: null, issuer: null, google: true, proxiesInside: false };
  const usual = onGoogle ? traced('gke-l7-global-external-managed', because('class', 'Google\'s global load balancer')) : null;
  const gatewayClass = ingress?.class ?? usual;
  const google = gatewayClass !== null && googleClass.test(gatewayClass.value);
  return { kind, gatewayClass, issuer: ingress?.issuer ?? null, google, proxiesInside: google && !globalClass.test(gatewayClass.value) };
}

/** What the model says of how requests come in: origins of everything that stands in a file because of it. */
export function originOfExposure({ kind, gatewayClass, issuer }: Exposure): Origin {
  return compose([kind, gatewayClass, issuer].flatMap((one) => (one === null ? [] : [one.origin])));
}

/** A port of a workload that routes lead to. */
export interface Backend {
  readonly workload: Workload;
  readonly port: ResolvedPort;
  readonly routes: readonly ResolvedRoute[];
  /** Name of the object that says how it is treated: the workload's, with the port's where there are several. */
  readonly name: Traced<string>;
  /** Milliseconds: the longest of its routes. */
  readonly timeout: Traced<number>;
  readonly origin: Origin;
}

/** The ports of a workload that routes lead to, by number. A workload that is not here has none. */
export function backendsOf(workload: Workload, { routesTo }: KubernetesContext): Backend[] {
  const byPort = new Map<number, ResolvedRoute[]>();
  for (const route of routesTo.get(workload.name.value) ?? []) byPort.set(route.port.number.value, [...(byPort.get(route.port.number.value) ?? []), route]);
  const everyRoute = [...byPort.values()].flat().map(({ origin }) => origin);
  return [...byPort.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, routes]) => {
      const { port } = routes[0]!;
      // No name of a workload has a dot, so "web.http" is no other workload's.
      const name = byPort.size === 1 ? workload.name : withOrigin(t`${workload.name}.${port.name}`, ...everyRoute);
      const timeout = combine(routes.map((route) => route.timeout), (each) => Math.max(...each));
      return { workload, port, routes, name, timeout, origin: compose(routes.map(({ origin, port: { number } }) => compose([origin, number.origin]))) };
    });
}

/** All of the environment, by the name of their workload. */
export function allBackends(context: KubernetesContext): Backend[] {
  return sortBy(context.routesTo.keys(), (name) => name).flatMap((name) => {
    const workload = context.workloads.get(name);
    return workload === undefined ? [] : backendsOf(workload, context);
  });
}

const perPlatform = convention('an address, a certificate map and the like belong to a project, which may have several environments');

/** Of what the cloud has once for the environment: address and certificate map. */
export function cloudName({ platform, environment }: KubernetesContext): Traced<string> {
  const name = t`${platform.name}-${environment.name}`;
  return traced(name.value, compose([name.origin, perPlatform]));
}

/** Whole seconds, rounded up: what Google's objects count in. */
export function inSeconds(milliseconds: Traced<number>): Traced<number> {
  return traced(Math.max(1, Math.ceil(milliseconds.value / 1000)), milliseconds.origin);
}
