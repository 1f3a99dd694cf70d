// The table of functions beside those that Prometheus publishes for editors.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import * as terms from '@prometheus-io/lezer-promql';
import { aggregators, functions } from '../../../src/formats/promql/functions.ts';

const require = createRequire(import.meta.url);

test('the grammar knows the same functions', () => {
  const grammar = readFileSync(join(dirname(require.resolve('@prometheus-io/lezer-promql')), '../src/promql.grammar'), 'utf8');
  const named = new Set([...grammar.matchAll(/condFn<"(\w+)">/g)].map(([, name]) => name!));
  expect([...named].filter((name) => !functions.has(name)).sort()).toEqual(['max_of', 'min_of']);
  // These are keywords there, which stand for functions, too.
  expect([...functions.keys()].filter((name) => !named.has(name)).sort()).toEqual(['end', 'start']);
});

test('the grammar knows the same aggregations', () => {
  const camel = (name: string): string => name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const known = new Set(Object.keys(terms));
  const special: Readonly<Record<string, string>> = { limitk: 'LimitK' };
  expect([...aggregators.keys()].filter((name) => !known.has(special[name] ?? camel(name)))).toEqual([]);
});

interface EditorFunction {
  readonly name: string;
  readonly argTypes: readonly string[];
  readonly variadic: number;
  readonly returnType: string;
}

const own: Readonly<Record<string, string>> = { vector: 'vector', matrix: 'range', scalar: 'scalar', string: 'text' };

test('the type checker of the editor has the same signatures', () => {
  const editor = require(require.resolve('@prometheus-io/codemirror-promql').replace(/dist\/.*$/, 'dist/cjs/types/function.js')) as { getFunction: (id: number) => EditorFunction | undefined };
  const nested = createRequire(require.resolve('@prometheus-io/codemirror-promql'));
  const ids = Object.values(nested('@prometheus-io/lezer-promql') as Record<string, unknown>).filter((id): id is number => typeof id === 'number');
  const theirs = ids.flatMap((id) => editor.getFunction(id) ?? []);
  const differing = theirs.flatMap(({ name, argTypes, variadic, returnType }) => {
    const ours = functions.get(name.toLowerCase());
    const least = variadic === 0 ? argTypes.length : argTypes.length - 1;
    const same = ours !== undefined && ours.gives === own[returnType] && ours.least === least && ours.most === (variadic < 0 ? Infinity : least + variadic) && ours.takes.join(' ') === argTypes.map((type) => own[type]).join(' ');
    return same ? [] : [name];
  });
  expect(theirs.length).toBeGreaterThan(75);
  // Prometheus itself gives a number for pi(), and takes one quantile less.
  expect(differing.sort()).toEqual(['histogram_quantiles', 'pi']);
});
