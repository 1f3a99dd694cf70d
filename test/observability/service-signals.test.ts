import { describe, expect, test } from 'vitest';
import { checkPromql } from '../../src/formats/promql/check.ts';
import { printPromql } from '../../src/formats/promql/print.ts';
import type { Alert } from '../../src/observability/alert.ts';
import { checkDeclared, declaredIn } from '../../src/observability/declared.ts';
import { expressionsOf } from '../../src/observability/expressions.ts';
import type { Panel } from '../../src/observability/panel.ts';
import type { Subject, Watch } from '../../src/observability/watch.ts';
import { checkRules, promtoolSuite } from './promtool.ts';
import { watchIn } from './support.ts';

const histogram = { type: 'histogram', unit: 'seconds' };

/** Services of every sort of metrics. */
const services = {
  plain: { metrics: {} },
  web: {
    metrics: { serves: { http_requests_total: { type: 'counter', labels: ['path', 'status'] }, http_request_duration_seconds: { ...histogram, labels: ['path'], buckets: [0.1, 0.25, 0.5, 1] } } },
    scale: { min: 2, max: 4 },
  },
  rpc: { metrics: { serves: { grpc_server_handled_total: { type: 'counter', labels: ['grpc_method', 'grpc_code'] }, grpc_server_handling_seconds: { ...histogram, buckets: [0.1] } } } },
  telemetry: { metrics: { serves: { http_server_request_duration_seconds: { ...histogram, labels: ['http_response_status_code'] } } }, objectives: { latency: { p95: '300ms' }, errors: { critical: '50%' } } },
  worker: {
    metrics: {
      serves: {
        jobs_total: { type: 'counter', labels: ['queue'] },
        jobs_failed_total: { type: 'counter', labels: ['queue'] },
        page_cache_hits_total: { type: 'counter' },
        page_cache_misses_total: { type: 'counter' },
        db_connections_active: { type: 'gauge' },
        db_connections_idle: { type: 'gauge' },
        db_connections_max: { type: 'gauge' },
        queue_length: { type: 'gauge', help: 'What waits.' },
        job_seconds: { ...histogram, labels: ['queue'] },
        uptime_seconds_total: { type: 'counter' },
        read_bytes: { type: 'summary' },
      },
    },
  },
};

const model = {
  name: 'shop',
  owners: { core: { slack: '#core' } },
  environments: { local: { runtime: 'compose' }, production: { runtime: 'kubernetes', domain: 'shop.example' } },
  services: Object.fromEntries(Object.entries(services).map(([name, service]) => [name, { image: 'example/app:1.0.0', ports: { http: 8080 }, health: { live: '/health' }, size: { cpu: '500m', memory: '256Mi' }, ...service }])),
  resources: { prometheus: { kind: 'prometheus' }, cadvisor: { kind: 'cadvisor', in: ['local'] } },
};

const watches = { local: watchIn(model, 'local'), production: watchIn(model, 'production') };

function subject(name: string, watch: Watch = watches.local): Subject {
  return watch.subjects.find((one) => one.name.value === name)!;
}

const called = ({ name, severity }: Alert): string => `${name} ${severity.value}`;
const usual = ['ServiceDown critical', 'HighCpu warning', 'HighMemory warning'];
const errors = ['HighErrorRatio critical', 'HighErrorRatio warning'];

describe('alerts', () => {
  test.each<readonly [name: string, environment: keyof typeof watches, expected: readonly string[]]>([
    ['plain', 'local', usual],
    ['plain', 'production', usual],
    ['web', 'local', [...errors, 'HighLatencyP95 warning', 'HighLatencyP99 warning', 'ServiceDown critical', 'InstanceDown warning', 'HighCpu warning', 'HighMemory warning']],
    ['web', 'production', [...errors, 'HighLatencyP95 warning', 'HighLatencyP99 warning', 'ServiceDown critical', 'InstanceDown warning', 'TooFewInstances warning', 'HighCpu warning', 'HighMemory warning']],
    // Its last bound is below the usual limits.
    ['rpc', 'local', [...errors, ...usual]],
    ['telemetry', 'local', [...errors, 'HighLatencyP95 warning', 'HighLatencyP99 warning', 'LatencyP95BudgetBurn critical', 'LatencyP95BudgetBurn warning', 'NothingMeasured info', ...usual]],
    ['worker', 'local', [...usual, 'DbConnectionsUsedUp critical', 'DbConnectionsUsedUp warning', 'JobsFailing critical', 'JobsFailing warning']],
  ])('of %s in %s', (name, environment, expected) => {
    expect(subject(name, watches[environment]).alerts.map(called)).toEqual(expected);
  });

  test('without anything that tells of containers there is nothing on their limits', () => {
    const { alerts, rows } = subject('plain', watchIn({ ...model, resources: { prometheus: { kind: 'prometheus' } } }));
    expect(alerts.map(called)).toEqual(['ServiceDown critical']);
    expect(rows.map(({ title }) => title)).toEqual(['Instances']);
  });

  const expressionOf = (name: string, alert: string, watch: Watch = watches.local): string => {
    const found = subject(name, watch).alerts.find((one) => called(one) === alert)!;
    return printPromql(found.expression, found.origin, { oneLine: true }).value;
  };

  test.each<readonly [name: string, alert: string, expected: string]>([
    ['web', 'HighErrorRatio warning', 'job:failed_requests:ratio_rate5m{job="web"} > 0.05 and job:failed_requests:rate5m{job="web"} * 300 >= 5'],
    ['telemetry', 'HighErrorRatio critical', 'job:failed_requests:ratio_rate5m{job="telemetry"} > 0.5 and job:failed_requests:rate5m{job="telemetry"} * 300 >= 5'],
    ['telemetry', 'HighErrorRatio warning', 'job:failed_requests:ratio_rate5m{job="telemetry"} > 0.05 and job:failed_requests:rate5m{job="telemetry"} * 300 >= 5'],
    ['web', 'HighLatencyP95 warning', 'job:request_duration_seconds:p95_rate5m{job="web"} > 0.5'],
    // A quantile is never above the last bound.
    ['web', 'HighLatencyP99 warning', 'job:request_duration_seconds:p99_rate5m{job="web"} >= 1'],
    ['telemetry', 'HighLatencyP95 warning', 'job:request_duration_seconds:p95_rate5m{job="telemetry"} > 0.3'],
    ['worker', 'DbConnectionsUsedUp critical', 'sum by (instance) (db_connections_active{job="worker"}) / (sum by (instance) (db_connections_max{job="worker"}) > 0) > 0.95'],
    ['plain', 'ServiceDown critical', 'max by (job) (up{job="plain"}) == 0 or absent(up{job="plain"})'],
  ])('%s: %s', (name, alert, expected) => {
    expect(expressionOf(name, alert)).toBe(expected);
  });

  test('a longer time between scrapes makes windows longer, and records are called so', () => {
    const slow = watchIn({ ...model, resources: { prometheus: { kind: 'prometheus', interval: '2m' } } });
    expect(expressionOf('web', 'HighErrorRatio warning', slow)).toBe('job:failed_requests:ratio_rate8m{job="web"} > 0.05 and job:failed_requests:rate8m{job="web"} * 480 >= 5');
    expect(expressionOf('telemetry', 'LatencyP95BudgetBurn critical', slow)).toContain('job_objective:broken_requests:ratio_rate8m{job="telemetry",objective="latency-p95"} > 14.4 * 0.05');
  });
});

