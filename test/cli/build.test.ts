import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, listing, newFolder, output, put, read, run, snapshot } from './command.ts';
import { allShopFiles, shop, shopFiles } from './shop.ts';

interface Build {
  readonly files: readonly { path: string; target: string; action: string }[];
  readonly omissions: readonly { target: string; path: string; source?: object; text: string }[];
  readonly diagnostics: readonly { code: string }[];
  readonly timings: Readonly<Record<string, number>>;
}

const lines = (action: string, files: readonly string[]): string => files.map((file) => `${action} ${file}\n`).join('');

test('writes every file and the lock, says so, and the next build has nothing to do', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  const first = await run(folder, 'build');
  expect(first).toEqual({ code: 0, signal: null, stdout: lines('create', allShopFiles), stderr: expect.stringMatching(/^built 16 files: 16 created in \d+ ms\n$/) as string });
  expect(listing(folder)).toEqual([...allShopFiles, 'out/platform.lock', 'platform.config.yaml'].toSorted());
  const before = snapshot(folder);
  expect(await run(folder, 'build')).toEqual({ code: 0, signal: null, stdout: '', stderr: expect.stringMatching(/^built 16 files up to date in \d+ ms\n$/) as string });
  expect(snapshot(folder)).toEqual(before);
});

test('writes what a change of the model changes, and deletes what it no longer wants', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  put(folder, { 'platform.config.yaml': shop.replace('  demo: { runtime: compose }\n', '').replace('ports: { http: 80 }', 'ports: { http: 81 }') });
  const again = await run(folder, 'build');
  expect(again.stdout).toBe(lines('delete', shopFiles.compose('demo')) + lines('update', ['out/compose/local/compose.yaml']));
  expect(again.stderr).toMatch(/^built 16 files: 1 updated, 6 deleted in \d+ ms\n$/);
  expect(listing(join(folder, 'out/compose'))).toEqual(shopFiles.compose('local').map((file) => file.replace('out/compose/', '')).toSorted());
});

test('--dry-run says the same and writes nothing', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  expect(await run(folder, 'build --dry-run')).toEqual({ code: 0, signal: null, stdout: lines('create', allShopFiles), stderr: expect.stringMatching(/^would build 16 files: 16 created in \d+ ms\n$/) as string });
  expect(listing(folder)).toEqual(['platform.config.yaml']);
});

describe('a part', () => {
  test.each([
    ['--env demo', shopFiles.compose('demo')],
    ['--env demo,local', [...shopFiles.compose('demo'), ...shopFiles.compose('local')]],
    ['--env demo --env local', [...shopFiles.compose('demo'), ...shopFiles.compose('local')]],
    ['--target docker', shopFiles.docker],
    ['--target compose --env local', shopFiles.compose('local')],
    ['--target docker --env local', shopFiles.docker],
    ['--target docker,compose --env local', [...shopFiles.compose('local'), ...shopFiles.docker]],
  ])('%s', async (flags, files) => {
    const folder = newFolder({ 'platform.config.yaml': shop });
    expect(await output(folder, `build ${flags}`)).toBe(lines('create', files));
    expect(listing(folder)).toEqual([...files, 'out/platform.lock', 'platform.config.yaml'].toSorted());
    expect(await output(folder, 'build')).toBe(lines('create', allShopFiles.filter((file) => !files.includes(file))));
    expect(await run(folder, 'check')).toMatchObject({ code: 0 });
  });

  test('that the model does not have is told with what was meant', async () => {
    const folder = newFolder({ 'platform.config.yaml': shop });
    const ended = await run(folder, 'build --env loacl --target dockr,compose');
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toBe(`error[cli/unknown-name]: --env names the environment "loacl"; the model has "demo" and "local"
  help: did you mean "local"?

error[cli/unknown-name]: --target names the target "dockr"; the model has "compose" and "docker"
  help: did you mean "docker"?

2 errors
`);
    expect(listing(folder)).toEqual(['platform.config.yaml']);
  });
});

