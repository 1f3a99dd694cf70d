import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, layOutRow, type Line, type Sized } from '../../../src/catalog/grafana/dashboard/layout.ts';

function placed(lines: readonly Line<Sized>[]): string[] {
  return lines.flatMap(({ panels }) => panels.map(([{ kind }, { x, y, w, h }]) => `${kind} ${w}x${h} at ${x},${y}`));
}

const stat: Sized = { kind: 'stat' };
const graph: Sized = { kind: 'timeseries' };

describe('the panels of a row', () => {
  test.each<[string, Sized[], string[]]>([
    ['nothing', [], []],
    ['one graph', [graph], ['timeseries 24x8 at 0,5']],
    ['two', [graph, graph], ['timeseries 12x8 at 0,5', 'timeseries 12x8 at 12,5']],
    ['as even as can be', [graph, graph, graph, graph], ['timeseries 12x8 at 0,5', 'timeseries 12x8 at 12,5', 'timeseries 12x8 at 0,13', 'timeseries 12x8 at 12,13']],
    ['figures stand on top', [graph, stat, stat], ['stat 12x4 at 0,5', 'stat 12x4 at 12,5', 'timeseries 24x8 at 0,9']],
    ['one figure alone stands beside', [graph, stat], ['stat 12x8 at 0,5', 'timeseries 12x8 at 12,5']],
    ['five figures share the page', [stat, stat, stat, stat, stat], ['stat 5x4 at 0,5', 'stat 5x4 at 5,5', 'stat 4x4 at 10,5', 'stat 5x4 at 14,5', 'stat 5x4 at 19,5']],
    ['widths are kept where they fit', [{ kind: 'timeseries', width: 8 }, { kind: 'table', width: 12 }, graph], ['timeseries 10x8 at 0,5', 'table 14x8 at 10,5', 'timeseries 24x8 at 0,13']],
    ['a height is kept, and shared', [{ kind: 'table', height: 12 }, graph], ['table 12x12 at 0,5', 'timeseries 12x12 at 12,5']],
  ])('%s', (_, panels, expected) => {
    expect(placed(layOutRow(panels, 5))).toEqual(expected);
  });

  const anyPanel = fc.record(
    { kind: fc.constantFrom<Sized['kind']>('timeseries', 'stat', 'gauge', 'bargauge', 'table', 'heatmap'), width: fc.constantFrom(4, 6, 8, 12, 24), height: fc.integer({ min: 1, max: 20 }) },
    { requiredKeys: ['kind'] },
  ) as fc.Arbitrary<Sized>;

  test('leave no gap and overlap nowhere, whatever they are', () => {
    const property = fc.property(fc.array(anyPanel, { maxLength: 30 }), fc.integer({ min: 0, max: 100 }), (panels, top) => {
      const lines = layOutRow(panels, top);
      const height = lines.reduce((sum, line) => sum + line.height, 0);
      const cells = new Map<string, number>();
      for (const { panels: placements } of lines) {
        for (const [, { x, y, w, h }] of placements) for (let i = x; i < x + w; i++) for (let j = y; j < y + h; j++) cells.set(`${i},${j}`, (cells.get(`${i},${j}`) ?? 0) + 1);
      }
      expect(cells.size).toBe(columns * height);
      expect([...cells.values()].every((times) => times === 1)).toBe(true);
      expect([...cells.keys()].every((cell) => Number(cell.split(',')[0]) < columns && Number(cell.split(',')[1]) >= top)).toBe(true);
      expect(lines.flatMap(({ panels: line }) => line.map(([panel]) => panel)).length).toBe(panels.length);
    });
    fc.assert(property, { seed: 1, numRuns: 500 });
  });
});
