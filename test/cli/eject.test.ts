import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, newFolder, output, put, read, run, snapshot } from './command.ts';
import { shop, shopFiles } from './shop.ts';

interface Answer {
  readonly undo: boolean;
  readonly config: string;
  readonly entries: readonly string[];
  readonly files: readonly { path: string; target: string; state: string; resolve: string | null }[];
  readonly diagnostics: readonly { code: string; message: string; source?: object }[];
}

const compose = 'out/compose/local/compose.yaml';
const entry = 'compose/local/compose.yaml';
const model = { name: 'shop', environments: { local: { runtime: 'compose' } }, services: { web: { image: 'nginx:1.29.1', ports: { http: 80 }, health: { live: '/' } } } };

/** A model in each language, and what ejecting a file makes of it. */
const languages: [file: string, before: string, after: string][] = [
  ['platform.config.json', `${JSON.stringify(model, null, 2)}\n`, `${JSON.stringify({ ...model, output: { ejected: [entry] } }, null, 2)}\n`],
  ['platform.config.ts', `// the shop\nexport default ${JSON.stringify(model)}; // end\n`, `// the shop\nexport default ${JSON.stringify(model).slice(0, -1)}, "output": {"ejected": ["${entry}"]}}; // end\n`],
  ['platform.config.yaml', shop, `${shop}output:\n  ejected: [${entry}]\n`],
  ['platform.config.toml', 'name = "shop" # one\n\n[environments.local]\nruntime = "compose"\n\n[services.web]\nimage = "nginx:1.29.1"\nports = { http = 80 }\n# end\n', `name = "shop" # one\n\n[environments.local]\nruntime = "compose"\n\n[services.web]\nimage = "nginx:1.29.1"\nports = { http = 80 }\n# end\n\n[output]\nejected = ["${entry}"]\n`],
];

describe.each(languages)('%s', (config, before, after) => {
  test('a file becomes its owner\'s, and is given back', async () => {
    const folder = newFolder({ [config]: before });
    await output(folder, 'build');
    const built = snapshot(folder);
    expect(await run(folder, `eject ${compose}`)).toMatchObject({ code: 0, stdout: `ejected  ${compose}\n` });
    expect(read(folder, config)).toBe(after);
    expect(read(folder, 'out/platform.lock')).not.toContain(compose);
    expect(read(folder, 'out/.gitattributes')).toContain('\n/compose/local/compose.yaml -linguist-generated\n');
    expect(await run(folder, 'check')).toMatchObject({ code: 0, stdout: '' });

    put(folder, { [compose]: 'mine\n' });
    for (const command of ['build', 'build --force', 'check', 'diff']) expect(await run(folder, command)).toMatchObject({ code: 0, stdout: '' });
    expect(read(folder, compose)).toBe('mine\n');
    expect((await json<Answer>(folder, 'check')).files).toContainEqual({ path: compose, target: 'compose', state: 'ejected', resolve: null });

    const undone = await run(folder, `eject --undo ${compose}`);
    expect(undone).toMatchObject({ code: 0, stdout: `conflict  ${compose}  platform build --force\n` });
    expect(undone.stderr).toBe(`removed "${entry}" from output.ejected in ${config}; of 1 file, 1 is not as the model wants, and the commands above resolve that\n`);
    expect(read(folder, config)).toBe(before);
    expect(read(folder, compose)).toBe('mine\n');
    expect(await run(folder, 'build')).toMatchObject({ code: 1, stderr: expect.stringContaining('error[output/not-ours]') as string });
    await output(folder, 'build --force');
    expect(snapshot(folder)).toEqual(built);
  });
});

test('given back as it was compiled, it needs nothing more', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  const built = snapshot(folder);
  await output(folder, `eject ${compose}`);
  expect(await run(folder, `eject --undo ${compose}`)).toMatchObject({ code: 0, stdout: `clean  ${compose}\n` });
  expect(snapshot(folder)).toEqual(built);
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
});

