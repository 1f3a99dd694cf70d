import { expect, test } from 'vitest';
import { json, newFolder, output, read, run } from './command.ts';
import { shop } from './shop.ts';

interface Why {
  readonly file: string;
  readonly places: readonly { line: number; column: number; text: string; pointer: string; origins: readonly { kind: string; path?: string; source?: object }[]; reasons: readonly object[] }[];
}

const compose = 'out/compose/local/compose.yaml';

function lineOf(text: string, part: string): number {
  return text.split('\n').findIndex((line) => line.includes(part)) + 1;
}

test('why: where the values of a line come from, with the line of the model', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  const line = lineOf(read(folder, compose), '127.0.0.1:3000:3000');
  const text = await output(folder, `why ${compose}:${line}`);
  expect(text).toMatch(new RegExp(`^${compose}:${line}:9 {2}127\\.0\\.0\\.1:3000:3000\n`));
  expect(text).toContain('  model services.api.ports.http platform.config.yaml:16:20\n      16 |     ports: { http: 3000 }\n         |                    ^^^^\n');
  const answer = await json<Why>(folder, `why ${compose}:${line}`);
  expect(answer).toMatchObject({ file: compose, places: [{ line, column: 9, text: '127.0.0.1:3000:3000', pointer: '/services/api/ports/0' }], diagnostics: [] });
  expect(answer.places[0]!.origins).toContainEqual({ kind: 'model', path: 'services.api.ports.http', source: { file: 'platform.config.yaml', line: 16, column: 20 } });
});

test('why: every file has its reasons, also the one that is no target\'s', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  expect(await output(folder, 'why out/.gitattributes:2')).toMatch(/^out\/\.gitattributes:2:1 {2}\* text=auto .*\n {2}convention\n {6}/);
});

test('why: several places, also of files that are not written yet, from wherever it is asked', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop, 'a/readme': '' });
  const { answers } = await json<{ answers: readonly Why[] }>(folder, `why ${compose}:4 out/docker/api/Dockerfile:3:1`);
  expect(answers.map((one) => one.file)).toEqual([compose, 'out/docker/api/Dockerfile']);
  expect(await output(`${folder}/a`, `why --config .. ../${compose}:4`)).toContain('shop-local');
  expect(await output(`${folder}/a`, `why --config .. ${folder}/${compose}:4:7`)).toContain('shop-local');
});

test('why: places as compilers and forges write them, and those of another part', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  const line = async (...words: string[]): Promise<string> => (await output(folder, `why ${words.join(' ')}`)).split('\n')[0]!;
  const expected = `${compose}:4:7  shop-local`;
  expect(await line(`./${compose}:4:7:`, 'name', 'is', 'bad')).toBe(expected);
  expect(await line(`${compose}(4,7):`)).toBe(expected);
  expect(await line(`https://github.com/acme/shop/blob/some/branch/${compose}#L4`)).toBe(expected);
  expect(await line('at', `${folder}/${compose}:4`)).toBe(expected);
});

test('why: reasons are read in a hundred columns', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  const lines = (await output(folder, `why ${Array.from({ length: 30 }, (_, i) => `${compose}:${i + 1}`).join(' ')}`)).split('\n');
  expect(lines.filter((text) => text.length > 100 && !text.includes('http') && !/^\S/.test(text))).toEqual([]);
});

test.each([
  ['why nonsense', 'error[cli/bad-place]: "nonsense" is no place; a place is FILE:LINE or FILE:LINE:COLUMN'],
  [`why ${compose.replace('compose.yaml', 'compsoe.yaml')}:3`, `error[cli/not-compiled]: "out/compose/local/compsoe.yaml" is not compiled from the model\n  help: did you mean "${compose}"?`],
  ['why out/compose/local/.gitignore:99', 'error[cli/no-such-line]: "out/compose/local/.gitignore" has 2 lines and no line 99'],
  ['where services.wbe', 'error[cli/nothing-there]: the model has nothing at "services.wbe"'],
  ['where services..web', 'error[cli/bad-path]: "services..web" is no path of the model; a path looks like services.web.ports.http'],
])('%s', async (args, message) => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  expect(await run(folder, args)).toEqual({ code: 1, signal: null, stdout: '', stderr: `${message}\n\n1 error\n` });
});

