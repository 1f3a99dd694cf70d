import { expect, test } from 'vitest';
import { thresholdsOf } from '../../../src/catalog/grafana/dashboard/thresholds.ts';
import type { Panel, Threshold } from '../../../src/observability/panel.ts';
import { modelOrigin, partsOf } from '../../../src/provenance/origin.ts';
import { path } from '../../../src/provenance/path.ts';
import { originOf } from '../../../src/provenance/document.ts';
import { traced } from '../../../src/provenance/traced.ts';
import { plain } from '../../support/plain.ts';

const origin = modelOrigin(path(['alerting', 'thresholds']));

function panel(more: Partial<Panel>): Panel {
  return { title: 'x', description: '', kind: 'timeseries', unit: 'ratio', queries: [], origin, ...more };
}

function at(severity: Threshold['severity'], value: number): Threshold {
  return { severity, value: traced(value, origin) };
}

function steps(more: Partial<Panel>): [number | null, string][] {
  const { steps: all } = plain(thresholdsOf(panel(more))) as { steps: { value: number | null; color: string }[] };
  return all.map(({ value, color }) => [value, color]);
}

test.each<[string, Partial<Panel>, [number | null, string][]]>([
  ['none', {}, [[null, 'text']]],
  ['much is bad', { thresholds: [at('critical', 0.1), at('warning', 0.05)] }, [[null, 'green'], [0.05, 'orange'], [0.1, 'red']]],
  ['little is bad', { thresholds: [at('critical', 1), at('warning', 3)], lowIsBad: true }, [[null, 'red'], [1, 'orange'], [3, 'green']]],
  ['the worse of two at one value', { thresholds: [at('critical', 1), at('warning', 1)] }, [[null, 'green'], [1, 'orange'], [1, 'red']]],
  ['the worse of two where little is bad', { thresholds: [at('warning', 1), at('critical', 1)], lowIsBad: true }, [[null, 'red'], [1, 'orange'], [1, 'green']]],
  ['moments are milliseconds', { unit: 'timestamp', thresholds: [at('info', 2)] }, [[null, 'green'], [2000, 'blue']]],
  ['no is bad', { unit: 'boolean', thresholds: [at('critical', 0)], lowIsBad: true }, [[null, 'red'], [1, 'green']]],
  ['yes is bad', { unit: 'boolean', thresholds: [at('warning', 1)] }, [[null, 'green'], [1, 'orange']]],
])('%s', (_, more, expected) => {
  expect(steps(more)).toEqual(expected);
});

test('they come from where the alerts\' do', () => {
  expect(partsOf(originOf(thresholdsOf(panel({ thresholds: [at('critical', 0.1)] })))!)).toContain(origin);
});
