import { expect, test } from 'vitest';
import { withAlertThresholds } from '../../../src/catalog/grafana/dashboard/alert-thresholds.ts';
import { and, compare, series } from '../../../src/formats/promql/build.ts';
import type { Vector } from '../../../src/formats/promql/document.ts';
import type { Alert } from '../../../src/observability/alert.ts';
import type { Panel } from '../../../src/observability/panel.ts';
import { convention, partsOf } from '../../../src/provenance/origin.ts';
import { traced } from '../../../src/provenance/traced.ts';

const origin = convention('a panel');
const because = convention('an alert');
const up = series('up', { job: 'web' });

function alert(expression: Vector, threshold?: number, panel = 'Up'): Alert {
  return { name: 'X', severity: traced('critical', because), expression, panel, ...(threshold === undefined ? {} : { threshold: traced(threshold, because) }), origin: because } as unknown as Alert;
}

function panelWith(alerts: readonly Alert[], more: Partial<Panel> = {}): Panel {
  const panel: Panel = { title: 'Up', description: '', kind: 'timeseries', unit: 'count', queries: [], origin, ...more };
  return withAlertThresholds([{ title: 'Row', panels: [panel] }], alerts)[0]!.panels[0]!;
}

test.each<[string, Alert[], Partial<Panel>, (number | string)[], boolean | undefined]>([
  ['much is bad', [alert(compare(up, '>', 3), 3)], {}, [3, 'critical'], false],
  ['little is bad', [alert(compare(up, '<', 3), 3)], {}, [3, 'critical'], true],
  ['little is bad, among others', [alert(and(up, compare(up, '==', 3)), 3)], {}, [3, 'critical'], true],
  ['of another panel', [alert(compare(up, '>', 3), 3, 'Down')], {}, [], undefined],
  ['no threshold', [alert(compare(up, '>', 3))], {}, [], undefined],
  ['no graph', [alert(compare(up, '>', 3), 3)], { kind: 'stat' }, [], undefined],
  ['a moment is no age', [alert(compare(up, '>', 3), 3)], { unit: 'timestamp' }, [], undefined],
  ['it states that', [alert(compare(up, '>', 3), 3)], { thresholds: [{ severity: 'warning', value: traced(3, origin) }] }, [3, 'warning'], undefined],
  ['it states another', [alert(compare(up, '<', 3), 3)], { thresholds: [{ severity: 'warning', value: traced(2, origin) }] }, [2, 'warning', 3, 'critical'], false],
])('%s', (_, alerts, more, thresholds, lowIsBad) => {
  const panel = panelWith(alerts, more);
  expect((panel.thresholds ?? []).flatMap(({ severity, value }) => [value.value, severity])).toEqual(thresholds);
  expect(panel.lowIsBad).toBe(lowIsBad);
});

test('the alert is why', () => {
  expect(partsOf(panelWith([alert(compare(up, '>', 3), 3)]).origin)).toEqual([origin, because]);
});
