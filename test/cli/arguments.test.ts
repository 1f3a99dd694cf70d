import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, environment, newFolder, output, run } from './command.ts';
import { shop } from './shop.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const more = 'run "platform --help" for all commands\n';

test('--version and --help are data, and no failure', async () => {
  const folder = newFolder();
  expect(await run(folder, '--version')).toEqual({ code: 0, signal: null, stdout: `${version}\n`, stderr: '' });
  const help = await output(folder, '--help');
  for (const name of ['init', 'build', 'check', 'diff', 'why', 'where', 'inspect', 'verify', 'types', 'schema', 'targets']) expect(help).toMatch(new RegExp(`^  ${name} `, 'm'));
  expect(await output(folder, 'build --help')).toContain('--dry-run');
  expect(await output(folder, 'help build')).toContain('--dry-run');
});

test('without a command the help is shown, and it is a failure', async () => {
  const ended = await run(newFolder(), '');
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain('Usage: platform');
});

test.each([
  ['buld', "error: unknown command 'buld'\n(Did you mean build?)\n"],
  ['xyz', "error: unknown command 'xyz'\n"],
  ['build --frce', "error: unknown option '--frce'\n(Did you mean --force?)\n"],
  ['--verison', "error: unknown option '--verison'\n(Did you mean --version?)\n"],
  ['build --format xml', "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are pretty, json, github, sarif.\n"],
  ['inspect --stage emitt', "error: option '--stage <stage>' argument 'emitt' is invalid. Allowed choices are load, resolve.\n"],
  ['build --env', "error: option '--env <names>' argument missing\n"],
  ['check extra', "error: too many arguments for 'check'. Expected 0 arguments but got 1.\n"],
  ['verify --kubernetes-version 1.2', "error: option '--kubernetes-version <version>' argument '1.2' is invalid. Allowed choices are 1.30, 1.31, 1.32, 1.33, 1.34, 1.35, 1.36.\n"],
  ['types', "error: required option '--crd <file>' not specified\n"],
  ['why', "error: missing required argument 'file:line[:column]'\n"],
])('%s ends with 2 and says why', async (args, message) => {
  expect(await run(newFolder({ 'platform.config.yaml': shop }), args)).toEqual({ code: 2, signal: null, stdout: '', stderr: message + more });
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly [{ results: readonly { ruleId: string; level: string; locations: readonly [{ physicalLocation: { artifactLocation: { uri: string }; region: object } }] }[] }];
}

describe('formats for forges', () => {
  const broken = shop.replace('calls: [api]', 'calls: [ipa]').replace('secret: api-key', 'secret: api-kye');

  test.each(['build', 'check', 'diff', 'targets', 'where services.web', 'why out/x:1'])('%s --format github is commands, from the root of the repository', async (args) => {
    const folder = newFolder({ 'shop/platform.config.yaml': broken });
    const ended = await run(folder, `${args} --config shop --format github`);
    expect(ended.code).toBe(1);
    expect(ended.stdout.split('\n').map((line) => line.split('::', 2).join('::'))).toEqual([
      '::error file=shop/platform.config.yaml,line=12,col=13,title=model/unknown-name',
      '::error file=shop/platform.config.yaml,line=19,col=60,title=model/unknown-name',
      '',
    ]);
  });

  test.each(['build', 'check', 'diff', 'targets', 'where services.web', 'why out/x:1'])('%s --format sarif is one document', async (args) => {
    const folder = newFolder({ 'shop/platform.config.yaml': broken });
    const { stdout } = await run(folder, `${args} --config shop --format sarif`);
    const log = JSON.parse(stdout) as Sarif;
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0].results.map((one) => [one.level, one.ruleId, one.locations[0].physicalLocation.artifactLocation.uri])).toEqual([
      ['error', 'model/unknown-name', 'shop/platform.config.yaml'],
      ['error', 'model/unknown-name', 'shop/platform.config.yaml'],
    ]);
  });

  test('drift is shown at the files', async () => {
    const folder = newFolder({ 'platform.config.yaml': shop });
    const { stdout, code } = await run(folder, 'check --format github');
    expect(code).toBe(1);
    expect(stdout).toContain('::error file=out/docker/api/Dockerfile,line=1,col=1,title=output/drift::"out/docker/api/Dockerfile" is missing%0Ahelp: run "platform build" and commit the result\n');
    const built = await run(folder, 'build --format sarif');
    expect((JSON.parse(built.stdout) as Sarif).runs[0].results).toEqual([]);
    expect(await run(folder, 'check --format github')).toMatchObject({ code: 0, stdout: '' });
  });
});

test.each(['build', 'inspect', 'schema', 'diff', 'check --format json', '--help'])('%s | head -c 1: no failure when the reader has enough', (args) => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  const script = `set -o pipefail; ${process.execPath} ${command} ${args} 2>&1 | head -c 1`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { cwd: folder, env: environment(), encoding: 'utf8' });
  expect(stdout).toHaveLength(1);
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
});

test('a link to the command, as package managers make it, is the command', () => {
  const folder = newFolder();
  const { stdout } = spawnSync('bash', ['-c', `ln -s ${command} platform && ./platform --version`], { cwd: folder, env: environment(), encoding: 'utf8' });
  expect(stdout).toBe(`${version}\n`);
  expect(readFileSync(join(command), 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
});
