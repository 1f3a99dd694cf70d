import { expect, test } from 'vitest';
import { codesOf, loadProject } from './project.ts';

type Case = [text: string | Uint8Array, codes: string[]];

const deepYaml = '{a: '.repeat(99) + '1' + '}'.repeat(99);
const laughs = ['a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]', ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[i]}`).join(', ')}]`)].join('\n');

const yaml: Case[] = [
  ['', ['config/empty @ 1:1']],
  ['# only a comment\n', ['config/empty @ 1:1']],
  ['- a\n', ['config/not-an-object @ 1:1']],
  ['text\n', ['config/not-an-object @ 1:1']],
  ['a: 1\na: 2\nb:\n  c: 1\n  c: 2\n', ['config/duplicate-key @ 2:1', 'config/duplicate-key @ 5:3']],
  ['a: {b: 1, b: 2}\n8080: x\n"8080": y\n', ['config/duplicate-key @ 1:11', 'config/duplicate-key @ 3:1']],
  ['a: [1\nb: }\n', ['config/syntax @ 2:1', 'config/syntax @ 2:4']],
  ['a:\n  b: 1\n c: 2\n', ['config/syntax @ 3:2']],
  ['a: b: c\n', ['config/syntax @ 1:4']],
  ['a:\n\tb: 1\n', ['config/syntax @ 2:1']],
  ['a: "x\n', ['config/syntax @ 2:1']],
  ['a: @b\n', ['config/syntax @ 1:4']],
  ['a: *b\nc: &c 1\nd: [*c, *e]\n', ['config/syntax @ 1:4', 'config/syntax @ 3:9']],
  ['a: !foo 1\nb: !!binary aGk=\nc: !!set {x, y}\n', ['config/syntax @ 1:4', 'config/syntax @ 2:4', 'config/syntax @ 3:4']],
  ['? [a]\n: 1\n', ['config/syntax @ 1:3']],
  ['%YAML 1.1\n---\na: yes\n', ['config/syntax @ 1:1']],
  ['---\na: 1\n---\nb: 2\n', ['config/several-documents @ 3:1']],
  ['a: 1\n---\nb: 1\nb: 2\n', ['config/several-documents @ 2:1', 'config/duplicate-key @ 4:1']],
  ['<<: 5\n<<: [a]\nb: {<<: null}\n', ['config/duplicate-key @ 2:1']],
  ['<<: 5\nb: {<<: [{c: 1}, d]}\n', ['config/syntax @ 1:5', 'config/syntax @ 2:18']],
  ['a: &a [*a]\n', ['config/cycle @ 1:8']],
  ['a: &a {b: 1, <<: *a}\n', []],
  ['__proto__: {a: 1}\nb:\n  constructor: 1\n', ['config/forbidden-key @ 1:1', 'config/forbidden-key @ 3:3']],
  ['b: {<<: {__proto__: {a: 1}}}\n', ['config/forbidden-key @ 1:10']],
  ['a: "x\\0"\nb: .nan\nc: -.inf\nd: 12345678901234567890\n', ['config/bad-text @ 1:4', 'config/not-plain-data @ 2:4', 'config/not-plain-data @ 3:4', 'config/inexact-number @ 4:4']],
  [`a: ${'['.repeat(20_000)}`, ['config/too-deep @ 1:103']],
  [`${'- '.repeat(20_000)}x`, ['config/too-deep @ 1:201']],
  [deepYaml.replace('1', '[1]'), []],
  [deepYaml.replace('1', '[[1]]'), ['config/too-deep @ 1:398']],
  [laughs, ['config/too-large @ 1:1']],
  [Uint8Array.of(0x61, 0x3a, 0x20, 0xc3, 0xa9, 0xe2, 0x82, 0x0a), ['config/not-utf8 @ 1:5']],
  ['a: \uFFFD ok\n', []],
  [Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x3a, 0xef, 0xbf, 0xbd, 0x0a, 0xff), ['config/not-utf8 @ 2:1']],
  ['\uFEFFa: 1\na: 2\n', ['config/duplicate-key @ 2:1']],
  ['\uFEFFa: 1\r\na: 2\r\n', ['config/duplicate-key @ 2:1']],
  ['a: yes\nb: on\nc: 010\nd: 12:30:45\ne: 2001-01-01\n', []],
];

