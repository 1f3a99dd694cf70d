import { expect, test } from 'vitest';
import { inversesOf, literalFor } from '../../src/adopt/inverse.ts';
import type { Scalar } from '../../src/provenance/traced.ts';

test.each<[name: string, stated: unknown, before: Scalar, after: Scalar, ...expected: unknown[]]>([
  ['the value itself', 3, 3, 4, 4],
  ['the value itself, as what another type writes', 3, 3, '4', '4', 4],
  ['a text', 'info', 'info', 'debug', 'debug'],
  ['a number, printed as text', 8080, '8080', '8090', 8090],
  ['a number, printed as text that is none any more', 8080, '8080', 'http'],
  ['a switch, printed as text', true, 'true', 'false', false],
  ['a text, printed as a number', '8080', 8080, 8090, '8090'],
  ['a part of a unit', '70%', 70, 80, '80%'],
  ['a part of what it is printed in', '1.29', 'nginx:1.29', 'nginx:1.30', '1.30'],
  ['a part of what it is printed in, of which the rest was edited', '1.29', 'nginx:1.29', 'httpd:1.30'],
  ['a version, of which more is printed', 7, 'redis:7.4.11-bookworm', 'redis:8.2.10-bookworm', 8],
  ['a version of two parts', '16.2', 'postgres:16.2.1', 'postgres:17.1.0', '17.1'],
  ['a word, printed with a capital', 'cosine', 'Cosine', 'Dot', 'dot'],
  ['a default', undefined, 1, 2, 2, '2'],
  ['nothing that is printed', 'left', 'right', 'wrong'],
  ['an object', { a: 1 }, 1, 2],
  ['nothing new', 'a', 'b', 'b'],
])('%s', (_, stated, before, after, ...expected) => {
  expect(inversesOf(stated, before, after)).toEqual(expected);
});

test('a text that stands for something else', () => {
  expect(literalFor('${api.url}', 'http://api')).toEqual(['http://api']);
  expect(literalFor('http://api', 'http://api:1')).toEqual([]);
  expect(literalFor('${api.url}', '${other}')).toEqual([]);
});
