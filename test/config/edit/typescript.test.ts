import { describe, expect, test } from 'vitest';
import { edited, type Change } from './table.ts';

const head = "import { definePlatform } from 'platform-compiler';\n\n";

/** Of each: what it shows, the text behind `export default`, the changes, and the text that they make. */
const cases: [name: string, before: string, changes: Change[], after: string][] = [
  ['a text keeps its marks', `{ a: 'x', b: "y", c: \`z\` }`, [['a', "it's"], ['b', 'q'], ['c', 'r']], `{ a: "it's", b: "q", c: "r" }`],
  ['a number, a truth, nothing', '{ a: 1, b: -2, c: null, d: true }', [['a', -5], ['b', null], ['c', false], ['d', 1.5]], '{ a: -5, b: null, c: false, d: 1.5 }'],
  ['what is undefined is not there', '{ a: undefined, b: undefined }', [['a', 1], ['b.c', 1]], '{ a: 1, b: { c: 1 } }'],
  ['a text with both marks', "{ a: 'x' }", [['a', `"it's"`]], `{ a: '"it\\'s"' }`],
  ['with a comma behind the last', '{\n  a: 1, // one\n  // more\n}', [['b', [1, 'x']]], "{\n  a: 1, // one\n  b: [1, 'x'],\n  // more\n}"],
  ['without a comma behind the last', '{\n  a: 1 // one\n}', [['b', {}]], '{\n  a: 1, // one\n  b: {}\n}'],
  ['on one line', '{ a: 1 /* one */ }', [['b', 2]], '{ a: 1, b: 2 /* one */ }'],
  ['without a pad', '{a: {x: 1}}', [['a.y', { z: 1 }]], '{a: {x: 1, y: {z: 1}}}'],
  ['into an empty object', '{\n  a: {},\n  b: { },\n  c: {\n  },\n}', [['a.x', 1], ['b.x', 1], ['c.x', 1]], '{\n  a: { x: 1 },\n  b: { x: 1 },\n  c: {\n    x: 1,\n  },\n}'],
  ['into an object with a comment', '{\n  a: { /* none */ },\n  b: {\n    // none\n  },\n  c: { // none\n  },\n}', [['a.x', 1], ['b.x', 1], ['c.x', 1]], '{\n  a: { /* none */ x: 1 },\n  b: {\n    // none\n    x: 1,\n  },\n  c: { // none\n    x: 1,\n  },\n}'],
  ['into an empty list', '{ a: [], b: [\n] }', [['a', '+', 1], ['b[0]', 'x']], "{ a: [1], b: [\n  'x',\n] }"],
  ['too long for a line', '{\n  a: {},\n}', [['a.b', { long: 'x'.repeat(80), more: [1, 2] }]], `{\n  a: {\n    b: {\n      long: '${'x'.repeat(80)}',\n      more: [1, 2],\n    },\n  },\n}`],
  ['keys that need marks', '{ a: {} }', [['a["x-y"]', 1], ['a["8080"]', 2], ['a["it\'s"]', 3], ['a.$ok', 4]].map(([key, value]) => [String(key).replace('.$ok', '["$ok"]'), value]) as Change[], `{ a: { 'x-y': 1, '8080': 2, "it's": 3, $ok: 4 } }`],
  ['keys in marks, as all the others', '{ "a": 1, "c": 2 }', [['b', 'x']], '{ "a": 1, "c": 2, "b": "x" }'],
  ['tabs', '{\n\ta: {\n\t\tx: 1,\n\t},\n}', [['b', { y: 1 }], ['a.z', 1]], '{\n\ta: {\n\t\tx: 1,\n\t\tz: 1,\n\t},\n\tb: {\n\t\ty: 1,\n\t},\n}'],
  ['line ends of Windows', '{\r\n  a: {\r\n    x: 1, // one\r\n  },\r\n}', [['a.y', 1], ['b', [1]], ['a.x', '-']], '{\r\n  a: {\r\n    y: 1,\r\n  },\r\n  b: [1],\r\n}'],
  ['the first goes, with its comments', '{\n  // about a\n  // and more\n  a: 1, // one\n\n  // about b\n  b: 2,\n}', [['a', '-']], '{\n\n  // about b\n  b: 2,\n}'],
  ['the last goes, with its comments', '{\n  // about a\n  a: 1, // one\n  /* about b */\n  b: 2 // two\n}', [['b', '-']], '{\n  // about a\n  a: 1 // one\n}'],
  ['one in the middle goes; comments that stand alone stay', '{\n  a: 1,\n\n  // a section\n\n  b: 2,\n  c: 3,\n}', [['b', '-']], '{\n  a: 1,\n\n  // a section\n\n  c: 3,\n}'],
  ['of one line, with the comment before it', '[1, /* two */ 2, 3 /* three */, /* four */ 4]', [['[1]', '-'], ['[2]', '-']], '[1, 3 /* three */]'],
  ['the only one goes', '{\n  a: {\n    // one\n    x: 1,\n  },\n  b: [1],\n}', [['a.x', '-'], ['b[0]', '-']], '{\n  a: {},\n  b: [],\n}'],
  ['what is computed can be removed', '{ a: 1 + 1, b: 2 }', [['a', '-']], '{ b: 2 }'],
  ['as const, satisfies and parentheses', '({ a: ({ b: 1 } as const), c: [1] satisfies number[] }) as object', [['a.b', 2], ['c', '+', 2]], '({ a: ({ b: 2 } as const), c: [1, 2] satisfies number[] }) as object'],
  ['behind a spread, that of the object wins', '{ a: { ...{ x: 1, y: 2 }, y: 3 } }', [['a.y', 4], ['a.x', 5]], '{ a: { ...{ x: 5, y: 2 }, y: 4 } }'],
  ['to a list with a spread', '{ a: [...[1, 2], 3] }', [['a', '+', 4]], '{ a: [...[1, 2], 3, 4] }'],
  ['an object over another keeps the comments of what stays', '{\n  a: {\n    x: 1, // one\n    y: 2, // two\n  },\n}', [['a', { x: 3, z: 4 }]], '{\n  a: {\n    x: 3, // one\n    z: 4,\n  },\n}'],
  ['a list over another keeps the comments of what stays', '[\n  1, // one\n  2, // two\n  3, // three\n]', [['', [1, 3, 4]]], '[\n  1, // one\n  3, // three\n  4,\n]'],
];

