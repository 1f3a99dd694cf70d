import { describe, expect, test } from 'vitest';
import { editsBetween, withEdits, type ModelEdit } from '../../src/diff/model-edits.ts';
import { formatPath, path } from '../../src/provenance/path.ts';

const cases: [name: string, before: object, after: object, edits: readonly string[]][] = [
  ['nothing', { a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }, []],
  ['a value', { services: { web: { ports: { http: 80 } } } }, { services: { web: { ports: { http: 81 } } } }, ['services.web.ports.http: 80 -> 81']],
  ['another sort of value', { image: 'nginx' }, { image: { name: 'nginx' } }, ['image: "nginx" -> {"name":"nginx"}']],
  ['a whole service is one edit', { services: {} }, { services: { web: { image: 'x', ports: { http: 80 } } } }, ['services.web: undefined -> {"image":"x","ports":{"http":80}}']],
  ['what is gone comes last', { a: 1, b: 2 }, { b: 3, c: 4 }, ['b: 2 -> 3', 'c: undefined -> 4', 'a: 1 -> undefined']],
  ['a list of names is one value', { calls: ['a', 'b'] }, { calls: ['a', 'c'] }, ['calls: ["a","b"] -> ["a","c"]']],
  ['an entry of a list of blocks', { routes: [{ host: 'a' }, { host: 'b' }] }, { routes: [{ host: 'a' }, { host: 'c' }] }, ['routes[1].host: "b" -> "c"']],
  ['a longer list', { routes: [{ host: 'a' }] }, { routes: [{ host: 'z' }, { host: 'a' }] }, ['routes: [{"host":"a"}] -> [{"host":"z"},{"host":"a"}]']],
];

function said({ keys, before, after }: ModelEdit): string {
  return `${formatPath(path(keys))}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`;
}

describe('what was edited', () => {
  test.each(cases)('%s', (_, before, after, edits) => {
    expect(editsBetween(before, after).map(said)).toEqual(edits);
  });

  test.each(cases)('made again: %s', (_, before, after) => {
    expect(withEdits(before, editsBetween(before, after))).toEqual(after);
  });
});

test('one edit alone leaves the rest, and the model that it is made in', () => {
  const before = { services: { web: { ports: { http: 80 } } }, routes: [{ host: 'a' }, { host: 'b' }] };
  const kept = structuredClone(before);
  const edits = editsBetween(before, { services: { web: { ports: { http: 81 } } }, routes: [{ host: 'a' }, { host: 'c' }] });
  expect(edits.map((edit) => withEdits(before, [edit]))).toEqual([
    { ...before, services: { web: { ports: { http: 81 } } } },
    { ...before, routes: [{ host: 'a' }, { host: 'c' }] },
  ]);
  expect(before).toEqual(kept);
});
