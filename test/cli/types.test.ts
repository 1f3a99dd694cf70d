import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { command, environment, json, newFolder, output, put, read, run } from './command.ts';
import { check, createProject } from '../types/project.ts';

const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: gadgets.example.org
spec:
  group: example.org
  names: { kind: Gadget, plural: gadgets }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              required: [port]
              properties:
                port: { x-kubernetes-int-or-string: true }
                mode: { type: string, enum: [fast, slow] }
`;

const spec = 'export interface GadgetSpec {\n  port: number | string;\n  mode?: "fast" | "slow";\n}\n';

test('prints the types, or writes them where nothing else is', async () => {
  const folder = newFolder({ 'crd.yaml': crd });
  const printed = await output(folder, 'types --crd crd.yaml');
  expect(printed).toMatch(/^\/\/ Made by "platform types"\. Make it again instead of editing it\.\n\/\/ gadgets\.example\.org: v1\n/);
  expect(printed).toContain(spec);
  expect(await run(folder, 'types --crd crd.yaml --out gadget.ts')).toEqual({ code: 0, signal: null, stdout: '', stderr: 'types of Gadget in gadget.ts\n' });
  expect(read(folder, 'gadget.ts')).toBe(printed);
  expect(await run(folder, 'types --crd crd.yaml --out gadget.ts')).toMatchObject({ code: 0 });
  put(folder, { 'gadget.ts': 'mine\n' });
  expect(await run(folder, 'types --crd crd.yaml --out gadget.ts')).toEqual({ code: 2, signal: null, stdout: '', stderr: 'error: "gadget.ts" is there and not made by this command; nothing was changed\n' });
  expect(read(folder, 'gadget.ts')).toBe('mine\n');
});

test('reads stdin, and prints JSON', async () => {
  const { status, stdout } = spawnSync(process.execPath, [command, 'types', '--crd', '-'], { cwd: newFolder(), env: environment(), input: crd, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain(spec);
  const folder = newFolder({ 'crd.yaml': crd });
  expect(await json<object>(folder, 'types --crd crd.yaml')).toEqual({ file: null, text: stdout, resources: [{ name: 'gadgets.example.org', kind: 'Gadget', versions: ['v1'] }], diagnostics: [] });
});

test.each([
  ['crd.yaml', { 'crd.yaml': 'a: [\n' }, 'error[verify/syntax]'],
  ['crd.yaml', { 'crd.yaml': 'apiVersion: v1\nkind: ConfigMap\n' }, 'error[verify/no-crd]: "crd.yaml" holds no CustomResourceDefinition, only ConfigMap\n  crd.yaml:1:1\n'],
  ['crd.yaml', {}, 'error[config/unreadable]: cannot read "crd.yaml": it does not exist\n'],
])('no types of %s: %j', async (file, files, message) => {
  const { code, stdout, stderr } = await run(newFolder(files), `types --crd ${file} --out out.ts`);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(message);
});

test('an override is checked by them', async () => {
  const folder = newFolder({ 'crd.yaml': crd });
  const model = (set: string): string => `import { definePlatform } from 'platform-compiler';
import type { GadgetSpec } from './gadget.ts';
export default definePlatform({
  name: 'shop',
  environments: { production: { runtime: 'kubernetes' } },
  overrides: [{ file: 'kubernetes/production/gadget.yaml', at: '/spec', set: ${set} satisfies GadgetSpec, reason: 'a test' }],
});
`;
  const gadget = await output(folder, 'types --crd crd.yaml');
  const project = createProject({ 'gadget.ts': gadget, 'good.ts': model(`{ port: 'http', mode: 'fast' }`), 'bad.ts': model(`{ port: 'http', mode: 'quick' }`) });
  const said = await check(project);
  project.remove();
  expect(said).toMatch(/^bad\.ts\(6,\d+\): error TS2322: Type '"quick"' is not assignable/);
  expect(said).not.toContain('good.ts');
});

test('only this command loads what makes them', () => {
  const folder = newFolder({ 'crd.yaml': crd, 'loaded.cjs': `process.on('exit', () => console.log(Object.keys(require.cache).some((file) => file.endsWith('crd-generator.cjs'))));` });
  const loads = (...args: string[]): string => execFileSync(process.execPath, ['--require', './loaded.cjs', command, ...args], { cwd: folder, env: environment(), encoding: 'utf8' });
  expect(loads('schema')).toMatch(/\nfalse\n$/);
  expect(loads('types', '--crd', 'crd.yaml')).toMatch(/\ntrue\n$/);
});
