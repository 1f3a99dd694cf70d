// Whatever a model is: a clear message at its place, no stack of ours, nothing outside of the output folder, nothing half-written, nothing left over.
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, environment, listing, newFolder, put, read, run, snapshot, type Files } from './command.ts';

/** A model in TypeScript with one service. */
function model(service: string, name = 'web'): Files {
  return { 'platform.config.ts': `export default {\n  name: 'demo',\n  environments: { local: { runtime: 'compose' } },\n  services: {\n    ${name}: ${service},\n  },\n};\n` };
}

const ok = "image: 'nginx:1.29.1', health: { live: '/' }, ports: { http: 80 }";

const cases: [name: string, files: Files, report: string][] = [
  ['a model that throws', { 'platform.config.ts': "import { team } from './team.ts';\nexport default team();\n", 'team.ts': "export const team = () => {\n  throw new TypeError('no team');\n};\n" }, 'config/throws]: the model throws: TypeError: no team\n  team.ts:2:9\n'],
  ['a model that throws what is no error', { 'platform.config.ts': 'throw null;\n' }, 'config/throws]: the model throws: null\n  platform.config.ts:1:1\n'],
  ['a model that ends in its own recursion', { 'platform.config.ts': 'const f = (): unknown => [f()];\nexport default f();\n' }, 'config/throws]: the model throws: RangeError: Maximum call stack size exceeded\n  platform.config.ts:1:26\n'],
  ['a model that waits for ever', { 'platform.config.ts': 'await new Promise(() => {});\nexport default {};\n' }, 'config/never-settles]: "platform.config.ts" waits for something that never happens: a top-level "await" does not settle\n  platform.config.ts:1:1\n'],
  ['a model that exports nothing', { 'platform.config.ts': 'export const platform = {};\n' }, 'config/no-default-export]: "platform.config.ts" has no default export; it exports "platform"\n  platform.config.ts:1:1\n'],
  ['an empty model', { 'platform.config.json': ' \n' }, 'config/empty]: "platform.config.json" is empty; a model starts with its name\n  platform.config.json:1:1\n'],
  ['a model that is no object', { 'platform.config.yaml': '- a\n' }, 'config/not-an-object]: the model is a list; expected an object\n  platform.config.yaml:1:1\n'],
  ['a mistake of syntax', { 'platform.config.ts': 'export default {\n  name: demo\n  services: {},\n};\n' }, 'config/syntax]: expected "," or "}" but found a name\n  platform.config.ts:3:3\n'],
  ['a mistake of syntax in YAML', { 'platform.config.yaml': 'name: demo\nservices:\n  web: [1\n  api: 2\n' }, '\n  platform.config.yaml:4:3\n'],
  ['a mistake of syntax in JSON', { 'platform.config.json': '{\n  "name": "demo",\n}\n' }, 'config/syntax]: expected a key in double quotes; found "}"\n  platform.config.json:3:1\n'],
  ['a mistake of syntax in TOML', { 'platform.config.toml': 'name = "demo"\n[services.web\nimage = "a:1"\n' }, '\n  platform.config.toml:2:14\n'],
  ['an import that is not there', { 'platform.config.ts': "import { a } from './tems.ts';\nexport default a;\n" }, 'config/import-not-found]: cannot find "./tems.ts": there is no file "tems.ts"\n  platform.config.ts:1:19\n'],
  ['an import of a folder', { 'platform.config.ts': "import { a } from './a.ts';\nexport default a;\n", 'a.ts/readme': '' }, '"./a.ts"'],
  ['an import that cannot be parsed', { 'platform.config.ts': "import { a } from './a.ts';\nexport default a;\n", 'a.ts': 'export const a = ;\n' }, '\n  a.ts:1:18\n'],
  ['a package that is not installed', { 'platform.config.ts': "import { a } from 'no-such-package-of-ours';\nexport default a;\n" }, 'config/import-not-found]: cannot find "no-such-package-of-ours": no such package is installed\n  platform.config.ts:1:19\n'],
  ['an object that contains itself', { 'platform.config.ts': "const web: Record<string, unknown> = { image: 'a:1' };\nweb.env = { A: web };\nexport default { name: 'demo', services: { web } };\n" }, 'config/cycle]: this object contains itself: it is "services.web" again\n  platform.config.ts:2:16  services.web.env.A\n'],
  ['a YAML alias to itself', { 'platform.config.yaml': 'name: demo\nservices: &s\n  web: *s\n' }, 'config/cycle]: this object contains itself: it is "services" again\n  platform.config.yaml:3:8  services.web\n'],
  ['a name of JavaScript', model(`{ ${ok}, env: JSON.parse('{"__proto__": "x"}') }`), 'config/forbidden-key]: "__proto__" cannot be a key\n  platform.config.ts:5:'],
  ['a name of JavaScript in JSON', { 'platform.config.json': '{\n  "name": "demo",\n  "services": { "__proto__": { "image": "a:1" } }\n}\n' }, 'config/forbidden-key]: "__proto__" cannot be a key\n  platform.config.json:3:'],
  ['a service that would be written elsewhere', model(`{ ${ok} }`, "'../../evil'"), 'model/bad-name]: the name "../../evil" must be a DNS label'],
  ['a folder of output that is elsewhere', { 'platform.config.ts': model(`{ ${ok} }`)['platform.config.ts']!.replace('services:', "output: { directory: '../evil' },\n  services:") }, '\n  platform.config.ts:4:24  output.directory\n'],
  ['a file that would be written elsewhere', model(`{ ${ok}, files: { '/../../etc/passwd': { content: 'x' } } }`), 'model/bad-name]: the name "/../../etc/passwd" must be an absolute path without ".." and control characters\n  platform.config.ts:5:'],
  ['a NUL', model(`{ ${ok}, env: { A: 'x\\0y' } }`), 'config/bad-text]: the text contains a NUL character, which files and programs cannot carry\n  platform.config.ts:5:'],
  ['a NUL in a name', model(`{ ${ok}, files: { '/etc/a\\0b': { content: 'x' } } }`), '  platform.config.ts:5:'],
  ['a line break in a path', model(`{ ${ok}, files: { '/etc/a\\nb': { content: 'x' } } }`), 'model/bad-name]: the name "/etc/a\\nb" must be an absolute path without ".." and control characters\n  platform.config.ts:5:'],
  ['half of a character', model(`{ ${ok}, env: { A: '\\ud800' } }`), 'config/bad-text]: the text contains half of a surrogate pair'],
  ['escape sequences of a terminal', model(`{ ${ok}, env: { '\\u001B[2J': 'x' } }`), 'the name "\\u001b[2J"'],
  ['great depth', { 'platform.config.ts': 'let a: unknown = 1;\nfor (let i = 0; i < 1e5; i++) a = { a };\nexport default a;\n' }, 'config/too-deep]: the model is nested more than 100 levels deep\n  platform.config.ts:2:'],
  ['great depth in JSON', { 'platform.config.json': `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}` }, 'config/too-deep]: the model is nested more than 100 levels deep\n  platform.config.json:1:'],
  ['great depth in YAML', { 'platform.config.yaml': `${'['.repeat(1e5)}${']'.repeat(1e5)}` }, 'config/too-deep]: the model is nested more than 100 levels deep\n  platform.config.yaml:1:'],
  ['aliases that multiply', { 'platform.config.yaml': `name: demo\na0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => `*a${i}`).join(', ')}]\n`).join('')}` }, 'config/too-large]: the model has more than 5000000 values once its aliases and shared objects are written out\n'],
  ['a long name', model(`{ ${ok} }`, "['x'.repeat(5e6)]"), `model/bad-name]: the name "${'x'.repeat(300)}"… must be a DNS label`],
  ['a long image', model("{ image: 'x'.repeat(5e6), health: { none: 'a job' } }"), `image/no-tag]: the image "${'x'.repeat(300)}"… has no tag`],
  ['defaults that take each other', { 'platform.config.yaml': 'name: demo\nenvironments: { local: { runtime: compose } }\ndefaults:\n  a: { defaults: b }\n  b: { defaults: a }\nservices:\n  web: { image: "nginx:1.29.1", health: { live: / }, defaults: a }\n' }, '\n  platform.config.yaml:4:'],
  ['a text that refers to itself', { 'platform.config.yaml': 'name: demo\nenvironments: { local: { runtime: compose } }\nservices:\n  web: { image: "nginx:1.29.1", health: { live: / }, env: { A: "${self.env.A}" } }\n' }, '\n  platform.config.yaml:4:'],
];

test.each(cases)('%s', async (_, files, report) => {
  const outer = newFolder({ 'tmp/keep': '' });
  const folder = join(outer, 'a/b');
  put(folder, files);
  const before = snapshot(outer);
  const ended = await run(folder, 'build', { env: { TMPDIR: join(outer, 'tmp') } });
  expect(ended).toMatchObject({ code: 1, signal: null, stdout: '' });
  expect(ended.stderr).toContain(report);
  expect(ended.stderr).toMatch(/^(error|warning)\[[a-z]+\/[a-z-]+\]: /);
  expect(ended.stderr).toMatch(/\d+ errors?(, \d+ warnings?)?\n$/);
  expect(ended.stderr.length).toBeLessThan(5_000);
  expect(snapshot(outer)).toEqual(before);
});

test('mistakes of one stage are told together, in the order of the files', async () => {
  const folder = newFolder({
    'platform.config.ts': "import { api } from './api.ts';\nexport default {\n  name: 'Demo',\n  environments: { local: { runtime: 'compose' } },\n  services: { web: { image: 'nginx:1.29.1', prots: { http: 80 } }, api },\n};\n",
    'api.ts': "export const api = {\n  image: 'api:1',\n  ports: { http: 'eighty' },\n};\n",
  });
  const { code, stderr } = await run(folder, 'build');
  expect(code).toBe(1);
  expect(stderr.split('\n').filter((line) => /^(error| {2}\S+:\d+:\d+)/.test(line)).map((line) => line.replace(/: .*/, ''))).toEqual([
    'error[model/wrong-type]',
    '  api.ts:3:18  services.api.ports.http',
    'error[model/bad-value]',
    '  platform.config.ts:3:9  name',
    'error[model/unknown-key]',
    expect.stringMatching(/^ {2}platform\.config\.ts:5:\d+ {2}services\.web\.prots$/) as string,
  ]);
  expect(stderr).toMatch(/\n3 errors\n$/);
});

test.each([
  ['yaml', 'name: demo\nenvironments: { local: { runtime: compose } }\nservices:\n  web:\n    image: nginx:1.29.1\n    health: { live: / }\n    ports: { http: 80 }\n    calls: [api, wbe]\n', '8:13', '8:18'],
  ['json', '{\n  "name": "demo",\n  "environments": { "local": { "runtime": "compose" } },\n  "services": {\n    "web": {\n      "image": "nginx:1.29.1",\n      "calls": ["api", "wbe"]\n    }\n  }\n}\n', '7:17', '7:24'],
  ['toml', 'name = "demo"\n[environments.local]\nruntime = "compose"\n[services.web]\nimage = "nginx:1.29.1"\ncalls = [\n  "api",\n  "wbe",\n]\n', '7:3', '8:3'],
])('the same two mistakes in %s are both told where they stand', async (language, text, first, second) => {
  const folder = newFolder({ [`platform.config.${language}`]: text });
  const { code, stderr } = await run(folder, 'build');
  expect(code).toBe(1);
  const places = [...stderr.matchAll(/^error\[model\/unknown-name\]: no service is named "(\w+)".*\n {2}platform\.config\.\w+:(\S+) {2}(\S+)$/gm)].map((match) => match.slice(1));
  expect(places, stderr).toEqual([
    ['api', first, 'services.web.calls[0]'],
    ['wbe', second, 'services.web.calls[1]'],
  ]);
});

test('an output folder that is a link is not followed', async () => {
  const folder = newFolder({ 'shop/platform.config.yaml': 'name: demo\nenvironments: { local: { runtime: compose } }\nservices: { web: { image: "nginx:1.29.1", health: { live: / }, ports: { http: 80 } } }\n', 'elsewhere/keep': '' });
  symlinkSync('../elsewhere', join(folder, 'shop/out'));
  for (const flags of ['', ' --force']) {
    const { code, stderr } = await run(folder, `build --config shop${flags}`);
    expect(code).toBe(1);
    expect(stderr).toContain('is behind the link "out": it is not followed');
  }
  expect(listing(folder)).toEqual(['elsewhere/keep', 'shop/out', 'shop/platform.config.yaml']);
});

test('a model that loops for ever is ended by Ctrl-C, and leaves nothing behind', async () => {
  const folder = newFolder({ 'platform.config.ts': 'for (;;);\nexport default {};\n', 'tmp/keep': '' });
  const ended = await run(folder, 'build', { patience: 1_500, env: { TMPDIR: join(folder, 'tmp') } });
  expect(ended).toEqual({ code: null, signal: 'SIGINT', stdout: '', stderr: '' });
  expect(listing(folder)).toEqual(['platform.config.ts', 'tmp/keep']);
});

describe('large', () => {
  const watermark = join(import.meta.dirname, 'watermark.cjs');
  const megabytes = 5;
  const text = 'x'.repeat(megabytes << 20);
  const large = `'x'.repeat(${megabytes << 20})`;
  const isText = (file: string): boolean => file === `${text}\n`;

  test.each([
    ['description', model(`{ ${ok}, description: ${large} }`), 'compose.yaml', (file: string) => file.includes('image: nginx:1.29.1')],
    ['environment variable', model(`{ ${ok}, env: { A: ${large} } }`), 'compose.yaml', (file: string) => file.includes(`A: ${text}\n`)],
    ['content of a file', model(`{ ${ok}, files: { '/etc/a': { content: ${large} } } }`), 'files/web/etc/a', isText],
    ['content of a file in JSON', { 'platform.config.json': `{"name": "demo", "environments": {"local": {"runtime": "compose"}}, "services": {"web": {"image": "nginx:1.29.1", "health": {"live": "/"}, "ports": {"http": 80}, "files": {"/etc/a": {"content": "${text}"}}}}}` }, 'files/web/etc/a', isText],
  ] as const)('%s', async (_, files, name, holds) => {
    const folder = newFolder(files);
    const ended = await run(folder, 'build');
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stderr).toMatch(/^built /);
    expect(holds(read(folder, `out/compose/local/${name}`))).toBe(true);
  });

  test('ten thousand services compile in less than 1 GB', () => {
    const folder = newFolder({
      'platform.config.ts': `const services = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [\`s\${i}\`, { ${ok}, calls: i > 0 ? [\`s\${i - 1}\`] : [] }]));\nexport default { name: 'demo', environments: { local: { runtime: 'compose' } }, services };\n`,
    });
    const { status, stderr } = spawnSync(process.execPath, ['--require', watermark, command, 'build'], { cwd: folder, env: environment(), encoding: 'utf8', timeout: 60_000 });
    expect(status, stderr).toBe(0);
    expect(stderr).toMatch(/^built 4 files: 4 created in \d+ ms\n\d+ MB\n$/);
    expect(Number(/(\d+) MB/.exec(stderr)![1])).toBeLessThan(1_000);
    expect(read(folder, 'out/compose/local/compose.yaml').match(/^ {2}s\d+:$/gm)!.length).toBeGreaterThanOrEqual(10_000);
  }, 60_000);

  test('ten thousand mistakes are told', async () => {
    const folder = newFolder({
      'platform.config.ts': "const services = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`s${i}`, { image: 'a:1', calls: ['s' + (i + 20_000)] }]));\nexport default { name: 'demo', environments: { local: { runtime: 'compose' } }, services };\n",
    });
    const { code, stderr } = await run(folder, 'build', { patience: 60_000 });
    expect(code).toBe(1);
    expect(stderr).toMatch(/10000 errors/);
    expect(listing(folder)).toEqual(['platform.config.ts']);
  }, 60_000);
});
