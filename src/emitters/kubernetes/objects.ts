import type { ResolvedEnvironment, ResolvedPlatform, Workload } from '../../compiler/resolved.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { withoutComments } from '../../provenance/without-comments.ts';
import { contextOf, type KubernetesContext } from './context.ts';
import type { KubernetesObject } from './document.ts';
import { managedServices } from './environment/managed-service.ts';
import { namespaceObjects } from './environment/namespace.ts';
import { priorityClasses } from './environment/priority-class.ts';
import { withExceptions } from './exceptions.ts';
import { gatewayObjects } from './ingress/gateway.ts';
import { ingressObjects } from './ingress/ingress.ts';
import { cronJobs } from './job/cron-job.ts';
import { jobs } from './job/job.ts';
import { defaultNetworkPolicies } from './network/defaults.ts';
import { networkPolicies } from './network/network-policy.ts';
import { secretObjects } from './secrets/external-secret.ts';
import { volumeClaims } from './storage/volume-claim.ts';
import { apiServices } from './workload/api-service.ts';
import { autoscalers } from './workload/autoscaler.ts';
import { configMaps } from './workload/config-map.ts';
import { deployments } from './workload/deployment.ts';
import { disruptionBudgets } from './workload/disruption-budget.ts';
import { roles } from './workload/role.ts';
import { serviceAccounts } from './workload/service-account.ts';
import { services } from './workload/service.ts';
import { statefulSets } from './workload/stateful-set.ts';

/** Objects that stand in one file, in the order in which they are applied. */
export interface ObjectFile {
  /** Below the environment's folder: `workloads/discovery.yaml`. */
  readonly path: string;
  /** Those of workloads are made when they are asked for; each time the same. */
  readonly objects: () => readonly KubernetesObject[];
  /** Why there is such a file. */
  readonly origin: Origin;
}

/** What an environment has as a whole, by file; a file without objects is not written. */
const ofEnvironment: readonly (readonly [path: string, objects: (context: KubernetesContext) => readonly KubernetesObject[]])[] = [
  ['namespace.yaml', namespaceObjects],
  ['priority-classes.yaml', priorityClasses],
  ['secrets.yaml', secretObjects],
  ['managed.yaml', managedServices],
  ['volumes.yaml', volumeClaims],
  ['network-policies.yaml', defaultNetworkPolicies],
  ['ingress.yaml', ingressObjects],
  ['gateway.yaml', gatewayObjects],
];

/** What a workload has, in the order in which its file shows it. */
const ofWorkload: readonly ((workload: Workload, context: KubernetesContext) => readonly KubernetesObject[])[] = [
  serviceAccounts,
  roles,
  apiServices,
  configMaps,
  services,
  deployments,
  statefulSets,
  jobs,
  cronJobs,
  autoscalers,
  disruptionBudgets,
  networkPolicies,
];

/** Every object of an environment. Other targets that package the same objects start here. */
export function objectFilesOf(platform: ResolvedPlatform, environment: ResolvedEnvironment): ObjectFile[] {
  return objectFilesIn(contextOf(platform, environment));
}

export function objectFilesIn(context: KubernetesContext): ObjectFile[] {
  const { environment } = context;
  const origin = compose([environment.origin, environment.runtime.origin]);
  return [
    ...ofEnvironment.flatMap(([path, objects]) => {
      const found = objects(context);
      if (found.length === 0) return [];
      return [{ path, objects: () => withExceptions(found, null, context), origin: withoutComments(compose([origin, ...found.map((object) => originOf(object) ?? origin)])) }];
    }),
    ...environment.workloads.map((workload) => ({
      path: `workloads/${workload.name.value}.yaml`,
      objects: () => withExceptions(ofWorkload.flatMap((objects) => objects(workload, context)), workload, context),
      origin: compose([workload.origin, origin]),
    })),
  ];
}
