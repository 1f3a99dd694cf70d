import type { CompiledFile } from '../compiler/compile.ts';
import { textDiff } from '../output/text-diff.ts';
import { sortBy } from '../util/sort.ts';

/** Two compilations as one patch of all files that are not the same, in the order of their paths. Understood by `patch -p1` and `git apply`. */
export async function unifiedDiff(before: readonly CompiledFile[], after: readonly CompiledFile[]): Promise<string> {
  const [older, newer] = [before, after].map((files) => new Map(files.map((file) => [file.path, file])));
  const paths = sortBy(new Set([...older!.keys(), ...newer!.keys()]), (path) => path);
  const patches = await Promise.all(
    paths.map((path) => {
      const [was, is] = [older!.get(path), newer!.get(path)];
      return textDiff({ path, before: was?.text, after: is?.text, mode: { before: was?.executable ?? false, after: is?.executable ?? false } });
    }),
  );
  return patches.join('');
}
