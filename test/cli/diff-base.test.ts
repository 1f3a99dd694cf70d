import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, newFolder, output, put, run, snapshot, type Files } from './command.ts';
import { shop } from './shop.ts';

const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];

/** A repository whose only commit has these files and what they compile into. */
async function repository(files: Files): Promise<string> {
  const folder = newFolder(files);
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder });
  await output(folder, 'build');
  commit(folder, 'first');
  return folder;
}

function commit(folder: string, message: string): void {
  execFileSync('git', ['add', '--all'], { cwd: folder });
  execFileSync('git', [...who, 'commit', '--quiet', '--message', message], { cwd: folder });
}

const edited = shop.replace('ports: { http: 3000 }', 'ports: { http: 4000 }').replace('nginx:1.29.1', 'nginx:1.29.2');

test('groups what changed under the edits that caused it', async () => {
  const folder = await repository({ 'platform.config.yaml': shop });
  put(folder, { 'platform.config.yaml': edited });
  const ended = await run(folder, 'diff --base HEAD');
  expect(ended).toMatchObject({ code: 1, stderr: '' });
  // What each place risks is not said here.
  const lines = ended.stdout.split('\n').map((line) => line.replace(/ \[[\w-]+\]/g, ''));
  expect(lines[0]).toMatch(/2 edits, 10 places in 3 files$/);
  const from = (text: string): string[] => lines.slice(lines.findIndex((line) => line.startsWith(text)));
  expect(from('services.web.image  nginx:1.29.1 -> nginx:1.29.2  platform.config.yaml:7').join('\n')).toContain(`
  compose: 2 places in 2 files
    out/compose/*/compose.yaml (demo, local)
      ~ services.web.image  nginx:1.29.1 -> nginx:1.29.2
`);
  expect(from('services.api.ports.http  3000 -> 4000  platform.config.yaml:16').join('\n')).toContain(`
  compose: 6 places in 2 files
    out/compose/*/compose.yaml (demo, local)
      ~ services.api.ports[0]  127.0.0.1:3000:3000 -> 127.0.0.1:3000:4000
      ~ services.api.healthcheck.test[3]  …//127.0.0.1:3000/health",… -> …//127.0.0.1:4000/health",…
      ~ services.web.environment.API_URL  http://api:3000 -> http://api:4000
  docker: 2 places in 1 file
    out/docker/api/Dockerfile
      ~ 30: /runtime/5/HEALTHCHECK/command/0
          …//127.0.0.1:3000/health\\"… -> …//127.0.0.1:4000/health\\"…
      ~ 26: /runtime/4/EXPOSE  EXPOSE 3000 -> EXPOSE 4000
`);
});

