import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listing, newFolder, output, put, read, run, snapshot } from './command.ts';
import { noTerminal, runOnTerminal } from './terminal.ts';

test('writes one file, named after the folder, from which a build is made that is clean', async () => {
  const folder = join(newFolder(), 'My Shop_2');
  mkdirSync(folder);
  expect(await run(folder, 'init')).toEqual({ code: 0, signal: null, stdout: 'create platform.config.ts\n', stderr: 'now run: npx platform build\n' });
  expect(listing(folder)).toEqual(['platform.config.ts']);
  expect(read(folder, 'platform.config.ts')).toContain("name: 'my-shop-2'");
  const built = await run(folder, 'build');
  expect(built).toMatchObject({ code: 0, stderr: expect.stringMatching(/^built \d+ files: \d+ created in \d+ ms\n$/) as string });
  expect(await run(folder, 'check')).toMatchObject({ code: 0, stdout: '' });
});

test.each(['platform.config.ts', 'platform.config.toml'])('refuses a folder that has %s', async (name) => {
  const folder = newFolder({ [name]: 'mine' });
  expect(await run(folder, 'init')).toEqual({ code: 2, signal: null, stdout: '', stderr: `error: ${name} is there already; nothing was changed\n` });
  expect(snapshot(folder)).toEqual({ [name]: 'mine' });
});

test('takes a name, and refuses one that is none', async () => {
  const folder = newFolder();
  expect(await run(folder, ['init', '--name', "x'}); evil({"])).toMatchObject({ code: 2, stdout: '', stderr: 'error: "x\'}); evil({" is no name for a platform: expected a DNS label, such as "my-shop"; nothing was changed\n' });
  expect(listing(folder)).toEqual([]);
  await output(folder, 'init --name my-shop');
  expect(read(folder, 'platform.config.ts')).toContain("name: 'my-shop'");
});

test('writes where --config says', async () => {
  const folder = newFolder({ 'a b/readme': '' });
  expect(await run(folder, ['init', '--config', 'a b'])).toMatchObject({ code: 0, stdout: 'create a b/platform.config.ts\n', stderr: "now run: npx platform build --config 'a b'\n" });
  expect(await run(folder, 'init --config shop.ts --format json')).toMatchObject({ code: 0, stdout: '{\n  "files": [\n    {\n      "path": "shop.ts",\n      "action": "create"\n    }\n  ],\n  "diagnostics": []\n}\n' });
  expect(listing(folder)).toEqual(['a b/platform.config.ts', 'a b/readme', 'shop.ts']);
  expect(await run(folder, 'init --config shop.ts')).toMatchObject({ code: 2, stderr: 'error: shop.ts is there already; nothing was changed\n' });
  expect(await run(folder, 'init --config shop.yaml')).toMatchObject({ code: 2, stderr: 'error: "shop.yaml" is no folder, and no name of a TypeScript file; nothing was changed\n' });
  expect(await run(folder, 'init --config nope/shop.ts')).toMatchObject({ code: 2, stderr: 'error: cannot write "nope/shop.ts": it has gone, or its folder has; nothing was changed\n' });
});

if (noTerminal !== undefined) test.skip(`on a terminal: ${noTerminal}`);

describe.skipIf(noTerminal !== undefined)('on a terminal', () => {
  test('asks for the name', () => {
    const folder = newFolder();
    const { code, shown } = runOnTerminal(folder, ['init'], 'my-shop\r');
    expect(code, shown).toBe(0);
    expect(shown).toContain(`name of the platform (${basename(folder).toLowerCase()}): `);
    expect(shown).toContain('create platform.config.ts\n');
    expect(read(folder, 'platform.config.ts')).toContain("name: 'my-shop'");
  });

  test('takes the suggestion for an empty answer', () => {
    const folder = newFolder();
    expect(runOnTerminal(folder, ['init'], '\r').code).toBe(0);
    expect(read(folder, 'platform.config.ts')).toContain(`name: '${basename(folder).toLowerCase()}'`);
  });

  test.each([
    ['a name that is none', 'My Shop\r', 2],
    ['the end of input', '\x04', 2],
    ['Ctrl-C', '\x03', 130],
  ])('%s writes nothing', (_, answer, code) => {
    const folder = newFolder();
    const ended = runOnTerminal(folder, ['init'], answer);
    expect(ended.code, ended.shown).toBe(code);
    if (code === 2) expect(ended.shown).toMatch(/; nothing was changed\n$/);
    expect(listing(folder)).toEqual([]);
  });

  test('asks nothing where a model is, or a name is given', () => {
    const folder = newFolder();
    expect(runOnTerminal(folder, ['init', '--name', 'my-shop']).code).toBe(0);
    expect(runOnTerminal(folder, ['init'])).toEqual({ code: 2, shown: 'error: platform.config.ts is there already; nothing was changed\n' });
  });

  test('colours are for terminals, and for those who ask', async () => {
    const folder = newFolder();
    put(folder, { 'platform.config.yaml': 'nme: x\n' });
    const red = '\u001B[31m';
    expect(runOnTerminal(folder, ['build']).shown).toContain(red);
    expect(runOnTerminal(folder, ['build'], '', { NO_COLOR: '1' }).shown).not.toContain('\u001B[');
    expect(runOnTerminal(folder, ['build'], '', { TERM: 'dumb' }).shown).not.toContain('\u001B[');
    expect(runOnTerminal(folder, ['build'], '', { FORCE_COLOR: '0' }).shown).not.toContain('\u001B[');
    expect((await run(folder, 'build')).stderr).not.toContain('\u001B[');
    expect((await run(folder, 'build', { env: { FORCE_COLOR: '1' } })).stderr).toContain(red);
    // no-color.org: an empty value is none.
    expect(runOnTerminal(folder, ['build'], '', { NO_COLOR: '' }).shown).toContain(red);
  });
});
