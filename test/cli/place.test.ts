import { expect, test } from 'vitest';
import { parsePlace, placesIn } from '../../src/cli/place.ts';

const at = (file: string, line: number, column?: number): object => ({ file, line, column });

test.each([
  ['out/a.yaml:12', at('out/a.yaml', 12)],
  ['out/a.yaml:12:3', at('out/a.yaml', 12, 3)],
  ['./out/a.yaml:12:3', at('./out/a.yaml', 12, 3)],
  ['/srv/shop/out/a.yaml:12', at('/srv/shop/out/a.yaml', 12)],
  ['C:\\shop\\out\\a.yaml:12:3', at('C:\\shop\\out\\a.yaml', 12, 3)],
  ['out/a.yaml:12:3: error: no such field', at('out/a.yaml', 12, 3)],
  ['out/a.yaml:12:3:', at('out/a.yaml', 12, 3)],
  ['out/a.yaml:12: wrong indentation (syntax)', at('out/a.yaml', 12)],
  ['out/docker/web/Dockerfile:3 DL3008 warning: pin versions', at('out/docker/web/Dockerfile', 3)],
  ['out/a.yaml:12-20', at('out/a.yaml', 12)],
  ['out/a.yaml(12,3): error', at('out/a.yaml', 12, 3)],
  ['out/a.yaml(12)', at('out/a.yaml', 12)],
  ['  at out/a.js:12:3', at('out/a.js', 12, 3)],
  ['at main (out/a.js:12:3)', at('out/a.js', 12, 3)],
  ['  --> out/a.yaml:12:3', at('out/a.yaml', 12, 3)],
  ['"out/a.yaml:12"', at('out/a.yaml', 12)],
  ['"out/a.yaml":12', at('out/a.yaml', 12)],
  ['File "out/a.yaml", line 12', at('out/a.yaml', 12)],
  ['out/a.yaml#L12', at('out/a.yaml', 12)],
  ['out/a.yaml#L12C3-L14C5', at('out/a.yaml', 12, 3)],
  ['out/my files/a.yaml:12', at('out/my files/a.yaml', 12)],
])('%s', (text, place) => {
  expect(parsePlace(text)).toMatchObject({ ...place, isAddress: false });
});

test.each([
  ['https://github.com/acme/shop/blob/main/out/a.yaml#L12', at('out/a.yaml', 12)],
  ['https://github.com/acme/shop/blob/main/out/a%20b.md?plain=1#L12-L14', at('out/a b.md', 12)],
  ['https://gitlab.com/acme/shop/-/blob/main/out/a.yaml#L12', at('out/a.yaml', 12)],
  // Which part is the revision is found by trying.
  ['https://github.com/acme/shop/blob/feature/new/out/a.yaml#L12C3', at('new/out/a.yaml', 12, 3)],
])('%s', (text, place) => {
  expect(parsePlace(text)).toMatchObject({ ...place, isAddress: true });
});

test.each(['nonsense', 'out/a.yaml', 'out/a.yaml:', 'out/a.yaml:x', ':12', '', 'https://github.com/acme/shop'])('%j is none', (text) => {
  expect(parsePlace(text)).toBeUndefined();
});

test.each([
  ['a.yaml:1 b.yaml:2', ['a.yaml', 'b.yaml'], []],
  ['a.yaml:1:2: no such field "x" of y', ['a.yaml'], []],
  ['at a.yaml:1', ['a.yaml'], []],
  ['a.yaml:1 b.yaml', ['a.yaml'], ['b.yaml']],
  ['nonsense', [], ['nonsense']],
])('of the words %s', (words, files, others) => {
  const found = placesIn(words.split(' '));
  expect(found.places.map(({ file }) => file)).toEqual(files);
  expect(found.others).toEqual(others);
});
