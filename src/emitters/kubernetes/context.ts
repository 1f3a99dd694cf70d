import type { Edge, ResolvedEnvironment, ResolvedPlatform, ResolvedResource, ResolvedRoute, Workload } from '../../compiler/resolved.ts';
import { append } from '../../util/append.ts';

/** What all objects of one environment share. */
export interface KubernetesContext {
  readonly platform: ResolvedPlatform;
  readonly environment: ResolvedEnvironment;
  readonly workloads: ReadonlyMap<string, Workload>;
  readonly resources: ReadonlyMap<string, ResolvedResource>;
  /** Edges by the workload that talks. */
  readonly edgesFrom: ReadonlyMap<string, readonly Edge[]>;
  /** Edges by the workload, resource or host that is talked to. */
  readonly edgesTo: ReadonlyMap<string, readonly Edge[]>;
  /** Public ways by the workload that they lead to. */
  readonly routesTo: ReadonlyMap<string, readonly ResolvedRoute[]>;
}

export function contextOf(platform: ResolvedPlatform, environment: ResolvedEnvironment): KubernetesContext {
  const edgesFrom = new Map<string, Edge[]>();
  const edgesTo = new Map<string, Edge[]>();
  for (const edge of environment.edges) {
    append(edgesFrom, edge.from.value, edge);
    append(edgesTo, edge.to.value, edge);
  }
  const routesTo = new Map<string, ResolvedRoute[]>();
  for (const route of environment.routes) append(routesTo, route.service.value, route);
  return {
    platform,
    environment,
    workloads: new Map(environment.workloads.map((workload) => [workload.name.value, workload])),
    resources: new Map(environment.resources.map((resource) => [resource.name.value, resource])),
    edgesFrom,
    edgesTo,
    routesTo,
  };
}
