import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildLoader, loader, loadInProcess } from './process.ts';
import { makeProject, type Files } from './project.ts';

beforeAll(buildLoader);
afterAll(() => rmSync(loader, { recursive: true, force: true }));

const packages: Files = {
  'package.json': JSON.stringify({ name: 'host', imports: { '#size': './size.js' }, exports: './self.js' }),
  'size.js': 'exports.size = 3;',
  'self.js': 'exports.self = true;',
  'node_modules/esm-only/package.json': JSON.stringify({ type: 'module', exports: { '.': { import: './i.js' }, './data.json': './data.json' } }),
  'node_modules/esm-only/i.js': "export const a = 1; export default { d: 2 }; export { a as 'a name' };",
  'node_modules/esm-only/data.json': '{ "data": 1 }',
  'node_modules/@scope/cjs/index.js': 'exports.named = (x) => { if (x < 0) throw new RangeError("negative"); return x; };',
};

const everything = `
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'path';
import { fileURLToPath } from 'node:url';
import d, { a, 'a name' as named } from 'esm-only';
import * as all from 'esm-only';
import data from 'esm-only/data.json' with { type: 'json' };
import { named as cjs } from '@scope/cjs';
import { size } from '#size';
import { self } from 'host';
import plain from './plain.cjs';
import { even } from './cycle-a.ts';
import { OnlyAType } from 'types-only';
export { a as again } from 'esm-only';
export * from '@scope/cjs';

const late = await import(\`./late-\${1 + 1}.ts\`);
const later = await import('@scope/cjs');
const value: OnlyAType = 1 as never;

export default {
  d, a, named, all: { ...all }, data, cjs: cjs(5), size, self, plain, even: even(4), late: late.default, later: later.named(6), value,
  file: basename(import.meta.filename), same: fileURLToPath(import.meta.url) === import.meta.filename, folder: import.meta.dirname === import.meta.filename.slice(0, -19),
  resolved: import.meta.resolve('./x.ts') === new URL('./x.ts', import.meta.url).href,
  beside: readdirSync(import.meta.dirname).length, temporary: readdirSync(tmpdir()).filter((name) => name.startsWith('platform-config-')),
};
`;

const local: Files = {
  'plain.cjs': 'module.exports = { cjs: __filename.endsWith("plain.cjs") };',
  'cycle-a.ts': "import { odd } from './cycle-b.ts';\nexport function even(n: number): boolean { return n === 0 || odd(n - 1); }\n",
  'cycle-b.ts': "import { even } from './cycle-a.ts';\nexport const odd = (n: number): boolean => n !== 0 && even(n - 1);\n",
  'late-2.ts': "import { odd } from './cycle-b.ts';\nexport default { list: [odd(3)] };\n",
};

const expected = {
  d: { d: 2 },
  a: 1,
  named: 1,
  all: { a: 1, 'a name': 1, default: { d: 2 } },
  data: { data: 1 },
  cjs: 5,
  size: 3,
  self: true,
  plain: { cjs: true },
  even: true,
  late: { list: [true] },
  later: 6,
  value: 1,
  file: 'platform.config.ts',
  same: true,
  folder: true,
  resolved: true,
  temporary: [],
};

test('a model imports what Node.js and TypeScript can import, from its own folder, and no file stands beside it or in the temporary folder while it runs', async () => {
  const root = makeProject({ 'platform.config.ts': everything, ...packages, ...local, 'tmp/.keep': '' });
  const { loaded, stderr, code } = await loadInProcess(join(root, 'platform.config.ts'), { temporary: join(root, 'tmp') });
  expect(loaded?.report).toEqual([]);
  expect(loaded?.value).toEqual({ ...expected, beside: readdirSync(root).length });
  expect({ stderr, code, left: loaded?.left }).toEqual({ stderr: '', code: 0, left: false });
  expect(readdirSync(join(root, 'tmp'))).toEqual(['.keep']);
});

// The superuser may write anywhere, so tests of what may not be written run as somebody else.
const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};

test('a model in a folder that cannot be written loads', async () => {
  const root = makeProject({ 'project/platform.config.ts': everything, ...prefixed('project', { ...packages, ...local }), 'tmp/.keep': '' });
  for (const folder of [root, join(root, 'tmp')]) chmodSync(folder, 0o777);
  chmodSync(join(root, 'project'), 0o555);
  const { loaded, stderr } = await loadInProcess(join(root, 'project/platform.config.ts'), { temporary: join(root, 'tmp'), ...nobody });
  expect(stderr).toBe('');
  expect(loaded?.value).toMatchObject({ ...expected, beside: readdirSync(join(root, 'project')).length });
  expect(readdirSync(join(root, 'tmp'))).toEqual(['.keep']);
});

test('without a temporary folder the folder of the model is used, and left as it was', async () => {
  const root = makeProject({ 'platform.config.ts': "import { readdirSync } from 'node:fs';\nexport default { files: readdirSync(import.meta.dirname) };\n" });
  const { loaded } = await loadInProcess(join(root, 'platform.config.ts'), { temporary: join(root, 'nope') });
  expect(loaded?.value).toEqual({ files: ['platform.config.ts'] });
  expect(readdirSync(root)).toEqual(['platform.config.ts']);
});

