import { describe, expect, test } from 'vitest';
import { defaultNetworkPolicies } from '../../../src/emitters/kubernetes/network/defaults.ts';
import { omissionsOfNetworkPolicies } from '../../../src/emitters/kubernetes/network/omissions.ts';
import { networkPolicies } from '../../../src/emitters/kubernetes/network/network-policy.ts';
import type { Config } from '../../model-helper.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports: readonly { readonly protocol: string; readonly port: number }[];
}

interface Peer {
  readonly podSelector?: { readonly matchLabels: Record<string, string> };
  readonly namespaceSelector?: { readonly matchLabels?: Record<string, string> };
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

interface Policy {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly podSelector: unknown; readonly policyTypes: readonly string[]; readonly ingress?: readonly Rule[]; readonly egress?: readonly Rule[] };
}

function printPeer({ podSelector, namespaceSelector, ipBlock }: Peer): string {
  if (ipBlock !== undefined) return [ipBlock.cidr, ...(ipBlock.except ?? []).map((range) => `-${range}`)].join(' ');
  const labels = Object.values(podSelector?.matchLabels ?? {}).join();
  return namespaceSelector === undefined ? labels : `${Object.values(namespaceSelector.matchLabels ?? { any: '*' }).join()}/${labels}`;
}

/** `from api, web: TCP 80`, one a rule. */
function printRules({ spec: { ingress = [], egress = [] } }: Policy): string[] {
  const print = (way: string, peers: readonly Peer[] | undefined, { ports }: Rule): string => `${way} ${peers === undefined ? 'anywhere' : peers.map(printPeer).join(', ')}: ${ports.map(({ protocol, port }) => `${protocol} ${port}`).join(', ')}`;
  return [...ingress.map((rule) => print('from', rule.from, rule)), ...egress.map((rule) => print('to', rule.to, rule))];
}

function policyOf(config: Config, name: string): Policy {
  const context = contextFor(config);
  const [policy, ...more] = networkPolicies(workloadOf(context, name), context);
  expect(more).toEqual([]);
  return plain(policy!) as Policy;
}

const google = (network: object | undefined, more: object = {}): object => ({ production: { runtime: 'kubernetes', domain: 'shop.example', cloud: { provider: 'google', region: 'europe-west3', ...(network === undefined ? {} : { network }) }, ...more } });
const elsewhere = { production: { runtime: 'kubernetes', domain: 'shop.example', ingress: { class: 'envoy', issuer: 'letsencrypt' } } };
const api = { ports: { http: 8080 } };

