// "why" and "where" are two sides of one thing: what a place names leads back to the place.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../src/cli/project.ts';
import type { CompiledFile } from '../../src/compiler/compile.ts';
import { placesOf, where, why } from '../../src/compiler/why.ts';
import type { Explanation } from '../../src/provenance/explain.ts';
import { seeded, shuffled } from '../support/choices.ts';
import { leavesOf, type Plain } from '../support/language.ts';
import { formatPath, parsePath, path as toPath } from '../../src/provenance/path.ts';

const root = join(import.meta.dirname, '../..');
const folders = ['.', ...readdirSync(join(root, 'examples')).map((name) => `examples/${name}`), ...readdirSync(join(root, 'test/golden')).map((name) => `test/golden/${name}`)];

const most = 12;

/** All model paths in an answer, those that were beaten too. */
function pathsIn(explanations: readonly Explanation[]): string[] {
  return explanations.flatMap(({ path, beats = [] }) => [...(path === undefined ? [] : [path]), ...pathsIn(beats)]);
}

function isBelow(path: string, above: string): boolean {
  const [own, keys] = [parsePath(path)!, parsePath(above)!];
  return keys.every((key, i) => String(key) === String(own[i]));
}

function placesToAsk(files: readonly CompiledFile[]): { file: CompiledFile; line: number; column: number }[] {
  const all = files.flatMap((file) => placesOf(file).map(({ line, column }) => ({ file, line, column })));
  return shuffled(seeded(1), all).slice(0, most);
}

test.each(folders)('what a place of %s names, reaches it', async (folder) => {
  const { compilation } = await openProject(join(root, folder));
  const files = compilation?.files ?? [];
  const lost = placesToAsk(files).flatMap(({ file, line, column }) =>
    why(file, line, column, () => undefined).flatMap(({ origins, pointer }) =>
      pathsIn(origins)
        .filter((path) => path !== '')
        .filter((path) => !where(files, parsePath(path)!).some((place) => place.file === file.path && place.line === line && place.pointer === pointer))
        .map((path) => `${file.path}:${line}:${column} names ${path}, which does not lead there`),
    ),
  );
  expect(lost).toEqual([]);
});

test.each(folders)('what a leaf of %s reaches, names it', async (folder) => {
  const { config, compilation } = await openProject(join(root, folder));
  const files = compilation?.files ?? [];
  const leaves = files.length === 0 ? [] : shuffled(seeded(2), leavesOf(config!.value as Plain)).slice(0, most);
  const silent = leaves.flatMap(({ keys }) => {
    const leaf = formatPath(toPath(keys));
    return where(files, keys).slice(0, most).flatMap(({ file, line, column, pointer }) => {
      const answers = why(files.find(({ path }) => path === file)!, line, column, () => undefined).filter((one) => one.pointer === pointer);
      const named = answers.flatMap(({ origins, reasons }) => pathsIn([...origins, ...reasons]));
      return named.some((path) => isBelow(path, leaf)) ? [] : [`${leaf} leads to ${file}:${line}:${column}, which does not name it`];
    });
  });
  expect(silent).toEqual([]);
});