/** The model must be an object: lists are put into one. */
function inModel(text: string): string {
  return text.startsWith('[') ? `{ list: ${text} }` : text;
}

function ofModel(text: string, changes: readonly Change[]): Change[] {
  return text.startsWith('[') ? changes.map(([path, ...rest]) => [`list${path}`, ...rest] as unknown as Change) : [...changes];
}

describe.each([
  ['export default', '', 'export default ', ';\n'],
  ['definePlatform', head, 'export default definePlatform(', ');\n'],
  ['a constant', head, 'const model = definePlatform(', ');\n\nexport default model;\n'],
  ['an exported name', '', 'const model: object = ', ';\nexport { model as default };\n'],
])('%s', (_, imports, before, after) => {
  test.each(cases)('%s', async (_name, text, changes, wanted) => {
    const around = (part: string): string => (text.includes('\r\n') ? part.replaceAll('\n', '\r\n') : part);
    const whole = (inner: string): string => around(imports + before) + inModel(inner) + around(after);
    expect(await edited('platform.config.ts', whole(text), ofModel(text, changes))).toBe(whole(wanted));
  });
});

/** Whole files. */
const files: [name: string, before: string, changes: Change[], after: string][] = [
  ['a constant that is used once', `const web = { image: 'a' }; // web\nexport default { services: { web } };\n`, [['services.web.image', 'b'], ['services.web.ports.http', 80]], `const web = { image: 'b', ports: { http: 80 } }; // web\nexport default { services: { web } };\n`],
  ['a constant of one value', `const tag = 'a' as const;\nexport default { image: tag };\n`, [['image', 'b']], `const tag = 'b' as const;\nexport default { image: tag };\n`],
  ['a constant that is spread once', `const team = { web: { n: 1 } };\nexport default { services: { ...team, api: {} } };\n`, [['services.web.n', 2], ['services.api.n', 2]], `const team = { web: { n: 2 } };\nexport default { services: { ...team, api: { n: 2 } } };\n`],
  ['beside a spread of what is shared', `const base = { n: 1, s: { x: 1 } };\nexport default { a: { ...base }, b: { ...base, m: 1 } };\n`, [['a.n', 2], ['b.n', 3]], `const base = { n: 1, s: { x: 1 } };\nexport default { a: { ...base, n: 2 }, b: { ...base, m: 1, n: 3 } };\n`],
  ['before a spread that is known not to bring it', `const base = { n: 1 };\nexport default { a: { m: 1, ...base }, b: { ...base, k: {} } };\n`, [['a.m', 2], ['b.q.x', 1], ['b.k', '-']], `const base = { n: 1 };\nexport default { a: { m: 2, ...base }, b: { ...base, q: { x: 1 } } };\n`],
  ['an argument of a helper', `const scale = (min: number, max: number) => ({ scale: { min, max } }) as const;\nexport default { a: { ...scale(1, 2) }, b: { n: 1, ...scale(3, 4) } };\n`, [['a.scale.min', 5], ['b.scale.max', 6], ['b.n', 2]], `const scale = (min: number, max: number) => ({ scale: { min, max } }) as const;\nexport default { a: { ...scale(5, 2) }, b: { n: 2, ...scale(3, 6) } };\n`],
  ['an argument through two helpers', 'const size = (n: number) => ({ n });\nconst service = (s: number) => ({ size: size(s) });\nexport default { a: service(1), b: service(2) };\n', [['a.size.n', 3]], 'const size = (n: number) => ({ n });\nconst service = (s: number) => ({ size: size(s) });\nexport default { a: service(3), b: service(2) };\n'],
  ['an object that a helper spreads', `function service(s: object) {\n  return { ...s, kind: 'x' };\n}\nexport default { a: service({ n: 1, m: [1] }), b: service({}) };\n`, [['a.n', 2], ['a.m', '+', 2]], `function service(s: object) {\n  return { ...s, kind: 'x' };\n}\nexport default { a: service({ n: 2, m: [1, 2] }), b: service({}) };\n`],
  ['a helper that is called once', `const service = () => ({ kind: 'x' });\nexport default { a: service() };\n`, [['a.kind', 'y'], ['a.n', 1]], `const service = () => ({ kind: 'y', n: 1 });\nexport default { a: service() };\n`],
  ['what is used twice is taken out as a whole', `const base = {};\nexport default { a: base, b: base };\n`, [['a', '-']], `const base = {};\nexport default { b: base };\n`],
  ['a name in a type is no use', `const a = { n: 1 };\ntype A = typeof a;\nexport default { a: a as A };\n`, [['a.n', 2]], `const a = { n: 2 };\ntype A = typeof a;\nexport default { a: a as A };\n`],
  ['JavaScript', `export default { a: 1 };\n`, [['b', 1]], `export default { a: 1, b: 1 };\n`],
];

