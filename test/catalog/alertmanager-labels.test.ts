// Labels that an alert may have, by its expression.
import { expect, test } from 'vitest';
import { labelNames } from '../../src/catalog/alertmanager/label-names.ts';
import { aggregate, and, compare, divide, histogramQuantile, ignoring, max, on, or, over, rate, series, sum } from '../../src/formats/promql/build.ts';
import type { Vector } from '../../src/formats/promql/document.ts';
import type { Metric } from '../../src/observability/metric.ts';
import { targetDown } from '../../src/observability/target-down.ts';
import { traced } from '../../src/provenance/traced.ts';
import { targetOf, watchOfTargets } from '../observability/support.ts';

const metrics: readonly Metric[] = [
  { name: 'lag', type: 'gauge', labels: ['topic', 'group'], help: '' },
  { name: 'limit', type: 'gauge', labels: ['topic'], help: '' },
  { name: 'took', type: 'histogram', labels: ['route'], help: '' },
];
const target = { ...targetOf('orders', 8080), metrics };
const watch = watchOfTargets([target]);
const scraped = ['environment', 'instance', 'job', 'namespace', 'pod'];

test.each<[string, Vector, string[]]>([
  ['a series as it is', series('lag'), ['environment', 'group', ...scraped.slice(1), 'topic']],
  ['a comparison', compare(series('lag'), '>', 5), ['environment', 'group', ...scraped.slice(1), 'topic']],
  ['grouped', max(series('lag'), 'topic'), ['topic']],
  ['grouped by nothing', sum(series('lag')), []],
  ['without some', aggregate('sum', series('limit'), { clause: 'without', labels: ['instance', 'pod', 'namespace'] }), ['environment', 'job', 'topic']],
  ['matched on some', divide(series('lag'), series('limit'), on('topic', 'job')), ['job', 'topic']],
  ['matched without some', divide(sum(series('lag'), 'topic', 'group'), sum(series('limit'), 'topic'), ignoring('group')), ['topic']],
  ['both sides', or(sum(series('lag'), 'group'), sum(series('limit'), 'topic')), ['group', 'topic']],
  ['where something else holds', and(sum(series('lag'), 'group'), sum(series('limit'), 'topic')), ['group']],
  ['a quantile', histogramQuantile(0.9, sum(rate(over(series('took_bucket'), 300_000)), 'le', 'route')), ['route']],
  ['what nobody declares', series('up'), scraped],
])('%s', (_, expression, labels) => {
  expect(labelNames([{ ...targetDown(target), expression }], watch)).toEqual(labels);
});

test('labels of the rule, and of what is recorded', () => {
  const origin = target.origin;
  const recordings = [{ record: 'topic:lag:max', expression: max(series('lag'), 'topic'), labels: { window: traced('5m', origin) }, help: '', origin }];
  const subject = { kind: 'service' as const, name: target.subject, description: null, owner: null, target, dependsOn: [], neededBy: [], objectives: null, origin, judgedBy: null, isTold: false, recordings, alerts: [], rows: [] };
  const alert = { ...targetDown(target), expression: series('topic:lag:max'), labels: { budget: traced('month', origin) } };
  expect(labelNames([alert], { ...watch, subjects: [subject] })).toEqual(['budget', 'topic', 'window']);
});
