import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleOf, matches } from '../../src/observability/service/pattern.ts';

test.each<readonly [pattern: string, example: string | undefined]>([
  ['5..', '500'],
  ['5xx', '5xx'],
  ['500|503', '500'],
  ['(?:4|5)\\d{2}', '400'],
  ['[45]..', '400'],
  ['[^2-3]..', '000'],
  ['error(s)?', 'error'],
  ['a+b*', 'a'],
  ['\\w\\.\\d', 'a.0'],
  ['^failed$', 'failed'],
  ['', ''],
  ['x{2,3}?', 'xx'],
  ['5(', undefined],
  ['[', undefined],
  ['(?=5)..', undefined],
  ['a\\', undefined],
  ['(?i)error', undefined],
])('an example of %j is %j', (pattern, example) => {
  expect(exampleOf(pattern)).toBe(example);
});

const piece: fc.Arbitrary<string> = fc.oneof(fc.constantFrom('a', '5', '.', '\\d', '[a-c]', '[^x]', 'x?', 'y+', 'z*', '(?:p|q)', '(r|)', 'w{2}', '\\.'), fc.stringMatching(/^[a-z0-9_]{1,4}$/));

test('an example is matched', () => {
  const pattern = fc.array(fc.array(piece, { maxLength: 5 }).map((parts) => parts.join('')), { minLength: 1, maxLength: 3 }).map((all) => all.join('|'));
  fc.assert(
    fc.property(pattern, (text) => {
      const example = exampleOf(text);
      expect(example).toBeDefined();
      expect(matches(text, example!)).toBe(true);
    }),
    { seed: 20260901, numRuns: 500 },
  );
});
