import { describe, expect, test } from 'vitest';
import type { ScrapeTarget } from '../../src/observability/metric.ts';
import { rulesOf } from '../../src/catalog/prometheus/rules.ts';
import { series, sum } from '../../src/formats/promql/build.ts';
import { printDocument } from '../../src/formats/index.ts';
import { traced } from '../../src/provenance/traced.ts';
import { targetOf as target, watchIn, watchOfTargets } from '../observability/support.ts';
import { inCluster, kindOf, printAttributes, printContainer, printFiles, resource, texts } from './support.ts';

const kind = kindOf('prometheus');
const others = { alerts: { kind: 'alertmanager' } };

function configurationOf(options: object, scrapes: readonly ScrapeTarget[] = []): string {
  const { files } = kind.container({ ...resource('prometheus', options, others), watch: watchOfTargets(scrapes) });
  return printFiles(files)['/etc/prometheus/prometheus.yml']!;
}

test('container', () => {
  const facet = kind.container(resource('prometheus', { alertmanager: 'alerts' }, others));
  expect(printContainer(facet)).toEqual({
    image: 'prom/prometheus:v3.13.1',
    command: ['--config.file=/etc/prometheus/prometheus.yml', '--storage.tsdb.path=/prometheus', '--storage.tsdb.retention.time=30d', '--storage.tsdb.retention.size=16384MB'],
    ports: ['http 9090/http web'],
    variables: {},
    data: ['data /prometheus 20Gi'],
    temporary: [],
    health: ['wget', '-q', '--spider', 'http://127.0.0.1:9090/-/ready'],
    http: 'http /-/healthy /-/ready',
    user: 65534,
    memory: [256, 1024],
    needs: ['write alerts'],
  });
  expect(facet.readOnly.value).toBe(true);
});

test('options', () => {
  const facet = kind.container(resource('prometheus', { version: '3.5.0', retention: '72h', storage: '1Gi' }));
  expect(facet.image.value).toBe('prom/prometheus:v3.5.0');
  expect(texts(facet.command)?.slice(2)).toEqual(['--storage.tsdb.retention.time=72h', '--storage.tsdb.retention.size=819MB']);
  expect(facet.needs).toEqual([]);
});

describe('prometheus.yml', () => {
  test('of a server that watches only itself', () => {
    expect(configurationOf({}, [target('prometheus', 9090)])).toBe(`global:
  scrape_interval: 15s
  evaluation_interval: 15s
  external_labels:
    platform: shop
    environment: local

scrape_configs:
  - job_name: prometheus
    metrics_path: /metrics
    static_configs:
      - targets:
          - prometheus:9090
        labels:
          environment: local
`);
  });

  test('with services and an Alertmanager', () => {
    expect(configurationOf({ alertmanager: 'alerts', interval: '30s' }, [target('alerts', 9093, '/metrics'), target('api', 8080, '/internal/metrics')])).toBe(`global:
  scrape_interval: 30s
  evaluation_interval: 30s
  external_labels:
    platform: shop
    environment: local

alerting:
  alertmanagers:
    - static_configs:
        - targets:
            - alerts:9093

scrape_configs:
  - job_name: alerts
    metrics_path: /metrics
    static_configs:
      - targets:
          - alerts:9093
        labels:
          environment: local
  - job_name: api
    metrics_path: /internal/metrics
    static_configs:
      - targets:
          - api:8080
        labels:
          environment: local
`);
  });
});

