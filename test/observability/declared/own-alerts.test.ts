import { describe, expect, test } from 'vitest';
import { parsePromql } from '../../../src/formats/promql/parse.ts';
import type { Vector } from '../../../src/formats/promql/document.ts';
import { printPromql } from '../../../src/formats/promql/print.ts';
import { comparisonOf, isConditional } from '../../../src/observability/own/condition.ts';
import { labelsNamed } from '../../../src/observability/own/templates.ts';
import { readSeries } from '../../../src/observability/own/test-series.ts';
import type { Subject } from '../../../src/observability/watch.ts';
import { convention } from '../../../src/provenance/origin.ts';
import { traced, Traced } from '../../../src/provenance/traced.ts';
import { watchIn } from '../support.ts';
import { mailShop } from './own-alerts-model.ts';

const why = convention('a test says so');
const textOf = (expression: Vector): string => printPromql(expression, why, { oneLine: true }).value;
const subjectIn = (environment: string, name: string): Subject => watchIn(mailShop, environment).subjects.find((one) => one.name.value === name)!;
const plain = (node: unknown): unknown => (node instanceof Traced ? node.value : Array.isArray(node) ? node.map(plain) : typeof node === 'object' && node !== null ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, plain(value)])) : node);

describe('what the model states', () => {
  const mail = subjectIn('production', 'mail');
  const [long, stuck, empty] = ['QueueLong', 'QueueStuck', 'QueueEmpty'].map((name) => mail.alerts.find((one) => one.name === name)!);

  test('becomes alerts of its subject, after those that are made by themselves, without those that are not wanted', () => {
    const names = mail.alerts.map(({ name }) => name);
    expect(names.slice(-3)).toEqual(['QueueEmpty', 'QueueLong', 'QueueStuck']);
    expect(names).not.toContain('ServiceDown');
    expect(subjectIn('production', 'prometheus').alerts.map(({ name }) => name)).toContain('SeriesMany');
  });

  test('is read into an alert', () => {
    expect(plain({ ...stuck, expression: textOf(stuck!.expression), runbook: undefined, origin: undefined })).toEqual({
      name: 'QueueStuck',
      severity: 'critical',
      expression: 'max by (queue) (queue_depth{job="mail"}) > 100 and on () sum(rate(mails_total{job="mail"}[5m])) < 0.1',
      for: 600_000,
      summary: 'Queue {{ $labels.queue }} is stuck',
      description: '{{ $value | humanize }} messages wait in {{ $labels.queue }}.',
      panel: 'Queue stuck',
      threshold: 100,
      test: {
        apart: true,
        after: 1_500_000,
        fault: [{ metric: 'mails_total', labels: { outcome: 'sent' }, start: 5 }, { metric: 'queue_depth', labels: { queue: 'a' }, start: 200, perMinute: 10 }],
        health: [{ metric: 'mails_total', labels: { outcome: 'sent' }, start: 0, perMinute: 60 }, { metric: 'queue_depth', labels: { queue: 'a' }, start: 3 }],
      },
    });
    expect(stuck!.runbook.queries.map(({ expression }) => textOf(expression))).toEqual(['max by (queue) (queue_depth{job="mail"})']);
  });

  test('and what it leaves open is filled in', () => {
    expect(plain(long)).toMatchObject({ for: 300_000, description: 'Queue is long', panel: 'Queue stuck', threshold: 50 });
    expect(plain(empty)).toMatchObject({ panel: 'Queue empty', threshold: 1 });
    expect(long!.runbook).toMatchObject({ causes: [], remedies: [] });
  });

  test('may differ by environment', () => {
    expect(subjectIn('local', 'mail').alerts.find(({ name }) => name === 'QueueStuck')!.for.value).toBe(60_000);
  });

  test('is drawn, alerts of one title on one panel', () => {
    const { title, panels } = mail.rows.at(-1)!;
    expect(title).toBe('Alerts of its own');
    expect(panels.map(({ origin: _origin, queries, ...panel }) => plain({ ...panel, queries: queries.map(({ expression, legend }) => [textOf(expression), legend]) }))).toEqual([
      { title: 'Queue empty', description: 'No mail is asked for.', kind: 'timeseries', unit: 'ratio', lowIsBad: true, thresholds: [{ severity: 'info', value: 1 }], queries: [['sum(queue_depth{job="mail"})', 'Queue empty']] },
      {
        title: 'Queue stuck',
        description: 'Messages wait.',
        kind: 'timeseries',
        unit: 'count',
        thresholds: [{ severity: 'warning', value: 50 }, { severity: 'critical', value: 100 }],
        queries: [['max by (queue) (queue_depth{job="mail"})', '{{queue}}']],
      },
    ]);
  });

  test('is drawn where a panel of that title is already', () => {
    const { alerts } = mailShop.services.mail;
    const title = mail.rows[0]!.panels[0]!.title;
    const services = { mail: { ...mailShop.services.mail, per: {}, alerts: { QueueLong: { ...alerts.QueueLong, panel: title } } } };
    const rows = watchIn({ ...mailShop, services }, 'production').subjects.find((one) => one.name.value === 'mail')!.rows;
    expect(rows.map((row) => row.title)).not.toContain('Alerts of its own');
  });

  test('and what is switched off is kept, with its reason', () => {
    expect(watchIn(mailShop, 'production').own.off.map(({ subject, alert, reason }) => [subject.value, alert, reason.value])).toEqual([['mail', 'ServiceDown', 'the load balancer tells it better']]);
  });
});