test('without any folder that can be written, the process says so and ends with 2', async () => {
  const root = makeProject({ 'project/platform.config.ts': 'export default {};\n' });
  chmodSync(root, 0o755);
  chmodSync(join(root, 'project'), 0o555);
  const { code, stderr, loaded } = await loadInProcess(join(root, 'project/platform.config.ts'), { temporary: join(root, 'nope'), ...nobody });
  expect({ code, loaded }).toEqual({ code: 2, loaded: undefined });
  expect(stderr).toBe(`CannotRun: no place for the compiled model (${root}/nope: it does not exist; ${root}/project: permission denied); set TMPDIR to a folder that can be written`);
});

function prefixed(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}

test.each([
  ["await new Promise(() => {});\nexport default {};\n", 'platform.config.ts:1:1'],
  ["const f = async () => { await 0; };\nexport default { a: await new Promise(() => f) };\n", 'platform.config.ts:2:21'],
  ["import './a.ts';\nawait 0;\nexport default {};\n", 'platform.config.ts:1:1'],
])('a model that waits for ever is an error: %j', async (config, place) => {
  const root = makeProject({ 'platform.config.ts': config, 'a.ts': 'await new Promise(() => {});\n' });
  const { loaded, code } = await loadInProcess(join(root, 'platform.config.ts'), { temporary: root });
  expect(code).toBe(0);
  expect(loaded?.report.map(({ code: id, source }) => [id, `${source!.file}:${source!.line}:${source!.column}`])).toEqual([['config/never-settles', place]]);
  expect(readdirSync(root)).toEqual(['a.ts', 'platform.config.ts']);
});

test('Ctrl-C ends a model that loops for ever, and nothing is left behind', async () => {
  const root = makeProject({
    'platform.config.ts': "import { writeSync } from 'node:fs';\nwriteSync(2, 'looping');\nfor (;;) {}\nexport default {};\n",
  });
  mkdirSync(join(root, 'tmp'));
  const { signal } = await loadInProcess(join(root, 'platform.config.ts'), { temporary: join(root, 'tmp'), onError: (_, child) => child.kill('SIGINT') });
  expect(signal).toBe('SIGINT');
  expect(readdirSync(join(root, 'tmp'))).toEqual([]);
});

test('a signal that comes before the model runs leaves nothing behind either', async () => {
  // Packages are imported before the model starts; this one waits, so that the signal comes while the folder of the load is there.
  const slow = "process.stderr.write(JSON.stringify((await import('node:fs')).readdirSync(process.env.TMPDIR))); process.kill(process.pid, 'SIGTERM'); await new Promise((done) => setTimeout(done, 10_000));";
  const root = makeProject({ 'platform.config.ts': "import 'slow';\nexport default {};\n", 'node_modules/slow/package.json': '{ "exports": "./i.mjs" }', 'node_modules/slow/i.mjs': slow });
  mkdirSync(join(root, 'tmp'));
  const { signal, stderr } = await loadInProcess(join(root, 'platform.config.ts'), { temporary: join(root, 'tmp') });
  expect(stderr).toContain('platform-config-');
  expect(signal).toBe('SIGTERM');
  expect(readdirSync(join(root, 'tmp'))).toEqual([]);
});

test('what a model still does after it was loaded works without being recorded', async () => {
  const root = makeProject({
    'platform.config.ts': `const more = { b: 2 };
const value = { list: [1] };
setTimeout(() => {
  const late = { a: 1, ...more, get c() { return 3; }, [String(4)]: [...value.list, , 5] };
  console.error(JSON.stringify({ ...late, d: [{}] }));
  void import('./x.ts').catch((error) => console.error(error.message));
}, 50);
export default value;
`,
    'x.ts': 'export {};\n',
  });
  const { loaded, stderr, code } = await loadInProcess(join(root, 'platform.config.ts'), { temporary: root });
  expect(loaded?.value).toEqual({ list: [1] });
  expect(stderr.split('\n')).toEqual(['{"4":[1,null,5],"a":1,"b":2,"c":3,"d":[{}]}', 'the model goes on running after it was loaded, and can import nothing more', '']);
  expect(code).toBe(0);
});

test('without the native parser a model in TypeScript cannot run, and one in YAML can', async () => {
  const root = makeProject({ 'platform.config.ts': 'export default {};\n', 'platform.config.yaml': 'name: demo\n' });
  cpSync(loader, join(root, 'program'), { recursive: true });
  const start = { temporary: root, program: join(root, 'program') };
  const typescript = await loadInProcess(join(root, 'platform.config.ts'), start);
  expect(typescript.code).toBe(2);
  expect(typescript.stderr).toMatch(/^CannotRun: the TypeScript parser \(oxc-parser, oxc-transform\) is not installed for this machine/);
  expect((await loadInProcess(join(root, 'platform.config.yaml'), start)).loaded?.value).toEqual({ name: 'demo' });
});
