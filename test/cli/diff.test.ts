import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { expect, test } from 'vitest';
import { json, newFolder, output, put, run, snapshot, type Files } from './command.ts';
import { shop } from './shop.ts';

const compose = 'out/compose/local/compose.yaml';

test('is one change, in the form that patch programs read', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  put(folder, { 'platform.config.yaml': shop.replace('listen 80', 'listen 81') });
  const file = 'out/compose/demo/files/web/etc/nginx/conf.d/shop.conf';
  const ended = await run(folder, 'diff');
  expect(ended).toMatchObject({ code: 1, stderr: '' });
  expect(ended.stdout.split('--- a/')[1]).toBe(`${file}\n+++ b/${file}\n@@ -1,1 +1,1 @@\n-listen 80;\n+listen 81;\n`);
  expect(await json<object>(folder, 'diff', 1)).toMatchObject({ files: [{ path: file, target: 'compose', state: 'stale', diff: `--- a/${ended.stdout.split('--- a/')[1]}` }, {}], diagnostics: [] });
});

test('says when there is none', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  expect(await run(folder, 'diff')).toEqual({ code: 0, signal: null, stdout: '', stderr: 'no difference\n' });
  expect(await json<object>(folder, 'diff')).toEqual({ files: [], diagnostics: [] });
});

const cases: [name: string, changes: Files][] = [
  ['nothing is there yet', { out: null }],
  ['the model changed', { 'platform.config.yaml': shop.replace('http: 80', 'http: 81').replace('listen 80', 'listen 81') }],
  ['files were edited, emptied and removed', { [compose]: 'mine', 'out/docker/README.md': '', 'out/.gitattributes': null }],
  ['much is no longer wanted', { 'platform.config.yaml': 'name: shop\nenvironments: { local: { runtime: compose } }\nservices: { web: { image: "nginx:1.29.1", health: { none: yes it is } } }\n' }],
  ['file names that need quotes', { 'platform.config.yaml': shop.replace('shop.conf', 'my "shop" ä.conf') }],
];

test.each(cases)('git apply does what a build does: %s', async (_, changes) => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  put(folder, changes);
  const patch = await output(folder, 'diff', 1);
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: folder, GIT_DIR: '/nonexistent' };
  execFileSync('git', ['apply', '--unsafe-paths', '--whitespace=nowarn', '-'], { cwd: folder, input: patch, stdio: 'pipe', env });
  expect(await run(folder, 'diff')).toMatchObject({ code: 0, stdout: '' });
  const applied = snapshot(folder);
  await output(folder, 'build --force');
  expect({ ...snapshot(folder), 'out/platform.lock': '' }).toEqual({ ...applied, 'out/platform.lock': '' });
});

test('a program that is none any more is a difference', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  chmodSync(`${folder}/out/compose/local/secrets.sh`, 0o644);
  expect(await output(folder, 'diff', 1)).toBe('diff --git a/out/compose/local/secrets.sh b/out/compose/local/secrets.sh\nold mode 100644\nnew mode 100755\n');
});

test('a model with mistakes has no diff but diagnostics', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop.replace('services', 'srevices') });
  expect(await run(folder, 'diff')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('error[model/unknown-key]: unknown key "srevices"') as string });
  expect(await json<object>(folder, 'diff', 1)).toMatchObject({ files: [], diagnostics: [{ code: 'model/unknown-key', source: { file: 'platform.config.yaml', line: 5, column: 1 } }] });
});
