import { describe, expect, test } from 'vitest';
import { parsePromql } from '../../../src/formats/promql/parse.ts';
import type { Expression } from '../../../src/formats/promql/document.ts';
import type { Recording } from '../../../src/observability/alert.ts';
import { checkDeclared, declaredIn, labelsGiven } from '../../../src/observability/declared.ts';
import type { DeclaredProblem } from '../../../src/observability/declared/problem.ts';
import type { ScrapeTarget } from '../../../src/observability/metric.ts';
import type { Watch } from '../../../src/observability/watch.ts';
import { convention } from '../../../src/provenance/origin.ts';
import { traced } from '../../../src/provenance/traced.ts';
import { unreachable } from '../../../src/util/invariant.ts';
import { targetOf, watchOfTargets } from '../support.ts';

const why = convention('a test says so');

const web: ScrapeTarget = {
  ...targetOf('web', 8080),
  metrics: [
    { name: 'http_requests_total', type: 'counter', labels: ['method', 'status'], help: '' },
    { name: 'http_request_duration_seconds', type: 'histogram', labels: ['path'], help: '' },
    { name: 'sessions', type: 'gauge', labels: ['state'], values: { state: ['active', 'idle'] }, help: '' },
    { name: 'pause_seconds', type: 'summary', labels: [], help: '' },
  ],
};
const api: ScrapeTarget = { ...targetOf('api', 8081), metrics: [{ name: 'http_requests_total', type: 'counter', labels: ['method', 'code'], help: '' }, { name: 'queue_depth', type: 'gauge', labels: ['queue'], help: '' }] };

const read = (text: string): Expression => {
  const { expression, problem } = parsePromql(text);
  if (expression === null || expression.kind === 'text') throw new Error(JSON.stringify(problem));
  return expression;
};

const record = (name: string, text: string, labels: Record<string, string> = {}): Recording => ({
  record: name,
  expression: read(text) as Recording['expression'],
  labels: Object.fromEntries(Object.entries(labels).map(([label, value]) => [label, traced(value, why)])),
  help: '',
  origin: why,
});

const recordings = [
  record('service:requests:rate5m', 'sum by (method) (rate(http_requests_total{job="web"}[5m]))', { service: 'web' }),
  record('service:requests:rate5m', 'sum(rate(http_requests_total{job="api"}[5m]))', { service: 'api' }),
  record('service:busy:ratio', 'service:requests:rate5m / on (service) service:limit:rate5m'),
  record('service:limit:rate5m', 'max without (method) (service:requests:rate5m)'),
  record('path:latency:rate5m', 'sum by (path, le) (rate(http_request_duration_seconds_bucket[5m]))'),
  record('self:x', 'self:x or up'),
];

const watch = watchOfTargets([web, api]);
const subjects = [{ recordings }] as unknown as Watch['subjects'];
const declared = declaredIn({ ...watch, subjects });

/** In few words. */
const words = (problem: DeclaredProblem): string => {
  switch (problem.kind) {
    case 'metric':
      return `metric ${problem.metric}${problem.job === undefined ? '' : ` of ${problem.job}, not ${problem.servedBy.join(' ')}`} -> ${problem.suggestion ?? 'none'}`;
    case 'label':
      return `label ${problem.label} of ${problem.of}: ${problem.known.join(' ')} -> ${problem.suggestion ?? 'none'}`;
    case 'value':
      return `value ${problem.label}=${problem.value} of ${problem.of}: ${problem.known.join(' ')} -> ${problem.suggestion ?? 'none'}`;
    case 'type':
      return problem.reason;
    default:
      return unreachable(problem);
  }
};