test('an edit by hand stops all of it, and --force overwrites it', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  put(folder, { 'out/docker/README.md': 'mine\n', 'platform.config.yaml': shop.replace('http: 80', 'http: 81') });
  const before = snapshot(folder);
  const refused = await run(folder, 'build');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toBe(`error[output/hand-edited]: "out/docker/README.md" was edited by hand: nothing is written
  out/docker/README.md:1:1
  help: see the edit with "platform check --explain"; take it into the model with "platform adopt out/docker/README.md", keep the file as it is with "platform eject out/docker/README.md", or drop the edit with "platform build --force"

1 error
`);
  expect(snapshot(folder)).toEqual(before);
  const forced = await run(folder, 'build --force');
  expect(forced).toMatchObject({ code: 0, stdout: lines('update', [...shopFiles.compose('demo'), ...shopFiles.compose('local')].filter((file) => file.endsWith('/compose.yaml'))) + lines('update', ['out/docker/README.md']) });
  expect(forced.stderr).toContain('warning[output/overwritten]: "out/docker/README.md" held what "platform" did not write, and is overwritten\n');
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
});

test('--timings lists the stages', async () => {
  const { stderr } = await run(newFolder({ 'platform.config.yaml': shop }), 'build --timings');
  expect(stderr.split('\n').slice(1, -1).map((line) => line.replace(/^ *\d+\.\d ms {2}/, ''))).toEqual(['load', 'parse', 'resolve', 'check', 'emit', 'patch', 'verify', 'print', 'plan', 'apply']);
});

test('--format json has the shape that scripts rely on, and says nothing else', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  const ended = await run(folder, 'build --format json');
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  const first = JSON.parse(ended.stdout) as Build;
  expect(first).toEqual({
    files: allShopFiles.map((path) => ({ path, target: path.split('/')[1]!.replace('.gitattributes', 'git'), action: 'create' })),
    omissions: [],
    diagnostics: [],
    timings: expect.objectContaining({ load: expect.any(Number) as number, apply: expect.any(Number) as number }) as object,
  });
  put(folder, { 'out/docker/README.md': 'mine\n', 'platform.config.yaml': shop.replace('  demo: { runtime: compose }\n', '').replace('http: 80', 'http: 81'), 'out/compose/local/.gitignore': null });
  const second = await json<Build>(folder, 'build', 1);
  expect(Object.fromEntries(second.files.map(({ path, action }) => [path, action]))).toMatchObject({
    'out/.gitattributes': 'keep',
    'out/compose/demo/compose.yaml': 'delete',
    'out/compose/local/.gitignore': 'create',
    'out/compose/local/compose.yaml': 'update',
    'out/docker/README.md': 'conflict',
  });
  expect(second.diagnostics).toEqual([
    {
      code: 'output/hand-edited',
      severity: 'error',
      message: '"out/docker/README.md" was edited by hand: nothing is written',
      path: '',
      source: { file: 'out/docker/README.md', line: 1, column: 1 },
      help: 'see the edit with "platform check --explain"; take it into the model with "platform adopt out/docker/README.md", keep the file as it is with "platform eject out/docker/README.md", or drop the edit with "platform build --force"',
    },
  ]);
  put(folder, { 'platform.config.yaml': 'name: [shop]\n' });
  expect(await json<Build>(folder, 'build', 1)).toEqual({
    files: [],
    omissions: [],
    timings: expect.any(Object) as object,
    diagnostics: expect.arrayContaining([
      { code: 'model/wrong-type', severity: 'error', message: expect.any(String) as string, path: 'name', source: { file: 'platform.config.yaml', line: 1, column: 7 } },
    ]) as unknown[],
  });
});

const onKubernetes = `name: shop
environments: { prod: { runtime: kubernetes } }
services:
  a: { image: "nginx:1.29.1", user: 101, health: { none: a test }, external: [one.example.com, two.example.com] }
  b: { image: "nginx:1.29.1", user: 101, health: { none: a test }, external: [one.example.com] }
output: { targets: [kubernetes] }
`;

