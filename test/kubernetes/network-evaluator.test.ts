// The evaluator itself, by what the documentation of NetworkPolicies says of them; above all where one would easily be wrong.
import { describe, expect, test } from 'vitest';
import { evaluatorOf, podsIn, readManifests, type Evaluator, type EvaluatorOptions, type Pod } from './network-evaluator.ts';

const pod = (namespace: string, labels: Record<string, string>, ip: string, ports: Pod['ports'] = []): Pod => ({ namespace, labels, ip, ports });
const web = pod('shop', { app: 'web', tier: 'front' }, '10.1.0.1');
const db = pod('shop', { app: 'db', tier: 'back' }, '10.1.0.2', [{ name: 'sql', containerPort: 5432 }, { name: 'dns', containerPort: 53, protocol: 'UDP' }]);
const otherDb = pod('shop', { app: 'db', tier: 'back' }, '10.1.0.3', [{ name: 'sql', containerPort: 6000 }]);
const monitor = pod('monitoring', { app: 'monitor' }, '10.1.0.4');
const foreignWeb = pod('monitoring', { app: 'web', tier: 'front' }, '10.1.0.5');

const policy = (spec: string, namespace = 'shop'): string => `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: x, namespace: ${namespace} }\nspec:\n${spec.replace(/^/gm, '  ')}\n`;
const denyAll = policy('podSelector: {}\npolicyTypes: [Ingress, Egress]');
const ofDb = (ingress: string): string => policy(`podSelector: { matchLabels: { app: db } }\npolicyTypes: [Ingress]\ningress: ${ingress}`);
const ofWeb = (egress: string): string => policy(`podSelector: { matchLabels: { app: web } }\npolicyTypes: [Egress]\negress: ${egress}`);

type Question = (evaluator: Evaluator) => boolean;
type Case = [name: string, policies: readonly string[], question: Question, answer: boolean, options?: EvaluatorOptions];

const webToDb: Question = ({ allowed }) => allowed(web, db, 5432);
const monitorToDb: Question = ({ allowed }) => allowed(monitor, db, 5432);

