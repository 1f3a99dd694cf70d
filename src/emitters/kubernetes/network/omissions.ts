import { pathOf } from '../../../provenance/path-of.ts';
import type { Omission } from '../../emitter.ts';
import type { KubernetesContext } from '../context.ts';
import { exposureOf } from '../ingress/exposure.ts';
import { apiPorts, reasonForApi } from './api-egress.ts';

/** Where a policy allows more than the model says, because it knows addresses and no names. */
export function omissionsOfNetworkPolicies(context: KubernetesContext): Omission[] {
  return [...hosts(context), ...managed(context), ...controlPlane(context), ...nodes(context), ...proxies(context)];
}

function hosts({ environment }: KubernetesContext): Omission[] {
  return environment.edges.flatMap(({ kind, from, to, ports, origin }) => {
    if (kind !== 'external') return [];
    return [{ path: pathOf(origin), text: `${from.value} (${to.value}, ${ports.map(({ value }) => value).join(', ')}): a network policy knows addresses and no names, so every public address may be reached on the port of an external host` }];
  });
}

function managed({ environment, resources }: KubernetesContext): Omission[] {
  const used = environment.edges.some(({ kind, to }) => kind !== 'external' && resources.get(to.value)?.managed.value === true);
  if (!used || environment.cloud?.network?.managed !== undefined) return [];
  return [{ path: pathOf(environment.origin), text: 'the addresses of managed resources are not stated, so private addresses outside of the cluster may be reached on their ports; cloud.network.managed narrows it' }];
}

function controlPlane({ environment }: KubernetesContext): Omission[] {
  const asks = environment.workloads.some((workload) => reasonForApi(workload) !== null);
  if (!asks || environment.cloud?.network?.controlPlane !== undefined) return [];
  return [{ path: pathOf(environment.origin), text: `the addresses of the Kubernetes API are not stated, so who has a token of it may reach ports ${apiPorts.join(' and ')} anywhere; cloud.network.controlPlane narrows it` }];
}

function nodes({ environment }: KubernetesContext): Omission[] {
  const asks = environment.workloads.some(({ nodePorts }) => nodePorts.length > 0);
  if (!asks || environment.cloud?.network?.nodes !== undefined) return [];
  return [{ path: pathOf(environment.origin), text: 'the addresses of the machines are not stated, so who asks them may reach the kubelet\'s port at any private address; cloud.network.nodes narrows it' }];
}

function proxies(context: KubernetesContext): Omission[] {
  const { proxiesInside, gatewayClass } = exposureOf(context);
  if (!proxiesInside || context.environment.routes.length === 0) return [];
  return [{ path: pathOf(gatewayClass!.origin), text: `the proxies of ${gatewayClass!.value} have addresses of the environment's network, so routed ports may be reached from private addresses outside of the cluster` }];
}
