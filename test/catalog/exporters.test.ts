// Exporters in whole platforms: they run where something scrapes, reach what they ask and nothing else, and change nothing elsewhere.
import { load, loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { compile, type Compiled } from '../../src/library.ts';

interface Node {
  readonly [key: string]: Node;
}

const cloud = { provider: 'google', region: 'us-central1', network: { nodes: '10.10.0.0/20', pods: '10.14.0.0/14', services: '10.18.0.0/20', controlPlane: '172.16.0.0/28', managed: '10.11.0.0/20' } };
const managed = { per: { cloud: { managed: true } } };
const stores = {
  db: { kind: 'postgres', version: 16, schemas: ['content'], standalone: 'for the test', ...managed },
  cache: { kind: 'redis', version: 7, standalone: 'for the test', ...managed },
  events: { kind: 'kafka', version: '7.5.0', topics: { orders: {} }, standalone: 'for the test' },
};

function compiled(resources: object): Compiled {
  const result = compile({ name: 'shop', owners: { shop: { slack: '#shop' } }, environments: { local: { runtime: 'compose' }, cluster: { runtime: 'kubernetes' }, cloud: { runtime: 'kubernetes', cloud } }, resources });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result;
}

function textOf({ files }: Compiled, path: string): string {
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`no ${path}`);
  return file.text;
}

const scraped = compiled({ ...stores, prometheus: { kind: 'prometheus' } });
const exporters = ['db-exporter', 'cache-exporter', 'events-exporter'];

test('in compose they start once what they ask is well, and share a network with it and with Prometheus alone', () => {
  const { services } = load(textOf(scraped, 'out/compose/local/compose.yaml')) as Node;
  for (const name of exporters) {
    const resource = name.replace('-exporter', '');
    expect(services![name]!['depends_on']).toEqual({ [resource]: { condition: 'service_healthy' } });
    expect(services![name]!['networks']).toEqual([resource, name]);
    expect(services!['prometheus']!['networks']).toContain(name);
    expect(services!['prometheus']!['networks']).not.toContain(resource);
  }
});

describe.each([
  ['cluster', { db: { port: 5432 }, cache: { port: 6379 }, events: { port: 9092 } }],
  ['cloud', { db: { port: 5432, cidr: '10.11.0.0/20' }, cache: { port: 6378, cidr: '10.11.0.0/20' }, events: { port: 9092 } }],
])('in %s', (environment, reached) => {
  test.each(Object.entries(reached))('that of %s reaches it, and Prometheus reaches that', (resource, to: { port: number; cidr?: string }) => {
    const objects = loadAll(textOf(scraped, `out/kubernetes/${environment}/workloads/${resource}-exporter.yaml`)) as Node[];
    const policy = objects.find(({ kind }) => (kind as unknown) === 'NetworkPolicy')!['spec']!;
    const peer = to.cidr === undefined ? { podSelector: { matchLabels: expect.objectContaining({ 'app.kubernetes.io/name': resource }) as unknown } } : { ipBlock: { cidr: to.cidr } };
    expect(policy['egress']).toEqual([{ to: [peer], ports: [{ protocol: 'TCP', port: to.port }] }]);
    expect(policy['ingress']).toEqual([{ from: [{ podSelector: { matchLabels: expect.objectContaining({ 'app.kubernetes.io/name': 'prometheus' }) as unknown } }], ports: [{ protocol: 'TCP', port: expect.any(Number) as unknown }] }]);
  });

  test('they wait for no job', () => {
    for (const name of exporters) expect(textOf(scraped, `out/kubernetes/${environment}/workloads/${name}.yaml`)).not.toMatch(/-done\n/);
  });
});

test('nothing of them is there where nothing scrapes', () => {
  expect(compiled(stores).files.filter(({ path, text }) => `${path}${text}`.includes('exporter'))).toEqual([]);
});