describe('rules', () => {
  const watch = watchIn({
    name: 'shop',
    owners: { core: { slack: '#core' } },
    environments: { local: { runtime: 'compose' } },
    services: { api: { image: 'example/api:1.0.0', owner: 'core', ports: { http: 8080 }, health: { live: '/health' }, metrics: {} } },
    resources: { prometheus: { kind: 'prometheus', owner: 'core' } },
  });
  const { files } = kind.container({ ...resource('prometheus'), watch });

  test('a file for each subject that has any, a part of its own', () => {
    expect(printFiles(files)['/etc/prometheus/prometheus.yml']).toContain('\nrule_files:\n  - rules/*.yml\n');
    const rules = files.filter(({ path }) => path.value.includes('/rules/'));
    expect(rules.map((file) => [file.path.value, 'part' in file ? file.part : undefined])).toContainEqual(['/etc/prometheus/rules/api.yml', 'rules-api']);
  });

  test('of a subject: labels by which alerts are routed, and where to read on', () => {
    const [api] = watch.subjects;
    const alerts = api!.alerts.filter(({ name }) => name === 'ServiceDown').slice(0, 1);
    const recordings = [{ record: 'job:up:sum', expression: sum(series('up'), 'job'), labels: { window: traced('5m', api!.origin) }, help: 'Instances that answer.', origin: api!.origin }];
    const text = printDocument({ format: 'yaml', content: rulesOf({ ...api!, alerts, recordings }, { ...watch, dashboards: traced('https://grafana.example.com', api!.origin) }) });
    expect(text).toContain(`groups:
  - name: api
    rules:
      - record: job:up:sum
        expr: sum by (job) (up)
        labels:
          window: 5m
      - alert: ServiceDown
`);
    expect(text).toContain(`
        labels:
          severity: critical
          owner: core
          service: api
`);
    expect(text).toContain(`
          runbook_url: out/runbooks/api/service-down.md
          dashboard_url: https://grafana.example.com/d/api
`);
  });
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('prometheus', {}, {}, 'metrics')))).toEqual({ host: 'metrics', port: '9090', url: 'http://metrics:9090' });
});

test('asks everybody else for metrics, and serves its own', () => {
  expect(kind.scraper!(resource('prometheus')).interval.value).toBe(15_000);
  const metrics = kind.metrics!(resource('prometheus'));
  expect([metrics.port, metrics.path.value]).toEqual(['http', '/metrics']);
  expect(metrics.metrics.map(({ name }) => name)).toContain('prometheus_tsdb_head_series');
});

describe('in a cluster', () => {
  const clustered = { ...inCluster(resource('prometheus', { alertmanager: 'alerts' }, others)), watch: watchOfTargets([target('web', 8080, '/metrics'), target('api', 9000, '/m')]) };
  const facet = kind.container(clustered);
  const written = printFiles(facet.files)['/etc/prometheus/prometheus.yml']!;

  test('every pod of a workload is a target', () => {
    expect(written.slice(written.indexOf('  - job_name: web'), written.indexOf('  - job_name: api'))).toBe(`  - job_name: web
    metrics_path: /metrics
    kubernetes_sd_configs:
      - role: pod
        namespaces:
          own_namespace: true
    relabel_configs:
      - source_labels:
          - __meta_kubernetes_pod_label_app_kubernetes_io_name
          - __meta_kubernetes_pod_container_port_number
        regex: web;8080
        action: keep
      - source_labels:
          - __meta_kubernetes_pod_phase
        regex: Failed|Succeeded
        action: drop
      - source_labels:
          - __meta_kubernetes_namespace
        target_label: namespace
      - source_labels:
          - __meta_kubernetes_pod_name
        target_label: pod
      - source_labels:
          - __meta_kubernetes_pod_name
        target_label: instance
      - target_label: environment
        replacement: production
`);
    expect(written).toContain('regex: api;9000');
  });

  test('the Alertmanager stays where it is', () => {
    expect(written.match(/targets:\n\s+- (\S+)/g)!.map((one) => one.split('- ')[1])).toEqual(['alerts:9093']);
  });

  test('it may look at pods, and in compose at nothing', () => {
    const printed = (facet.permissions ?? []).map(({ apiGroup, resources, verbs }) => [apiGroup.value, texts(resources), texts(verbs)]);
    expect(printed[0]).toEqual(['', ['pods'], ['get', 'list', 'watch']]);
    expect(kind.container(resource('prometheus')).permissions).toBeUndefined();
  });
});