const cases: readonly Case[] = [
  ['without policies all is allowed', [], webToDb, true],
  ['one without rules denies', [policy('podSelector: {}\npolicyTypes: [Ingress]')], webToDb, false],
  ['and leaves the other direction alone', [policy('podSelector: {}\npolicyTypes: [Ingress]')], ({ allowedOut }) => allowedOut(web, '8.8.8.8', 443), true],
  ['a selector of other pods isolates nobody else', [policy('podSelector: { matchLabels: { app: cache } }\npolicyTypes: [Ingress]')], webToDb, true],
  ['a policy of another namespace isolates nobody here', [policy('podSelector: {}\npolicyTypes: [Ingress, Egress]', 'monitoring')], webToDb, true],
  ['an empty rule allows all', [ofDb('[{}]')], monitorToDb, true],
  ['a rule with an empty list of peers allows all, too', [ofDb('[{ from: [], ports: [{ port: 5432 }] }]')], monitorToDb, true],
  ['but only on its ports', [ofDb('[{ from: [], ports: [{ port: 5433 }] }]')], monitorToDb, false],
  ['and with an empty list of ports, on all', [ofDb('[{ from: [{ podSelector: { matchLabels: { app: web } } }], ports: [] }]')], webToDb, true],
  ['both ends must allow: the caller does not', [denyAll, ofDb('[{ from: [{ podSelector: {} }] }]')], webToDb, false],
  ['both ends must allow: the listener does not', [denyAll, ofWeb('[{ to: [{ podSelector: {} }] }]')], webToDb, false],
  ['both do', [denyAll, ofDb('[{ from: [{ podSelector: {} }] }]'), ofWeb('[{ to: [{ podSelector: {} }] }]')], webToDb, true],
  ['who may be called may not call back', [denyAll, ofDb('[{ from: [{ podSelector: {} }] }]'), ofWeb('[{ to: [{ podSelector: {} }] }]')], ({ allowed }) => allowed(db, web, 80), false],
  ['policies add up: one that denies takes nothing away', [ofDb('[{ from: [{ podSelector: { matchLabels: { app: web } } }] }]'), denyAll, policy('podSelector: { matchLabels: { app: web } }\npolicyTypes: [Egress]\negress: [{}]')], webToDb, true],
  ['rules of one policy add up', [ofDb('[{ from: [{ podSelector: { matchLabels: { app: cache } } }] }, { from: [{ podSelector: { matchLabels: { app: web } } }] }]')], webToDb, true],
  ['peers and ports do not add up over rules', [ofDb('[{ from: [{ podSelector: { matchLabels: { app: web } } }], ports: [{ port: 80 }] }, { from: [{ podSelector: { matchLabels: { app: cache } } }], ports: [{ port: 5432 }] }]')], webToDb, false],
  ['nor over policies', [ofDb('[{ from: [{ podSelector: { matchLabels: { app: web } } }], ports: [{ port: 80 }] }]'), ofDb('[{ from: [{ podSelector: { matchLabels: { app: cache } } }], ports: [{ port: 5432 }] }]')], webToDb, false],
  ['a pod selector alone means the policy\'s own namespace', [ofDb('[{ from: [{ podSelector: { matchLabels: { app: web } } }] }]')], ({ allowed }) => allowed(foreignWeb, db, 5432), false],
  ['a namespace selector alone means all of its pods', [ofDb('[{ from: [{ namespaceSelector: { matchLabels: { team: ops } } }] }]')], monitorToDb, true, { namespaces: { monitoring: { team: 'ops' } } }],
  ['and not those of the policy\'s own, without the label', [ofDb('[{ from: [{ namespaceSelector: { matchLabels: { team: ops } } }] }]')], webToDb, false, { namespaces: { monitoring: { team: 'ops' } } }],
  ['an empty namespace selector means all namespaces', [ofDb('[{ from: [{ namespaceSelector: {} }] }]')], monitorToDb, true],
  ['each namespace is labelled with its name', [ofDb('[{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: monitoring } } }] }]')], monitorToDb, true],
  ['two selectors in one peer must both hold', [ofDb('[{ from: [{ namespaceSelector: { matchLabels: { team: ops } }, podSelector: { matchLabels: { app: web } } }] }]')], monitorToDb, false, { namespaces: { monitoring: { team: 'ops' } } }],
  ['and do for whom they do', [ofDb('[{ from: [{ namespaceSelector: { matchLabels: { team: ops } }, podSelector: { matchLabels: { app: web } } }] }]')], ({ allowed }) => allowed(foreignWeb, db, 5432), true, { namespaces: { monitoring: { team: 'ops' } } }],
  ['two selectors in two peers: one is enough', [ofDb('[{ from: [{ namespaceSelector: { matchLabels: { team: ops } } }, { podSelector: { matchLabels: { app: web } } }] }]')], monitorToDb, true, { namespaces: { monitoring: { team: 'ops' } } }],
  ['In', [ofDb('[{ from: [{ podSelector: { matchExpressions: [{ key: app, operator: In, values: [web, cache] }] } }] }]')], webToDb, true],
  ['NotIn holds where there is no such label', [ofDb('[{ from: [{ podSelector: { matchExpressions: [{ key: zone, operator: NotIn, values: [a] }] } }] }]')], webToDb, true],
  ['Exists', [ofDb('[{ from: [{ podSelector: { matchExpressions: [{ key: zone, operator: Exists }] } }] }]')], webToDb, false],
  ['DoesNotExist', [ofDb('[{ from: [{ podSelector: { matchExpressions: [{ key: zone, operator: DoesNotExist }] } }] }]')], webToDb, true],
  ['labels and expressions must all hold', [ofDb('[{ from: [{ podSelector: { matchLabels: { app: web }, matchExpressions: [{ key: tier, operator: In, values: [back] }] } }] }]')], webToDb, false],
  ['an address in a block', [ofDb('[{ from: [{ ipBlock: { cidr: 172.17.0.0/16, except: [172.17.1.0/24] } }] }]')], ({ allowedIn }) => allowedIn('172.17.2.9', db, 5432), true],
  ['an address that is excepted', [ofDb('[{ from: [{ ipBlock: { cidr: 172.17.0.0/16, except: [172.17.1.0/24] } }] }]')], ({ allowedIn }) => allowedIn('172.17.1.255', db, 5432), false],
  ['an exception binds its own block only', [ofDb('[{ from: [{ ipBlock: { cidr: 172.17.0.0/16, except: [172.17.1.0/24] } }, { ipBlock: { cidr: 172.17.1.7/32 } }] }]')], ({ allowedIn }) => allowedIn('172.17.1.7', db, 5432), true],
  ['the whole internet', [ofWeb('[{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [128.0.0.0/1] } }] }]')], ({ allowedOut }) => allowedOut(web, '127.255.255.255', 1), true],
  ['and the upper half of it excepted', [ofWeb('[{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [128.0.0.0/1] } }] }]')], ({ allowedOut }) => allowedOut(web, '128.0.0.0', 1), false],
  ['a range whose address is not its first', [ofWeb('[{ to: [{ ipBlock: { cidr: 10.9.8.7/8 } }] }]')], ({ allowedOut }) => allowedOut(web, '10.200.0.1', 1), true],
  ['selectors mean no addresses', [ofWeb('[{ to: [{ namespaceSelector: {} }] }]')], ({ allowedOut }) => allowedOut(web, '8.8.8.8', 53), false],
  ['blocks mean no pods', [denyAll, ofWeb('[{ to: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }]'), ofDb('[{}]')], webToDb, false],
  ['or do, as some implement it', [denyAll, ofWeb('[{ to: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }]'), ofDb('[{}]')], webToDb, true, { blocksMeanPods: true }],
  ['TCP is what is not said', [ofDb('[{ ports: [{ port: 53 }] }]')], ({ allowed }) => allowed(web, db, 53, 'UDP'), false],
  ['UDP', [ofDb('[{ ports: [{ protocol: UDP, port: 53 }] }]')], ({ allowed }) => allowed(web, db, 53, 'UDP'), true],
  ['a protocol without a port: all of its ports', [ofDb('[{ ports: [{ protocol: UDP }] }]')], ({ allowed }) => allowed(web, db, 9999, 'UDP'), true],
  ['the end of a range belongs to it', [ofWeb('[{ ports: [{ port: 32000, endPort: 32768 }] }]')], ({ allowedOut }) => allowedOut(web, '1.1.1.1', 32768), true],
  ['what is beyond does not', [ofWeb('[{ ports: [{ port: 32000, endPort: 32768 }] }]')], ({ allowedOut }) => allowedOut(web, '1.1.1.1', 32769), false],
  ['a word is the listener\'s port of that name', [ofDb('[{ ports: [{ port: sql }] }]')], webToDb, true],
  ['of each pod its own', [ofDb('[{ ports: [{ port: sql }] }]')], ({ allowed }) => allowed(web, otherDb, 5432), false],
  ['in egress, too', [ofWeb('[{ ports: [{ port: sql }] }]')], ({ allowed }) => allowed(web, otherDb, 6000), true],
  ['with its protocol', [ofDb('[{ ports: [{ port: dns }] }]')], ({ allowed }) => allowed(web, db, 53), false],
  ['outside of the cluster no port has a name', [ofWeb('[{ ports: [{ port: sql }] }]')], ({ allowedOut }) => allowedOut(web, '8.8.8.8', 5432), false],
  ['types that are not said: ingress, even with rules of egress alone', [policy('podSelector: { matchLabels: { app: db } }\negress: [{}]')], webToDb, false],
  ['and egress only with rules', [policy('podSelector: { matchLabels: { app: web } }\ningress: [{}]')], webToDb, true],
  ['rules of a direction that is not among the types allow nothing', [denyAll, ofDb('[{}]'), policy('podSelector: { matchLabels: { app: web } }\npolicyTypes: [Ingress]\negress: [{}]')], webToDb, false],
  ['and deny nothing', [policy('podSelector: { matchLabels: { app: web } }\npolicyTypes: [Ingress]\negress: [{ ports: [{ port: 1 }] }]')], webToDb, true],
  ['a pod is never kept from itself', [denyAll], ({ allowed }) => allowed(db, db, 5432), true],
  ['but from another with its labels', [denyAll], ({ allowed }) => allowed(db, otherDb, 6000), false],
];

test.each(cases)('%s', (_, policies, question, answer, options) => {
  expect(question(evaluatorOf(readManifests([policies.join('---\n')]), options))).toBe(answer);
});

describe('pods', () => {
  test('are read from the templates of their controllers', () => {
    const text = `kind: Deployment
metadata: { name: web, namespace: shop }
spec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ ports: [{ name: http, containerPort: 80 }] }] } } }
---
kind: CronJob
metadata: { name: nightly, namespace: shop }
spec: { jobTemplate: { spec: { template: { metadata: { labels: { app: nightly } }, spec: { containers: [{}] } } } } }
`;
    expect([...podsIn(readManifests([text]), '10.0.0.255')]).toEqual([
      ['web', { namespace: 'shop', labels: { app: 'web' }, ip: '10.0.0.255', ports: [{ name: 'http', containerPort: 80 }] }],
      ['nightly', { namespace: 'shop', labels: { app: 'nightly' }, ip: '10.0.1.0', ports: [] }],
    ]);
  });

  test('a text that is no YAML is refused', () => {
    expect(() => readManifests(['kind: NetworkPolicy\na: [b'])).toThrow();
  });
});