describe('nothing is wrong with', () => {
  test.each([
    'up',
    'up{job="web"} == 0',
    'scrape_duration_seconds{instance="a"}',
    'ALERTS{alertstate="firing",whatever="x"}',
    'ALERTS_FOR_STATE',
    'rate(http_requests_total{job="web",status=~"5.."}[5m])',
    'rate(http_requests_total{code="500"}[5m])',
    'sum by (code) (http_requests_total)',
    'sum without (instance) (http_requests_total)',
    'histogram_quantile(0.9, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))',
    'histogram_quantile(0.9, path:latency:rate5m)',
    'rate(http_request_duration_seconds_sum[5m]) / rate(http_request_duration_seconds_count[5m])',
    'increase(pause_seconds_count[5m])',
    'pause_seconds{quantile="0.9"}',
    'sessions{state="idle"}',
    'sessions{state=~"i.*"}',
    'sessions{state=~"$state"}',
    'sessions{state=~"${state}"}',
    'deriv(queue_depth[5m])',
    'rate(max by (queue) (queue_depth)[5m:])',
    'service:requests:rate5m{service="web",method="GET"}',
    'service:busy:ratio{service="web"}',
    'sum by (service) (service:limit:rate5m)',
    'self:x{job="web"}',
    '{__name__=~"http_.*"}',
    '{job="web"}',
    'up{job=~"web|api"}',
    'up{job!="web"}',
    'up * on (job) group_left (queue) queue_depth',
    'queue_depth * on (job) group_right (queue) up',
    'absent(up{job="web"}) * on (job) up',
    'label_replace(up, "host", "$1", "instance", "(.*):.*") * on (host) label_join(up, "host", "", "instance")',
    'count_values("version", up) > 1',
    'topk by (job) (3, sessions) * on (state) group_left () sum by (state) (sessions)',
    'sum(rate(http_requests_total[5m])) or vector(0)',
    'time() - scalar(max(up))',
    'quantile by (job) (0.5, up)',
  ])('%s', (text) => {
    expect(checkDeclared(read(text), declared).map(words)).toEqual([]);
  });
});

describe('what is wrong is told of', () => {
  test.each<[string, ...string[]]>([
    ['http_request_total', 'metric http_request_total -> http_requests_total'],
    ['http_request_duration_seconds', 'metric http_request_duration_seconds -> http_request_duration_seconds_sum'],
    ['sum(rate(nothing_near[5m]))', 'metric nothing_near -> none'],
    ['{__name__="upp"}', 'metric upp -> up'],
    ['{__name__=~"x.*"}', 'metric x.* -> none'],
    ['queue_depth{job="web"}', 'metric queue_depth of web, not api -> none'],
    ['http_requests_total{job="wob"}', 'value job=wob of "http_requests_total": api web -> web'],
    ['http_requests_total{job="web",code="500"}', 'label code of "http_requests_total": environment instance job method status -> none'],
    ['http_requests_total{job="web",stats="500"}', 'label stats of "http_requests_total": environment instance job method status -> status'],
    ['sessions{state="idel"}', 'value state=idel of "sessions": active idle -> idle'],
    ['sessions{state=~"x|y"}', 'value state=x|y of "sessions": active idle -> none'],
    ['up{environment="production"}', 'value environment=production of "up": local -> none'],
    ['up{pod="x"}', 'label pod of "up": environment instance job -> none'],
    ['up{namespace="x"}', 'label namespace of "up": environment instance job -> none'],
    ['sum by (jab) (up)', 'label jab of what "sum" takes: environment instance job -> job'],
    ['sum without (code) (http_requests_total{job="web"})', 'label code of what "sum" takes: environment instance job method status -> none'],
    ['sum by (method) (sum by (status) (http_requests_total))', 'label method of what "sum" takes: status -> none'],
    ['up / on (queue) queue_depth', 'label queue of the left side: environment instance job -> none'],
    ['up / ignoring (queu) queue_depth', 'label queu of either side: environment instance job queue -> queue'],
    ['up * on (job) group_left (state) queue_depth', 'label state of the right side: environment instance job queue -> none'],
    ['rate(queue_depth[5m])', '"queue_depth" is a gauge, and "rate" takes counters; of a gauge take "delta" or "deriv"'],
    ['increase(up[1h])', '"up" is a gauge, and "increase" takes counters; of a gauge take "delta" or "deriv"'],
    ['delta(http_requests_total[5m])', '"http_requests_total" is a counter, and "delta" takes gauges; of a counter take "rate" or "increase"'],
    ['histogram_quantile(0.9, rate(http_requests_total[5m]))', '"histogram_quantile" takes the buckets of a histogram, which have the label "le"; what it is given has no label "le"'],
    ['histogram_quantile(0.9, sum(rate(http_request_duration_seconds_bucket[5m])))', '"histogram_quantile" takes the buckets of a histogram, which have the label "le"; what it is given has no labels'],
    ['histogram_quantile(0.9, path:latency:rate5m) * on (le) up', 'label le of the left side: path -> none'],
    ['service:requests:rate5m{service="wep"}', 'value service=wep of "service:requests:rate5m": api web -> web'],
    ['service:requests:rate5m{service="api",method="GET"}', 'label method of "service:requests:rate5m": service -> none'],
    ['label_replace(up, "host", "$1", "instanse", "(.*)")', 'label instanse of what "label_replace" takes: environment instance job -> instance'],
    ['label_join(up, "host", "", "job", "jib")', 'label jib of what "label_join" takes: environment instance job -> job'],
    ['ALERTS{alertstate="fireing"}', 'value alertstate=fireing of "ALERTS": firing pending -> firing'],
    ['nope > nipe', 'metric nope -> none', 'metric nipe -> none'],
    ['rate(nope[5m])', 'metric nope -> none'],
  ])('%s', (text, ...expected) => {
    expect(checkDeclared(read(text), declared).map(words)).toEqual(expected);
  });
});