test('as Markdown: a comment, also where a model is wrong', async () => {
  const folder = await repository({ 'platform.config.yaml': shop });
  put(folder, { 'platform.config.yaml': edited });
  const comment = await output(folder, 'diff --base HEAD --format markdown', 1);
  expect(comment).toMatch(/^<!-- platform diff -->\n\*\*.+\*\* · .*2 edits, 10 places in 3 files, against `HEAD`\n/);
  expect(comment).toContain('+ 26: /runtime/4/EXPOSE  EXPOSE 4000');
  put(folder, { 'platform.config.yaml': edited.replace('calls: [api]', 'calls: [nobody]') });
  const ended = await run(folder, 'diff --base HEAD --format markdown');
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/^<!-- platform diff -->\n\*\*the models could not be compared\*\*\n\n```text\nerror\[/);
  expect(ended.stdout).toContain('"nobody"');
  expect(ended.stderr).toContain('"nobody"');
});

test('as a page, by itself', async () => {
  const folder = await repository({ 'platform.config.yaml': shop });
  put(folder, { 'platform.config.yaml': edited });
  const page = await output(folder, 'diff --base HEAD --format html', 1);
  expect(page).toMatch(/^<!doctype html>[^]*services\.api\.ports\.http[^]*<\/html>\n$/);
  expect(await run(folder, 'diff --format html')).toMatchObject({ code: 2, stdout: '', stderr: 'error: --format html shows edits of the model, which --base finds: platform diff --base --format html\n' });
});

test('the base is wrong: its files are named as they are now', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop.replace('calls: [api]', 'calls: [nobody]') });
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder });
  commit(folder, 'first');
  put(folder, { 'platform.config.yaml': shop });
  expect((await run(folder, 'diff --base HEAD')).stderr).toMatch(/^ {2}platform\.config\.yaml:\d+/m);
});

describe('as a patch', () => {
  test('makes the files of the base those of the model', async () => {
    const folder = await repository({ 'platform.config.yaml': shop });
    put(folder, { 'platform.config.yaml': edited.replace('  demo: { runtime: compose }\n', '') });
    const patch = await output(folder, 'diff --base HEAD --format diff', 1);
    put(folder, { 'change.patch': patch });
    execFileSync('git', ['apply', '--whitespace=nowarn', 'change.patch'], { cwd: folder });
    rmSync(join(folder, 'change.patch'));
    const patched = snapshot(join(folder, 'out'));
    await output(folder, 'build --force');
    expect(patched).toEqual({ ...snapshot(join(folder, 'out')), 'platform.lock': patched['platform.lock'] });
  });

  test('is empty where nothing differs', async () => {
    const folder = await repository({ 'platform.config.yaml': shop });
    expect(await output(folder, 'diff --base HEAD --format diff')).toBe('');
  });
});

test('as JSON: each place with its pointer, and the edit with its source', async () => {
  const folder = await repository({ 'platform.config.yaml': shop });
  put(folder, { 'platform.config.yaml': shop.replace('nginx:1.29.1', 'nginx:1.29.2') });
  const place = { target: 'compose', kind: 'changed', pointer: '/services/web/image', name: 'services.web.image', before: 'nginx:1.29.1', after: 'nginx:1.29.2' };
  expect(await json<object>(folder, 'diff --base main', 1)).toMatchObject({
    base: 'main',
    causes: [
      {
        edit: { path: 'services.web.image', before: 'nginx:1.29.1', after: 'nginx:1.29.2', source: { file: 'platform.config.yaml', line: 7, column: 12 } },
        changes: [{ ...place, file: 'out/compose/demo/compose.yaml', environment: 'demo' }, { ...place, file: 'out/compose/local/compose.yaml', environment: 'local' }],
      },
    ],
    unexplained: [],
    diagnostics: [],
  });
});

test('an edit that changes no file is said, too', async () => {
  const folder = await repository({ 'platform.config.yaml': shop });
  put(folder, { 'platform.config.yaml': `${shop}alerting: { repeat: 12h }\n` });
  expect(await run(folder, 'diff --base HEAD')).toEqual({ code: 0, signal: null, stdout: '1 edit, no place of a file changes\n\nalerting added  platform.config.yaml:23\n  changes no file\n', stderr: 'nothing compiled differs from HEAD\n' });
});

test('without a revision, the base is where the default branch was left', async () => {
  const folder = await repository({ 'platform.config.yaml': shop });
  execFileSync('git', ['checkout', '--quiet', '-b', 'work'], { cwd: folder });
  put(folder, { 'platform.config.yaml': shop.replace('nginx:1.29.1', 'nginx:1.29.2') });
  commit(folder, 'second');
  expect(await output(folder, 'diff --base', 1)).toContain('services.web.image');
  expect(await output(folder, 'diff --base HEAD')).toBe('');
});

test('two models: the base is a file', async () => {
  const folder = newFolder({ 'platform.config.yaml': edited, 'old/platform.config.yaml': shop });
  expect(await output(folder, 'diff --base old', 1)).toContain('services.web.image  nginx:1.29.1 -> nginx:1.29.2');
});

test('a model in TypeScript, below the top of its repository, with what it imported then', async () => {
  const model = (from: string): string =>
    `import { definePlatform } from 'platform-compiler';\nimport { image } from './${from}.ts';\nexport default definePlatform({ name: 'shop', environments: { local: { runtime: 'compose' } }, services: { web: { image, health: { none: 'yes' } } } });\n`;
  const folder = newFolder({ 'deploy/platform.config.ts': model('before'), 'deploy/before.ts': "export { image } from '../shared.ts';\n", 'shared.ts': "export const image = 'nginx:1.29.1';\n" });
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder });
  commit(folder, 'first');
  put(folder, { 'deploy/platform.config.ts': model('now'), 'deploy/before.ts': null, 'shared.ts': null, 'deploy/now.ts': "export const image = 'nginx:1.29.2';\n" });
  expect(await output(folder, 'diff --config deploy --base HEAD', 1)).toContain('services.web.image  nginx:1.29.1 -> nginx:1.29.2  deploy/platform.config.ts:3');
});

test('what another version of platform made of the same model is a cause of its own', async () => {
  const folder = await repository({ 'platform.config.yaml': shop, 'package-lock.json': '{ "packages": { "node_modules/platform-compiler": { "version": "0.0.1" } } }\n' });
  // As if a version that knew another policy had built the base.
  const file = `${folder}/out/compose/local/compose.yaml`;
  const now = readFileSync(file, 'utf8');
  const once = now.replace('restart: unless-stopped', 'restart: always');
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  writeFileSync(file, once);
  writeFileSync(`${folder}/out/platform.lock`, readFileSync(`${folder}/out/platform.lock`, 'utf8').replace(hash(now), hash(once)));
  commit(folder, 'as an older version built it');
  put(folder, { 'platform.config.yaml': shop.replace('nginx:1.29.1', 'nginx:1.29.2') });
  const { causes, unexplained } = await json<{ causes: { edit: object; changes: object[] }[]; unexplained: [] }>(folder, 'diff --base HEAD', 1);
  expect(once).not.toBe(now);
  expect(causes).toMatchObject([
    { edit: { path: 'services.web.image' }, changes: [{ file: 'out/compose/demo/compose.yaml' }, { file: 'out/compose/local/compose.yaml' }] },
    { edit: { path: 'platform-compiler', before: '0.0.1' }, changes: [{ file: 'out/compose/local/compose.yaml', kind: 'changed', before: 'always', after: 'unless-stopped' }] },
  ]);
  expect(causes[1]!.edit).not.toHaveProperty('source');
  expect(causes[1]!.changes).toHaveLength(1);
  expect(unexplained).toEqual([]);
});

describe('what cannot be', () => {
  test.each([
    ['no such revision', 'nowhere', '"nowhere" is no revision of the repository, and no file'],
    ['an option in place of a revision', '--output=x', '"--output=x" is no revision'],
  ])('%s', async (_, base, text) => {
    const folder = await repository({ 'platform.config.yaml': shop });
    const ended = await run(folder, `diff --base=${base}`);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain(text);
    expect(existsSync(`${folder}/x`)).toBe(false);
  });

  test('no repository', async () => {
    const folder = newFolder({ 'platform.config.yaml': shop });
    expect((await run(folder, 'diff --base')).stderr).toContain('there is no commit that the default branch has, too');
  });

  test('no model yet', async () => {
    const folder = await repository({ 'platform.config.yaml': shop });
    execFileSync('git', ['mv', 'platform.config.yaml', 'other.yaml'], { cwd: folder });
    commit(folder, 'moved');
    expect((await run(folder, 'diff --config other.yaml --base HEAD~1')).stderr).toContain('there was no "other.yaml" at "HEAD~1"');
  });
});

test('leaves nothing behind', async () => {
  const folder = await repository({ 'platform.config.yaml': shop });
  await run(folder, 'diff --base HEAD');
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('platform-base-'))).toEqual([]);
});
