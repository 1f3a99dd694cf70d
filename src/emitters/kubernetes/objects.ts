import type { ResolvedEnvironment, ResolvedPlatform, Workload } from '../../compiler/resolved.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { withoutComments } from '../../provenance/without-comments.ts';
import { apiServices } from './api-service.ts';
import { autoscalers } from './autoscaler.ts';
import { configMaps } from './config-map.ts';
import { contextOf, type KubernetesContext } from './context.ts';
import { cronJobs } from './cron-job.ts';
import { deployments } from './deployment.ts';
import { disruptionBudgets } from './disruption-budget.ts';
import type { KubernetesObject } from './document.ts';
import { withExceptions } from './exceptions.ts';
import { secretObjects } from './external-secret.ts';
import { gatewayObjects } from './gateway.ts';
import { ingressObjects } from './ingress.ts';
import { jobs } from './job.ts';
import { managedServices } from './managed-service.ts';
import { namespaceObjects } from './namespace.ts';
import { defaultNetworkPolicies } from './network-defaults.ts';
import { networkPolicies } from './network-policy.ts';
import { priorityClasses } from './priority-class.ts';
import { roles } from './role.ts';
import { serviceAccounts } from './service-account.ts';
import { services } from './service.ts';
import { statefulSets } from './stateful-set.ts';
import { volumeClaims } from './volume-claim.ts';

/** Objects that stand in one file, in the order in which they are applied. */
export interface ObjectFile {
  /** Below the environment's folder: `workloads/discovery.yaml`. */
  readonly path: string;
  /** Made when they are asked for; each time the same. */
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
  const context = contextOf(platform, environment);
  const origin = compose([environment.origin, environment.runtime.origin]);
  return [
    ...ofEnvironment.flatMap(([path, objects]) => {
      const found = objects(context);
      if (found.length === 0) return [];
      return [{ path, objects: () => withExceptions(objects(context), null, context), origin: withoutComments(compose([origin, ...found.map((object) => originOf(object) ?? origin)])) }];
    }),
    ...environment.workloads.map((workload) => ({
      path: `workloads/${workload.name.value}.yaml`,
      objects: () => withExceptions(ofWorkload.flatMap((objects) => objects(workload, context)), workload, context),
      origin: compose([workload.origin, origin]),
    })),
  ];
}
