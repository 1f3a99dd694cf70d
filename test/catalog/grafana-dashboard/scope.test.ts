import { describe, expect, test } from 'vitest';
import { inScope, recordedBy } from '../../../src/catalog/grafana/dashboard/scope.ts';
import { binary, call, compare, divide, histogramQuantile, like, max, number, on, or, over, rate, series, subquery, subtract, sum, text, unless } from '../../../src/formats/promql/build.ts';
import type { Vector } from '../../../src/formats/promql/document.ts';
import { printPromql } from '../../../src/formats/promql/print.ts';
import type { Recording } from '../../../src/observability/alert.ts';
import { convention } from '../../../src/provenance/origin.ts';
import { traced } from '../../../src/provenance/traced.ts';

const origin = convention('a test');

function recording(record: string, expression: Vector, labels: Recording['labels'] = {}): Recording {
  return { record, expression, labels, help: '', origin };
}

const up = series('up', { job: 'web' });
const recorded = recordedBy([
  {
    recordings: [
      recording('job:up:sum', sum(up, 'job')),
      recording('job_environment:up:sum', sum(up, 'job', 'environment')),
      recording('named:up:sum', sum(up, 'job'), { environment: traced('local', origin) }),
      recording('of:recorded:one', max(series('job_environment:up:sum'), 'environment')),
      recording('of:recorded:other', divide(series('job:up:sum'), 2)),
      recording('itself:up:sum', or(series('itself:up:sum'), up)),
      recording('without:up:sum', { kind: 'aggregation', type: 'vector', operator: 'sum', of: up, grouping: { clause: 'without', labels: ['instance'] } }),
      recording('on:up:sum', binary(up, '*', up, on('job'))),
      recording('left:up:sum', unless(up, up, on('job'))),
      recording('absent:up', call('absent', up)),
    ],
  },
]);

function scoped(expression: Vector, job: string | null = 'web'): string {
  return printPromql(inScope(expression, { job, recorded }), origin, { oneLine: true }).value;
}

describe('an expression about what is chosen', () => {
  test.each<[string, Vector, string]>([
    ['a series of the job', up, 'up{environment="$environment",instance=~"$instance",job="web"}'],
    ['of another job', series('up', { job: 'other' }), 'up{environment="$environment",job="other"}'],
    ['of several jobs', series('up', { job: like('web|other') }), 'up{environment="$environment",job=~"web|other"}'],
    ['of no job', series('ALERTS', { alertstate: 'firing' }), 'ALERTS{alertstate="firing"}'],
    ['what is stated stays', series('up', { job: 'web', instance: like('a|b'), environment: 'x' }), 'up{environment="x",instance=~"a|b",job="web"}'],
    ['a traced name', series(traced('up', origin), { job: traced('web', origin) }), 'up{environment="$environment",instance=~"$instance",job="web"}'],
    ['a window', rate(over(up, '$__rate_interval')), 'rate(up{environment="$environment",instance=~"$instance",job="web"}[$__rate_interval])'],
    ['a subquery', call('max_over_time', subquery(up, 60_000)), 'max_over_time(up{environment="$environment",instance=~"$instance",job="web"}[1m:])'],
    ['a quantile', histogramQuantile(0.5, sum(up, 'le')), 'histogram_quantile(0.5, sum by (le) (up{environment="$environment",instance=~"$instance",job="web"}))'],
    ['both sides', subtract(compare(up, '>', 0), series('up', { job: 'other' })), '(up{environment="$environment",instance=~"$instance",job="web"} > 0) - up{environment="$environment",job="other"}'],
    ['words and numbers stay', call('label_replace', up, text('a'), text('$1'), text('job'), text('(.*)')), 'label_replace(up{environment="$environment",instance=~"$instance",job="web"}, "a", "$1", "job", "(.*)")'],
    ['a constant', call('vector', number(0)), 'vector(0)'],
  ])('%s', (_, expression, expected) => {
    expect(scoped(expression)).toBe(expected);
  });

  test.each([
    ['job:up:sum', false],
    ['job_environment:up:sum', true],
    ['named:up:sum', true],
    ['of:recorded:one', true],
    ['of:recorded:other', false],
    ['itself:up:sum', true],
    ['without:up:sum', true],
    ['on:up:sum', false],
    ['left:up:sum', true],
    ['absent:up', false],
  ])('what is recorded as %s tells its environment: %s', (record, tells) => {
    expect(scoped(series(record, { job: 'web' }))).toBe(tells ? `${record}{environment="$environment",job="web"}` : `${record}{job="web"}`);
  });

  test('no instance where none can be chosen', () => {
    expect(scoped(up, null)).toBe('up{environment="$environment",job="web"}');
  });
});
