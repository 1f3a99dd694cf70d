import { describe, expect, test } from 'vitest';
import { autoscalers, omissionsOfScale } from '../../../src/emitters/kubernetes/workload/autoscaler.ts';
import { checkScale } from '../../../src/emitters/kubernetes/workload/check-scale.ts';
import type { Config } from '../../model-helper.ts';
import { brief } from '../../model-helper.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

const serves = { open_connections: { type: 'gauge' }, calls_total: { type: 'counter' }, call_seconds: { type: 'histogram' } };

function web(scale: object, more: object = {}, rest: object = {}): Config {
  return { services: { web: { user: 1000, ports: { http: 80 }, metrics: { serves }, scale, ...more } }, ...rest };
}

function specOf(config: Config): Record<string, unknown> | undefined {
  const context = contextFor(config);
  const [made] = plain(autoscalers(workloadOf(context, 'web'), context)) as { spec: Record<string, unknown> }[];
  return made?.spec;
}

const own = { volumes: { data: { size: '1Gi', access: 'own' } } };
const cpu = { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } };
const usual = {
  scaleUp: { stabilizationWindowSeconds: 0, policies: [{ type: 'Percent', value: 100, periodSeconds: 30 }] },
  scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Percent', value: 50, periodSeconds: 60 }] },
};

describe('an autoscaler', () => {
  test('as it is where the model says little', () => {
    expect(specOf(web({ min: 2, max: 5, cpu: '70%' }))).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      minReplicas: 2,
      maxReplicas: 5,
      metrics: [cpu],
      behavior: usual,
    });
  });

  test.each<[string, Config, object]>([
    ['every measure', web({ min: 1, max: 5, cpu: '70%', memory: '80%', metric: { name: 'open_connections', perReplica: 1000 } }), { metrics: [cpu, { resource: { name: 'memory', target: { averageUtilization: 80 } } }, { type: 'Pods', pods: { metric: { name: 'open_connections' }, target: { type: 'AverageValue', averageValue: '1000' } } }] }],
    ['parts of a percent', web({ max: 5, cpu: '66.6%' }), { metrics: [{ resource: { target: { averageUtilization: 67 } } }] }],
    ['less than a percent', web({ max: 5, cpu: '0.2%' }), { metrics: [{ resource: { target: { averageUtilization: 1 } } }] }],
    ['none at least', web({ min: 0, max: 5, cpu: '70%' }), { minReplicas: 1 }],
    ['a pace of its own', web({ max: 5, cpu: '70%', up: { percent: 10, every: '2m', after: '1m' }, down: { percent: 5, every: '90s' } }), { behavior: { scaleUp: { stabilizationWindowSeconds: 60, policies: [{ type: 'Percent', value: 10, periodSeconds: 120 }] }, scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Percent', value: 5, periodSeconds: 90 }] } } }],
    ['a pace that the API does not know', web({ max: 5, cpu: '70%', up: { percent: 10, every: '12h', after: '7d' }, down: { percent: 5, every: '250ms', after: '250ms' } }), { behavior: { scaleUp: { stabilizationWindowSeconds: 3600, policies: [{ periodSeconds: 1800 }] }, scaleDown: { stabilizationWindowSeconds: 1, policies: [{ periodSeconds: 1 }] } } }],
    ['replicas that keep data', web({ max: 5, cpu: '70%' }, { volumes: { data: '/data' } }, own), { scaleTargetRef: { kind: 'StatefulSet' } }],
  ])('%s', (_, config, expected) => {
    expect(specOf(config)).toMatchObject(expected);
  });

  test.each<[string, Config]>([
    ['the number is fixed', web({ min: 3, max: 3, cpu: '70%' })],
    ['nothing is measured', web({ min: 1, max: 3 })],
    ['nothing is said', { services: { web: { user: 1000 } } }],
  ])('is not there where %s', (_, config) => {
    expect(specOf(config)).toBeUndefined();
  });
});

test.each<[string, Config, string[]]>([
  ['nothing is measured', web({ min: 1, max: 3 }), ['services.web.scale.max web: a range of replicas without cpu, memory or metric to go by stays at its least']],
  ['none at least', web({ min: 0, max: 3, cpu: '70%' }), ['services.web.scale.min web: an autoscaler keeps at least one replica, since nothing is measured without any']],
  ['too slow, and in parts of a second', web({ max: 3, cpu: '70%', up: { percent: 1, every: '31m' }, down: { percent: 1, every: '1m', after: '1500ms' } }), ['services.web.scale.up.every web: an autoscaler counts whole seconds, at most 30m between two steps and 1h before the first', 'services.web.scale.down.after web: an autoscaler counts whole seconds, at most 30m between two steps and 1h before the first']],
  ['all is well', web({ min: 1, max: 3, cpu: '70%', up: { percent: 1, every: '30m', after: '1h' } }), []],
])('the report where %s', (_, config, expected) => {
  expect(omissionsOfScale(contextFor(config)).map(({ path, text }) => `${formatPath(path)} ${text}`)).toEqual(expected);
});

const adapter = { resources: { prometheus: { kind: 'prometheus' }, adapter: { kind: 'prometheus-adapter', prometheus: 'prometheus' } } };
const on = (name: string): object => ({ max: 3, metric: { name, perReplica: 10 } });

test.each<[string, Config, string[]]>([
  ['a gauge that is told', web(on('open_connections'), {}, adapter), []],
  ['a counter that is told', web(on('calls_total'), {}, adapter), []],
  ['a gauge that nobody tells', web(on('open_connections')), ['kubernetes/no-custom-metrics @ services.web.scale.metric.name']],
  ['no single number', web(on('call_seconds'), {}, adapter), ['kubernetes/scale-metric-type @ services.web.scale.metric.name']],
  ['a metric that scales nothing', web({ min: 3, max: 3, metric: { name: 'open_connections', perReplica: 10 } }), []],
  ['no metric', web({ max: 3, cpu: '70%' }), []],
])('a metric of its own: %s', (_, config, expected) => {
  expect(checkScale(contextFor(config)).map(brief)).toEqual(expected);
});