test('where: every line that a value reaches', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  const line = lineOf(read(folder, compose), '127.0.0.1:3000:3000');
  expect(await output(folder, 'where services.api.ports.http')).toContain(`${compose}:${line}:9  127.0.0.1:3000:3000\n`);
  expect(await output(folder, 'where services.api.ports.http')).toMatch(/^compose {2}\d+ places in \d+ files\n {2}out\/compose\/(?:.*\n)+docker {2}\d+ places? in \d+ files?\n {2}out\/docker\//);
  const { path, places } = await json<{ path: string; places: readonly { file: string; target: string; line: number; text: string }[] }>(folder, 'where services.api.ports.http');
  expect(path).toBe('services.api.ports.http');
  expect(places).toContainEqual({ file: compose, target: 'compose', line, column: 9, pointer: '/services/api/ports/0', text: '127.0.0.1:3000:3000' });
  for (const place of places) expect(read(folder, place.file).split('\n')[place.line - 1]).toContain(place.text.split('\n')[0]);
});

test('where: what nothing is compiled from is said to be so', async () => {
  const folder = newFolder({ 'platform.config.yaml': `${shop}\nowners:\n  core: { github: core-team }\n` });
  expect(await output(folder, 'where owners.core.github')).toBe('no compiled file has anything of owners.core.github\n');
});

test('where: a subtree, an entry of a list, and the name of a thing', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  const count = async (path: string): Promise<number> => (await json<{ places: readonly object[] }>(folder, `where ${path}`)).places.length;
  expect(await count('services.api')).toBeGreaterThan(await count('services.api.ports'));
  expect(await count('services.web.calls[0]')).toBeGreaterThan(0);
  expect((await output(folder, 'where services.api')).split('\n').some((line) => /compose\.yaml:\d+:\d+ {2}api$/.test(line))).toBe(true);
});

test('inspect: what the stages make of the model', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  const loaded = JSON.parse(await output(folder, 'inspect --stage load')) as { services: { web: object } };
  expect(loaded).toMatchObject({ name: 'shop', services: { web: { image: 'nginx:1.29.1' } } });
  const resolved = await json<{ name: string; environments: readonly { name: string; workloads: readonly { name: string }[] }[] }>(folder, 'inspect');
  expect(resolved.environments.map((one) => [one.name, one.workloads.map((workload) => workload.name).toSorted()])).toEqual([
    ['demo', ['api', 'redis', 'web']],
    ['local', ['api', 'redis', 'web']],
  ]);
  const broken = newFolder({ 'platform.config.yaml': shop.replace('calls: [api]', 'calls: [pai]') });
  expect(await json<object>(broken, 'inspect', 1)).toMatchObject({ value: null, diagnostics: [{ code: 'model/unknown-name', help: 'did you mean "api"?' }] });
  expect(await output(broken, 'inspect --stage load', 0)).toContain('"pai"');
});

test('schema: the JSON Schema of the language, without a model', async () => {
  const folder = newFolder();
  const schema = JSON.parse(await output(folder, 'schema')) as object;
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: { Service: { type: 'object' } } });
});

test('targets: what each makes of the model', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  expect(await output(folder, 'targets')).toMatch(/^compose {2}.*: 12 files\ndocker {2}.*: 3 files\nkubernetes {2}.*: 0 files\nhelm {2}.*: 0 files\nprometheus {2}.*: 0 files\nrunbooks {2}.*: 0 files\ngithub-actions {2}.*: 0 files\n$/);
  expect(await json<object>(folder, 'targets')).toMatchObject({ targets: [{ name: 'compose', files: 12, omissions: [] }, { name: 'docker', files: 3 }, { name: 'kubernetes', files: 0 }, { name: 'helm', files: 0 }, { name: 'prometheus', files: 0 }, { name: 'runbooks', files: 0 }, { name: 'github-actions', files: 0 }], diagnostics: [] });
  const scaled = newFolder({ 'platform.config.yaml': shop.replace('    health: { live: /health }\n', '    health: { live: /health }\n    scale: { min: 2, max: 4, cpu: 70% }\n') });
  const { targets } = await json<{ targets: readonly { name: string; omissions: readonly { path: string; text: string }[] }[] }>(scaled, 'targets');
  expect(targets[0]!.omissions.map((one) => one.path)).toContain('services.api.scale');
  expect(await output(scaled, 'targets')).toContain('  not expressed: services.api.scale: api: compose runs one replica');
});
