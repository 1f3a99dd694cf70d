// "why" and "where" are two sides of one thing: what a place names leads back to the place, and what a value reaches names it.
// Leaves and places are a few of one seed: PROVENANCE_LEAVES=200 takes so many of media-gateway, PROVENANCE_LEAVES=all every leaf,
// PROVENANCE_SEED=n others.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../src/cli/project.ts';
import type { CompiledFile } from '../../src/compiler/compile.ts';
import { explainLine, placesOf, where, type WherePlace } from '../../src/compiler/why.ts';
import { isWithin, type Explanation } from '../../src/provenance/explain.ts';
import type { Place } from '../../src/provenance/line-map.ts';
import { formatPath, parsePath, path as toPath } from '../../src/provenance/path.ts';
import { once } from '../../src/util/once.ts';
import { seeded, shuffled } from '../support/choices.ts';
import { leavesOf, type Plain } from '../support/language.ts';
import { changesBetween } from './changes.ts';
import { compileIfRight, mutationsOf } from './mutations.ts';

const root = join(import.meta.dirname, '../..');
const folders = ['.', ...readdirSync(join(root, 'examples')).map((name) => `examples/${name}`), ...readdirSync(join(root, 'test/golden')).map((name) => `test/golden/${name}`)];

const asked = process.env['PROVENANCE_LEAVES'];
const ofMediaGateway = asked === undefined ? 60 : asked === 'all' ? Infinity : Number(asked);
const seed = Number(process.env['PROVENANCE_SEED'] ?? 1);

function mostIn(folder: string): number {
  return folder === '.' ? ofMediaGateway : 12;
}

interface Answers {
  readonly model: Plain;
  readonly files: readonly CompiledFile[];
  readonly placesIn: (file: string) => readonly Place[];
  readonly whereIs: (path: string) => readonly WherePlace[];
}

const known = new Map<string, Promise<Answers | undefined>>();

function answersOf(folder: string): Promise<Answers | undefined> {
  if (!known.has(folder)) known.set(folder, readAnswers(folder));
  return known.get(folder)!;
}

/** What is made for one question is kept for the next. */
async function readAnswers(folder: string): Promise<Answers | undefined> {
  const { config, compilation } = await openProject(join(root, folder), undefined, { onDemand: true });
  if (compilation === null || compilation.files.length === 0) return undefined;
  const files = compilation.files.map((file): CompiledFile => ({ ...file, document: once(file.document), text: '' }));
  const byPath = new Map(files.map((file) => [file.path, once(() => placesOf(file))]));
  const found = new Map<string, readonly WherePlace[]>();
  const whereIs = (path: string): readonly WherePlace[] => {
    if (!found.has(path)) found.set(path, where(files, parsePath(path)!));
    return found.get(path)!;
  };
  return { model: config!.value as Plain, files, placesIn: (file) => byPath.get(file)!(), whereIs };
}

/** All model paths in an answer, those that were beaten too. */
function pathsIn(explanations: readonly Explanation[]): string[] {
  return explanations.flatMap(({ path, beats = [] }) => [...(path === undefined || path === '' ? [] : [path]), ...pathsIn(beats)]);
}

test.each(folders)('what a place of %s names, reaches it', async (folder) => {
  const answers = await answersOf(folder);
  if (answers === undefined) return;
  const { files, placesIn, whereIs } = answers;
  const places = shuffled(seeded(seed), files.flatMap(({ path }) => placesIn(path).map(({ line, column }) => ({ path, line, column })))).slice(0, Math.min(mostIn(folder), 200));
  const lost = places.flatMap(({ path: file, line, column }) =>
    explainLine(placesIn(file), line, column, () => undefined).flatMap(({ origins, pointer }) =>
      pathsIn(origins)
        .filter((path) => !whereIs(path).some((place) => place.file === file && place.line === line && place.pointer === pointer))
        .map((path) => `${file}:${line}:${column} names ${path}, which does not lead there`),
    ),
  );
  expect(lost).toEqual([]);
}, 1_800_000);

test.each(folders)('what a leaf of %s reaches, names it', async (folder) => {
  const answers = await answersOf(folder);
  if (answers === undefined) return;
  const { model, placesIn, whereIs } = answers;
  const leaves = shuffled(seeded(seed + 1), leavesOf(model)).slice(0, mostIn(folder));
  const silent = leaves.flatMap(({ keys }) => {
    const leaf = formatPath(toPath(keys));
    return shuffled(seeded(seed), [...whereIs(leaf)]).slice(0, 25).flatMap(({ file, line, column, pointer }) => {
      const answer = explainLine(placesIn(file), line, column, () => undefined).filter((one) => one.pointer === pointer);
      const named = answer.flatMap(({ origins, reasons }) => pathsIn([...origins, ...reasons]));
      return named.some((path) => isWithin(toPath(parsePath(path)!)!, keys)) ? [] : [`${leaf} leads to ${file}:${line}:${column}, which does not name it`];
    });
  });
  expect(silent).toEqual([]);
}, 1_800_000);

test('what reaches no file of media-gateway, changes none', async () => {
  const { model, whereIs } = (await answersOf('.'))!;
  const leaves = shuffled(seeded(seed), leavesOf(model)).slice(0, ofMediaGateway);
  const nowhere = leaves.filter(({ keys }) => whereIs(formatPath(toPath(keys))).length === 0);
  const before = nowhere.length === 0 ? undefined : compileIfRight(model, { hostPorts: {} });
  const changed = nowhere.flatMap((leaf) => {
    for (const { how, keys, model: edited } of mutationsOf(leaf, model)) {
      const after = how === 'changed' ? compileIfRight(edited, before!.memory) : undefined;
      if (after !== undefined) return changesBetween(before!.files, after.files).map(({ file, line }) => `${formatPath(toPath(keys))} changes ${file}:${line}`);
    }
    return [];
  });
  expect(changed).toEqual([]);
}, 1_800_000);
