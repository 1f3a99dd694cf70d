// Who may talk to whom, by the text of manifests alone and by the rules of the API: nothing here knows how our own manifests are made.
// https://kubernetes.io/docs/concepts/services-networking/network-policies/
import { parse } from 'yaml';

type Labels = Readonly<Record<string, string>>;
export type Protocol = 'TCP' | 'UDP' | 'SCTP';

export interface Pod {
  readonly namespace: string;
  readonly labels: Labels;
  readonly ip: string;
  /** By which ports of a policy that are words are understood: those of the pod that is talked to. */
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number; readonly protocol?: Protocol }[];
}

interface Selector {
  readonly matchLabels?: Labels | null;
  readonly matchExpressions?: readonly { readonly key: string; readonly operator: string; readonly values?: readonly string[] }[] | null;
}

interface Peer {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly namespaceSelector?: Selector | null;
  readonly podSelector?: Selector | null;
}

interface Port {
  readonly protocol?: Protocol;
  readonly port?: number | string;
  readonly endPort?: number;
}

interface Rule {
  readonly from?: readonly Peer[] | null;
  readonly to?: readonly Peer[] | null;
  readonly ports?: readonly Port[] | null;
}

interface Policy {
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: {
    readonly podSelector?: Selector | null;
    readonly policyTypes?: readonly string[] | null;
    readonly ingress?: readonly Rule[] | null;
    readonly egress?: readonly Rule[] | null;
  };
}

/** The other end of a connection: a pod, or an address that is none. */
type End = { readonly kind: 'pod'; readonly pod: Pod } | { readonly kind: 'address'; readonly ip: string };

export interface EvaluatorOptions {
  /** Labels of namespaces beside the one that each has of itself. Default: none. */
  readonly namespaces?: Readonly<Record<string, Labels>>;
  /** Whether an ipBlock means pods, too, which the API leaves to who implements it. Default: false. */
  readonly blocksMeanPods?: boolean;
}

export interface Evaluator {
  /** Whether a pod may open a connection to another. Two with equal labels are two replicas; a pod to itself is always allowed. */
  readonly allowed: (from: Pod, to: Pod, port: number, protocol?: Protocol) => boolean;
  /** Whether a pod may open a connection to an address outside of the cluster. */
  readonly allowedOut: (from: Pod, ip: string, port: number, protocol?: Protocol) => boolean;
  /** Whether an address outside of the cluster may open a connection to a pod. */
  readonly allowedIn: (ip: string, to: Pod, port: number, protocol?: Protocol) => boolean;
}

/** What the NetworkPolicies among these allow. */
export function evaluatorOf(manifests: Manifests, { namespaces = {}, blocksMeanPods = false }: EvaluatorOptions = {}): Evaluator {
  const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy') as unknown as readonly Policy[];

  const labelsOf = (namespace: string): Labels => ({ ...namespaces[namespace], 'kubernetes.io/metadata.name': namespace });

  const matchesPeer = (peer: Peer, own: string, end: End): boolean => {
    if (peer.ipBlock !== undefined) return (end.kind === 'address' || blocksMeanPods) && inBlock(peer.ipBlock, end.kind === 'pod' ? end.pod.ip : end.ip);
    if (end.kind !== 'pod') return false;
    const { namespace, labels } = end.pod;
    const there = isGiven(peer.namespaceSelector) ? selects(peer.namespaceSelector, labelsOf(namespace)) : namespace === own;
    return there && (!isGiven(peer.podSelector) || selects(peer.podSelector, labels));
  };

  const found = { Ingress: new Map<Pod, readonly Policy[]>(), Egress: new Map<Pod, readonly Policy[]>() };
  const isolatingPolicies = (direction: 'Ingress' | 'Egress', pod: Pod): readonly Policy[] => {
    let isolating = found[direction].get(pod);
    if (isolating === undefined) {
      isolating = policies.filter((policy) => namespaceOf(policy) === pod.namespace && selects(policy.spec?.podSelector ?? {}, pod.labels) && typesOf(policy).includes(direction));
      found[direction].set(pod, isolating);
    }
    return isolating;
  };

  const permits = (direction: 'Ingress' | 'Egress', pod: Pod, other: End, listener: Pod | null, port: number, protocol: Protocol): boolean => {
    const isolating = isolatingPolicies(direction, pod);
    if (isolating.length === 0) return true;
    return isolating.some((policy) => {
      const rules = (direction === 'Ingress' ? policy.spec?.ingress : policy.spec?.egress) ?? [];
      return rules.some((rule) => {
        const peers = (direction === 'Ingress' ? rule.from : rule.to) ?? [];
        const ports = rule.ports ?? [];
        return (peers.length === 0 || peers.some((peer) => matchesPeer(peer, namespaceOf(policy), other))) && (ports.length === 0 || ports.some((one) => matchesPort(one, listener, port, protocol)));
      });
    });
  };

  return {
    allowed: (from, to, port, protocol = 'TCP') =>
      from === to || (permits('Egress', from, { kind: 'pod', pod: to }, to, port, protocol) && permits('Ingress', to, { kind: 'pod', pod: from }, to, port, protocol)),
    allowedOut: (from, ip, port, protocol = 'TCP') => permits('Egress', from, { kind: 'address', ip }, null, port, protocol),
    allowedIn: (ip, to, port, protocol = 'TCP') => permits('Ingress', to, { kind: 'address', ip }, to, port, protocol),
  };
}

