// How Prometheus scrapes what is not simply a workload: the machines of a cluster, addresses that are probed, and series that are not kept as they come.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ResourceInput } from '../../src/catalog/kind.ts';
import type { ScrapeTarget } from '../../src/observability/metric.ts';
import { modelOrigin } from '../../src/provenance/origin.ts';
import { path } from '../../src/provenance/path.ts';
import { traced } from '../../src/provenance/traced.ts';
import { promtool, promtoolSuite } from '../observability/promtool.ts';
import { targetOf, watchOfTargets } from '../observability/support.ts';
import { inCluster, kindOf, printFiles, printPermissions, resource, texts } from './support.ts';

const kind = kindOf('prometheus');
const origin = modelOrigin(path(['resources', 'probes']));
const word = (text: string): ReturnType<typeof traced<string>> => traced(text, origin);

function written(input: ResourceInput<never>, targets: readonly ScrapeTarget[]): string {
  return printFiles(kind.container({ ...input, watch: watchOfTargets(targets) }).files)['/etc/prometheus/prometheus.yml']!;
}

/** The jobs alone, of a server in compose. */
function jobs(...targets: readonly ScrapeTarget[]): string {
  const text = written(resource('prometheus'), targets);
  return text.slice(text.indexOf('scrape_configs:\n') + 'scrape_configs:\n'.length);
}

const cluster = (options: object = {}): ResourceInput<never> => inCluster(resource('prometheus', options));

describe('series', () => {
  const state: ScrapeTarget = { ...targetOf('cluster', 8080), keepsLabels: true };
  const many: ScrapeTarget = {
    ...targetOf('many', 8080),
    declaredOnly: true,
    metrics: [
      { name: 'a_total', type: 'counter', labels: [], help: '' },
      { name: 'b_seconds', type: 'histogram', labels: [], help: '' },
      { name: 'c_seconds', type: 'summary', labels: [], help: '' },
    ],
    relabelling: [
      { action: 'keep', labels: ['x', 'w'], matching: word('1;2'), origin },
      { action: 'copy', label: 'x', to: 'z', origin },
      { action: 'forget', matching: word('x|y'), origin },
    ],
  };

  test('labels of what tells of others win', () => {
    expect(jobs(state)).toBe(`  - job_name: cluster
    honor_labels: true
    metrics_path: /metrics
    static_configs:
      - targets:
          - cluster:8080
        labels:
          environment: local
`);
  });

  test('what is not asked for is dropped, and labels are changed in order', () => {
    expect(jobs(many)).toBe(`  - job_name: many
    metrics_path: /metrics
    static_configs:
      - targets:
          - many:8080
        labels:
          environment: local
    metric_relabel_configs:
      - source_labels:
          - __name__
        regex: a_total|b_seconds_(bucket|sum|count)|c_seconds(_sum|_count)?
        action: keep
      - source_labels:
          - x
          - w
        regex: 1;2
        action: keep
      - source_labels:
          - x
        target_label: z
      - regex: x|y
        action: labeldrop
`);
  });
});

const probes: ScrapeTarget = {
  ...targetOf('probes', 9115, '/probe'),
  discovery: { kind: 'probes', module: word('http_2xx'), addresses: [word('https://a.example/health')], others: [{ module: word('tls'), addresses: [word('b.example:443')] }] },
};

describe('addresses that are probed', () => {
  test('are instances; who is scraped for them is told each, and how to probe it', () => {
    expect(jobs(probes)).toBe(`  - job_name: probes
    metrics_path: /probe
    static_configs:
      - targets:
          - https://a.example/health
        labels:
          environment: local
          __param_module: http_2xx
      - targets:
          - b.example:443
        labels:
          environment: local
          __param_module: tls
    relabel_configs:
      - source_labels:
          - __address__
        target_label: __param_target
      - source_labels:
          - __address__
        target_label: instance
      - target_label: __address__
        replacement: probes:9115
`);
  });

  test('a way to probe without addresses is left out', () => {
    const none = { ...probes, discovery: { kind: 'probes', module: word('http_2xx'), addresses: [], others: [{ module: word('tls'), addresses: [word('b.example:443')] }] } } as const;
    expect(jobs(none)).not.toContain('http_2xx');
  });
});

