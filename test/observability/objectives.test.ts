import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesOf } from '../../src/catalog/prometheus/rules.ts';
import { printDocument } from '../../src/formats/index.ts';
import { printPromql } from '../../src/formats/promql/print.ts';
import { checkDeclared, declaredIn } from '../../src/observability/declared.ts';
import { budgetRows } from '../../src/observability/objectives/panels.ts';
import { burnRatesOf, windowsOf } from '../../src/observability/objectives/windows.ts';
import type { Subject, Watch } from '../../src/observability/watch.ts';
import { convention } from '../../src/provenance/origin.ts';
import { traced, type Traced } from '../../src/provenance/traced.ts';
import { checkRules, promtool, promtoolSuite } from './promtool.ts';
import { watchIn } from './support.ts';

const of = (value: number): Traced<number> => traced(value, convention('of a test'));
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('how fast a budget must not be spent', () => {
  const rates = (period: number, budget: number, base = 5 * minute): string[] =>
    burnRatesOf(of(period), of(budget), of(base)).map(({ severity, long, short, factor }) => `${severity}: ${factor.value} over ${long / hour} h and ${short / minute} min`);

  test('over 30 days, as in table 5-8 of the workbook', () => {
    expect(rates(30 * day, 0.001)).toEqual(['critical: 14.4 over 1 h and 5 min', 'critical: 6 over 6 h and 30 min', 'warning: 3 over 24 h and 120 min', 'warning: 1 over 72 h and 360 min']);
  });

  test.each<readonly [name: string, period: number, budget: number, base: number, factors: readonly string[]]>([
    ['over 90 days', 90 * day, 0.001, 5 * minute, ['43.2', '18', '9', '3']],
    ['over 28 days, of which the slowest would be below 1', 28 * day, 0.001, 5 * minute, ['13.44', '5.6', '2.8', '1']],
    ['over a week', 7 * day, 0.001, 5 * minute, ['3.36', '1.4', '1', '1']],
    ['over a day, where longer windows say nothing', day, 0.001, 5 * minute, ['1', '1']],
    ['of a tenth, where 14.4 times as much is more than all', 30 * day, 0.1, 5 * minute, ['6', '3', '1']],
    ['of half', 30 * day, 0.5, 5 * minute, ['1']],
  ])('%s', (_, period, budget, base, factors) => {
    expect(burnRatesOf(of(period), of(budget), of(base)).map(({ factor }) => String(factor.value))).toEqual(factors);
  });

  test('no window is shorter than the one over which rates are recorded', () => {
    expect(rates(30 * day, 0.001, 10 * minute)[0]).toBe('critical: 14.4 over 1 h and 10 min');
    expect(windowsOf(burnRatesOf(of(30 * day), of(0.001), of(10 * minute)), of(10 * minute)).map((window) => window / minute)).toEqual([10, 30, 60, 120, 360, 1440, 4320]);
  });

  test('an hour is recorded even where no alert looks at it', () => {
    expect(windowsOf(burnRatesOf(of(30 * day), of(0.5), of(5 * minute)), of(5 * minute)).map((window) => window / minute)).toEqual([5, 60, 360, 4320]);
  });
});

const serves = {
  http_requests_total: { type: 'counter', labels: ['path', 'status'] },
  http_request_duration_seconds: { type: 'histogram', labels: ['path'], buckets: [0.1, 0.25, 0.5, 1] },
};

function watching(objectives: object, more: object = {}): { watch: Watch; api: Subject } {
  const watch = watchIn({
    name: 'shop',
    owners: { core: { slack: '#core' } },
    environments: { local: { runtime: 'compose' } },
    services: { api: { image: 'example/api:1.0.0', ports: { http: 8080 }, health: { live: '/health' }, metrics: { serves, ...more }, objectives }, idle: { image: 'example/api:1.0.0', ports: { http: 8080 }, metrics: {} } },
    resources: { prometheus: { kind: 'prometheus' } },
  });
  return { watch, api: watch.subjects.find(({ name }) => name.value === 'api')! };
}

const both = watching({ availability: '99.9%', latency: { p95: '400ms', p99: '1s' } });

