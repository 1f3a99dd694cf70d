import type { Edge, Workload } from '../../../compiler/resolved.ts';
import { because, originOf, type Leaf } from '../../../provenance/document.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import type { Traced } from '../../../provenance/traced.ts';
import { append } from '../../../util/append.ts';
import { sortBy } from '../../../util/sort.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map as Labels } from '../document.ts';
import { routeRules } from '../ingress/route-ingress.ts';
import { selectorLabels, workloadMeta } from '../labels.ts';
import { apiServerRules } from '../workload/api-service.ts';
import { managedAddresses, publicAddresses } from './address-peers.ts';
import { apiRules } from './api-egress.ts';
import { nodeRules } from './node-egress.ts';
import { portsOf, type EgressRule, type IngressRule, type PolicyPeer } from './rule.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/ */
export type NetworkPolicy = KubernetesObject & {
  readonly spec: {
    readonly podSelector: { readonly matchLabels?: Labels<Leaf> };
    readonly policyTypes: readonly Leaf[];
    readonly ingress?: readonly IngressRule[] | undefined;
    readonly egress?: readonly EgressRule[] | undefined;
  };
};

const exact = convention('who talks to whom is what the model declares, in both directions: a new connection is a line of the model', {
  reference: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  comment: 'Exactly the connections that the model declares; everything else is denied.',
});

/** What a workload may hear and say. One that has no edges has a policy that says so. */
export function networkPolicies(workload: Workload, context: KubernetesContext): NetworkPolicy[] {
  const ingress = [...podIngress(workload, context), ...routeRules(workload, context), ...apiServerRules(workload, context)];
  const egress = [...podEgress(workload, context), ...nodeRules(workload, context), ...apiRules(workload, context)];
  return [
    because(workload.origin, {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: workloadMeta(workload, context),
      spec: because(exact, {
        podSelector: { matchLabels: selectorLabels(workload) },
        policyTypes: ['Ingress', 'Egress'],
        ingress: listOf(ingress),
        egress: listOf(egress),
      }),
    }),
  ];
}

/** There because of each of its rules; without any it is left out. */
function listOf<R extends IngressRule | EgressRule>(rules: readonly R[]): readonly R[] | undefined {
  return rules.length === 0 ? undefined : because(rules.flatMap((rule) => originOf(rule) ?? []), rules);
}

/** Who talks to a workload, with whoever talks on the same ports in one rule. */
function podIngress(workload: Workload, { edgesTo, workloads }: KubernetesContext): IngressRule[] {
  const callers = new Map<string, Edge[]>();
  for (const edge of edgesTo.get(workload.name.value) ?? []) {
    // An edge without ports allows nothing, where a rule without ports would allow all.
    if (edge.ports.length > 0 && workloads.has(edge.from.value)) append(callers, edge.from.value, edge);
  }
  const byPorts = new Map<string, Edge[][]>();
  for (const edges of sortBy(callers.values(), ([edge]) => edge!.from.value)) append(byPorts, portsKey(edges), edges);
  return sortBy(byPorts, ([key]) => key).map(([, groups]) => {
    const edges = groups.flat();
    const callersOf = (some: readonly Edge[]): Origin => compose([originOfEdges(some), ...some.map(({ from }) => workloads.get(from.value)!.origin)]);
    // Who is in which rule is decided by the numbers of ports.
    return because([callersOf(edges), ...edges.flatMap(({ ports }) => ports.map(({ origin }) => origin))], {
      from: groups.map((group) => podPeer(group[0]!.from, callersOf(group))),
      ports: portsOf(edges, workload.ports),
    });
  });
}

/** Whom a workload talks to: one rule for each workload, one for what the cloud manages, and one for all hosts outside. */
function podEgress(workload: Workload, context: KubernetesContext): EgressRule[] {
  const pods = new Map<string, Edge[]>();
  const managed: Edge[] = [];
  const outside: Edge[] = [];
  for (const edge of context.edgesFrom.get(workload.name.value) ?? []) {
    if (edge.ports.length === 0) continue;
    if (edge.kind === 'external') outside.push(edge);
    else if (context.workloads.has(edge.to.value)) append(pods, edge.to.value, edge);
    else managed.push(edge);
  }
  return [
    ...sortBy(pods, ([name]) => name).map(([name, edges]) => toPods(context.workloads.get(name)!, edges)),
    ...(managed.length === 0 ? [] : [toManaged(managed, context)]),
    ...(outside.length === 0 ? [] : [because(originOfEdges(outside), { to: publicAddresses(context), ports: portsOf(outside, []) })]),
  ];
}

function toPods({ name, ports, origin }: Workload, edges: readonly Edge[]): EgressRule {
  return because([originOfEdges(edges), origin], { to: [podPeer(name, origin)], ports: portsOf(edges, ports) });
}

function toManaged(edges: readonly Edge[], context: KubernetesContext): EgressRule {
  const reasons = edges.flatMap(({ to, origin }) => [origin, context.resources.get(to.value)!.managed.origin]);
  return because(reasons, { to: managedAddresses(context), ports: portsOf(edges, []) });
}

function originOfEdges(edges: readonly Edge[]): Origin {
  return compose(edges.map(({ origin }) => origin));
}

function podPeer(name: Traced<string>, origin: Origin): PolicyPeer {
  return because(origin, { podSelector: { matchLabels: selectorLabels({ name }) } });
}

/** In the order of numbers as text, for there are few. */
function portsKey(edges: readonly Edge[]): string {
  const numbers = new Set(edges.flatMap(({ ports }) => ports.map(({ value }) => String(value).padStart(5, '0'))));
  return sortBy(numbers, (number) => number).join();
}
