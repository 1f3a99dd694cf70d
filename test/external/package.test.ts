// What users get: the packed tarball, installed by npm in an empty folder. Needs npm's registry, or a cache of it, for the native parser.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setup as buildDist } from '../cli/build.ts';

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { path: string }[];
}

const place = realpathSync(mkdtempSync(join(tmpdir(), 'platform-package-')));
const app = join(place, 'app');
let packed: Packed;
/** Why nothing could be installed. */
let problem: string | undefined;

function spawn(program: string, args: readonly string[], cwd: string): { status: number | null; stdout: string; stderr: string } {
  // What npm sets for the scripts that it runs would reach the npm that is started here.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && name !== 'NODE_ENV' && name !== 'FORCE_COLOR'));
  return spawnSync(program, args, { cwd, env, encoding: 'utf8' });
}

beforeAll(() => {
  buildDist();
  const { stdout, stderr } = spawn('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', place], '.');
  expect(stdout, stderr).toContain('filename');
  [packed] = JSON.parse(stdout) as [Packed];
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }\n');
  const installed = spawn('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(place, packed.filename)], app);
  if (installed.status !== 0) problem = installed.stderr;
  if (problem !== undefined && process.env['PLATFORM_REQUIRE_TOOLS'] === '1') expect.fail(problem);
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

test('the package holds the command, the library, its types and the schema, and is small', () => {
  const others = packed.files.map((file) => file.path).filter((path) => !/^dist\/types\/.*\.d\.ts$/.test(path));
  expect(others.toSorted()).toEqual(['LICENSE', 'README.md', 'dist/cli.cjs', 'dist/crd-generator.cjs', 'dist/index.js', 'dist/platform.cache', 'dist/platform.cjs', 'package.json', 'schemas/platform.schema.json']);
  expect(packed.files.length).toBeLessThan(40);
  // A third is code that V8 compiled, which makes the command start at once; a tenth is what makes types of custom resources. The tables of Kubernetes
  // and the words of all alerts are in the command, in that code and in the library.
  expect(packed.size).toBeLessThan(3_000_000);
  expect(packed.unpackedSize).toBeLessThan(9_500_000);
});

test('init, build and check work in an empty folder', (context) => {
  if (problem !== undefined) context.skip(problem);
  expect(readdirSync(join(app, 'node_modules')).filter((name) => !name.startsWith('.')).toSorted()).toEqual(['@oxc-parser', '@oxc-project', '@oxc-transform', 'oxc-parser', 'oxc-transform', 'platform-compiler']);
  const outputs = [['init'], ['build'], ['check'], ['--version']].map((args) => spawn('npx', ['platform', ...args], app));
  expect(outputs.map(({ status, stderr }) => (status === 0 ? 0 : stderr))).toEqual([0, 0, 0, 0]);
  expect(outputs[1]!.stdout).toContain('create out/compose/local/compose.yaml\n');
  expect(readdirSync(join(app, 'out/compose/local'))).toContain('compose.yaml');
});

test('types of a custom resource need nothing else to be installed', (context) => {
  if (problem !== undefined) context.skip(problem);
  const schema = { type: 'object', properties: { spec: { type: 'object', properties: { size: { type: 'integer' } } } } };
  const spec = { group: 'example.org', names: { kind: 'Gadget' }, versions: [{ name: 'v1', served: true, schema: { openAPIV3Schema: schema } }] };
  writeFileSync(join(app, 'crd.json'), JSON.stringify({ apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'gadgets.example.org' }, spec }));
  const { stdout, stderr } = spawn('npx', ['platform', 'types', '--crd', 'crd.json'], app);
  expect(stdout, stderr).toContain('export interface GadgetSpec {\n  size?: number;\n}\n');
});

const library = `import { compile, definePlatform } from 'platform-compiler';
const model = definePlatform({
  name: 'demo',
  environments: { local: { runtime: 'compose' } },
  services: { web: { image: 'nginx:1.29.1', ports: { http: 80 }, health: { live: '/' } } },
});
`;

test('the library compiles a model in memory', (context) => {
  if (problem !== undefined) context.skip(problem);
  writeFileSync(join(app, 'library.mjs'), `${library}const { files, diagnostics } = compile(model);\nconsole.log(JSON.stringify({ paths: files.map((file) => file.path), diagnostics }));\n`);
  const { stdout, stderr } = spawn(process.execPath, ['library.mjs'], app);
  expect(stdout, stderr).not.toBe('');
  expect(JSON.parse(stdout)).toEqual({ paths: expect.arrayContaining(['out/compose/local/compose.yaml']) as string[], diagnostics: [] });
});

test('the types need nothing else, and find a wrong name', (context) => {
  if (problem !== undefined) context.skip(problem);
  const compilerOptions = { module: 'nodenext', target: 'es2022', lib: ['es2022'], strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false, types: [] };
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['library.ts', 'platform.config.ts'] }));
  writeFileSync(
    join(app, 'library.ts'),
    `${library}const texts: readonly string[] = compile(model).files.map((file) => file.text);
// @ts-expect-error -- no service has this name
definePlatform({ name: 'demo', environments: { local: { runtime: 'compose' } }, services: { web: { image: 'nginx:1.29.1', calls: ['wbe'] } } });
export { texts };
`,
  );
  const { status, stdout } = spawn(process.execPath, [join(process.cwd(), 'node_modules/typescript/bin/tsc'), '-p', app], app);
  expect(status, stdout).toBe(0);
});