describe('what is recorded', () => {
  const records = ({ api }: typeof both): string[] =>
    api.recordings.filter(({ record }) => /objective|release/.test(record)).map(({ record, labels, expression, origin }) => `${record}${labels['objective'] === undefined ? '' : ` of ${labels['objective'].value}`}: ${printPromql(expression, origin, { oneLine: true }).value}`);

  test('of an objective for availability', () => {
    const ratio = (window: string): string => `job_objective:broken_requests:ratio_rate${window}: sum_over_time(job_objective:broken_requests:rate5m{job="api"}[${window}]) / sum_over_time(job_objective:requests:rate5m{job="api"}[${window}])`;
    expect(records(watching({ availability: '99.9%' }))).toEqual([
      'job_objective:requests:rate5m of availability: job:requests:rate5m{job="api"}',
      'job_objective:broken_requests:rate5m of availability: job:failed_requests:rate5m{job="api"}',
      'job_objective:error_budget:ratio of availability: vector(0.001)',
      'job_objective:broken_requests:ratio_rate5m: job_objective:broken_requests:rate5m{job="api"} / job_objective:requests:rate5m{job="api"}',
      ...['30m', '1h', '2h', '6h', '1d', '3d', '30d'].map(ratio),
      'job_objective:error_budget_remaining:ratio: 1 - job_objective:broken_requests:ratio_rate30d{job="api"} / job_objective:error_budget:ratio{job="api"}',
      'job:release_allowed:bool: min by (job) (job_objective:error_budget_remaining:ratio{job="api"}) > bool 0',
    ]);
  });

  test('of another objective beside it: two rules and a budget, not a set of windows', () => {
    const added = records(both).filter((line) => !records(watching({ availability: '99.9%' })).includes(line));
    expect(added).toEqual([
      'job_objective:requests:rate5m of latency-p95: sum by (job) (job_le:request_duration_bucket:rate5m{job="api",le="+Inf"})',
      'job_objective:broken_requests:rate5m of latency-p95: job_le:request_duration_bucket:rate5m{job="api",le="+Inf"} - ignoring (le) (0.4 * job_le:request_duration_bucket:rate5m{job="api",le="0.25"} + ignoring (le) 0.6 * job_le:request_duration_bucket:rate5m{job="api",le="0.5"})',
      'job_objective:error_budget:ratio of latency-p95: vector(0.05)',
      'job_objective:requests:rate5m of latency-p99: sum by (job) (job_le:request_duration_bucket:rate5m{job="api",le="+Inf"})',
      'job_objective:broken_requests:rate5m of latency-p99: job_le:request_duration_bucket:rate5m{job="api",le="+Inf"} - ignoring (le) job_le:request_duration_bucket:rate5m{job="api",le=~"1|1\\\\.0"}',
      'job_objective:error_budget:ratio of latency-p99: vector(0.01)',
    ]);
  });

  test('nothing without objectives', () => {
    const { recordings, alerts } = both.watch.subjects.find(({ name }) => name.value === 'idle')!;
    expect([recordings, alerts.map(({ name }) => name)]).toEqual([[], ['ServiceDown']]);
  });

  test('another period has a record of its own', () => {
    expect(records(watching({ availability: '99%', window: '90d' })).filter((line) => line.includes('90d'))).toHaveLength(2);
  });
});

describe('what is only estimated', () => {
  test.each<readonly [name: string, objectives: object, expected: readonly string[]]>([
    ['between bounds', { latency: { p95: '400ms' } }, ['api (95 % of the requests are answered within 400 milliseconds): its histogram has no bound there, so what is slower is estimated from those around it']],
    ['at a bound', { latency: { p95: '500ms' }, availability: '99%' }, []],
  ])('%s', (_, objectives, expected) => {
    expect((watching(objectives).api.estimates ?? []).map(({ text }) => text)).toEqual(expected);
  });
});

describe('the dashboard of budgets', () => {
  const rows = budgetRows(both.watch.subjects);

  test('shows all of them, then those of each service', () => {
    expect(rows.map(({ title, panels }) => `${title}: ${panels.map((panel) => panel.title).join(', ')}`)).toEqual([
      'All objectives: Error budget left, Whether releases are allowed, How fast budgets are spent',
      'api: api: error budget left, api: error budget of availability, api: error budget of latency p95, api: error budget of latency p99',
    ]);
  });

  test('asks for nothing that nobody records', () => {
    const declared = declaredIn(both.watch);
    expect(rows.flatMap(({ panels }) => panels.flatMap(({ queries }) => queries.flatMap(({ expression }) => checkDeclared(expression, declared))))).toEqual([]);
  });

  test('draws the lines at which alerts fire', () => {
    const panel = both.api.rows.flatMap(({ panels }) => panels).find(({ title }) => title === 'Error budget of availability')!;
    expect(panel.thresholds!.map(({ severity, value }) => `${severity} ${value.value}`)).toEqual(['critical 0.0144', 'critical 0.006', 'warning 0.003', 'warning 0.001']);
  });

  test('is not there where nobody promises anything', () => {
    expect(budgetRows(both.watch.subjects.filter(({ name }) => name.value === 'idle'))).toEqual([]);
  });
});