test('all files of a target', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  const { entries, files, undo, config, diagnostics } = await json<Answer>(folder, 'eject docker');
  expect({ entries, undo, config, diagnostics }).toEqual({ entries: ['docker'], undo: false, config: 'platform.config.yaml', diagnostics: [] });
  expect(files).toEqual(shopFiles.docker.map((path) => ({ path, target: 'docker', state: 'ejected', resolve: null })));
  expect(read(folder, 'out/.gitattributes')).toContain('\n/docker/** -linguist-generated\n');
  // What the model wants there changes nothing.
  put(folder, { 'platform.config.yaml': read(folder, 'platform.config.yaml').replace('kind: node,', 'kind: node, version: 20,'), 'out/docker/README.md': 'mine\n' });
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
  expect(await run(folder, 'eject --undo out/docker/README.md')).toMatchObject({ code: 1, stderr: expect.stringContaining('error[eject/whole-target]: "out/docker/README.md" is ejected with all other files of "docker"') as string });
  const undone = await json<Answer>(folder, 'eject --undo docker');
  expect(undone.files.map(({ path, state, resolve }) => [path, state, resolve])).toEqual([
    ['out/docker/README.md', 'conflict', 'platform build --force'],
    ['out/docker/api/Dockerfile', 'conflict', 'platform build --force'],
    ['out/docker/api/Dockerfile.dockerignore', 'clean', null],
  ]);
});

test('files are named from where one is, or below the output folder', async () => {
  const folder = newFolder({ 'a b/platform.config.yaml': shop });
  await output(folder, ['build', '--config', 'a b']);
  await output(folder, ['eject', '--config', 'a b', 'a b/out/.gitattributes', 'compose/demo/compose.yaml', 'out/docker/README.md']);
  expect(read(folder, 'a b/platform.config.yaml').slice(shop.length)).toBe('output:\n  ejected: [.gitattributes, compose/demo/compose.yaml, docker/README.md]\n'.replace('[.gitattributes', '[".gitattributes"'));
  expect(await run(folder, ['check', '--config', 'a b'])).toMatchObject({ code: 0 });
  put(folder, { 'a b/out/docker/README.md': 'mine\n' });
  const undone = await run(folder, ['eject', '--undo', '--config', 'a b', 'docker/README.md']);
  expect(undone.stdout).toBe("conflict  out/docker/README.md  platform build --force --config 'a b'\n");
  expect(read(folder, 'a b/platform.config.yaml').slice(shop.length)).toBe('output:\n  ejected: [".gitattributes", compose/demo/compose.yaml]\n');
});

const mistakes: [name: string, ejected: string, args: string, ...words: string[]][] = [
  ['a file that is not compiled', '', 'eject out/compose/local/compose.yml', 'error[eject/not-compiled]: "out/compose/local/compose.yml" is neither a compiled file nor a target in use\n', '\n  help: did you mean "out/compose/local/compose.yaml"?'],
  ['a target that is not in use', '', 'eject dockr', 'error[eject/not-compiled]: "dockr" is neither a compiled file nor a target in use\n', '\n  help: did you mean "docker"?'],
  ['not ejected', '[docker]', 'eject --undo dockre', 'error[eject/not-ejected]: "dockre" is not ejected; what is: "docker"\n', '\n  help: did you mean "docker"?'],
  ['nothing is ejected', '', `eject --undo ${compose}`, `error[eject/not-ejected]: "${compose}" is not ejected; nothing is\n`],
  ['an entry that names nothing', '[compose/local/compose.yml]', 'check', 'error[output/unknown-ejected]: there is no compiled file, and no target in use, of the name "compose/local/compose.yml"\n  platform.config.yaml:23:21  output.ejected[0]\n', '\n  help: did you mean "compose/local/compose.yaml"?'],
];

test.each(mistakes)('refused: %s', async (_, ejected, args, ...words) => {
  const folder = newFolder({ 'platform.config.yaml': ejected === '' ? shop : `${shop}output: { ejected: ${ejected} }\n` });
  const before = snapshot(folder);
  const ended = await run(folder, args);
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  for (const part of words) expect(ended.stderr.replaceAll(/^ +\d* \|.*\n/gm, '')).toContain(part);
  expect(snapshot(folder)).toEqual(before);
});

test('an entry that names nothing any more is removed', async () => {
  const folder = newFolder({ 'platform.config.yaml': `${shop}output:\n  ejected:\n    - docker\n    - compose/gone # why\n` });
  expect(await run(folder, 'build')).toMatchObject({ code: 1 });
  expect(await run(folder, 'eject --undo compose/gone')).toMatchObject({ code: 0, stdout: '' });
  expect(read(folder, 'platform.config.yaml')).toBe(`${shop}output:\n  ejected:\n    - docker\n`);
  await output(folder, 'build');
});

test('what is ejected already stays so', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  await output(folder, 'eject docker');
  const before = snapshot(folder);
  expect(await run(folder, 'eject docker')).toMatchObject({ code: 0, stderr: '"docker" is ejected already\n' });
  expect(snapshot(folder)).toEqual(before);
});

