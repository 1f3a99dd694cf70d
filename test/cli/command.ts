import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, onTestFinished } from 'vitest';

/** The built command. */
export const command: string = join(process.cwd(), 'dist/cli.cjs');

export type Files = Readonly<Record<string, string | null>>;

/** A folder with files, there until the test is over. */
export function newFolder(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'platform-cli-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  put(folder, files);
  return folder;
}

/** Writes files; `null` removes. */
export function put(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const place = join(folder, name);
    if (text === null) rmSync(place, { recursive: true });
    else {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  }
}

export function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** Every file and every empty folder (with a `/` behind it) below `folder`, sorted. */
export function listing(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const place = join(entry.parentPath, entry.name);
    if (!entry.isDirectory()) return [relative(folder, place)];
    return readdirSync(place).length === 0 ? [`${relative(folder, place)}/`] : [];
  });
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Names and texts of all files below `folder`. */
export function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(listing(folder).map((name) => [name, name.endsWith('/') ? '' : read(folder, name)]));
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Beside PATH, HOME and TMPDIR, which are all that the command is given. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which the command is interrupted. Default: 15 s. */
  readonly patience?: number;
  /** What stands before `node`: `['prlimit', '--fsize=0']`. */
  readonly under?: readonly string[];
}

/** `run(folder, 'build --dry-run')`: runs the command in a folder. Whatever it is given, it shows no stack of ours. */
export async function run(cwd: string, args: string | readonly string[], options: RunOptions = {}): Promise<Ended> {
  const words = typeof args === 'string' ? args.split(' ').filter((word) => word !== '') : args;
  const [program, ...rest] = [...(options.under ?? []), process.execPath, command, ...words] as [string, ...string[]];
  const child = spawn(program, rest, { cwd, env: environment(options.env), stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => child.kill('SIGINT'), options.patience ?? 15_000);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  expect(stdout + stderr).not.toMatch(/^\s+at .*[:(]/m);
  return { code, signal, stdout, stderr };
}

export function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...more };
}

/** A command that must end with `code`; its stdout. */
export async function output(cwd: string, args: string | readonly string[], code = 0): Promise<string> {
  const ended = await run(cwd, args);
  expect(ended, ended.stderr).toMatchObject({ code });
  return ended.stdout;
}

/** What a command says as JSON. */
export async function json<T>(cwd: string, args: string, code = 0): Promise<T> {
  return JSON.parse(await output(cwd, `${args} --format json`, code)) as T;
}