describe('what a target cannot express', () => {
  const scaled = ['a', 'b', 'c', 'd', 'e'].map((name) => `  ${name}: { image: "nginx:1.29.1", health: { none: a test }, scale: { min: 2, max: 4, cpu: 70% } }\n`).join('');
  const model = shop.replace('services:\n', `services:\n${scaled}  sweep: { image: "nginx:1.29.1", health: { none: a test }, rollout: { surge: 1, unavailable: 0 } }\n`);

  test('is said after the summary, a line for each text', async () => {
    const { stderr, code } = await run(newFolder({ 'platform.config.yaml': model }), 'build');
    expect(code).toBe(0);
    expect(stderr.split('\n').slice(1)).toEqual([
      'compose cannot fully express 6 statements of the model; "platform targets" lists them:',
      '  a, b, c and 2 more: compose runs one replica of each service, so its scale has no effect',
      '  sweep: compose runs one replica of each service, so its rollout has no effect',
      '',
    ]);
  });

  test('is said once of whatever it is true of', async () => {
    const { stderr } = await run(newFolder({ 'platform.config.yaml': onKubernetes }), 'build');
    expect(stderr).toContain('  a, b: a network policy knows addresses and no names, so every public address may be reached on the port of an external host\n');
  });

  test('is said of the targets that are built', async () => {
    expect((await run(newFolder({ 'platform.config.yaml': model }), 'build --target docker')).stderr).toMatch(/^built .*\n$/);
  });

  test('is a list with places as JSON, the same from build and targets', async () => {
    const folder = newFolder({ 'shop/platform.config.yaml': model });
    const { omissions } = await json<Build>(folder, 'build --config shop');
    expect(omissions).toHaveLength(6);
    expect(omissions[0]).toEqual({
      target: 'compose',
      path: 'services.a.scale',
      source: { file: 'shop/platform.config.yaml', line: 6, column: 64 },
      text: 'a: compose runs one replica of each service, so its scale has no effect',
    });
    const { targets } = await json<{ targets: readonly { omissions: readonly object[] }[] }>(folder, 'targets --config shop');
    expect(targets.flatMap((one) => one.omissions)).toEqual(omissions);
  });
});

test('two platforms in one repository do not see each other, from wherever they are built', async () => {
  const folder = newFolder({ 'shop/platform.config.yaml': shop, 'a/b/bank.yaml': shop.replace('name: shop', 'name: bank'), 'a/b/c/readme': '' });
  const shopOut = await output(folder, 'build --config shop');
  expect(shopOut).toBe(lines('create', allShopFiles));
  expect(await output(join(folder, 'a/b/c'), 'build --config ../bank.yaml')).toBe(lines('create', allShopFiles));
  expect(await output(join(folder, 'shop'), ['check', '--config', join(folder, 'a/b/bank.yaml')])).toBe('');
  expect(await output(join(folder, 'shop'), 'check')).toBe('');
  expect(read(folder, 'a/b/out/compose/local/compose.yaml')).toContain('name: bank-local\n');
  expect(listing(folder)).toEqual([...allShopFiles.flatMap((file) => [`shop/${file}`, `a/b/${file}`]), 'a/b/bank.yaml', 'a/b/c/readme', 'a/b/out/platform.lock', 'shop/out/platform.lock', 'shop/platform.config.yaml'].toSorted());
  put(folder, { 'a/b/bank.yaml': 'name: bank\nenvironments: { local: { runtime: compose } }\nsrevices: {}\n' });
  expect((await run(join(folder, 'a/b/c'), 'build --config ../bank.yaml')).stderr).toContain('  ../bank.yaml:3:1');
  expect((await run(folder, 'build --config a/b/bank.yaml')).stderr).toContain('  a/b/bank.yaml:3:1');
});

test('a model that is not there is told, wherever it was looked for', async () => {
  const folder = newFolder({ 'a/readme': '' });
  const names = 'expected one of platform.config.ts, platform.config.mts, platform.config.js, platform.config.mjs, platform.config.yaml, platform.config.yml, platform.config.json, platform.config.toml';
  expect(await run(folder, 'build')).toEqual({
    code: 1,
    signal: null,
    stdout: '',
    stderr: `error[config/not-found]: no platform model in ".": ${names}\n  help: run "platform init" for a first model, or name one with --config\n\n1 error\n`,
  });
  expect((await run(folder, 'check --config a')).stderr).toContain(`error[config/not-found]: no platform model in "a": ${names}\n`);
  expect((await run(folder, 'check --config b')).stderr).toContain('error[config/unreadable]: cannot read "b": it does not exist\n');
});