/** What the rules of a subject make of series, asked at a time. */
function played({ watch, api }: typeof both, series: readonly (readonly [series: string, values: string])[], asked: readonly (readonly [expr: string, at: string, value: number | null])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'platform-objectives-'));
  try {
    mkdirSync(join(folder, 'rules'));
    writeFileSync(join(folder, 'rules/api.yml'), printDocument({ format: 'yaml', content: rulesOf(api, watch) }));
    const questions = asked.map(([expr, eval_time, value]) => ({ expr, eval_time, exp_samples: value === null ? [] : [{ labels: '{}', value }] }));
    const tests = [{ interval: '1m', input_series: series.map(([name, values]) => ({ series: name, values })), promql_expr_test: questions }];
    writeFileSync(join(folder, 'tests.yml'), JSON.stringify({ rule_files: ['rules/api.yml'], evaluation_interval: '1m', tests }));
    const { stdout, stderr } = spawnSync(promtool, ['test', 'rules', join(folder, 'tests.yml')], { encoding: 'utf8' });
    return (stdout + stderr).trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

promtoolSuite('promtool', () => {
  test.each<readonly [name: string, objectives: object]>([
    ['of 30 days', { availability: '99.9%', latency: { p50: '100ms', p95: '400ms', p99: '1s' } }],
    ['of a week', { availability: '95%', latency: { p95: '100ms' }, window: '7d' }],
  ])('plays the alerts of objectives %s', (_, objectives) => {
    const { watch, api } = watching(objectives);
    expect(checkRules(api, watch).map(({ alertname }) => alertname)).toContain('AvailabilityBudgetBurn');
  });

  test('where bounds are not declared, the server finds them', () => {
    const { watch, api } = watching({ latency: { p95: '400ms' } }, { serves: { http_request_duration_seconds: { type: 'histogram' } } });
    expect(checkRules(api, watch).map(({ alertname }) => alertname)).toContain('LatencyP95BudgetBurn');
  });

  const ok = 'http_requests_total{job="api",status="200"}';
  const bad = 'http_requests_total{job="api",status="500"}';
  const availability = watching({ availability: '99.9%' });
  const sum = (record: string): string => `sum(${record})`;
  const rounded = (record: string): string => `round(sum(${record}), 0.0001)`;

  test('the budget is what may fail, without what has', () => {
    const asked = [
      [rounded('job_objective:broken_requests:ratio_rate1h'), '2h', 0.0005],
      [rounded('job_objective:error_budget_remaining:ratio'), '2h', 0.5],
      [sum('job:release_allowed:bool'), '2h', 1],
    ] as const;
    expect(played(availability, [[ok, '0+19990x120'], [bad, '0+10x120']], asked)).toBe('SUCCESS');
  });

  test('what is overdrawn allows no release', () => {
    const asked = [
      [rounded('job_objective:error_budget_remaining:ratio'), '2h', -1],
      [sum('job:release_allowed:bool'), '2h', 0],
    ] as const;
    expect(played(availability, [[ok, '0+19960x120'], [bad, '0+40x120']], asked)).toBe('SUCCESS');
  });

  test('where nothing has failed yet, all of it is left, though nothing is counted', () => {
    expect(played(availability, [[ok, '0+100x30']], [[sum('job_objective:error_budget_remaining:ratio'), '30m', 1]])).toBe('SUCCESS');
  });

  test('each request counts once, whenever it came: a bad night does not weigh as a day', () => {
    // An hour of 1 request a minute that all fail, then an hour of 99 that do not: 1 % of all, and half of the time.
    const series = [[bad, '0+1x60 60x60'], [ok, '0x60 0+99x60']] as const;
    const asked = [['round(sum(job_objective:broken_requests:ratio_rate30d), 0.001)', '2h', 0.01]] as const;
    expect(played(availability, series, asked)).toBe('SUCCESS');
  });

  test('a few failures at night wake nobody; what goes on is for the morning', () => {
    const firing = (severity: string): string => `count(ALERTS{alertname="AvailabilityBudgetBurn", severity="${severity}"}) or vector(0)`;
    const night = [[ok, '0+1x60'], [bad, '0x40 0 0 1 1 2 2 2 2x20']] as const;
    expect(played(availability, night, [[firing('critical'), '47m', 0], [firing('warning'), '47m', 1]])).toBe('SUCCESS');
    const outage = [[ok, '0+1x40 40x20'], [bad, '0x40 0+1x20']] as const;
    expect(played(availability, outage, [[firing('critical'), '50m', 1]])).toBe('SUCCESS');
  });

  test('nobody is told of a service that nobody asks, until hours have passed', () => {
    expect(played(availability, [['up{job="api"}', '1x60']], [['count(ALERTS{alertstate="firing"}) or vector(0)', '1h', 0]])).toBe('SUCCESS');
  });
});
