// Who may import whom. The table is the rule: a folder that is not in it has to be put there.
import { describe, expect, test } from 'vitest';
import { cyclesIn, importsBelow, reachedFrom, type Import } from './support/imports.ts';

/** By folder, or by file where one file is an exception: what it may import beyond its own folder. A name that ends in ".ts" allows one file. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  util: ['node:path'],
  provenance: ['util'],
  diagnostics: ['util', 'provenance'],
  formats: ['util', 'provenance'],
  model: ['util', 'provenance', 'diagnostics', 'zod'],
  observability: ['util', 'provenance', 'formats', 'model'],
  catalog: ['util', 'provenance', 'diagnostics', 'formats', 'model', 'observability', 'zod', 'node:crypto'],
  compiler: ['util', 'provenance', 'diagnostics', 'formats', 'model', 'observability', 'catalog'],
  // The page that shows the stages in order puts them together.
  'compiler/compile.ts': ['emitters', 'output/desired.ts'],
  // Which target's a file is, is asked before anything is compiled.
  'compiler/part.ts': ['emitters'],
  'compiler/targets.ts': ['emitters/emitter.ts'],
  // A stage of its own: what is emitted is read as a cluster would read it.
  'compiler/verify.ts': ['verify'],
  // An override may name an object by kind and name.
  'compiler/named-object.ts': ['verify/kubernetes/values.ts'],
  emitters: ['util', 'provenance', 'diagnostics', 'formats', 'model/units.ts', 'observability', 'catalog', 'compiler/resolved.ts', 'compiler/secrets-of.ts', 'node:crypto'],
  verify: ['util', 'provenance', 'diagnostics'],
  config: ['util', 'provenance', 'diagnostics', 'node:fs', 'node:module', 'node:os', 'node:path', 'node:url', 'node:util', 'oxc-parser', 'oxc-transform', 'smol-toml', 'toml-eslint-parser', 'yaml'],
  // Files of other people: Kubernetes objects to verify, custom resources to make types of.
  foreign: ['provenance', 'diagnostics', 'config', 'verify', 'node:path', 'yaml', 'json-schema-to-typescript', 'prettier'],
  lock: ['util', 'diagnostics', 'node:fs', 'node:path'],
  output: ['util', 'provenance', 'diagnostics', 'formats', 'lock', 'diff', 'node:crypto', 'node:fs', 'node:path'],
  // What changed between two compilations, and because of which edit.
  diff: ['util', 'provenance', 'formats/promql', 'compiler'],
  // The page says by its hash what it runs.
  'diff/render/html.ts': ['node:crypto'],
  // What somebody changed in a compiled file by hand, and how the model comes to say it.
  adopt: ['provenance', 'diagnostics/diagnostic.ts', 'diagnostics/messages', 'formats', 'model', 'compiler', 'config', 'diff', 'foreign'],
  cli: ['util', 'provenance', 'diagnostics', 'model', 'catalog', 'compiler', 'adopt', 'diff', 'emitters', 'config', 'foreign', 'lock', 'output', 'commander', 'node:fs', 'node:os', 'node:path', 'node:readline', 'node:util'],
  // Git alone knows what the model was before.
  'cli/git.ts': ['node:child_process'],
  // The library.
  'define.ts': ['model'],
  'library.ts': ['provenance', 'diagnostics', 'model', 'catalog', 'compiler', 'config'],
  'index.ts': ['diagnostics', 'model', 'define.ts', 'library.ts'],
};

const imports = importsBelow('src').map((one): Import => ({ ...one, from: one.from.replace('src/', ''), to: one.to.replace('src/', '') }));

function isBelow(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

function mayImport({ from, to }: Import): boolean {
  const [folder] = from.split('/');
  const places = [...(from.includes('/') ? [folder!] : []), ...(allowed[folder!] ?? []), ...(allowed[from] ?? [])];
  return places.some((place) => isBelow(to, place));
}

function printed(found: readonly Import[]): string[] {
  return found.map(({ from, to, how }) => `${from} -> ${to} (${how})`);
}

test('imports follow the table', () => {
  expect(printed(imports.filter((one) => !mayImport(one)))).toEqual([]);
});

test('the table allows nothing that nobody does', () => {
  const unused = Object.entries(allowed).flatMap(([place, targets]) => targets.filter((target) => !imports.some(({ from, to }) => isBelow(from, place) && isBelow(to, target))).map((target) => `${place} -> ${target}`));
  expect(unused).toEqual([]);
});

/** A target that packages what another one makes starts from its objects, and from nothing else of it. */
const packaging = [/^emitters\/helm\/.* -> emitters\/kubernetes\/(?:index|objects)\.ts /];

test('a target knows no other target', () => {
  const targetOf = (file: string): string | undefined => /^emitters\/([^/]+)\//.exec(file)?.[1];
  const found = printed(imports.filter(({ from, to }) => targetOf(from) !== undefined && targetOf(to) !== undefined && targetOf(from) !== targetOf(to)));
  expect(found.filter((one) => !packaging.some((exception) => exception.test(one)))).toEqual([]);
  expect(packaging.filter((exception) => !found.some((one) => exception.test(one)))).toEqual([]);
});

test('a kind knows no other kind', () => {
  const kindOf = (file: string): string | undefined => /^catalog\/(?:builds\/)?([^/]+)\/[^/]+$/.exec(file)?.[1];
  const shared = (file: string): boolean => kindOf(file) === undefined || kindOf(file) === 'builds';
  expect(printed(imports.filter(({ from, to }) => !shared(from) && !shared(to) && kindOf(from) !== kindOf(to)))).toEqual([]);
});

test('the disk is touched at the edges, and no process is started but git', () => {
  const disk = imports.filter(({ to }) => isBelow(to, 'node:fs')).map(({ from }) => from);
  const edges = /^(?:config|lock|cli)\/|^output\/(?:apply|read|disk)\.ts$/;
  expect(disk.filter((file) => !edges.test(file))).toEqual([]);
  expect(imports.filter(({ to }) => to === 'node:child_process').map(({ from }) => from)).toEqual(['cli/git.ts']);
});

/** What must be loaded before the first line of the file runs. */
function loadedBy(file: string): string[] {
  return [...reachedFrom(file, imports, ({ how }) => how === 'value')];
}

describe.each([
  ['cli/commands/build.ts', ['zod', 'yaml', 'smol-toml', 'toml-eslint-parser', 'oxc-parser', 'oxc-transform', 'chokidar', 'diff', 'commander']],
  ['compiler/compile.ts', ['zod', 'node:fs', 'node:path', 'node:process']],
])('%s', (file, heavy) => {
  test.each(heavy)('is loaded without %s', (name) => {
    expect(loadedBy(file)).not.toContain(name);
  });
});

test('no files need each other in a circle', () => {
  expect(cyclesIn(imports)).toEqual([]);
});
