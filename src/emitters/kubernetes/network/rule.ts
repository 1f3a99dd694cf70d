import type { Edge, ResolvedPort } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention } from '../../../provenance/origin.ts';
import { combine, map, traced, type Traced } from '../../../provenance/traced.ts';
import { append } from '../../../util/append.ts';
import type { Map as Labels } from '../document.ts';
import type { AddressPeer } from './address-peers.ts';

// What the rules of network policies are made of. https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/

/** Without `from`: from anywhere. */
export type IngressRule = { readonly from?: readonly PolicyPeer[] | undefined; readonly ports: readonly PolicyPort[] };
/** Without `to`: to anywhere. */
export type EgressRule = { readonly to?: readonly PolicyPeer[] | undefined; readonly ports: readonly PolicyPort[] };
export type PolicyPeer = AddressPeer | { readonly namespaceSelector?: { readonly matchLabels?: Labels<Leaf> }; readonly podSelector?: { readonly matchLabels: Labels<Leaf> } };
/** Of the pod: policies see packets after a Service's address and port are translated. */
export type PolicyPort = { readonly protocol: Leaf; readonly port: Leaf };

const overTcp = traced('TCP', convention('whatever is not said to speak UDP speaks TCP'));

/** The ports of edges, each once, with the edges that ask for it; `known` are those of the workload that listens. */
export function portsOf(edges: readonly Edge[], known: readonly ResolvedPort[]): PolicyPort[] {
  const byNumber = new Map<number, { readonly port: Traced<number>; readonly edge: Edge }[]>();
  for (const edge of edges) {
    for (const port of edge.ports) append(byNumber, port.value, { port, edge });
  }
  return [...byNumber.entries()]
    .sort(([a], [b]) => a - b)
    .map(([number, same]) => {
      const protocol = protocolOf(known.find((port) => port.number.value === number));
      return because(compose(same.flatMap(({ port, edge }) => [edge.origin, port.origin])), { protocol, port: combine(same.map(({ port }) => port), ([first]) => first!) });
    });
}

export function protocolOf(port: ResolvedPort | undefined): Traced<string> {
  return port === undefined ? overTcp : map(port.protocol, (protocol) => (protocol === 'udp' ? 'UDP' : 'TCP'));
}
