import { expect, test } from 'vitest';
import { newPanelIds, refIdOf } from '../../../src/catalog/grafana/dashboard/identity.ts';

test('a panel keeps its number when others are added', () => {
  const before = ['Traffic', 'Latency'].map(newPanelIds());
  const after = ['Errors', 'Traffic', 'Memory', 'Latency', 'Disk'].map(newPanelIds());
  expect([after[1], after[3]]).toEqual(before);
});

test('no two panels have one number, even of one title', () => {
  const idOf = newPanelIds();
  const ids = Array.from({ length: 2000 }, (_, i) => idOf(`Panel ${i % 1500}`));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => Number.isInteger(id) && id > 0)).toBe(true);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('query %i is %s', (index, id) => {
  expect(refIdOf(index)).toBe(id);
});
