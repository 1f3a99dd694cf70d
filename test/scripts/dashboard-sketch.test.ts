import { expect, test } from 'vitest';
import { sketchOf } from '../../scripts/dashboard-sketch.ts';

const sketch = sketchOf({
  title: 'R&D',
  panels: [
    { type: 'row', title: 'Requests', gridPos: { x: 0, y: 0, w: 24, h: 1 } },
    { type: 'timeseries', title: 'Failed <requests>', gridPos: { x: 0, y: 1, w: 12, h: 8 }, targets: [{}, {}], fieldConfig: { defaults: { unit: 's', thresholds: { steps: [{ value: null, color: 'green' }, { value: 0.4, color: 'red' }] } } } },
    { type: 'stat', title: 'Instances', gridPos: { x: 12, y: 1, w: 12, h: 8 } },
  ],
});

test('each panel is a box where it stands, and a row is a heading', () => {
  expect([...sketch.matchAll(/<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g)].map(([, ...box]) => box.map(Number))).toEqual([
    [14, 68, 476, 172],
    [494, 68, 476, 172],
  ]);
  expect(sketch).toContain('font-weight="bold">Requests</text>');
});

test('it says what is shown, and where alerts begin', () => {
  expect(sketch).toContain('>Failed &lt;requests&gt;</text>');
  expect(sketch).toContain('>timeseries, s, 2 queries</text>');
  expect(sketch).toMatch(/stroke="#c4162a".*>0\.4<\/text>/);
});

test('it says that it is a sketch, and is well-formed', () => {
  expect(sketch).toContain('A sketch of the layout, drawn from the compiled file: no data');
  expect(sketch).toContain('>R&amp;D</text>');
  expect([...sketch.matchAll(/<\w+(?:[^>]*[^/])?>/g)].length).toBe([...sketch.matchAll(/<\/\w+>/g)].length);
});