describe('the machines of a cluster', () => {
  const found = (options: object = {}): readonly ScrapeTarget[] => kind.scraper!(cluster(options)).finds;

  test('tell of volumes and of containers', () => {
    expect(found().map(({ workload, port, path: at, metrics }) => [workload.value, port.value, at.value, metrics[0]!.name])).toEqual([
      ['kubelet', 10250, '/metrics', 'kubelet_volume_stats_available_bytes'],
      ['kubelet-cadvisor', 10250, '/metrics/cadvisor', 'container_cpu_usage_seconds_total'],
    ]);
  });

  test('nothing is found in compose', () => {
    expect(kind.scraper!(resource('prometheus')).finds).toEqual([]);
  });

  test('each kubelet is asked with the token of the pod, and of what it says the environment\'s own is kept', () => {
    const text = written(cluster(), found());
    expect(text.slice(text.indexOf('  - job_name: kubelet-cadvisor'))).toBe(`  - job_name: kubelet-cadvisor
    track_timestamps_staleness: true
    metrics_path: /metrics/cadvisor
    scheme: https
    authorization:
      credentials_file: /var/run/secrets/kubernetes.io/serviceaccount/token
    tls_config:
      ca_file: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt
    kubernetes_sd_configs:
      - role: node
    relabel_configs:
      - target_label: environment
        replacement: production
    metric_relabel_configs:
      - source_labels:
          - __name__
        regex: ${found()[1]!.metrics.map(({ name }) => name).join('|')}
        action: keep
      - source_labels:
          - namespace
          - container
        regex: shop-production;.+
        action: keep
      - regex: name|image
        action: labeldrop
`);
  });

  const pods = 'pods of "": get, list, watch';
  const asked = ['nodes of "": get, list, watch in the cluster', 'nodes/metrics of "": get in the cluster'];

  test.each<[string, object, { tls: boolean; jobs: number; rights: readonly string[]; ports: readonly number[] }]>([
    ['as is usual', {}, { tls: true, jobs: 2, rights: [pods, ...asked], ports: [10250] }],
    ['whose certificates nobody signed', { kubelet: 'unverified' }, { tls: false, jobs: 2, rights: [pods, ...asked], ports: [10250] }],
    ['of which nobody may ask', { kubelet: 'off' }, { tls: false, jobs: 0, rights: [pods], ports: [] }],
  ])('%s', (_, options, expected) => {
    const text = written(cluster(options), found(options));
    const facet = kind.container(cluster(options));
    expect({
      tls: text.includes('ca_file'),
      jobs: text.match(/role: node/g)?.length ?? 0,
      rights: printPermissions(facet),
      ports: texts(facet.nodePorts),
    }).toEqual(expected);
    expect(text.includes('insecure_skip_verify')).toBe('kubelet' in options && options.kubelet === 'unverified');
  });

  test('in compose nobody has rights or a way to machines', () => {
    const facet = kind.container(resource('prometheus'));
    expect([facet.permissions, facet.nodePorts]).toEqual([undefined, undefined]);
  });
});

promtoolSuite('promtool takes the configuration', () => {
  test.each([
    ['compose', written(resource('prometheus'), [probes])],
    ['a cluster', written(cluster(), [probes, ...kind.scraper!(cluster()).finds])],
    ['a cluster of which no certificate is checked', written(cluster({ kubelet: 'unverified' }), kind.scraper!(cluster()).finds)],
  ])('of %s', (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'platform-prometheus-'));
    try {
      writeFileSync(join(folder, 'prometheus.yml'), text);
      // The token and the authority of the cluster are files of a pod, which are not here.
      const { status, stdout, stderr } = spawnSync(promtool, ['check', 'config', '--syntax-only', join(folder, 'prometheus.yml')], { encoding: 'utf8' });
      expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