const json: Case[] = [
  [' \n', ['config/empty @ 1:1']],
  ['null', ['config/not-an-object @ 1:1']],
  ['\n[]', ['config/not-an-object @ 2:1']],
  ['{ "a": 1, "b": 2, "a": 3, "c": { "d": 1, "d": 2 } }', ['config/duplicate-key @ 1:19', 'config/duplicate-key @ 1:42']],
  ['{ "a": 1, "\\u0061": 2 }', ['config/duplicate-key @ 1:11']],
  ['{ "a": 1, "a": 2, }', ['config/duplicate-key @ 1:11', 'config/syntax @ 1:19']],
  ['{ "a": 1\n  "b": 2 }', ['config/syntax @ 2:3']],
  ['{ "a": [1, 2 }', ['config/syntax @ 1:14']],
  ['{ "a": [1,] }', ['config/syntax @ 1:11']],
  ['{ // x\n}', ['config/syntax @ 1:3']],
  ['{ a: 1 }', ['config/syntax @ 1:3']],
  ["{ 'a': 1 }", ['config/syntax @ 1:3']],
  ['{ "a": 01 }', ['config/syntax @ 1:8']],
  ['{ "a": .5 }', ['config/syntax @ 1:8']],
  ['{ "a": +5 }', ['config/syntax @ 1:8']],
  ['{ "a": 1. }', ['config/syntax @ 1:8']],
  ['{ "a": 0x1F }', ['config/syntax @ 1:8']],
  ['{ "a": NaN }', ['config/syntax @ 1:8']],
  ['{ "a": nulll }', ['config/syntax @ 1:8']],
  ['{ "a": "x\ny" }', ['config/syntax @ 1:10']],
  ['{ "a": "x\ty" }', ['config/syntax @ 1:10']],
  ['{ "a": "\\x41" }', ['config/syntax @ 1:9']],
  ['{ "a": "\\u00e" }', ['config/syntax @ 1:9']],
  ['{ "a": "x', ['config/syntax @ 1:10']],
  ['{ "a"', ['config/syntax @ 1:6']],
  ['{ "a": ', ['config/syntax @ 1:8']],
  ['{}\n{}', ['config/syntax @ 2:1']],
  ['{ "__proto__": { "a": 1 }, "b": [{ "prototype": 1 }] }', ['config/forbidden-key @ 1:3', 'config/forbidden-key @ 1:36']],
  ['{ "a": "\\u0000", "b": "\\ud800", "c\\u0000": 1 }', ['config/bad-text @ 1:8', 'config/bad-text @ 1:23', 'config/bad-text @ 1:44']],
  ['{ "a": 1e999, "b": 9007199254740993, "c": 1e20 }', ['config/not-plain-data @ 1:8', 'config/inexact-number @ 1:20', 'config/inexact-number @ 1:43']],
  ['{"a":'.repeat(101), ['config/too-deep @ 1:501']],
  ['['.repeat(1_000_000), ['config/too-deep @ 1:101']],
  ['\uFEFF{ "a": 1, "a": 2 }', ['config/duplicate-key @ 1:11']],
  ['{ "a": "😀", "a": 2 }', ['config/duplicate-key @ 1:14']],
];

const toml: Case[] = [
  ['\n', ['config/empty @ 1:1']],
  ['a = 1\na = 2\n', ['config/duplicate-key @ 2:1']],
  ['[a]\nb = 1\n[a]\n', ['config/duplicate-key @ 3:2']],
  ['a = 1\n[a.b]\n', ['config/duplicate-key @ 2:2']],
  ['a = { b = 1, b = 2 }\n', ['config/duplicate-key @ 1:14']],
  ['a =\n', ['config/syntax @ 1:4']],
  ['a = 1 b = 2\n', ['config/syntax @ 1:7']],
  ['a = "x\n', ['config/syntax @ 1:7']],
  ['a = [1,\n', ['config/syntax @ 2:1']],
  ['[a\nb = 1\n', ['config/syntax @ 1:3']],
  ['a = "\\q"\n', ['config/syntax @ 1:7']],
  ['a = 9007199254740993\n', ['config/syntax @ 1:5']],
  ['a = 1979-05-27\nb = [07:32:00]\n', ['config/not-plain-data @ 1:5', 'config/not-plain-data @ 2:6']],
  ['a = nan\n[b]\nc = -inf\n', ['config/not-plain-data @ 1:5', 'config/not-plain-data @ 3:5']],
  ['[__proto__]\na = 1\n[b.constructor]\n', ['config/forbidden-key @ 1:2', 'config/forbidden-key @ 3:4']],
  ['__proto__.a = 1\n', ['config/forbidden-key @ 1:1']],
  ['a = "\\u0000"\n', ['config/bad-text @ 1:5']],
  [`${'a.'.repeat(20_000)}a = 1`, ['config/too-deep @ 1:199']],
  [`[${'a.'.repeat(20_000)}a]`, ['config/too-deep @ 1:200']],
  [`a = ${'['.repeat(5000)}`, ['config/syntax @ 1:1005']],
  [`a = ${'['.repeat(150)}${']'.repeat(150)}`, ['config/too-deep @ 1:104']],
  ['\uFEFFa = 1\r\na = 2\r\n', ['config/duplicate-key @ 2:1']],
];

const shown = (text: Case[0]): string => (typeof text === 'string' ? JSON.stringify(text.slice(0, 60)) : String(text));
const cases = Object.entries({ yaml, json, toml }).flatMap(([language, all]) => all.map(([text, codes]) => ({ language, shown: shown(text), text, codes })));

test.each(cases)('$language: $shown', async ({ language, text, codes }) => {
  const config = await loadProject({ [`platform.config.${language}`]: text });
  expect(codesOf(config)).toEqual(codes);
  expect(config.value === undefined).toBe(codes.length > 0);
});