const cases: readonly [name: string, config: Config, workload: string, rules: readonly string[]][] = [
  ['nobody', { services: { web: api } }, 'web', []],
  ['the caller', { services: { web: { calls: ['api'] }, api } }, 'web', ['to api: TCP 8080']],
  ['the called', { services: { web: { calls: ['api'] }, api } }, 'api', ['from web: TCP 8080']],
  ['callers on one port in one rule, by name', { services: { web: { calls: ['api'] }, app: { calls: ['api'] }, api } }, 'api', ['from app, web: TCP 8080']],
  ['callers on other ports in others, by number', { services: { web: { calls: { api: { port: 'grpc' } } }, app: { calls: ['api'] }, api: { ports: { http: 8080, grpc: 90 } } } }, 'api', ['from web: TCP 90', 'from app: TCP 8080']],
  ['UDP', { services: { web: { calls: { names: { port: 'dns' } } }, names: { ports: { dns: { number: 53, protocol: 'udp' } } } } }, 'web', ['to names: UDP 53']],
  ['UDP, heard', { services: { web: { calls: { names: { port: 'dns' } } }, names: { ports: { dns: { number: 53, protocol: 'udp' } } } } }, 'names', ['from web: UDP 53']],
  ['two modes of one resource: each port once', { services: { web: { uses: { kafka: { publish: ['a'], subscribe: ['a'] } } } }, resources: { kafka: { kind: 'kafka', version: '7.5.0', topics: { a: {} } } } }, 'web', ['to kafka: TCP 9092']],
  ['a host outside', { services: { web: { external: ['api.example.com', { host: 'mail.example.com', port: 587 }] } } }, 'web', ['to 0.0.0.0/0 -10.0.0.0/8 -100.64.0.0/10 -169.254.0.0/16 -172.16.0.0/12 -192.168.0.0/16: TCP 443, TCP 587']],
  [
    'a host outside, from a cluster with a public range of its own',
    { environments: google({ services: '34.118.224.0/20', pods: '10.4.0.0/14' }), services: { web: { external: ['api.example.com'] } } },
    'web',
    ['to 0.0.0.0/0 -10.0.0.0/8 -100.64.0.0/10 -169.254.0.0/16 -172.16.0.0/12 -192.168.0.0/16 -34.118.224.0/20: TCP 443'],
  ],
  ['what is managed, in its range', { environments: google({ managed: '10.60.0.0/16' }), services: { web: { uses: { postgres: 'read' } } }, resources: { postgres: { kind: 'postgres', version: 16, managed: true } } }, 'web', ['to 10.60.0.0/16: TCP 5432']],
  [
    'what is managed, anywhere but in the cluster',
    { environments: google({ nodes: '10.1.0.0/20', pods: '172.16.0.0/12', services: '10.1.0.0/20' }), services: { web: { uses: { postgres: 'read' } } }, resources: { postgres: { kind: 'postgres', version: 16, managed: true } } },
    'web',
    ['to 10.0.0.0/8 -10.1.0.0/20, 192.168.0.0/16: TCP 5432'],
  ],
  ['a scheduled job', { services: { api }, jobs: { nightly: { kind: 'scheduled', schedule: '0 3 * * *', calls: ['api'] } } }, 'nightly', ['to api: TCP 8080']],
  ['a job that others wait for tells the API', { services: { api }, jobs: { first: { kind: 'once', calls: ['api'] } } }, 'first', ['to api: TCP 8080', 'to anywhere: TCP 443, TCP 6443']],
  ['at its addresses, where they are known', { environments: google({ controlPlane: '172.16.0.0/28' }), jobs: { first: { kind: 'once' } } }, 'first', ['to 172.16.0.0/28: TCP 443, TCP 6443']],
  ['Prometheus asks who is there', { services: { web: { ...api, metrics: { serves: {} } } }, resources: { prometheus: { kind: 'prometheus' } } }, 'prometheus', ['to web: TCP 8080', 'to 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16: TCP 10250', 'to anywhere: TCP 443, TCP 6443']],
  ['and every machine', { environments: google({ nodes: '10.1.0.0/20' }), resources: { prometheus: { kind: 'prometheus' } } }, 'prometheus', ['to 10.1.0.0/20: TCP 10250', 'to anywhere: TCP 443, TCP 6443']],
  ['but where nobody may', { resources: { prometheus: { kind: 'prometheus', kubelet: 'off' } } }, 'prometheus', ['to anywhere: TCP 443, TCP 6443']],
  ['and is let in', { services: { web: { ...api, metrics: { serves: {} } } }, resources: { prometheus: { kind: 'prometheus' } } }, 'web', ['from prometheus: TCP 8080']],
  [
    'replicas talk to each other',
    { services: { web: { uses: { kafka: 'admin' } } }, resources: { kafka: { kind: 'kafka', version: '7.5.0', brokers: 3, replication: 3 } } },
    'kafka',
    ['from web: TCP 9092', 'from kafka: TCP 9092, TCP 9093', 'to kafka: TCP 9092, TCP 9093'],
  ],
  ['a route on Google', { environments: google(undefined), services: { web: { ...api, routes: [{ host: 'shop.example' }] } } }, 'web', ['from 35.191.0.0/16, 130.211.0.0/22: TCP 8080']],
  [
    'and where health is asked',
    { environments: google(undefined), services: { web: { ports: { http: 8080, admin: 9000 }, health: { live: '/live', port: 'admin' }, routes: [{ host: 'shop.example' }] } } },
    'web',
    ['from 35.191.0.0/16, 130.211.0.0/22: TCP 8080, TCP 9000'],
  ],
  [
    'proxies of a regional load balancer have private addresses',
    { environments: google({ pods: '10.4.0.0/14' }, { ingress: { kind: 'gateway', class: 'gke-l7-regional-external-managed', issuer: 'own' } }), services: { web: { ...api, routes: [{ host: 'shop.example' }] } } },
    'web',
    ['from 35.191.0.0/16, 130.211.0.0/22, 10.0.0.0/8 -10.4.0.0/14, 172.16.0.0/12, 192.168.0.0/16: TCP 8080'],
  ],
  ['a route elsewhere', { environments: elsewhere, services: { web: { ...api, routes: [{ host: 'shop.example' }, { host: 'www.shop.example' }] } } }, 'web', ['from */: TCP 8080']],
];

