import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

test('edited: adopted by the command that is named', async () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  await output(folder, 'build');
  put(folder, { [compose]: read(folder, compose).replace('restart: unless-stopped', 'restart: always') });
  const before = read(folder, compose);
  const { files } = await json<Check>(folder, 'check', 1);
  const resolve = `platform adopt ${compose}`;
  expect(files.find((file) => file.path === compose)).toEqual({ path: compose, target: 'compose', state: 'hand-edited', resolve });
  expect((await run(folder, 'check')).stdout).toBe(`hand-edited  ${compose}  ${resolve}\n`);
  await output(folder, resolve.replace('platform ', ''));
  await output(folder, 'build');
  expect(read(folder, compose)).toBe(before);
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
});

test.each(['github', 'sarif'])('for a forge, files are named from the top of the repository: %s', async (format) => {
  const folder = newFolder({ 'apps/my shop/platform.config.yaml': shop, '.git/HEAD': '' });
  const ended = await run(join(folder, 'apps/my shop'), `check --format ${format}`);
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain(format === 'github' ? `::error file=apps/my shop/${compose},` : `"uri": "apps/my%20shop/${compose}"`);
  expect((await run(join(folder, 'apps/my shop'), 'check')).stdout).toContain(`  ${compose}  `);
});

describe('explained', () => {
  interface Explained {
    readonly files: readonly { path: string; edits?: readonly object[]; unreadable?: object }[];
  }

  const explained = async (change: (text: string) => string): Promise<string> => {
    const folder = newFolder({ 'platform.config.yaml': shop });
    await output(folder, 'build');
    put(folder, { [compose]: change(read(folder, compose)) });
    return folder;
  };

  const lineOf = (folder: string, part: string): number => read(folder, compose).split('\n').findIndex((line) => line.includes(part)) + 1;

  test('what was changed, as structure', async () => {
    const folder = await explained((text) => text.replace('restart: unless-stopped', 'restart: always').replace('  web:\n', '  web:\n    pids_limit: 50\n'));
    const [first, second] = [lineOf(folder, 'restart: always'), lineOf(folder, '    pids_limit: 50')];
    expect((await run(folder, 'check --explain')).stdout).toBe(
      `hand-edited  ${compose}  platform adopt ${compose}\n  ~ ${compose}:${first}  services.api.restart  unless-stopped -> always\n  + ${compose}:${second}  services.web.pids_limit  50\n`,
    );
    const { files } = await json<Explained>(folder, 'check --explain', 1);
    expect(files.filter(({ edits }) => edits !== undefined)).toMatchObject([
      {
        path: compose,
        edits: [
          { kind: 'changed', pointer: '/services/api/restart', name: 'services.api.restart', line: first, before: 'unless-stopped', after: 'always' },
          { kind: 'added', pointer: '/services/web/pids_limit', name: 'services.web.pids_limit', line: second, after: '50' },
        ],
      },
    ]);
    expect((await run(folder, 'check --explain --format github')).stdout).toContain(`::warning file=${compose},line=${first},col=1,title=output/edit::"services.api.restart" was changed by hand from "unless-stopped" to "always"`);
    const log = JSON.parse((await run(folder, 'check --explain --format sarif')).stdout) as { runs: { results: { ruleId: string; locations: { physicalLocation: { region: { startLine: number } } }[] }[] }[] };
    expect(log.runs[0]!.results.map(({ ruleId, locations }) => `${ruleId} ${locations[0]!.physicalLocation.region.startLine}`)).toEqual(['output/hand-edited 1', `output/edit ${first}`, `output/edit ${second}`]);
  });

  test('comments, and what is not in its format any more', async () => {
    const folder = await explained((text) => text.replace('services:\n', 'services:\n  # mine\n'));
    expect((await run(folder, 'check --explain')).stdout).toContain(`  ${compose}:${lineOf(folder, '# mine')}  only comments, blanks or the form of values\n`);
    expect((await json<Explained>(folder, 'check --explain', 1)).files.find(({ path }) => path === compose)).toMatchObject({ edits: [] });
    const broken = await explained((text) => text.replace('services:\n', 'services: [\n'));
    expect((await run(broken, 'check --explain')).stdout).toMatch(/^ {2}out\/compose\/local\/compose\.yaml:\d+:\d+ {2}cannot be read: /m);
    expect((await json<Explained>(broken, 'check --explain', 1)).files.find(({ path }) => path === compose)).toMatchObject({ edits: [], unreadable: { line: expect.any(Number) as number } });
  });

  test('of very many edits, the first', async () => {
    const folder = await explained((text) => text.replace('  web:\n', `  web:\n${Array.from({ length: 50 }, (_, i) => `    x-${i}: 1\n`).join('')}`));
    const lines = (await run(folder, 'check --explain')).stdout.split('\n');
    expect(lines.filter((line) => line.includes('services.web.x-'))).toHaveLength(40);
    expect(lines.at(-2)).toBe('  and 10 more');
  });

  test('an edit beside a change of the model: against what the model wants', async () => {
    const folder = await explained((text) => text.replace('restart: unless-stopped', 'restart: always'));
    put(folder, { 'platform.config.yaml': shop.replace('nginx:1.29.1', 'nginx:1.29.2') });
    expect((await run(folder, 'check --explain')).stdout).toContain('  services.web.image  nginx:1.29.2 -> nginx:1.29.1\n');
  });
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
