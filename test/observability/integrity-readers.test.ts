// The readers of emitted files are read themselves: tables of what they must see.
import { describe, expect, test } from 'vitest';
import { pacedExpression, pacedValue } from '../external/support/observability/pace.ts';
import { mayBeEmpty, relaxed } from '../external/support/observability/relaxed.ts';
import { inferLabels } from './integrity-labels.ts';
import { parseDuration, readExpression, selectorsIn, windowsIn } from './integrity-promql.ts';
import { receiversOf, type Route } from './integrity-routes.ts';

test.each<[string, unknown]>([
  ['up', [{ metric: 'up', matchers: [] }]],
  ['a{job="web", code=~"5.."} / b', [{ metric: 'a', matchers: [{ label: 'job', operator: '=', value: 'web' }, { label: 'code', operator: '=~', value: '5..' }] }, { metric: 'b', matchers: [] }]],
  ['{__name__="a", b!="c"}', [{ metric: 'a', matchers: [{ label: 'b', operator: '!=', value: 'c' }] }]],
  ['{"a.b"}', [{ metric: 'a.b', matchers: [] }]],
])('selectors of %s', (text, expected) => {
  expect(selectorsIn(readExpression(text))).toEqual(expected);
});

test('windows are read with the function that looks through them', () => {
  const windows = windowsIn(readExpression('sum(rate(a[1h30m])) / avg_over_time(b[5m:1m]) > quantile_over_time(0.9, c[90])'));
  expect(windows.map(({ selector, function: name, milliseconds }) => [selector.metric, name, milliseconds])).toEqual([
    ['a', 'rate', 5_400_000],
    ['c', 'quantile_over_time', 90_000],
  ]);
});

test('what is no expression is refused', () => {
  for (const text of ['sum(a', 'a[5m', 'a b', '']) expect(() => readExpression(text)).toThrow();
});

test.each([['15s', 15_000], ['1h30m', 5_400_000], ['30d', 2_592_000_000], ['250ms', 250], ['0', 0]])('the duration %s', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

describe('labels of', () => {
  const labels: Readonly<Record<string, readonly string[]>> = { a: ['job', 'instance', 'code'], b: ['job', 'instance', 'le'], c: ['job', 'pod'] };
  test.each<[string, string[], string[]]>([
    ['a', ['code', 'instance', 'job'], []],
    ['sum by (code) (rate(a[5m]))', ['code'], []],
    ['sum without (code) (a)', ['instance', 'job'], []],
    ['sum(a)', [], []],
    ['sum by (topic) (a)', ['topic'], ['nothing in "sum" has the label "topic"']],
    ['a{topic="x"}', ['code', 'instance', 'job'], ['a has no label "topic"']],
    ['a{topic!="x"}', ['code', 'instance', 'job'], []],
    ['histogram_quantile(0.9, sum by (le, job) (rate(b[5m])))', ['job'], []],
    ['histogram_quantile(0.9, sum by (job) (rate(b[5m])))', ['job'], ['histogram_quantile needs the label "le"']],
    ['a / on (job) group_left (pod) c', ['code', 'instance', 'job', 'pod'], []],
    ['a / on (pod) c', ['pod'], ['nothing left of "/" has the label "pod"']],
    ['sum by (job) (a) > 0.5', ['job'], []],
    ['1 - sum by (job) (a)', ['job'], []],
    ['absent(up{job="web"})', ['job'], []],
    ['topk(3, a)', ['code', 'instance', 'job'], []],
    ['label_replace(a, "x", "$1", "code", "(.).*")', ['code', 'instance', 'job', 'x'], []],
    ['count_values("v", a)', ['v'], []],
  ])('%s', (text, expected, problems) => {
    const inferred = inferLabels(readExpression(text), ({ metric }) => new Set(labels[metric ?? ''] ?? ['job']));
    expect([[...inferred.labels].sort(), inferred.problems]).toEqual([expected, problems]);
  });
});

describe('alerts are routed', () => {
  const route: Route = {
    receiver: 'rest',
    routes: [
      { matchers: ['alertname="Watchdog"'], receiver: 'heartbeat' },
      { matchers: ['owner="core"'], receiver: 'core', routes: [{ matchers: ['severity="critical"'], receiver: 'pager', continue: true }, { matchers: ['severity=~"critical|warning"', 'severity!="none"'] }] },
    ],
  };
  test.each([
    [{ alertname: 'Watchdog' }, ['heartbeat']],
    [{ owner: 'core', severity: 'critical' }, ['pager', 'core']],
    [{ owner: 'core', severity: 'warning' }, ['core']],
    [{ owner: 'core', severity: 'info' }, ['core']],
    [{ owner: 'nobody' }, ['rest']],
  ])('%o', (labels, receivers) => {
    expect(receiversOf(route, labels as Record<string, string>)).toEqual(receivers);
  });
});

test.each<[string, boolean, string[]]>([
  ['rate(a[5m])', false, ['rate(a[5m])']],
  ['a > 5', true, ['a > bool 5']],
  ['a > bool 5', false, ['a > bool 5']],
  ['max by (job) (a == b) and on (job) c < 2', true, ['max by (job) (a == bool b) and on (job) c < bool 2']],
  ['a unless on (job) b > 0', true, ['a', 'b > bool 0']],
  ['sum(a or b) > 1', true, ['sum(a) > bool 1', 'sum(b) > bool 1']],
  ['absent(up{job="web"})', true, ['up{job="web"}']],
  ['a unless a offset 1h', true, ['a', 'a']],
  ['absent(a) or a == 0', true, ['a', 'a == bool 0']],
  ['ALERTS{alertstate="firing"}', true, []],
])('without its filters, %s', (text, mayBe, expected) => {
  expect([mayBeEmpty(text), relaxed(text)]).toEqual([mayBe, expected]);
});

test('time goes faster in every duration, and in nothing else', () => {
  expect(pacedExpression('predict_linear(a[6h], 4 * 3600) < 0 and rate(b[5m] offset 1m) > 300', 30)).toBe('predict_linear(a[720000ms], 4 * 3600) < 0 and rate(b[10000ms] offset 2000ms) > 300');
  expect(pacedValue({ groups: [{ interval: '30s', rules: [{ alert: 'A', expr: 'a[1m]', for: '2m', labels: { for: 'x' } }] }] }, 10)).toEqual({ groups: [{ interval: '3000ms', rules: [{ alert: 'A', expr: 'a[6000ms]', for: '12000ms', labels: { for: 'x' } }] }] });
});