test.each(cases)('%s', (_, config, workload, rules) => {
  expect(printRules(policyOf(config, workload))).toEqual(rules);
});

test('a policy is named for its workload, selects its pods, and is for both directions even without rules', () => {
  expect(policyOf({ services: { web: api } }, 'web')).toEqual({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: {
      name: 'web',
      namespace: 'shop-production',
      labels: expect.objectContaining({ 'app.kubernetes.io/name': 'web' }) as unknown,
    },
    spec: { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } }, policyTypes: ['Ingress', 'Egress'] },
  });
});

describe('of the namespace', () => {
  const routed = { services: { web: { ...api, routes: [{ host: 'shop.example' }] } } };
  const rules = (config: Config): [string, readonly string[], readonly string[]][] => defaultNetworkPolicies(contextFor(config)).map((policy) => plain(policy) as Policy).map((policy) => [policy.metadata.name, policy.spec.policyTypes, printRules(policy)]);

  test('nothing is allowed but names', () => {
    expect(rules({ services: { web: api } })).toEqual([
      ['default-deny', ['Ingress', 'Egress'], []],
      ['allow-dns', ['Egress'], ['to kube-system/kube-dns: UDP 53, TCP 53']],
    ]);
  });

  test('on Google, names are answered on every machine, too', () => {
    expect(rules({ environments: google(undefined), ...routed })).toEqual([
      ['default-deny', ['Ingress', 'Egress'], []],
      ['allow-dns', ['Egress'], ['to kube-system/kube-dns, kube-system/node-local-dns, 169.254.20.10/32, 169.254.169.254/32: UDP 53, TCP 53']],
    ]);
  });

  test('cert-manager can prove that a host is ours', () => {
    const [, , solver] = defaultNetworkPolicies(contextFor({ environments: elsewhere, ...routed }));
    expect(plain(solver!)).toMatchObject({ metadata: { name: 'acme-solver' }, spec: { podSelector: { matchLabels: { 'acme.cert-manager.io/http01-solver': 'true' } }, policyTypes: ['Ingress'] } });
    expect(rules({ environments: elsewhere, ...routed }).at(-1)).toEqual(['acme-solver', ['Ingress'], ['from */: TCP 8089']]);
    expect(rules({ environments: elsewhere, services: { web: api } })).toHaveLength(2);
  });
});

test('what policies cannot say is reported', () => {
  const context = contextFor({
    environments: google(undefined),
    services: { web: { external: ['api.example.com'], uses: { postgres: 'read' } } },
    jobs: { first: { kind: 'once' } },
    resources: { postgres: { kind: 'postgres', version: 16, managed: true } },
  });
  expect(omissionsOfNetworkPolicies(context).map(({ text }) => text)).toEqual([
    'web (api.example.com, 443): a network policy knows addresses and no names, so every public address may be reached on the port of an external host',
    expect.stringContaining('cloud.network.managed narrows it'),
    expect.stringContaining('cloud.network.controlPlane narrows it'),
  ]);
});