test('one that is not there is told, and is no drift', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  await output(folder, `eject ${compose}`);
  put(folder, { [compose]: null });
  const words = `warning[output/ejected-missing]: "${compose}" is its owner's and is not there, though other files may rely on it\n`;
  expect(await run(folder, 'check')).toMatchObject({ code: 0, stderr: expect.stringContaining(words) as string });
  expect(await run(folder, 'build')).toMatchObject({ code: 0, stderr: expect.stringContaining(words) as string });
  expect(await run(folder, `eject --undo ${compose}`)).toMatchObject({ code: 0, stdout: `missing  ${compose}  platform build\n` });
  await output(folder, 'build');
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
});

test('before the first build', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  expect(await run(folder, `eject ${compose}`)).toMatchObject({ code: 0, stdout: `ejected  ${compose}\n`, stderr: expect.stringContaining('warning[output/ejected-missing]') as string });
  await output(folder, 'build');
  expect(snapshot(folder)).not.toHaveProperty([compose]);
});

test('an edit that cannot be made in the source is told', async () => {
  const source = `const files = [].concat('docker');\nexport default { ...${JSON.stringify(model)}, output: { ejected: files } };\n`.replace("'docker'", "'compose/local/.gitignore'");
  const folder = newFolder({ 'platform.config.ts': source });
  await output(folder, 'build');
  const before = snapshot(folder);
  const ended = await run(folder, `eject ${compose}`);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('error[eject/by-hand]: the model is left as it is: a call computes it\n  platform.config.ts:1:15\n');
  expect(ended.stderr).toContain(`help: by hand, add "${entry}" to the list "ejected" of the model's "output"\n`);
  expect(snapshot(folder)).toEqual(before);
});

test('what refers to it is still checked', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  await output(folder, 'eject compose');
  put(folder, { 'platform.config.yaml': read(folder, 'platform.config.yaml').replace('calls: [api]', 'calls: [apu]') });
  expect(await run(folder, 'check')).toMatchObject({ code: 1, stderr: expect.stringContaining('did you mean "api"?') as string });
});

test('no change of it is shown between two models', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop, 'before.yaml': shop.replace('http: 80', 'http: 81') });
  await output(folder, 'build');
  expect((await run(folder, 'diff --base before.yaml')).stdout).toContain('compose');
  await output(folder, 'eject compose');
  expect((await json<{ causes: { changes: unknown[] }[] }>(folder, 'diff --base before.yaml')).causes.flatMap(({ changes }) => changes)).toEqual([]);
});

test('no value of the model reaches it, and a question about its lines is answered with a warning', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  const places = async (): Promise<string[]> => (await output(folder, 'where services.web.image')).split('\n').filter((line) => line.startsWith('  '));
  const before = await places();
  await output(folder, 'eject compose/demo/compose.yaml');
  expect(await places()).toEqual(before.filter((line) => !line.includes('out/compose/demo/compose.yaml:')));
  const asked = await run(folder, 'why out/compose/demo/compose.yaml:9');
  expect(asked).toMatchObject({ code: 0, stderr: expect.stringContaining('warning[cli/ejected]: "out/compose/demo/compose.yaml" is its owner\'s: the answer is about what the model would make of it\n') as string });
});

test('permissions of the model stay', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  chmodSync(join(folder, 'platform.config.yaml'), 0o640);
  await output(folder, `eject ${compose}`);
  expect(statSync(join(folder, 'platform.config.yaml')).mode & 0o777).toBe(0o640);
});

test('killed at any change of the disk, the model is the old one or the new one, and the same command ends the work', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  const old = snapshot(folder);
  await output(folder, `eject ${compose}`);
  const wanted = snapshot(folder);
  let deaths = 0;
  // Every one of them with PLATFORM_KILLS.
  const step = process.env['PLATFORM_KILLS'] === undefined ? 4 : 1;
  for (let at = 0; ; at += step) {
    for (const name of Object.keys(snapshot(folder))) if (!(name in old)) put(folder, { [name]: null });
    put(folder, old);
    const ended = await run(folder, `eject ${compose}`, { env: { NODE_OPTIONS: `--require ${join(process.cwd(), 'test/cli/die.cjs')}`, DIE_AT: String(at) } });
    if (ended.signal === null) break;
    deaths++;
    expect([old, wanted].map((one) => one['platform.config.yaml'])).toContain(read(folder, 'platform.config.yaml'));
    await output(folder, `eject ${compose}`);
    await output(folder, 'build');
    expect(snapshot(folder)).toEqual(wanted);
  }
  expect(deaths * step).toBeGreaterThan(8);
}, 120_000);
