// Rules of the tables by themselves, on documents that are made for them.
import { describe, expect, test } from 'vitest';
import type { RiskClass } from '../../../src/diff/risk/risk.ts';
import type { Document } from '../../../src/formats/index.ts';
import type { Node } from '../../../src/provenance/document.ts';
import { classesOf, ofData, ofObject, risksBetween, type File } from './between.ts';

type Map = { readonly [key: string]: Node };
type Row = readonly [title: string, before: Node | undefined, after: Node | undefined, ...classes: RiskClass[]];

interface FileRow {
  readonly title: string;
  readonly file: File;
  readonly before: Node | undefined;
  readonly after: Node | undefined;
  readonly classes: readonly RiskClass[];
}

function row(title: string, file: File, before: Node | undefined, after: Node | undefined, ...classes: RiskClass[]): FileRow {
  return { title, file, before, after, classes };
}

const named = (kind: string, rest: Map): Map => ({ apiVersion: 'v1', kind, metadata: { name: 'web', namespace: 'shop' }, ...rest });
const pod = (spec: Map, replicas = 3, rest: Map = {}): Map => named('Deployment', { spec: { replicas, selector: { matchLabels: { app: 'web' } }, template: { spec: { containers: [{ name: 'web', image: 'nginx:1.29.1', ...spec }], ...rest } } } });
const stateful = (image: string, replicas: number): Map => named('StatefulSet', { spec: { replicas, template: { spec: { containers: [{ name: 'db', image }] } }, volumeClaimTemplates: [{ metadata: { name: 'data' } }] } });
const policy = (spec: Map): Map => named('NetworkPolicy', { spec: { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Ingress', 'Egress'], ...spec } });
const peer = (app: string): Map => ({ podSelector: { matchLabels: { app } } });
const block = (cidr: string): Map => policy({ egress: [{ to: [{ ipBlock: { cidr } }] }] });
const role = (rules: readonly Node[]): Map => named('Role', { rules });
const reads = { apiGroups: [''], resources: ['pods'], verbs: ['get'] };
const env = (value: Node): Map => pod({ env: [{ name: 'KEY', ...(value as Map) }] });
const fromSecret = (name: string): Map => ({ valueFrom: { secretKeyRef: { name, key: 'value' } } });
const ingress = (spec: Map): Map => named('Ingress', { spec });
const host = (name: string): Map => ({ host: name, http: { paths: [{ path: '/', pathType: 'Prefix', backend: {} }] } });

describe('objects of a cluster', () => {
  const rows: readonly Row[] = [
    ['a claim that goes', named('PersistentVolumeClaim', {}), undefined, 'data-loss'],
    ['a StatefulSet that goes', stateful('postgres:16.1', 1), undefined, 'data-loss', 'downtime'],
    ['a Deployment that goes with its probes', pod({ readinessProbe: { exec: {} }, securityContext: { runAsNonRoot: true } }), undefined, 'downtime'],
    ['a Deployment that comes', undefined, pod({ resources: { requests: { cpu: '1' } } }), 'rollout', 'cost'],
    ['a privileged one that comes', undefined, pod({ securityContext: { privileged: true } }), 'permission', 'rollout', 'cost'],
    ['a pod that becomes unprivileged', pod({ securityContext: { privileged: true } }), pod({ securityContext: { privileged: false } }), 'rollout'],
    ['limits that are gone', pod({ resources: { limits: { memory: '1Gi' } } }), pod({}), 'rollout', 'cost'],
    ['1000m are 1', pod({ resources: { limits: { cpu: '1000m' } } }), pod({ resources: { limits: { cpu: '1' } } }), 'rollout'],
    ['512Mi are less than 1Gi', pod({ resources: { limits: { memory: '1Gi' } } }), pod({ resources: { limits: { memory: '512Mi' } } }), 'capacity', 'rollout'],
    ['a later version of one pod with data', stateful('postgres:16.1', 1), stateful('postgres:16.2', 1), 'downtime', 'rollout'],
    ['a later version of three', stateful('postgres:16.1', 3), stateful('postgres:16.2', 3), 'rollout'],
    ['an earlier version', stateful('postgres:16.2', 3), stateful('postgres:16.1', 3), 'data-loss', 'downtime', 'rollout'],
    ['another product', stateful('postgres:16.2', 3), stateful('mysql:16.2', 3), 'data-loss', 'downtime', 'rollout'],
    ['a volume of a claim that is not mounted any more', pod({}, 3, { volumes: [{ name: 'a', persistentVolumeClaim: { claimName: 'a' } }] }), pod({}, 3, { volumes: [{ name: 'a', emptyDir: {} }] }), 'data-loss', 'rollout'],
    ['a peer more', policy({ ingress: [{ from: [peer('a')] }] }), policy({ ingress: [{ from: [peer('a'), peer('b')] }] }), 'exposure'],
    ['requests of some, where they were of nobody', policy({}), policy({ ingress: [{ from: [peer('a')] }] }), 'exposure'],
    ['a role that allowed nothing', named('Role', {}), role([reads]), 'permission'],
    ['a peer less', policy({ ingress: [{ from: [peer('a'), peer('b')] }] }), policy({ ingress: [{ from: [peer('a')] }] }), 'rollout'],
    ['requests of some, where they were of all', policy({ ingress: [{ ports: [{ port: 80 }] }] }), policy({ ingress: [{ from: [peer('a')], ports: [{ port: 80 }] }] }), 'rollout'],
    ['requests of all, where they were of some', policy({ ingress: [{ from: [peer('a')] }] }), policy({ ingress: [{}] }), 'exposure'],
    ['a port more', policy({ ingress: [{ from: [peer('a')], ports: [{ port: 80 }] }] }), policy({ ingress: [{ from: [peer('a')], ports: [{ port: 80 }, { port: 81 }] }] }), 'exposure'],
    ['calls to pods that have a policy of their own', policy({ egress: [] }), policy({ egress: [{ to: [peer('a')] }] }), 'rollout'],
    ['a wider range', block('10.1.0.0/16'), block('10.0.0.0/8'), 'exposure'],
    ['a narrower range', block('10.0.0.0/8'), block('10.1.0.0/16'), 'rollout'],
    ['a range elsewhere', block('10.0.0.0/8'), block('11.0.0.0/8'), 'exposure'],
    ['replies that are not limited', policy({}), policy({ policyTypes: ['Ingress'] }), 'exposure'],
    ['a rule of a role more', role([reads]), role([reads, { ...reads, resources: ['secrets'] }]), 'permission'],
    ['a verb less', role([{ ...reads, verbs: ['get', 'list'] }]), role([reads]), 'rollout'],
    ['a role without names', role([{ ...reads, resourceNames: ['a'] }]), role([reads]), 'permission'],
    ['the name of the same Job', role([{ ...reads, resourceNames: ['job-0123abcd-done'] }]), role([{ ...reads, resourceNames: ['job-4567abcd-done'] }]), 'rollout'],
    ['a variable that becomes a secret', env({ value: 'a' }), env(fromSecret('a')), 'secret', 'rollout'],
    ['another secret', env(fromSecret('a')), env(fromSecret('b')), 'secret', 'rollout'],
    ['a variable with a secret that is gone', env(fromSecret('a')), pod({ env: [] }), 'secret', 'rollout'],
    ['a host more', ingress({ rules: [host('a.example.com')] }), ingress({ rules: [host('a.example.com'), host('b.example.com')] }), 'exposure'],
    ['a host less', ingress({ rules: [host('a.example.com'), host('b.example.com')] }), ingress({ rules: [host('a.example.com')] }), 'downtime'],
    ['no encryption', ingress({ tls: [{ secretName: 'a' }] }), ingress({}), 'exposure'],
    ['another host under the same name', named('Service', { spec: { type: 'ExternalName', externalName: 'a.example.com' } }), named('Service', { spec: { type: 'ExternalName', externalName: 'b.example.com' } }), 'downtime'],
    ['a name for another host that goes', named('Service', { spec: { type: 'ExternalName', externalName: 'a.example.com' } }), undefined, 'data-loss', 'downtime'],
    ['a source that everybody may be', named('Service', { spec: { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] } }), named('Service', { spec: { type: 'LoadBalancer' } }), 'exposure'],
    ['an external secret that goes', named('ExternalSecret', {}), undefined, 'secret'],
    ['another kind under the same name', named('Deployment', {}), named('StatefulSet', {}), 'downtime', 'rollout', 'cost'],
    ['a Job under the hash of another template', { ...named('Job', {}), metadata: { name: 'job-0123abcd' } }, { ...named('Job', {}), metadata: { name: 'job-4567abcd' } }, 'replacement'],
    ['a scaler with fewer replicas at least', named('HorizontalPodAutoscaler', { spec: { minReplicas: 3 } }), named('HorizontalPodAutoscaler', { spec: { minReplicas: 2 } }), 'availability', 'capacity'],
    ['a backup that is put off', named('CronJob', { metadata: { name: 'db-backup' }, spec: { suspend: false } }), named('CronJob', { metadata: { name: 'db-backup' }, spec: { suspend: true } }), 'data-loss', 'availability'],
  ];

  test.each(rows)('%s', (_, before, after, ...classes) => {
    expect(classesOf(ofObject(before, after))).toEqual(classes);
  });
});

const compose: File = { path: 'out/compose/local/compose.yaml', target: 'compose' };
const service = (fields: Map): Map => ({ name: 'shop', services: { web: { image: 'nginx:1.29.1', ...fields } }, networks: { back: {} } });
const volume = (source: string, target = '/data'): Map => service({ image: 'postgres:16.1', volumes: [{ type: 'volume', source, target }] });

describe('compose', () => {
  const rows: readonly Row[] = [
    ['a port of this machine', service({ ports: [] }), service({ ports: ['127.0.0.1:80:80'] }), 'rollout'],
    ['a port for all', service({ ports: [] }), service({ ports: ['80:80'] }), 'exposure', 'rollout'],
    ['a port for all, in the long form', service({ ports: [] }), service({ ports: [{ target: 80, published: '80' }] }), 'exposure', 'rollout'],
    ['a port that is only this machine\'s any more', service({ ports: ['80:80'] }), service({ ports: ['127.0.0.1:80:80'] }), 'rollout'],
    ['a service for all that comes', { services: {} }, { services: { web: { ports: ['0.0.0.0:80:80'] } } }, 'exposure', 'rollout'],
    ['a volume that is gone', { name: 'shop', volumes: { data: {}, other: {} } }, { name: 'shop', volumes: { other: {} } }, 'data-loss'],
    ['a volume under another name', volume('a'), volume('b'), 'data-loss', 'rollout'],
    ['a volume at another path', volume('a'), volume('a', '/srv'), 'data-loss', 'rollout'],
    ['a volume of another driver', { volumes: { data: { driver: 'local' } } }, { volumes: { data: { driver: 'nfs' } } }, 'data-loss'],
    ['a database of the next major version', volume('a'), { ...volume('a'), services: { web: { ...((volume('a')['services'] as Map)['web'] as Map), image: 'postgres:17.0' } } }, 'data-loss', 'downtime', 'rollout'],
    ['the engine itself', service({ volumes: [] }), service({ volumes: [{ type: 'bind', source: '/var/run/docker.sock', target: '/var/run/docker.sock' }] }), 'permission', 'rollout'],
    ['no user', service({ user: '1000:1000' }), service({}), 'permission', 'rollout'],
    ['a capability that is kept', service({ cap_drop: ['ALL'] }), service({}), 'permission', 'rollout'],
    ['1024M are 1G', service({ deploy: { resources: { limits: { memory: '1024M' } } } }), service({ deploy: { resources: { limits: { memory: '1G' } } } }), 'rollout'],
    ['less memory', service({ deploy: { resources: { limits: { memory: '1G' } } } }), service({ deploy: { resources: { limits: { memory: '512M' } } } }), 'capacity', 'rollout'],
    ['no check of health', service({ healthcheck: { test: ['CMD', 'true'] } }), service({}), 'availability', 'rollout'],
    ['a name of its own', service({}), service({ container_name: 'web' }), 'availability', 'rollout'],
    ['a network that is there', service({ networks: [] }), service({ networks: ['back'] }), 'exposure', 'rollout'],
    ['another secret', service({ secrets: [{ source: 'a' }] }), service({ secrets: [{ source: 'b' }] }), 'secret', 'rollout'],
  ];

  test.each(rows)('%s', (_, before, after, ...classes) => {
    expect(classesOf(ofData(compose, before, after))).toEqual(classes);
  });
});

const rule = (fields: Map): Map => ({ groups: [{ name: 'web', rules: [{ alert: 'Down', expr: 'up == 0', ...fields }] }] });
const scrape = (jobs: readonly string[]): Map => ({ global: { scrape_interval: '15s' }, scrape_configs: jobs.map((job_name) => ({ job_name })) });
const route = (fields: Map): Map => ({ route: { receiver: 'a', repeat_interval: '4h', routes: [{ matchers: ['owner="b"'], receiver: 'b' }], ...fields } });
const rules: File = { path: 'out/prometheus/production/rules/web.yml', target: 'prometheus' };
const prometheus: File = { path: 'out/prometheus/production/prometheus.yml', target: 'prometheus' };
const alertmanager: File = { path: 'out/compose/local/files/alertmanager/etc/alertmanager/alertmanager.yml', target: 'compose' };
const ratio = (number: string): string => `job:failed:ratio{job="web"} > ${number} and job:failed:rate5m{job="web"} >= 5`;

describe('what is watched', () => {
  const rows: readonly FileRow[] = [
    row('an alert that goes', rules, rule({}), { groups: [{ name: 'web', rules: [] }] }, 'alerting'),
    row('another alert in place of one', rules, rule({}), rule({ alert: 'Slow' }), 'alerting'),
    row('another job in place of one', prometheus, scrape(['a']), scrape(['b']), 'alerting'),
    row('an alert that comes', rules, { groups: [{ name: 'web', rules: [] }] }, rule({}), 'rollout'),
    row('rules that go', rules, rule({}), undefined, 'alerting'),
    row('a higher threshold', rules, rule({ expr: ratio('0.05') }), rule({ expr: ratio('0.1') }), 'alerting'),
    row('a lower threshold', rules, rule({ expr: ratio('0.1') }), rule({ expr: ratio('0.05') }), 'rollout'),
    row('a lower one of what must not fall below it', rules, rule({ expr: 'up < 3' }), rule({ expr: 'up < 2' }), 'alerting'),
    row('a multiple of a budget', rules, rule({ expr: 'ratio > 14.4 * budget' }), rule({ expr: 'ratio > 20 * budget' }), 'alerting'),
    row('a condition more', rules, rule({ expr: 'up == 0' }), rule({ expr: 'up == 0 and on () vector(1) == 1' }), 'alerting'),
    row('a case less', rules, rule({ expr: 'up == 0 or absent(up)' }), rule({ expr: 'up == 0' }), 'alerting'),
    row('a condition less', rules, rule({ expr: 'up == 0 unless maintenance' }), rule({ expr: 'up == 0' }), 'rollout'),
    row('it waits for longer', rules, rule({ for: '5m' }), rule({ for: '1h30m' }), 'alerting'),
    row('it waits, and did not', rules, rule({}), rule({ for: '5m' }), 'alerting'),
    row('it waits for a shorter time', rules, rule({ for: '10m' }), rule({ for: '300s' }), 'rollout'),
    row('it is less urgent', rules, rule({ labels: { severity: 'critical' } }), rule({ labels: { severity: 'warning' } }), 'alerting'),
    row('it is more urgent', rules, rule({ labels: { severity: 'warning' } }), rule({ labels: { severity: 'critical' } }), 'rollout'),
    row('other words', rules, rule({ annotations: { summary: 'a' } }), rule({ annotations: { summary: 'b' } }), 'cosmetic'),
    row('nothing is measured there', prometheus, scrape(['a', 'b']), scrape(['a']), 'alerting'),
    row('something is measured', prometheus, scrape(['a']), scrape(['a', 'b']), 'rollout'),
    row('all is measured less often', prometheus, scrape(['a']), { ...scrape(['a']), global: { scrape_interval: '1m' } }, 'alerting'),
    row('no Alertmanager', prometheus, { ...scrape([]), alerting: { alertmanagers: [{}] } }, scrape([]), 'alerting'),
    row('a route that goes', alertmanager, route({}), route({ routes: [] }), 'alerting'),
    row('quiet hours', alertmanager, route({}), route({ mute_time_intervals: ['night'] }), 'alerting'),
    row('less often repeated', alertmanager, route({}), route({ repeat_interval: '12h' }), 'alerting'),
    row('more often repeated', alertmanager, route({}), route({ repeat_interval: '1h' }), 'rollout'),
    row('a receiver that goes', alertmanager, { receivers: [{ name: 'a' }, { name: 'b' }] }, { receivers: [{ name: 'a' }] }, 'alerting'),
    row('a way less to tell', alertmanager, { receivers: [{ name: 'a', slack_configs: [{ channel: '#a' }] }] }, { receivers: [{ name: 'a' }] }, 'alerting'),
    row('a test of rules', { ...rules, path: 'out/prometheus/production/tests/web.yml' }, { tests: [{ name: 'a', interval: '1m' }] }, { tests: [{ name: 'a', interval: '2m' }] }, 'cosmetic'),
    row('a dashboard', { path: 'out/helm/files/web.json', target: 'helm' }, { title: 'a', panels: [] }, { title: 'b', panels: [] }, 'cosmetic'),
  ];

  test.each(rows)('$title', ({ file, before, after, classes }) => {
    expect(classesOf(ofData(file, before, after))).toEqual(classes);
  });
});

const workflow: File = { path: '.github/workflows/platform.yaml', target: 'github-actions' };
const values: File = { path: 'out/helm/values-production.yaml', target: 'helm' };
const steps = (uses: string): Map => ({ jobs: { check: { steps: [{ uses }] } } });

describe('pipelines and charts', () => {
  const rows: readonly FileRow[] = [
    row('a scope that may write', workflow, { permissions: { contents: 'read' } }, { permissions: { contents: 'write' } }, 'permission'),
    row('a scope less', workflow, { permissions: { contents: 'read', checks: 'write' } }, { permissions: { contents: 'read' } }, 'rollout'),
    row('changes of strangers', workflow, { on: { pull_request: {} } }, { on: { pull_request: {}, pull_request_target: {} } }, 'permission'),
    row('an action by its tag', workflow, steps(`actions/checkout@${'0'.repeat(40)}`), steps('actions/checkout@v5'), 'permission'),
    row('an action by another commit', workflow, steps(`actions/checkout@${'0'.repeat(40)}`), steps(`actions/checkout@${'1'.repeat(40)}`), 'rollout'),
    row('fewer replicas of a chart', values, { web: { autoscaling: { minReplicas: 3 } } }, { web: { autoscaling: { minReplicas: 2 } } }, 'availability', 'capacity'),
    row('larger claims of a chart', values, { db: { persistence: { data: { storage: '1Gi' } } } }, { db: { persistence: { data: { storage: '2Gi' } } } }, 'replacement', 'cost'),
    row('another namespace of a chart', values, { namespace: 'a' }, { namespace: 'b' }, 'data-loss', 'downtime', 'replacement'),
  ];

  test.each(rows)('$title', ({ file, before, after, classes }) => {
    expect(classesOf(ofData(file, before, after))).toEqual(classes);
  });
});

const dockerfile: File = { path: 'out/docker/web/Dockerfile', target: 'docker' };
const image = (...instructions: readonly Map[]): Document => ({ format: 'dockerfile', content: { stages: [{ from: 'debian:12', as: 'runtime', instructions: [{ name: 'WORKDIR', path: '/app' }, ...instructions] }] } }) as unknown as Document;
const user = (name: string): Map => ({ name: 'USER', user: name });

describe('images', () => {
  const rows: readonly (readonly [title: string, before: Document, after: Document, worst: RiskClass])[] = [
    ['root', image(user('1000')), image(user('root')), 'permission'],
    ['another user', image(user('1000')), image(user('1001')), 'rollout'],
    ['no user', image(user('1000')), image(), 'permission'],
    ['another label', image({ name: 'LABEL', labels: { a: 'b' } }), image({ name: 'LABEL', labels: { a: 'c' } }), 'cosmetic'],
    ['another port', image({ name: 'EXPOSE', ports: [80] }), image({ name: 'EXPOSE', ports: [81] }), 'cosmetic'],
  ];

  test.each(rows)('%s', (_, before, after, worst) => {
    expect(classesOf(risksBetween(dockerfile, before, after))).toEqual([worst]);
  });
});
