import { expect, test } from 'vitest';
import { commonOf, matchLists, nameOf } from '../../src/diff/match-list.ts';
import type { Plain } from '../../src/diff/plain.ts';

const object = (kind: string, name: string, more: Plain = null): Plain => ({ kind, metadata: { name }, more });

const cases: [name: string, before: readonly Plain[], after: readonly Plain[], pairs: readonly (readonly [number, number])[]][] = [
  ['objects by kind and name, wherever they stand', [object('Service', 'a'), object('Deployment', 'a')], [object('Deployment', 'a', 1), object('Service', 'a')], [[1, 0], [0, 1]]],
  ['a hash is no part of a name', [object('Job', 'topics-0a1b2c3d')], [object('Job', 'topics-ffffffff')], [[0, 0]]],
  ['entries by name', [{ name: 'A', value: 1 }, { name: 'B', value: 2 }], [{ name: 'X', value: 0 }, { name: 'B', value: 3 }, { name: 'A', value: 1 }], [[1, 1], [0, 2]]],
  ['one that was renamed', [{ port: 80 }, { port: 443 }], [{ port: 81 }, { port: 443 }], [[1, 1], [0, 0]]],
  ['words by content', ['a', 'b', 'c'], ['a', 'x', 'c'], [[0, 0], [1, 1], [2, 2]]],
  ['one word more', ['a', 'c'], ['a', 'b', 'c'], [[0, 0], [1, 2]]],
  ['a name that two have is none', [{ name: 'a', x: 1 }, { name: 'a', x: 2 }], [{ name: 'a', x: 2 }], [[1, 0]]],
];

test.each(cases)('%s', (_, before, after, pairs) => {
  expect(matchLists(before, after)).toEqual(pairs);
});

test('long lists without much in common are matched by what each side has once', () => {
  const before = Array.from({ length: 3000 }, (_, i) => `old ${i % 50 === 0 ? 'shared' : ''}${i}`);
  const after = before.map((text, i) => (i % 50 === 0 ? text : `new ${i}`)).reverse().reverse();
  expect(commonOf(before, after).map(([i]) => i)).toEqual(before.flatMap((_, i) => (i % 50 === 0 ? [i] : [])));
});

test('names of entries', () => {
  expect([object('Job', 'topics-0a1b2c3d'), { alert: 'Down' }, { containerPort: 80 }, { x: 1 }, 'word'].map(nameOf)).toEqual(['Job/topics', 'Down', '80', undefined, undefined]);
});
