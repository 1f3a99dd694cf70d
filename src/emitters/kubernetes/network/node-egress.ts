import type { Workload } from '../../../compiler/resolved.ts';
import { because } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import type { KubernetesContext } from '../context.ts';
import { nodeAddresses } from './address-peers.ts';
import type { EgressRule } from './rule.ts';

const asksNodes = convention('the machines of a cluster are no pods: they have addresses of the environment\'s network', {
  reference: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
  // https://github.com/cilium/cilium/pull/28421
  comment: 'The machines of the cluster, which tell of containers and volumes: no pods, so they are known by address. Cilium matches addresses of machines only with "policy-cidr-match-mode: nodes".',
});

/** The way to the machines of the cluster, for who asks each of them. */
export function nodeRules({ nodePorts }: Workload, context: KubernetesContext): EgressRule[] {
  if (nodePorts.length === 0) return [];
  const why = nodePorts.map(({ origin }) => origin);
  return [because([...why, asksNodes], { to: nodeAddresses(context), ports: nodePorts.map((port) => ({ protocol: 'TCP', port })) })];
}
