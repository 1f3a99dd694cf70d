// Models and the files that they become, from three places: test/golden, examples, and this repository's own model.
// UPDATE_GOLDEN=1 writes what test/golden expects; read the difference before you commit it.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openProject, type Project } from '../src/cli/project.ts';
import { hasErrors } from '../src/diagnostics/diagnostic.ts';
import { reportOneLine } from '../src/diagnostics/reporters/one-line.ts';
import { LOCK_NAME } from '../src/lock/lock.ts';
import { fits } from '../src/model/fits.ts';
import { fileChecks } from './support/compiled-file.ts';
import { readerProblems, repetitionProblems } from './support/model-checks.ts';
import { readTree, treeOf, writeTree, type Tree } from './support/tree.ts';

const update = process.env['UPDATE_GOLDEN'] === '1';
if (update && process.env['CI'] !== undefined) throw new Error('UPDATE_GOLDEN is refused where CI is set: what is expected is written by people, who read it');

const repository = join(import.meta.dirname, '..');

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** Checks that cost nothing to write: they hold for whatever is compiled. */
function checkAlways(project: () => Project): void {
  test('both readers of the language agree on it', () => {
    const { config } = project();
    if (config!.value !== undefined) expect(readerProblems(config!.value)).toEqual([]);
  });

  test('compiled again, shuffled and frozen it gives the same', () => {
    const { config, compilation } = project();
    if (fits(config!.value)) expect(repetitionProblems(config!.value, compilation!.memory, 1)).toEqual([]);
  });

  test.each(fileChecks)('%s', async (_, check) => {
    const problems = await Promise.all((project().compilation?.files ?? []).map(async (file) => check(file)));
    expect(problems.flat()).toEqual([]);
  });
}

describe.each(foldersIn(join(repository, 'test/golden')))('golden %s', (name) => {
  const folder = join(repository, 'test/golden', name);
  let project: Project;
  beforeAll(async () => {
    project = await openProject(folder);
  });

  test('says what is expected', () => {
    const { config, diagnostics } = project;
    const said = reportOneLine(diagnostics, { locate: config!.locate, sourceText: config!.sourceText });
    const file = join(folder, 'diagnostics.txt');
    if (update) writeText(file, said);
    expect(said).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  });

  test('compiles into what is expected', () => {
    const tree = hasErrors(project.diagnostics) ? {} : treeOf(project.compilation!.files);
    if (update) writeTree(join(folder, 'expected'), tree);
    expect(tree).toEqual(readTree(join(folder, 'expected')));
  });

  checkAlways(() => project);
});

function writeText(file: string, text: string): void {
  if (text === '') rmSync(file, { force: true });
  else writeFileSync(file, text);
}

const living = ['.', ...foldersIn(join(repository, 'examples')).map((name) => `examples/${name}`)];

describe.each(living)('platform in %s', (name) => {
  const folder = join(repository, name);
  let project: Project;
  beforeAll(async () => {
    project = await openProject(folder);
  });

  test('compiles without an error', () => {
    expect(reportOneLine(project.diagnostics.filter(({ severity }) => severity === 'error'))).toBe('');
  });

  test.runIf(existsSync(join(folder, 'out')))('compiles into its committed files', () => {
    const elsewhere = project.desired.flatMap(({ path }) => (path.startsWith('out/') ? [] : [path]));
    expect(treeOf(project.desired)).toEqual({ ...withoutLock(readTree(join(folder, 'out'))), ...readPlaced(folder, elsewhere) });
  });

  checkAlways(() => project);
});

/** Compiled files that lie among others'. */
function readPlaced(folder: string, paths: readonly string[]): Tree {
  return Object.fromEntries(paths.flatMap((path) => (existsSync(join(folder, path)) ? [[path, readFileSync(join(folder, path), 'utf8')]] : [])));
}

/** The files as they are named from the folder of the model, without what only the builder of them reads. */
function withoutLock(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).flatMap(([name, text]) => (name === LOCK_NAME ? [] : [[`out/${name}`, text]])));
}
