import { expect, test } from 'vitest';
import { inCluster, kindOf, printAttributes, printContainer, printPermissions, resource, texts } from './support.ts';

const kind = kindOf('kube-state-metrics');
const input = inCluster(resource('kube-state-metrics'));
const facet = kind.container(input);

test('the container', () => {
  const { command, ...printed } = printContainer(facet);
  expect(printed).toEqual({
    image: 'registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.18.0',
    ports: ['http 8080/http', 'telemetry 8081/http'],
    variables: {},
    data: [],
    temporary: [],
    health: [],
    http: 'telemetry / /readyz',
    user: 65534,
    memory: [64, 128],
    needs: [],
  });
  expect((command as string[]).slice(0, 2)).toEqual(['--namespaces=shop-production', '--resources=persistentvolumeclaims,pods,deployments,statefulsets,horizontalpodautoscalers,cronjobs,jobs,poddisruptionbudgets']);
});

test('it serves exactly what it says that it serves', () => {
  const list = texts(facet.command)!.find((word) => String(word).startsWith('--metric-allowlist='));
  const pattern = new RegExp(String(list).replace('--metric-allowlist=', ''));
  const names = kind.metrics!(input).metrics.map(({ name }) => name);
  expect(names.filter((name) => !pattern.test(name))).toEqual([]);
  expect(['kube_pod_status_ready_time', 'kube_pod_info', 'xkube_pod_status_ready'].filter((name) => pattern.test(name))).toEqual([]);
});

test('it may look at what it tells of, in its own namespace', () => {
  expect(printPermissions(facet)).toEqual([
    'persistentvolumeclaims, pods of "": list, watch',
    'deployments, statefulsets of "apps": list, watch',
    'horizontalpodautoscalers of "autoscaling": list, watch',
    'cronjobs, jobs of "batch": list, watch',
    'poddisruptionbudgets of "policy": list, watch',
  ]);
});

test('labels of the objects win over those of scraping', () => {
  expect(kind.metrics!(input).keepsLabels).toBe(true);
});

test('compose has no API that it could ask', () => {
  expect(kind.check?.(resource('kube-state-metrics')).map(({ code }) => code)).toEqual(['kube-state-metrics/no-cluster']);
  expect(kind.check?.(input)).toEqual([]);
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('kube-state-metrics', {}, {}, 'cluster')))).toEqual({ host: 'cluster', port: '8080', url: 'http://cluster:8080' });
});
