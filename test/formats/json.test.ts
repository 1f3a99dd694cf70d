import * as fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { printJson } from '../../src/formats/json/index.ts';
import type { Node } from '../../src/provenance/document.ts';
import { data, seeded, trace, type Data } from './arbitrary.ts';
import { recorded, scalarsInYaml, scalarsOf } from './line-map.ts';

/** Letters of which everybody agrees how wide they are. */
const latin: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.string({ maxLength: 30 }),
    fc.integer({ min: -5000, max: 5000 }),
    fc.constantFrom(true, false, null),
    fc.array(fc.integer({ min: -50, max: 50_000 }), { maxLength: 40 }),
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }).filter((key) => key !== '__proto__'), tie('data'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).data;

describe('JSON', () => {
  it.each([
    ['a scalar', 'a', '"a"\n'],
    ['empty blocks', { a: {}, b: [], c: [[], {}] }, '{\n  "a": {},\n  "b": [],\n  "c": [\n    [],\n    {}\n  ]\n}\n'],
    ['a map of nothing', { a: undefined }, '{}\n'],
    ['undefined entries are left out', { a: 1, b: undefined, c: [true, null] }, '{\n  "a": 1,\n  "c": [\n    true,\n    null\n  ]\n}\n'],
  ] satisfies [string, Node, string][])('%s', (_, document, text) => {
    expect(printJson(document)).toBe(text);
  });

  it('is laid out as JSON.stringify does', () => {
    const property = fc.property(data, (one) => {
      expect(printJson(trace(one))).toBe(`${JSON.stringify(one, null, 2)}\n`);
    });
    fc.assert(property, seeded);
  });

  it('refuses what JSON would turn into null', () => {
    expect(() => printJson({ a: Number.NaN })).toThrow('internal error');
  });
});

const pair = { a: 1, b: 2 };

describe('JSON in lines of a width', () => {
  it.each([
    ['a scalar', 'a', '"a"\n'],
    ['empty blocks', { a: {}, b: [] }, '{ "a": {}, "b": [] }\n'],
    ['what fits stands on one line', { a: 1, b: undefined, c: [true, null] }, '{ "a": 1, "c": [true, null] }\n'],
    ['just so', { abcdefgh: ['0123456789'] }, '{ "abcdefgh": ["0123456789"] }\n'],
    ['a column too many', { abcdefgh: ['0123456789x'] }, '{\n  "abcdefgh": ["0123456789x"]\n}\n'],
    ['a comma counts', { a: ['0123456789', 'abcde'], b: 1 }, '{\n  "a": [\n    "0123456789",\n    "abcde"\n  ],\n  "b": 1\n}\n'],
    ['several objects of several entries', [pair, pair], '[\n  { "a": 1, "b": 2 },\n  { "a": 1, "b": 2 }\n]\n'],
    ['one of them has one entry', [pair, {}], '[{ "a": 1, "b": 2 }, {}]\n'],
    ['within another', { x: [[1, 2], [3, 4]] }, '{\n  "x": [\n    [1, 2],\n    [3, 4]\n  ]\n}\n'],
    ['many numbers', Array.from({ length: 12 }, (_, i) => i - 1), '[\n  -1, 0, 1, 2, 3, 4, 5, 6, 7,\n  8, 9, 10\n]\n'],
    ['wide letters', { a: ['日本語日本語日本語日本'] }, '{\n  "a": [\n    "日本語日本語日本語日本"\n  ]\n}\n'],
  ] satisfies [string, Node, string][])('%s', (_, document, text) => {
    expect(printJson(document, undefined, { width: 30 })).toBe(text);
  });

  const printed = (one: Data, width: number): string => printJson(trace(one), undefined, { width });

  it('prettier changes nothing, and it reads as what was meant', async () => {
    const property = fc.asyncProperty(latin, fc.integer({ min: 10, max: 120 }), async (one, width) => {
      const text = printed(one, width);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(one)));
      expect(await format(text, { parser: 'json', printWidth: width })).toBe(text);
    });
    await fc.assert(property, seeded);
  });

  it('each scalar stands where it is said to', () => {
    const property = fc.property(data, fc.integer({ min: 10, max: 120 }), (one, width) => {
      const { text, places } = recorded((record) => printJson(trace(one), record, { width }));
      expect(scalarsOf(places).map(({ pointer, line, column }) => ({ pointer, line, column }))).toEqual(scalarsInYaml(text, false));
    });
    fc.assert(property, seeded);
  });
});
