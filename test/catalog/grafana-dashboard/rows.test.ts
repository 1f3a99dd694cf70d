import { expect, test } from 'vitest';
import { withoutLonePanels } from '../../../src/catalog/grafana/dashboard/rows.ts';
import type { Panel, Row } from '../../../src/observability/panel.ts';

function row(title: string, panels: number, more: Partial<Panel> = {}): Row {
  return { title, panels: Array.from({ length: panels }, (_, i) => ({ title: `${title} ${i}`, kind: 'timeseries', ...more }) as Panel) };
}

test.each<[string, Row[], [string, number][]]>([
  ['nothing', [], []],
  ['one stays', [row('A', 1)], [['A', 1]]],
  ['neighbours share a row', [row('A', 2), row('B', 1), row('C', 1), row('D', 2)], [['A', 2], ['B · C', 2], ['D', 2]]],
  ['as many as a line has', [row('A', 1), row('B', 1), row('C', 1), row('D', 1)], [['A · B · C', 3], ['D', 1]]],
  ['those apart stay', [row('A', 1), row('B', 2), row('C', 1)], [['A', 1], ['B', 2], ['C', 1]]],
  ['a width is kept', [row('A', 1, { width: 24 }), row('B', 1), row('C', 1)], [['A', 1], ['B · C', 2]]],
  ['figures and tables stay', [row('A', 1, { kind: 'stat' }), row('B', 1, { kind: 'table' }), row('C', 1)], [['A', 1], ['B', 1], ['C', 1]]],
])('%s', (_, rows, expected) => {
  const joined = withoutLonePanels(rows);
  expect(joined.map(({ title, panels }) => [title, panels.length])).toEqual(expected);
  expect(joined.flatMap(({ panels }) => panels)).toEqual(rows.flatMap(({ panels }) => panels));
});