test.each(files)('%s', async (name, before, changes, after) => {
  expect(await edited(`platform.config.${name === 'JavaScript' ? 'mjs' : 'mts'}`, before, changes)).toBe(after);
});

const refused: [name: string, text: string, changes: Change[], reason: string][] = [
  ['a constant that is used twice', 'const n = 1;\nexport default { a: n, b: n };', [['a', 2]], '1:7 the constant "n" is used in 2 places'],
  ['a constant that is changed', 'const a = { n: 1 };\na.n = 2;\nexport default { a };', [['a.n', 3]], '1:7 the constant "a" is used in 2 places'],
  ['a variable', 'let n = 1;\nexport default { a: n };', [['a', 2]], '1:5 "n" is a variable that may change'],
  ['a sum', 'export default { a: 1 + 1 };', [['a', 3]], '1:21 it is computed'],
  ['a composed text', 'const t = 1;\nexport default { a: `x:${t}` };', [['a', 'x:2']], '2:21 it is composed of other values'],
  ['a helper that computes', 'const service = (n: number) => { const m = n; return { m }; };\nexport default { a: service(1) };', [['a.m', 3]], '2:21 "service(…)" computes it'],
  ['what a helper says in all of its calls', "const service = (n: number) => ({ n, kind: 'x' });\nexport default { a: service(1), b: service(2) };", [['a.kind', 'y']], '1:44 it stands in "service", which is used in 2 places'],
  ['what a helper leaves out in all of its calls', 'const service = (n: number) => ({ n, m: undefined });\nexport default { a: service(1), b: service(2) };', [['a.m', 3]], '1:41 it stands in "service", which is used in 2 places'],
  ['a helper of another helper', 'const size = (n: number) => ({ n });\nconst service = (s: number) => ({ size: size(s), k: size(1) });\nexport default { a: service(1), b: service(2) };', [['a.k.n', 3]], '2:58 it stands in "service", which is used in 2 places'],
  ['added to what a helper says', 'const service = (n: number) => ({ n });\nexport default { a: service(1), b: service(2) };', [['a.m', 3]], '1:33 it stands in "service", which is used in 2 places'],
  ['removed from what a helper says', 'const service = (n: number) => ({ n });\nexport default { a: service(1), b: service(2) };', [['a.n', '-']], '2:29 it stands in "service", which is used in 2 places'],
  ['an argument that decides several values', 'const service = (n: number) => ({ n, m: n });\nexport default { a: service(1), b: service(2) };', [['a.n', 3]], '2:29 this argument, "n", is used in 2 places'],
  ['an argument that is computed with', 'const service = (n: number) => ({ n: n * 2 });\nexport default { a: service(1), b: service(2) };', [['a.n', 3]], '1:38 it is computed'],
  ['an argument that is left out', 'const service = (n = 1) => ({ n });\nexport default { a: service(), b: service(2) };', [['a.n', 3]], '1:31 it is the default of "n"'],
  ['an argument that is a shared constant', 'const one = 1;\nconst service = (n: number) => ({ n });\nexport default { a: service(one), b: service(one) };', [['a.n', 3]], '1:7 the constant "one" is used in 2 places'],
  ['a loop', "export default { a: Object.fromEntries(['x'].map((name) => [name, 1])) };", [['a.x', 3]], '1:21 a call computes it'],
  ['part of another value', 'const sizes = { small: 1 };\nexport default { a: sizes.small };', [['a', 3]], '2:21 it is read from another value'],
  ['inside of what a spread brings', 'const base = { s: { x: 1 } };\nexport default { a: { ...base }, b: { ...base } };', [['a.s.x', 2]], '1:7 a spread may bring it: the constant "base" is used in 2 places'],
  ['removed, and brought by a spread', 'const base = { s: 1 };\nexport default { a: { ...base }, b: { ...base } };', [['a.s', '-']], '1:7 a spread may bring it: the constant "base" is used in 2 places'],
  ['removed, and brought by a spread before it', 'const base = { s: 1 };\nexport default { a: { ...base, s: 2 }, b: { ...base } };', [['a.s', '-']], '2:23 without its own, "s" may be what this brings'],
  ['below a computed name', "const name = 'x';\nexport default { a: { [name]: 1 } };", [['a.y.z', 1]], '2:23 the name of this entry is computed'],
  ['an entry behind a spread', 'export default { a: [...[1], 2] };', [['a[1]', 3]], '1:22 a spread brings entries'],
  ['comments in what would be replaced', 'export default { a: { x: 1 /* one */ } };', [['a', 3]], '1:21 a comment stands in what would be replaced'],
];

test.each(refused)('refused: %s', async (_, text, changes, reason) => {
  expect(await edited('platform.config.ts', text, changes)).toBe(reason);
});

test('what was loaded tells what a spread does not bring', async () => {
  const text = "const base = JSON.parse('{}');\nexport default { a: { ...base } };\n";
  expect(await edited('platform.config.ts', text, [['a.t.x', 2]])).toBe('1:14 a spread may bring it: a call computes it');
  expect(await edited('platform.config.ts', text, [['a.t.x', 2]], true)).toBe("const base = JSON.parse('{}');\nexport default { a: { ...base, t: { x: 2 } } };\n");
});