const read = (text: string): Vector => parsePromql(text).expression as Vector;

test.each<[string, ReturnType<typeof compared>]>([
  ['up', undefined],
  ['up > 1', ['up', 1, false]],
  ['up <= 1', ['up', 1, true]],
  ['up > bool 1', undefined],
  ['up > down', ['up', null, false]],
  ['1 < up', undefined],
  ['a / b > 0.5 and c > 1 unless d', ['a / b', 0.5, false]],
  ['a > 1 or b > 2', undefined],
  ['absent(up)', undefined],
])('%s compares %j', (text, expected) => {
  expect(compared(text)).toEqual(expected);
});

function compared(text: string): [string, number | null, boolean] | undefined {
  const found = comparisonOf(read(text));
  return found && [textOf(found.left), found.threshold === null ? null : (found.threshold.value as number), found.lowIsBad];
}

test.each([
  ['up', false],
  ['rate(x[5m])', false],
  ['up > 1', true],
  ['up > bool 1', false],
  ['sum(up > 1)', true],
  ['sum(up) * 2', false],
  ['(up > 1) * 2', true],
  ['absent(up)', true],
  ['up or down', false],
  ['up > 1 or down', false],
  ['up > 1 or down > 1', true],
  ['up and down > 1', true],
  ['up unless down', true],
  ['vector(1)', false],
  ['max_over_time((up > 1)[5m:])', true],
  ['-(up > 1)', true],
])('%s depends on values: %j', (text, expected) => {
  expect(isConditional(read(text))).toBe(expected);
});

test.each<[string, number | string, unknown]>([
  ['up', 1, { metric: 'up', labels: {}, start: 1 }],
  ['up{a="b",A="c"}', '-1.5', { metric: 'up', labels: { A: 'c', a: 'b' }, start: -1.5 }],
  ['up', '0+60', { metric: 'up', labels: {}, start: 0, perMinute: 60 }],
  ['up', '5-0.5', { metric: 'up', labels: {}, start: 5, perMinute: -0.5 }],
  ['{a="b"}', 1, undefined],
  ['up offset 5m', 1, undefined],
  ['up{a!="b"}', 1, undefined],
  ['sum(up)', 1, undefined],
  ['up{', 1, undefined],
])('the series %s at %j', (name, value, expected) => {
  const found = readSeries(name, traced(value, why));
  expect('series' in found ? plain(found.series) : undefined).toEqual(expected);
});

test('labels that a text names', () => {
  expect(labelsNamed('{{ $labels.queue }} of {{$labels.job}}, {{ $value }} {{ with $labels.a_1 }}')).toEqual(['queue', 'job', 'a_1']);
});
