import * as fc from 'fast-check';
import type { Node } from '../../src/provenance/document.ts';
import { modelOrigin } from '../../src/provenance/origin.ts';
import { path } from '../../src/provenance/path.ts';
import { traced } from '../../src/provenance/traced.ts';

/** What some reader of YAML, 1.1 or 1.2, takes for something other than a string, or cannot read without care. */
export const trickyStrings: readonly string[] = [
  ['', ' ', '~', 'null', 'Null', 'true', 'False', 'yes', 'NO', 'on', 'Off', 'y', 'N', '<<', '=', '-', '--', '---', '--- a', '...', '?', '? a', ':', ': a', 'a:', 'a: b', 'a:b', 'a #b', 'a#b', '#a'],
  ['0', '007', '0o7', '0x1F', '0b101', '1_000', '1,000', '+1', '-1', '1.', '.5', '.', '+.', '1e7', '1E-7', '1.0e+7', 'e5', '_1', '.inf', '-.INF', '.nan', '12:30', '12:30:45', '-1:59.5', '8080:80', '1.2.3', '10.0.0.1'],
  ['2024-01-01', '2024-1-1', '2024-01-01T00:00:00Z', '[a]', '{a}', 'a]', 'a, b', '*a', '&a', '!a', '|', '>', '%a', '@a', '`a`', '"', "'", '"a"', "it's", `"it's"`, '\\', '\\d', '"\\d"', "'\\d'", 'C:\\"'],
  ['${A}', '$A', '/a/b', '--flag=x y', ' a', 'a ', 'a  b', '\ta', 'a\tb', 'a\r', 'a\r\nb', '\n', '\n\n', ' \n', 'a\n', 'a\n\n', 'a\nb', '\na', '\n\n a', ' a\nb', 'a\n b\n', 'a \nb', 'a\n \nb', 'a\n  ', '\tb\na', '#a\nb', '---\na\n', 'a\n---\n', '- a\n- b'],
  ['é', 'straße', 'ключ', '日本語', '→', '😀', '\u0085', '\u00a0', '\u2028', 'a\u2029b', '\ufeff', '\ufeffa\nb', '\u200b', '\u202e', '\x7f', '\x07', '\0', '\ufffe', 'a\nb\u0085c', 'a\nb\ufeff', '__proto__', 'constructor', 'x'.repeat(300)],
].flat();

const fragment = fc.oneof(
  fc.constantFrom(...trickyStrings),
  fc.constantFrom(...Array.from(' \t\n:#-?*&!|>%@`"\'\\[]{},.0123456789eExo_+~=<abAZ/$')),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);

/** Strings made of what is special in one format or the other. */
export const text: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...trickyStrings), fc.array(fragment, { maxLength: 6 }).map((parts) => parts.join('')));

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0));

export type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

/** JSON data without `__proto__` keys, which not every reader keeps. */
export const data: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text,
    number,
    fc.constantFrom(true, false, null),
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(text.filter((key) => key !== '__proto__'), tie('data'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).data;

/** The same data with every leaf traced to its own path. */
export function trace(node: Data, at: (string | number)[] = []): Node {
  if (Array.isArray(node)) return node.map((item, i) => trace(item, [...at, i]));
  if (typeof node === 'object' && node !== null) return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, trace(child, [...at, key])]));
  return traced(node, modelOrigin(path(at)));
}

/** Bounds on every property: the same cases each time, and not many seconds of them. */
export const seeded: fc.Parameters<unknown> = { seed: 20_260_101, numRuns: 400, interruptAfterTimeLimit: 2500, markInterruptAsFailure: false };
