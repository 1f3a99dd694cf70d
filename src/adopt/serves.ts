import type { CompiledFile } from '../compiler/compile.ts';

/** The environment that a file serves alone; `null` where it serves several. */
export type Serves = (file: CompiledFile) => string | null;

/** Files of a chart serve all environments as a whole, and some of them one each: `values-production.yaml`, `files/production/…`. */
export function servesOf(files: readonly CompiledFile[]): Serves {
  const names = [...new Set(files.flatMap(({ environment }) => environment ?? []))];
  return ({ path, environment }) => {
    if (environment !== null) return environment;
    const named = names.filter((name) => path.includes(`/${name}/`) || path.includes(`-${name}.`));
    return named.length === 1 ? named[0]! : null;
  };
}
