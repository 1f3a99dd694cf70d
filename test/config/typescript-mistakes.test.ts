import { expect, test } from 'vitest';
import { codesOf, loadProject, type Files } from './project.ts';

const cases: [name: string, config: string, codes: string[], more?: Files][] = [
  ['a missing value', 'const a = ;\n', ['config/syntax @ 1:11']],
  ['two mistakes', 'export default { a: 08 };\nlet b = 1;\nlet b = 2;\n', ['config/syntax @ 1:21', 'config/syntax @ 3:5']],
  ['a bracket that does not close', 'export default {\n  a: 1,\n', ['config/syntax @ 3:1']],
  ['after an emoji', "const e = '😀'; const a = ;\n", ['config/syntax @ 1:27']],
  ['behind a byte order mark', '\uFEFFexport default { a: ; }', ['config/syntax @ 1:21']],
  ['nothing', '', ['config/empty @ 1:1']],
  ['only a type', 'export type A = 1;\n', ['config/no-default-export @ 1:1']],
  ['another export', 'export const platform = {};\n', ['config/no-default-export @ 1:1']],
  ['null', 'export default null;\n', ['config/not-an-object @ 1:16']],
  ['a list', '\nexport default [1];\n', ['config/not-an-object @ 2:16']],
  ['a text', "export default 'x';\n", ['config/not-an-object @ 1:16']],
  ['a function', 'export default () => ({ name: "x" });\n', ['config/not-an-object @ 1:16']],
  ['a promise', 'export default Promise.resolve({});\n', ['config/not-plain-data @ 1:16']],
  ['a key twice', 'export default {\n  a: 1,\n  b: { c: 1 },\n  a: 2,\n};\n', ['config/duplicate-key @ 4:3']],
  ['a key twice around a spread', "const b = {};\nexport default { 'a': 1, ...b, a: 2 };\n", ['config/duplicate-key @ 2:32']],
  ['a prototype', 'export default { __proto__: { a: 1 } };\n', ['config/forbidden-key @ 1:18']],
  ['a key that is called __proto__', "export default {\n  ['__proto__']: { a: 1 },\n  b: { constructor: 1, prototype: 2 } };\n", ['config/forbidden-key @ 2:18', 'config/forbidden-key @ 3:21', 'config/forbidden-key @ 3:35']],
  ['a cycle', 'const a: any = { b: { c: 1 } };\na.b.c = a;\nexport default { a };\n', ['config/cycle @ 1:26']],
  ['NUL', "export default { a: 'x\\0y', b: ['\\uD800'] };\n", ['config/bad-text @ 1:21', 'config/bad-text @ 1:33']],
  [
    'what is no data',
    "class K {}\nexport default {\n  f: () => 1, s: Symbol('x'), d: new Date(0), n: NaN, i: -Infinity,\n  k: new K(), b: 10n, m: new Map(), get g() { throw new Error() }, l: [undefined],\n  big: 9007199254740993, p: new Proxy({}, {}),\n};\n",
    [
      ...['6', '18', '34', '50', '58'].map((column) => `config/not-plain-data @ 3:${column}`),
      ...['6', '18', '26'].map((column) => `config/not-plain-data @ 4:${column}`),
      'config/not-plain-data @ 4:42',
      'config/not-plain-data @ 4:72',
      'config/inexact-number @ 5:8',
      'config/not-plain-data @ 5:29',
    ],
  ],
  ['a symbol as a key', "export default { a: { [Symbol('x')]: 1 } };\n", ['config/forbidden-key @ 1:21']],
  ['a throw', "export default {\n  a: 1,\n};\n\nthrow new Error('no region');\n", ['config/throws @ 5:7']],
  ['a throw in a wrapped literal', "const f = (): never => { throw new Error('x'); };\nexport default { a: [1, 2, ...[3]], b: { ...{ c: 1 }, d: f() } };\n", ['config/throws @ 1:32']],
  ['a property of undefined', 'const o: { a?: { b: number } } = {};\nexport default { name: [{ x: o.a!.b }] };\n', ['config/throws @ 2:35']],
  ['a name that does not exist', "export default { ...{ a: 1 }, b: [[nope]] };\n", ['config/throws @ 1:36']],
  ['a spread of nothing', 'const list: number[] = null as never;\nexport default { a: [1, ...list] };\n', ['config/throws @ 2:21']],
  ['endless recursion', 'const f = (n: number): number => 1 + f(n + 1);\nexport default { a: f(1) };\n', ['config/throws @ 1:34']],
  ['a throw after types', "interface A { a: 1 }\n\ntype B = {\n  b: A;\n};\n\nenum C { D }\nexport default { c: C.D, d: null!.e };\n", ['config/throws @ 8:35']],
  ['a throw after lines that end in CR LF', "\r\n/* x */\r\nthrow new Error('x');\r\n", ['config/throws @ 3:7']],
  ['something thrown that is no error', "throw 'text';\n", ['config/throws @ 1:1']],
  ['a rejected await', "export default { a: await Promise.reject(new Error('x')) };\n", ['config/throws @ 1:42']],
  ['CommonJS', 'module.exports = {};\n', ['config/throws @ 1:1']],
  ['a throw in an import', "import { a } from './a.ts';\nexport default { a };\n", ['config/throws @ a.ts:2:33'], { 'a.ts': "// one\nexport const a = (() => { throw new Error('x'); })();\n" }],
  ['a missing file', "import { a } from './a.ts';\nexport * from './b/c';\nexport default { a };\n", ['config/import-not-found @ 1:19', 'config/import-not-found @ 2:15']],
  ['a missing package', "import { a } from 'not-there';\nimport x from '@not/there/x';\nexport default { a, x };\n", ['config/import-not-found @ 1:19', 'config/import-not-found @ 2:15']],
  ['a package that throws', "import { a } from 'bad';\nexport default { a };\n", ['config/import-failed @ 1:19'], { 'node_modules/bad/index.js': "throw new Error('bad');" }],
  ['a folder', "import { a } from './teams';\nexport default { a };\n", ['config/import-not-found @ 1:19'], { 'teams/x.ts': '' }],
  ['a name that a file does not export', "import { seach } from './a.ts';\nexport default { seach };\n", ['config/import-missing-name @ 1:10'], { 'a.ts': 'export const search = 1;\n' }],
  ['a name that a package does not export', "import { nope as x } from 'pkg';\nexport default { x };\n", ['config/import-missing-name @ 1:10'], { 'node_modules/pkg/index.js': 'exports.yes = 1;' }],
  ['a name that the compiler does not give', "import { definePlatfrom } from 'platform-compiler';\nexport default definePlatfrom({});\n", ['config/import-missing-name @ 1:10']],
  ['mistakes in two files', "import { a } from './a.ts';\nexport default { a, a };\n", ['config/syntax @ a.ts:2:18', 'config/duplicate-key @ 2:21'], { 'a.ts': '\nexport const a = ;\n' }],
  ['mistakes in imported JSON', "import a from './a.json' with { type: 'json' };\nexport default { a };\n", ['config/duplicate-key @ a.json:1:11', 'config/syntax @ a.json:1:18'], { 'a.json': '{ "a": 1, "a": 2,}' }],
  ['a dynamic import of a missing file', "const { a } = await import(`./${'a'}.ts`);\nexport default { a };\n", ['config/import-not-found @ 1:21']],
  ['a dynamic import of a broken file', "const { a } = await import('./a.ts');\nexport default { a };\n", ['config/syntax @ a.ts:1:18'], { 'a.ts': 'export const a = ;\n' }],
  ['a throw in a dynamic import', "const { a } = await import('./a.ts');\nexport default { a };\n", ['config/throws @ a.ts:2:7'], { 'a.ts': "export const a = 1;\nthrow new Error('x');\n" }],
  ['too deep', `export default { a: ${'['.repeat(120)}${']'.repeat(120)} };\n`, ['config/too-deep @ 1:120']],
  ['too large', 'let a: unknown = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];\nfor (let i = 0; i < 8; i++) a = [a, a, a, a, a, a, a, a, a, a];\nexport default { a };\n', ['config/too-large @ 3:16']],
];

test.each(cases)('%s', async (_, config, codes, more = {}) => {
  const loaded = await loadProject({ 'platform.config.ts': config, ...more });
  expect(codesOf(loaded)).toEqual(codes);
  expect(loaded.value).toBeUndefined();
});
