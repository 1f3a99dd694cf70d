// The check of a pull request, played with the built program: the scripts of the workflow, on the merge that GitHub would make.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { marker } from '../../src/diff/render/markdown.ts';
import { readWorkflow, startMachine, type Ended } from '../support/workflow-run.ts';
import { command, newFolder, output, put, read, run, type Files } from './command.ts';
import { shop } from './shop.ts';

const model = `${shop}repository: { url: 'https://github.com/example/shop', defaultBranch: trunk }\ndelivery: {}\n`;
const edited = model.replace('nginx:1.29.1', 'nginx:1.29.2');
const workflow = '.github/workflows/platform.yaml';

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgSign=false', ...args], { cwd: folder, stdio: 'pipe' });
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/** A repository in which the program is installed; `build` says whether the change compiles its files, too. */
async function mergeOf(change: Files, { build }: { build: boolean }): Promise<string> {
  const folder = newFolder({ 'platform.config.yaml': model, '.gitignore': 'node_modules/\n' });
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(command, join(folder, 'node_modules/.bin/platform'));
  git(folder, 'init', '--quiet', '--initial-branch=trunk');
  await output(folder, 'build');
  commit(folder, 'first');
  git(folder, 'switch', '--quiet', '--create', 'change');
  put(folder, change);
  if (build) await output(folder, 'build');
  commit(folder, 'change');
  git(folder, 'switch', '--quiet', 'trunk');
  commit(folder, 'meanwhile');
  git(folder, 'switch', '--quiet', '--detach');
  git(folder, 'merge', '--quiet', '--no-ff', '--message', 'merge', 'change');
  return folder;
}

interface Checked {
  readonly compared: Ended;
  readonly written: Ended;
  readonly checked: Ended;
  readonly report: (name: string) => string;
}

/** Runs the scripts of the first job that are about the files. */
async function checkOf(folder: string): Promise<Checked> {
  const job = readWorkflow(read(folder, workflow)).jobs['check']!;
  const machine = startMachine();
  const compared = await machine.run(job, 'Compare with the base', { BASE: 'trunk' }, folder);
  const written = await machine.run(job, 'Write the findings', {}, folder);
  const checked = await machine.run(job, 'Check', {}, folder);
  return { compared, written, checked, report: (name) => readFileSync(join(machine.temporary, 'platform', name), 'utf8') };
}

function resultsOf(sarif: string): { readonly ruleId: string }[] {
  return (JSON.parse(sarif) as { runs: { results: { ruleId: string }[] }[] }).runs.flatMap(({ results }) => results);
}

test('the build writes the workflow, and leaves alone one of others in its place', async () => {
  const folder = newFolder({ 'platform.config.yaml': model, [workflow]: 'name: mine\n' });
  const ended = await run(folder, 'build');
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain(workflow);
  expect(read(folder, workflow)).toBe('name: mine\n');
  put(folder, { [workflow]: null });
  await output(folder, 'build');
  expect(readWorkflow(read(folder, workflow)).on['push']!.branches).toEqual(['trunk']);
  expect((await run(folder, 'check')).code).toBe(0);
});

describe('a pull request', () => {
  test('that changes the model and builds is told what it changes, and passes', async () => {
    const { compared, written, checked, report } = await checkOf(await mergeOf({ 'platform.config.yaml': edited }, { build: true }));
    expect([compared.code, written.code, checked.code]).toEqual([0, 0, 0]);
    expect(compared.outputs).toBe('code=1\n');
    expect(report('difference.md').startsWith(`${marker}\n`)).toBe(true);
    expect(report('difference.md')).toContain('origin/trunk');
    expect(report('difference.md')).toContain('nginx:1.29.2');
    expect(compared.summary).toBe(report('difference.md'));
    expect(resultsOf(report('findings.sarif'))).toEqual([]);
  });

  test('that does not build is told, too, and fails', async () => {
    const { compared, written, checked, report } = await checkOf(await mergeOf({ 'platform.config.yaml': edited }, { build: false }));
    expect([compared.code, written.code, checked.code]).toEqual([0, 0, 1]);
    expect(compared.outputs).toBe('code=1\n');
    expect(resultsOf(report('findings.sarif')).map(({ ruleId }) => ruleId)).toEqual(['output/drift', 'output/drift']);
  });

  test('that changes something else changes nothing', async () => {
    const { compared, written, checked } = await checkOf(await mergeOf({ 'readme.txt': 'Hello.\n' }, { build: false }));
    expect([compared.code, written.code, checked.code]).toEqual([0, 0, 0]);
    expect(compared.outputs).toBe('code=0\n');
  });

  test('whose model is wrong fails, with its problems as findings', async () => {
    const { compared, written, checked, report } = await checkOf(await mergeOf({ 'platform.config.yaml': model.replace('ports:', 'prots:') }, { build: false }));
    expect([compared.code, written.code, checked.code]).toEqual([0, 0, 1]);
    expect(compared.summary).toContain('could not be compared');
    expect(resultsOf(report('findings.sarif')).length).toBeGreaterThan(0);
  });
});
