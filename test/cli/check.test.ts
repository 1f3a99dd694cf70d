import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, newFolder, output, put, read, run, snapshot, type Files } from './command.ts';
import { allShopFiles, shop } from './shop.ts';

interface Check {
  readonly files: readonly { path: string; target: string; state: string; resolve: string | null }[];
  readonly diagnostics: readonly { code: string }[];
}

const compose = 'out/compose/local/compose.yaml';
const dockerfile = 'out/docker/api/Dockerfile';
const withoutApi = `name: shop\nenvironments:\n  local: { runtime: compose }\n  demo: { runtime: compose }\nservices:\n  web:\n    image: nginx:1.29.1\n    health: { live: / }\n    ports: { http: 80 }\n`;

/** What is done to a platform that was built; the state that it brings, the command, and the file that is in it. */
const cases: [name: string, changes: Files, state: string, resolve: string | null, path: string][] = [
  ['the model changed', { 'platform.config.yaml': shop.replace('http: 80', 'http: 81') }, 'stale', 'platform build', compose],
  ['edited', { [compose]: 'mine\n' }, 'hand-edited', 'platform build --force', compose],
  ['removed', { [compose]: null }, 'missing', 'platform build', compose],
  ['no longer wanted', { 'platform.config.yaml': withoutApi }, 'orphan', 'platform build', dockerfile],
  ['edited, and the model changed', { [compose]: 'mine\n', 'platform.config.yaml': shop.replace('http: 80', 'http: 81') }, 'conflict', 'platform build --force', compose],
  ['edited, and no longer wanted', { [dockerfile]: 'mine\n', 'platform.config.yaml': withoutApi }, 'conflict', 'platform build --force', dockerfile],
  ['the lock is lost, and a file is another', { 'out/platform.lock': null, [compose]: 'mine\n' }, 'conflict', 'platform build --force', compose],
  ['the lock is lost', { 'out/platform.lock': null }, 'missing', 'platform build', 'out/platform.lock'],
];

test.each(cases)('%s', async (_, changes, state, resolve, path) => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  expect(await json<Check>(folder, 'check')).toMatchObject({ files: allShopFiles.map((one) => ({ path: one, state: 'clean', resolve: null })), diagnostics: [] });
  put(folder, changes);
  const before = snapshot(folder);
  const { files, diagnostics } = await json<Check>(folder, 'check', 1);
  expect(files.find((file) => file.path === path)).toEqual({ path, target: path.split('/')[1]!.replace('platform.', ''), state, resolve });
  expect(diagnostics.map((one) => one.code).every((code) => code.startsWith('output/'))).toBe(true);
  const shown = await run(folder, 'check');
  expect(shown.code).toBe(1);
  expect(shown.stdout.split('\n').map((line) => line.split(/ {2,}/))).toContainEqual([state, path, resolve]);
  expect(shown.stderr).toMatch(/drift: \d+ of \d+ files\n$/);
  expect(snapshot(folder)).toEqual(before);

  // The command that is named for every file does what it says.
  for (const command of new Set(files.flatMap((file) => file.resolve ?? []))) await run(folder, command.replace('platform ', ''));
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
});

test('what no command moves out of the way is drift too, and is told', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  rmSync(join(folder, compose));
  mkdirSync(join(folder, compose));
  put(folder, { [`${compose}/mine`]: '' });
  rmSync(join(folder, dockerfile));
  symlinkSync('/etc/passwd', join(folder, dockerfile));
  const ended = await run(folder, 'check');
  expect(ended.code).toBe(1);
  expect(ended.stdout).toBe(`conflict  ${compose}  move away what stands in its place\nconflict  ${dockerfile}  move away what stands in its place\n`);
  expect(ended.stderr).toContain(`error[output/in-the-way]: "${compose}" is a folder: expected a file\n`);
  expect(ended.stderr).toContain(`error[output/link]: "${dockerfile}" is a link: it is not followed\n`);
  expect((await run(folder, 'build --force')).code).toBe(1);
  expect(read('/', 'etc/passwd')).toContain('root');
});

test('of a clean platform it says only that it is clean', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  expect(await run(folder, 'check')).toEqual({ code: 0, signal: null, stdout: '', stderr: 'clean: 16 files\n' });
});

test('from elsewhere the command names the model', async () => {
  const folder = newFolder({ 'a b/platform.config.yaml': shop });
  expect((await run(folder, ['check', '--config', 'a b'])).stdout.split('\n')[0]).toBe("missing  out/.gitattributes  platform build --config 'a b'");
});

test('a lock that cannot be read stops it', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop, 'out/platform.lock': '{' });
  expect(await run(folder, 'check')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('error[lock/malformed]: "out/platform.lock" cannot be read: it is not JSON\n') as string });
  expect(await json<Check>(folder, 'check', 1)).toMatchObject({ files: [], diagnostics: [{ code: 'lock/malformed' }] });
});

test('a lock that two branches wrote is mended by the next build', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  const lock = read(folder, 'out/platform.lock');
  const line = lock.split('\n').find((one) => one.includes(compose))!;
  put(folder, { 'out/platform.lock': lock.replace(line, `<<<<<<< ours\n${line}\n=======\n${line.replace(/[0-9a-f]{64}/, '0'.repeat(64))}\n>>>>>>> theirs`) });
  const ended = await run(folder, 'check');
  expect(ended).toMatchObject({ code: 1, stdout: 'stale  out/platform.lock  platform build\n' });
  expect(ended.stderr).toContain('warning[lock/merged]');
  await output(folder, 'build');
  expect(read(folder, 'out/platform.lock')).toBe(lock);
});
