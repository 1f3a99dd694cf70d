// Whether one workload can open a connection to another: by the networks of compose, by the policies of a cluster.
import type { Manifest } from './integrity-containers.ts';
import type { EmittedEnvironment } from './integrity-emitted.ts';

interface Peer {
  readonly podSelector?: { readonly matchLabels?: Readonly<Record<string, string>> };
  readonly namespaceSelector?: unknown;
}

interface PolicyRule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly { readonly port: number }[];
}

interface Policy {
  readonly podSelector: { readonly matchLabels?: Readonly<Record<string, string>> };
  readonly policyTypes: readonly string[];
  readonly ingress?: readonly PolicyRule[];
  readonly egress?: readonly PolicyRule[];
}

/** What keeps `from` from `to`; nothing does where the list is empty. Addresses outside are not looked at. */
export function obstaclesBetween({ containers, manifests }: EmittedEnvironment, from: string, to: string, port: number): string[] {
  if (from === to) return [];
  if (manifests.length > 0) return policyObstacles(manifests, from, to, port);
  const networksOf = (name: string): readonly string[] | undefined => containers.find((one) => one.name === name)?.networks;
  const [own, other] = [networksOf(from), networksOf(to)];
  if (own === undefined || other === undefined) return [`${own === undefined ? from : to} does not run`];
  return own.some((network) => other.includes(network)) ? [] : [`${from} and ${to} share no network`];
}

/** A pod that some policy is about may do only what one of these allows. https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
function policyObstacles(manifests: readonly Manifest[], from: string, to: string, port: number): string[] {
  const labelsOf = (name: string): Readonly<Record<string, string>> | undefined => manifests.find(({ metadata, spec }) => metadata?.name === name && spec?.template !== undefined)?.spec?.template?.metadata?.labels;
  const [own, other] = [labelsOf(from), labelsOf(to)];
  if (own === undefined || other === undefined) return [`${own === undefined ? from : to} does not run`];
  const policies = manifests.flatMap(({ kind, spec }) => (kind === 'NetworkPolicy' ? [spec as unknown as Policy] : []));
  const about = (labels: Readonly<Record<string, string>>, type: string): Policy[] => policies.filter(({ podSelector, policyTypes }) => policyTypes.includes(type) && selects(podSelector, labels));
  const allows = (rules: readonly PolicyRule[] | undefined, peersOf: (rule: PolicyRule) => readonly Peer[] | undefined, labels: Readonly<Record<string, string>>): boolean =>
    (rules ?? []).some((rule) => (rule.ports === undefined || rule.ports.some((one) => one.port === port)) && (peersOf(rule)?.some((peer) => peer.podSelector !== undefined && peer.namespaceSelector === undefined && selects(peer.podSelector, labels)) ?? true));
  const leaving = about(own, 'Egress');
  const entering = about(other, 'Ingress');
  return [
    ...(leaving.length === 0 || leaving.some(({ egress }) => allows(egress, (rule) => rule.to, other)) ? [] : [`no policy lets ${from} out to ${to}:${port}`]),
    ...(entering.length === 0 || entering.some(({ ingress }) => allows(ingress, (rule) => rule.from, own)) ? [] : [`no policy lets ${from} in to ${to}:${port}`]),
  ];
}

function selects({ matchLabels = {} }: Policy['podSelector'], labels: Readonly<Record<string, string>>): boolean {
  return Object.entries(matchLabels).every(([label, value]) => labels[label] === value);
}
