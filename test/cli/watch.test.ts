import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { command, environment, newFolder, put, read } from './command.ts';

interface Watching {
  readonly child: ChildProcess;
  /** Waits until what was said since the last call has `part`, and answers all of it. */
  readonly says: (part: string) => Promise<string>;
  /** What was said since the last call. */
  readonly heard: () => string;
}

function watch(cwd: string, args: readonly string[] = []): Watching {
  const child = spawn(process.execPath, [command, 'build', '--watch', ...args], { cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  let seen = 0;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()));
  const heard = (): string => {
    const news = text.slice(seen);
    seen = text.length;
    return news;
  };
  const says = async (part: string): Promise<string> => {
    for (let i = 0; i < 600; i++) {
      // A line is said at once, but what belongs to it may come in pieces.
      if (text.slice(seen).includes(part) && text.endsWith('\n')) return heard();
      if (child.exitCode !== null) break;
      await sleep(20);
    }
    throw new Error(`never said ${JSON.stringify(part)}, but:\n${text.slice(seen)}`);
  };
  return { child, says, heard };
}

const config = (imported: string): string => `import { web } from '${imported}';\nexport default { name: 'demo', environments: { local: { runtime: 'compose' } }, services: { web } };\n`;
const web = (port: number): string => `export const web = { image: 'nginx:1.29.1', health: { live: '/' }, ports: { http: ${port} } };\n`;

/** The container's; the host's stays what it was. */
function portIn(folder: string): string | undefined {
  return /127\.0\.0\.1:3001:(\d+)/.exec(read(folder, 'out/compose/local/compose.yaml'))?.[1];
}

/** Writes another file and renames it over the first, as many editors save. */
function saveByRename(folder: string, name: string, text: string): void {
  put(folder, { [`.${name}.swp`]: text });
  renameSync(join(folder, `.${name}.swp`), join(folder, name));
}

/** Renames the first away and writes it anew, as vim does. */
function saveBesideBackup(folder: string, name: string, text: string): void {
  renameSync(join(folder, name), join(folder, `${name}~`));
  put(folder, { [name]: text });
}

test('every kind of save is noticed, of the model and of what it imports, again and again', async () => {
  const folder = newFolder({ 'platform.config.ts': config('./web.ts'), 'web.ts': web(3001) });
  const { says, heard } = watch(folder);
  expect(await says('watching; press Ctrl-C to stop\n')).toMatch(/built 4 files: 4 created in \d+ ms\n/);
  let port = 3001;
  for (const save of [saveByRename, saveBesideBackup, (at: string, name: string, text: string) => put(at, { [name]: text })]) {
    for (let i = 0; i < 2; i++) {
      port++;
      save(folder, 'web.ts', web(port));
      expect(await says(' ms\n')).toMatch(/^update out\/compose\/local\/compose\.yaml\nbuilt 4 files: 1 updated in \d+ ms\n$/);
      expect(portIn(folder)).toBe(String(port));
    }
    save(folder, 'platform.config.ts', `// ${port}\n${config('./web.ts')}`);
    expect(await says(' ms\n')).toMatch(/^built 4 files up to date in \d+ ms\n$/);
  }
  // What no model was read from is nobody's business, neither its own output.
  put(folder, { 'notes.txt': 'x', 'platform.config.ts.bak': 'x', 'out/notes': 'x' });
  await sleep(300);
  expect(heard()).toBe('');
});

test('a broken model is told, and the watch goes on', async () => {
  const folder = newFolder({ 'platform.config.ts': config('./web.ts'), 'web.ts': web(3001) });
  const { says } = watch(folder);
  await says('watching');
  put(folder, { 'web.ts': 'export const web = {;\n' });
  expect(await says('1 error\n')).toContain('error[config/syntax]');
  put(folder, { 'web.ts': web(3002).replace('image', 'imgae') });
  expect(await says(' error')).toContain('error[model/unknown-key]: unknown key "imgae"');
  expect(portIn(folder)).toBe('3001');
  put(folder, { 'web.ts': web(3002) });
  expect(await says(' ms\n')).toContain('1 updated');
  put(folder, { 'out/compose/local/compose.yaml': 'mine\n', 'web.ts': web(3003) });
  expect(await says('1 error\n')).toContain('error[output/both-changed]');
});

test('an import whose folder is missing is waited for, and one whose folder was made again is noticed', async () => {
  const folder = newFolder({ 'platform.config.ts': config('./teams/a/web.ts') });
  const { says } = watch(folder);
  expect(await says('watching')).toContain('error[config/import-not-found]');
  mkdirSync(join(folder, 'teams/a'), { recursive: true });
  await sleep(100);
  put(folder, { 'teams/a/web.ts': web(3001) });
  await says('4 created');
  rmSync(join(folder, 'teams'), { recursive: true });
  await says('error[config/import-not-found]');
  put(folder, { 'teams/a/web.ts': web(3002) });
  await says('1 updated');
  put(folder, { 'teams/a/web.ts': web(3003) });
  await says('1 updated');
  expect(portIn(folder)).toBe('3003');
});

test('a model that is not there yet is waited for, also from elsewhere', async () => {
  const folder = newFolder({ 'shop/readme': '' });
  const { says } = watch(folder, ['--config', 'shop']);
  expect(await says('watching')).toContain('error[config/not-found]');
  put(folder, { 'shop/platform.config.yaml': 'name: demo\nenvironments: { local: { runtime: compose } }\nservices: { web: { image: "nginx:1.29.1", health: { live: / }, ports: { http: 3001 } } }\n' });
  await says('4 created');
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends it at once', async (signal, code) => {
  const folder = newFolder({ 'platform.config.ts': config('./web.ts'), 'web.ts': web(3001) });
  const { child, says } = watch(folder);
  await says('watching');
  const start = performance.now();
  child.kill(signal);
  expect(await once(child, 'close')).toEqual([code, null]);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('Ctrl-C ends a model that loops for ever', async () => {
  const folder = newFolder({ 'platform.config.ts': config('./web.ts'), 'web.ts': web(3001), 'tmp/keep': '' });
  const { child, says } = watch(folder);
  await says('watching');
  writeFileSync(join(folder, 'web.ts'), `for (;;);\n${web(3001)}`);
  await sleep(500);
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
});
