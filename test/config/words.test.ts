import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportPretty } from '../../src/diagnostics/reporters/pretty.ts';
import { loadProject } from './project.ts';

/** One of each kind of mistake, as its user sees it. */
const mistakes: [file: string, text: string][] = [
  ['ts', 'const a = ;'],
  ['ts', 'export default { a: b'],
  ['ts', 'export default { a: 1 b: 2 }'],
  ['ts', 'let b = 1;\nlet b = 2;'],
  ['ts', 'export const platfrom = 1;\nexport const other = 2;'],
  ['ts', 'export default () => ({});'],
  ['ts', 'export default Promise.resolve({});'],
  ['ts', 'export default {\n\tb: "日本", a: 1, a: 2,\n};'],
  ['ts', 'export default { __proto__: {} };'],
  ['ts', 'const a: any = { b: {} };\na.b.c = a;\nexport default { x: a };'],
  ['ts', 'class K {}\nexport default {\n  a: new K(),\n  b: new Date(0),\n  c: () => 1,\n  d: "\\0",\n  e: new Map(),\n  f: 0 / 0,\n  g: 2 ** 60,\n  h: 1n,\n  get i() { return 1; },\n};'],
  ['ts', 'throw new TypeError("no\\nregion \\u001b[31m");'],
  ['ts', 'throw { a: [1] };'],
  ['ts', 'const f = (): number => f() + 1;\nexport default { a: f() };'],
  ['ts', 'export default { a: [1, ...(null as never)] };'],
  ['ts', "import x from '@not/there/deep';\nexport default { x };"],
  ['ts', "import x from './teams.ts';\nexport default { x };"],
  ['ts', "import { definePlatfrm } from 'platform-compiler';\nexport default definePlatfrm({});"],
  ['yaml', '# nothing yet'],
  ['yaml', 'a: 1\na: 2'],
  ['yaml', 'a: [1\nb: }'],
  ['yaml', 'a: *nope\nb: 2'],
  ['yaml', 'a: !foo 1'],
  ['yaml', '%YAML 1.1\n---\na: yes'],
  ['yaml', 'a: 1\n---\nb: 2'],
  ['yaml', 'a: b: c'],
  ['yaml', 'a:\n\tb: 1'],
  ['yaml', 'a:\n  b: 1\n c: 2'],
  ['yaml', '? [1]\n: 2'],
  ['yaml', '- a'],
  ['yaml', 'a: &a [*a]'],
  ['yaml', '<<: 5'],
  ['yaml', 'a: @b'],
  ['json', '{ "a": 1, // x\n}'],
  ['json', '{ "a": 1, }'],
  ['json', "{ 'a': 1 }"],
  ['json', '{ "a": nul }'],
  ['json', '{ "a": "x\ny" }'],
  ['json', '{ "a": "x'],
  ['json', '{ "a": { "b": 1, "b": 2 } }'],
  ['toml', 'a = 1\na = 2'],
  ['toml', 'a = 1979-05-27'],
  ['toml', 'a = 9007199254740993'],
  ['toml', '[a\nb = 1'],
];

test('every mistake is told in words that help', async () => {
  const texts: string[] = [];
  for (const [language, text] of mistakes) {
    const config = await loadProject({ [`platform.config.${language}`]: text });
    texts.push(reportPretty(config.diagnostics, config));
  }
  const file = join(import.meta.dirname, 'expected', 'words.txt');
  const all = texts.join('\n');
  if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) writeFileSync(file, all);
  expect(all).toBe(readFileSync(file, 'utf8'));
});