describe('panels', () => {
  const titles = (name: string): string[] => subject(name).rows.map(({ title, panels }) => `${title}: ${panels.map((panel) => panel.title).join(', ')}`);

  test.each<readonly [name: string, expected: readonly string[]]>([
    ['plain', ['Instances: Instances that answer, Answers by instance', 'Saturation: Processor, Memory']],
    ['web', ['Requests: Traffic, Failed requests, Where requests fail', 'Latency: Latency, Latency by instance, How long answers take', 'Instances: Instances that answer, Answers by instance', 'Saturation: Processor, Memory']],
    [
      'worker',
      [
        'Instances: Instances that answer, Answers by instance',
        'Saturation: Processor, Memory',
        'Connections: Db connections, Use of db connections',
        'Caches: Hits of page cache',
        'Events: Jobs, Jobs that fail',
        'Further metrics: job_seconds, queue_length, read_bytes, uptime_seconds_total',
      ],
    ],
  ])('of %s', (name, expected) => {
    expect(titles(name)).toEqual(expected);
  });

  const panelsOf = ({ rows }: Subject): Panel[] => rows.flatMap(({ panels }) => panels);

  test.each(Object.entries(watches))('in %s: titles are unique, each alert has its panel, and where it has a threshold it is drawn there', (_, watch) => {
    for (const one of watch.subjects.filter(({ kind }) => kind === 'service')) {
      const panels = panelsOf(one);
      expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
      for (const { name, severity, panel, threshold } of one.alerts) {
        if (panel === undefined) continue;
        const drawn = panels.find(({ title }) => title === panel);
        expect(drawn, `${one.name.value}: ${name} is drawn on ${panel}`).toBeDefined();
        if (threshold !== undefined) expect(drawn!.thresholds!.filter((line) => line.severity === severity.value).map(({ value }) => value.value)).toContain(threshold.value);
      }
    }
  });

  test.each(Object.entries(watches))('in %s: nothing is asked that nothing declares', (_, watch) => {
    const declared = declaredIn(watch);
    const asked = expressionsOf(watch).filter(({ subject: { kind } }) => kind === 'service');
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.flatMap(({ owner, expression }) => [...checkPromql(expression), ...checkDeclared(expression, declared)].map((problem) => `${owner}: ${JSON.stringify(problem)}`))).toEqual([]);
  });
});

/** The alert of that name, with these series as its fault. */
function withFault(of: Subject, name: string, fault: Alert['test']['fault']): Subject {
  return { ...of, alerts: of.alerts.filter((alert) => alert.name === name).map((alert) => ({ ...alert, test: { ...alert.test, fault } })) };
}

promtoolSuite('promtool', () => {
  test.each(['plain', 'web', 'rpc', 'worker'])('plays the alerts of %s in compose', (name) => {
    expect(checkRules(subject(name), watches.local).length).toBeGreaterThan(0);
  });

  test.each(['web'])('plays the alerts of %s in a cluster', (name) => {
    expect(checkRules(subject(name, watches.production), watches.production).length).toBeGreaterThan(0);
  });

  test('a service of which nothing is known any more is down', () => {
    const told = checkRules(withFault(subject('plain'), 'ServiceDown', [{ metric: 'up', labels: { job: 'another' }, start: 1 }]), watches.local);
    expect(told.map(({ alertname, labels }) => [alertname, labels['job']])).toEqual([['ServiceDown', 'plain']]);
  });

  test('a single failure among a few requests wakes nobody', () => {
    const night = (failed: number): Alert['test']['fault'] => [
      { metric: 'http_requests_total', labels: { status: '503' }, start: 0, perMinute: failed },
      { metric: 'http_requests_total', labels: { status: '200' }, start: 0, perMinute: 1 },
    ];
    expect(checkRules(withFault(subject('web'), 'HighErrorRatio', night(2)), watches.local)).not.toEqual([]);
    expect(() => checkRules(withFault(subject('web'), 'HighErrorRatio', night(0.5)), watches.local)).toThrow('FAILED');
  });
});
