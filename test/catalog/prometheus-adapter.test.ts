import { expect, test } from 'vitest';
import type { ResourceInput, ScalingMetric } from '../../src/catalog/kind.ts';
import { modelOrigin } from '../../src/provenance/origin.ts';
import { path } from '../../src/provenance/path.ts';
import { traced } from '../../src/provenance/traced.ts';
import { watchOfTargets } from '../observability/support.ts';
import { inCluster, kindOf, printAttributes, printContainer, printFiles, resource } from './support.ts';

const kind = kindOf('prometheus-adapter');
const others = { metrics: { kind: 'prometheus' } };

function scaledOn(...metrics: readonly (readonly [workload: string, metric: string, type: ScalingMetric['type']['value']])[]): ResourceInput<never> {
  const scaling = metrics.map(([workload, metric, type]): ScalingMetric => {
    const origin = modelOrigin(path(['services', workload, 'scale', 'metric']));
    return { workload: traced(workload, origin), metric: traced(metric, origin), type: traced(type, origin), origin };
  });
  return { ...inCluster(resource('prometheus-adapter', { prometheus: 'metrics' }, others)), scaling };
}

const configurationOf = (input: ResourceInput<never>): string => printFiles(kind.container(input).files)['/etc/adapter/config.yaml']!;

test('the container', () => {
  expect(printContainer(kind.container(scaledOn()))).toEqual({
    image: 'registry.k8s.io/prometheus-adapter/prometheus-adapter:v0.12.0',
    command: [
      '--config=/etc/adapter/config.yaml',
      '--prometheus-url=http://metrics:9090',
      '--secure-port=8443',
      '--cert-dir=/var/run/serving-cert',
      '--metrics-relist-interval=1m',
      '--metrics-max-age=5m',
    ],
    ports: ['https 8443/tcp'],
    variables: {},
    data: [],
    temporary: ['/tmp', '/var/run/serving-cert'],
    health: [],
    http: 'https /livez /readyz',
    user: 65534,
    memory: [192, 256],
    needs: ['read metrics'],
  });
});

test('a rate looks at four scrapes, at least', () => {
  const watch = { ...watchOfTargets([]), interval: traced(60_000, modelOrigin(path(['resources', 'metrics', 'interval']))) };
  expect(configurationOf({ ...scaledOn(['api', 'calls_total', 'counter']), watch })).toContain('sum(rate(<<.Series>>{<<.LabelMatchers>>}[4m])) by (<<.GroupBy>>)');
  expect(configurationOf({ ...scaledOn(['api', 'calls_total', 'counter']), watch: watchOfTargets([]) })).toContain('[2m]');
});

test('a rule for each metric, whoever scales on it', () => {
  expect(configurationOf(scaledOn(['sync', 'connections', 'gauge'], ['chat', 'connections', 'gauge'], ['api', 'calls_total', 'counter']))).toBe(`rules:
  - seriesQuery: calls_total{namespace!="",pod!=""}
    resources:
      overrides:
        namespace:
          resource: namespace
        pod:
          resource: pod
    metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
  - seriesQuery: connections{namespace!="",pod!=""}
    resources:
      overrides:
        namespace:
          resource: namespace
        pod:
          resource: pod
    metricsQuery: sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)
`);
});

test('the API is announced only where it serves a metric', () => {
  expect(kind.apiService?.(scaledOn())).toBeUndefined();
  const facet = kind.apiService?.(scaledOn(['sync', 'connections', 'gauge']));
  expect([facet?.group.value, facet?.version.value, facet?.port]).toEqual(['custom.metrics.k8s.io', 'v1beta1', 'https']);
});

test('it may ask for pods and nothing else', () => {
  const { permissions = [] } = kind.container(scaledOn());
  expect(permissions.map(({ apiGroup, resources, verbs }) => [apiGroup.value, resources.map(({ value }) => value), verbs.map(({ value }) => value)])).toEqual([['', ['pods'], ['get', 'list', 'watch']]]);
});

test('compose has no API that it could be a part of', () => {
  const input = resource('prometheus-adapter', { prometheus: 'metrics' }, others);
  expect(kind.check?.(input).map(({ code }) => code)).toEqual(['prometheus-adapter/no-cluster']);
  expect(kind.check?.(inCluster(input))).toEqual([]);
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('prometheus-adapter', { prometheus: 'metrics' }, others, 'store')))).toEqual({ host: 'store', port: '8443', url: 'https://store:8443' });
});
