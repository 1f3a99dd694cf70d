import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printJson } from '../../src/formats/json/index.ts';
import type { Node } from '../../src/provenance/document.ts';
import { data, seeded, trace } from './arbitrary.ts';

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
