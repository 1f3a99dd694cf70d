import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, environment, json, newFolder, run } from './command.ts';

interface Verified {
  readonly kubernetesVersion: string;
  readonly files: readonly { path: string; state: string; objects: number }[];
  readonly diagnostics: readonly { code: string; source: object }[];
}

const configMap = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;
const model = (...versions: readonly string[]): string => `name: shop\nenvironments:\n${versions.map((version, i) => `  e${i}: { runtime: kubernetes, kubernetesVersion: "${version}" }\n`).join('')}`;

test('what a cluster would take', async () => {
  const folder = newFolder({ 'a.yaml': configMap('a'), 'b/c.yml': `${configMap('b')}---\n${configMap('c')}`, 'compose.yaml': 'services: {}\n', 'node_modules/x/y.yaml': 'a: [', '.git/z.yaml': 'a: [', 'notes.txt': 'a: [' });
  expect(await run(folder, 'verify')).toEqual({ code: 0, signal: null, stdout: 'not understood  compose.yaml: it holds no Kubernetes object (no apiVersion and kind)\n', stderr: 'verified: 3 objects in 2 files, Kubernetes 1.36\n' });
  expect(await run(folder, 'verify b a.yaml --kubernetes-version 1.30')).toMatchObject({ code: 0, stdout: '', stderr: 'verified: 3 objects in 2 files, Kubernetes 1.30\n' });
});

describe('what it would refuse', () => {
  const files = { 'k/a.yaml': configMap('A_1') };

  test('with its line', async () => {
    const { code, stdout, stderr } = await run(newFolder(files), 'verify k');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^error\[kubernetes\/name\]: "A_1" is no name[^\n]*\n {2}k\/a\.yaml:4:9 {2}metadata\.name\n {4}\|\n {2}4 \| {3}name: A_1\n {4}\| {9}\^\^\^\n\n1 error\nrefused: 1 object in 1 file, Kubernetes 1\.36\n$/);
  });

  test('for a forge', async () => {
    const folder = newFolder(files);
    expect((await run(folder, 'verify --format github')).stdout).toMatch(/^::error file=k\/a\.yaml,line=4,col=9,title=kubernetes\/name::/);
    const { stdout, code } = await run(folder, 'verify --format sarif');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ runs: [{ results: [{ ruleId: 'kubernetes/name', locations: [{ physicalLocation: { artifactLocation: { uri: 'k/a.yaml' }, region: { startLine: 4, startColumn: 9 } } }] }] }] });
  });

  test('as JSON', async () => {
    const { files: verified, diagnostics, kubernetesVersion } = await json<Verified>(newFolder(files), 'verify', 1);
    expect({ verified, kubernetesVersion }).toEqual({ verified: [{ path: 'k/a.yaml', state: 'verified', objects: 1, unknown: [] }], kubernetesVersion: '1.36' });
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'kubernetes/name', severity: 'error', path: 'metadata.name', source: { file: 'k/a.yaml', line: 4, column: 9 } })]);
  });

  test('on stdin', () => {
    const { status, stdout } = spawnSync(process.execPath, [command, 'verify', '-', '--format', 'github'], { cwd: newFolder(), env: environment(), input: configMap('A_1'), encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=stdin,line=4,col=9,/);
  });
});

test.each([
  ['the oldest version of the model', { 'platform.config.yaml': model('1.35', '1.32', '1.34') }, '', '1.32'],
  ['of the model that is named', { 'm/platform.config.yaml': model('1.31') }, '--config m', '1.31'],
  ['of a model without a cluster', { 'platform.config.yaml': 'name: shop\nenvironments: { local: { runtime: compose } }\n' }, '', '1.36'],
  ['of a model that is wrong', { 'platform.config.yaml': 'name: [shop]\n' }, '', '1.36'],
  ['what is asked for', { 'platform.config.yaml': model('1.35') }, '--kubernetes-version 1.30', '1.30'],
])('the version: %s', async (_, files, flags, version) => {
  const folder = newFolder({ ...files, 'k/a.yaml': configMap('a') });
  expect(await json<Verified>(folder, `verify k ${flags}`)).toMatchObject({ kubernetesVersion: version });
});

test.each([
  ['verify k', 'there is no "k"; nothing was verified'],
  ['verify', 'no YAML file below .; nothing was verified'],
  ['verify - k', '"-" is what stands on stdin, and stands alone; nothing was verified'],
  ['verify --config m', 'the model that --config names is wrong, so it does not say which Kubernetes is meant; run "platform check", or state --kubernetes-version'],
])('%s could not run', async (args, message) => {
  expect(await run(newFolder(), args)).toEqual({ code: 2, signal: null, stdout: '', stderr: `error: ${message}\n` });
});

test('a link is not followed, and one that leads out is told', async () => {
  const folder = newFolder({ 'k/a.yaml': configMap('a'), 'other/b.yaml': 'a: [' });
  mkdirSync(join(folder, 'k/d'));
  symlinkSync('../a.yaml', join(folder, 'k/d/in.yaml'));
  symlinkSync('..', join(folder, 'k/d/round'));
  symlinkSync('nowhere.yaml', join(folder, 'k/d/nowhere.yaml'));
  expect(await run(folder, 'verify k')).toMatchObject({ code: 0, stderr: 'verified: 1 object in 1 file, Kubernetes 1.36\n' });
  symlinkSync('../../other', join(folder, 'k/d/out'));
  symlinkSync('../../other/b.yaml', join(folder, 'k/d/out.yaml'));
  const { diagnostics } = await json<Verified>(folder, 'verify k', 1);
  expect(diagnostics.map(({ code, source }) => [code, source])).toEqual([
    ['verify/link', { file: 'k/d/out', line: 1, column: 1 }],
    ['verify/link', { file: 'k/d/out.yaml', line: 1, column: 1 }],
  ]);
});
