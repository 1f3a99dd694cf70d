// The models over which integrity is checked: this repository's own, the examples, the golden cases, and random ones.
import { readdirSync } from 'node:fs';
import { openProject } from '../../src/cli/project.ts';
import { compile, type Compilation } from '../../src/compiler/compile.ts';
import { modelOfSeed } from '../properties/random-model.ts';

/** By name; models that are meant to be wrong compile to nothing, and are left out. */
export async function writtenModels(): Promise<[string, Compilation][]> {
  const folders = ['.', ...['examples', 'test/golden'].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))];
  const compiled: [string, Compilation][] = [];
  for (const folder of folders) {
    const { compilation } = await openProject(folder);
    if (compilation !== null && watches(compilation)) compiled.push([folder, compilation]);
  }
  return compiled;
}

/** Of seeds, in order, the first models in which something scrapes. */
export function randomModels(count: number): [string, Compilation][] {
  const compiled: [string, Compilation][] = [];
  for (let seed = 0; compiled.length < count; seed += 1) {
    const model = modelOfSeed(seed);
    if (!Object.values(model.resources ?? {}).some(({ kind }) => kind === 'prometheus')) continue;
    const compilation = compile(model);
    if (watches(compilation)) compiled.push([`seed ${seed}`, compilation]);
  }
  return compiled;
}

function watches({ files, platform }: Compilation): boolean {
  return files.length > 0 && platform !== null && platform.environments.some(({ watch }) => watch !== null);
}