/** A selector that is there without a word selects all; one that is not there says nothing. */
function isGiven(selector: Selector | null | undefined): selector is Selector {
  return selector !== undefined && selector !== null;
}

function namespaceOf({ metadata }: Policy): string {
  return metadata.namespace ?? 'default';
}

/** Where it is not said, a policy is one of ingress, and of egress too if it has rules of that. */
function typesOf({ spec }: Policy): readonly string[] {
  const stated = spec?.policyTypes ?? [];
  return stated.length > 0 ? stated : ['Ingress', ...((spec?.egress ?? []).length > 0 ? ['Egress'] : [])];
}

function selects({ matchLabels, matchExpressions }: Selector, labels: Labels): boolean {
  return (
    Object.entries(matchLabels ?? {}).every(([key, value]) => labels[key] === value) &&
    (matchExpressions ?? []).every(({ key, operator, values = [] }) => {
      const value = labels[key];
      if (operator === 'In') return value !== undefined && values.includes(value);
      if (operator === 'NotIn') return value === undefined || !values.includes(value);
      if (operator === 'Exists') return value !== undefined;
      if (operator === 'DoesNotExist') return value === undefined;
      throw new Error(`no operator of selectors: ${operator}`);
    })
  );
}

/** A port that is a word is a port of the pod that listens; outside of the cluster nothing has such. */
function matchesPort({ protocol: wanted = 'TCP', port: stated, endPort }: Port, listener: Pod | null, port: number, protocol: Protocol): boolean {
  if (wanted !== protocol) return false;
  if (stated === undefined) return true;
  if (typeof stated === 'string') return (listener?.ports ?? []).some((one) => one.name === stated && one.containerPort === port && (one.protocol ?? 'TCP') === protocol);
  return port >= stated && port <= (endPort ?? stated);
}

function inBlock({ cidr, except = [] }: NonNullable<Peer['ipBlock']>, ip: string): boolean {
  return inRange(cidr, ip) && !except.some((range) => inRange(range, ip));
}

/** IPv4 only: an address of the other sort is in none. */
function inRange(range: string, ip: string): boolean {
  if (range.includes(':') || ip.includes(':')) return false;
  const [base, bits] = range.split('/');
  const mask = bits === '0' ? 0 : (~0 << (32 - Number(bits))) >>> 0;
  return ((numberOf(base!) & mask) >>> 0) === ((numberOf(ip) & mask) >>> 0);
}

function numberOf(ip: string): number {
  const bytes = ip.split('.').map(Number);
  if (bytes.length !== 4 || bytes.some((byte) => !(byte >= 0 && byte <= 255))) throw new Error(`no address: ${ip}`);
  return bytes.reduce((sum, byte) => ((sum << 8) | byte) >>> 0, 0);
}

interface ManifestObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: unknown;
}

export type Manifests = readonly ManifestObject[];

/** The objects in YAML texts that have to do with who may talk to whom: policies, and what makes pods. */
export function readManifests(texts: readonly string[]): Manifests {
  const kinds = ['NetworkPolicy', ...Object.keys(templates)];
  const wanted = new RegExp(`\\b(?:${kinds.join('|')})\\b`);
  // Most of a cluster's objects are of other kinds, and reading is what takes time; a line of three dashes begins a document whatever is in it.
  const documents = texts.flatMap((text) => text.split(/^---$/m)).filter((text) => wanted.test(text));
  const objects = documents.map((text) => parse(text) as ManifestObject);
  return objects.filter(({ kind }) => kinds.includes(kind));
}

interface Template {
  readonly metadata?: { readonly labels?: Labels };
  readonly spec: { readonly containers: readonly { readonly ports?: Pod['ports'] }[] };
}

/** Where the template of each kind's pods stands. */
const templates: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['template'],
  StatefulSet: ['template'],
  DaemonSet: ['template'],
  ReplicaSet: ['template'],
  Job: ['template'],
  CronJob: ['jobTemplate', 'spec', 'template'],
};

/** What would run: a pod of each controller's among these, by the controller's name. Addresses are given out one after the other. */
export function podsIn(manifests: Manifests, firstIp: string): Map<string, Pod> {
  const first = numberOf(firstIp);
  const controllers = manifests.filter(({ kind }) => kind in templates);
  return new Map(controllers.map(({ kind, metadata, spec }, i) => [metadata.name, podOf(templates[kind]!.reduce((at, key) => (at as Record<string, unknown>)[key], spec) as Template, metadata.namespace ?? 'default', addressOf(first + i))]));
}

function podOf({ metadata, spec }: Template, namespace: string, ip: string): Pod {
  return { namespace, labels: metadata?.labels ?? {}, ip, ports: spec.containers.flatMap(({ ports = [] }) => ports) };
}

function addressOf(number: number): string {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}