test('a problem knows where it is', () => {
  const { expression, places } = parsePromql('sum(up) + sum by (jab) (up)');
  const [problem] = checkDeclared(expression as Expression, declared);
  expect(places.get(problem!.at)).toBe(10);
});

test('series of pods have their labels, but for what tells of machines and addresses', () => {
  const probes: ScrapeTarget = { ...targetOf('prober', 9115), discovery: { kind: 'probes', module: traced('http', why), addresses: [] } };
  const nodes: ScrapeTarget = { ...targetOf('kubelet', 10_250), discovery: { kind: 'nodes' } };
  const inCluster = declaredIn({ ...watch, targets: [web, probes, nodes], runtime: traced('kubernetes', why) });
  const labels = (text: string): string[] => [...(labelsGiven(read(text), inCluster) ?? [])].sort();
  expect(labels('up{job="web"}')).toEqual(['environment', 'instance', 'job', 'namespace', 'pod']);
  expect(labels('up{job="prober"}')).toEqual(['environment', 'instance', 'job']);
  expect(labels('up{job="kubelet"}')).toEqual(['environment', 'instance', 'job']);
});

describe('the labels of', () => {
  test.each<[string, string[] | null]>([
    ['queue_depth', ['environment', 'instance', 'job', 'queue']],
    ['max by (queue) (queue_depth)', ['queue']],
    ['max without (queue, instance) (queue_depth)', ['environment', 'job']],
    ['max(queue_depth)', []],
    ['vector(1)', []],
    ['time()', []],
    ['1 - queue_depth', ['environment', 'instance', 'job', 'queue']],
    ['queue_depth and on (job) up', ['environment', 'instance', 'job', 'queue']],
    ['queue_depth * on (job) up', ['job']],
    ['queue_depth * ignoring (queue) up', ['environment', 'instance', 'job']],
    ['max by (job) (up) or max by (queue) (queue_depth)', ['job', 'queue']],
    ['up * on (job) group_left (queue) queue_depth', ['environment', 'instance', 'job', 'queue']],
    ['absent(up{job="web",instance=~"x"})', ['job']],
    ['histogram_quantile(0.5, rate(http_request_duration_seconds_bucket[5m]))', ['environment', 'instance', 'job', 'path']],
    ['ALERTS', null],
    ['max by (x) (ALERTS)', ['x']],
    ['nope', null],
  ])('%s', (text, expected) => {
    const labels = labelsGiven(read(text), declared);
    expect(labels === null ? null : [...labels].sort()).toEqual(expected);
  });
});
