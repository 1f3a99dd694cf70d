// How kinds of build read their options.
import type { View } from '../../model/view.ts';
import { defaultOrigin } from '../../provenance/default-origin.ts';
import { originOf, type Node } from '../../provenance/document.ts';
import { convention, type Origin } from '../../provenance/origin.ts';
import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';

/** What every build has, whatever its options are. */
export interface AnyBuild {
  readonly origin: Origin;
}

/** A value that the user may state as the option `key` and did not. */
export function defaulted<T>(build: AnyBuild, key: string, value: T, reason: string): Traced<T> {
  return traced(value, defaultOrigin(build.origin, key, reason));
}

/** Why something stands in a file because of the option `key`: that it was stated, or, for `reason`, that it was not. */
export function decision(build: AnyBuild, key: string, option: Node | undefined, reason: string): Origin {
  const stated = option === undefined ? undefined : originOf(option);
  return stated ?? defaultOrigin(build.origin, key, reason);
}

/** The folder of the build context that is built. */
export interface Folder {
  /** Below the context; `.` is the context itself. */
  readonly path: Traced<string>;
  readonly isContext: boolean;
}

/** `./api/` is `api`. */
export function folder(build: AnyBuild, directory: Traced<string> | undefined, usual: string, reason: string): Folder {
  const path = map(directory ?? defaulted(build, 'directory', usual, reason), (written) => written.replace(/(?<=^|\/)\.?\/+/g, '').replace(/\/\.?$/, '') || '.');
  return { path, isContext: path.value === '.' };
}

export function pathIn({ path, isContext }: Folder, file: string | Traced<string>): Traced<string> {
  return isContext ? map(t`${path}/${file}`, (joined) => joined.slice('./'.length)) : t`${path}/${file}`;
}

const wholeFolder = convention('a folder that is named for the build is all read by it');

/** What is read of the folder: the option `sources`, or all of it; of the context itself, which holds everything else too, what is `usual`. */
export function sourcesOf(build: AnyBuild, of: Folder, sources: View<readonly string[]> | undefined, usual: readonly (string | Traced<string>)[]): readonly Traced<string>[] {
  if (sources !== undefined) return sources.map((path) => withOrigin(pathIn(of, path), originOf(sources)!));
  if (!of.isContext) return [withOrigin(of.path, wholeFolder)];
  const byDefault = decision(build, 'sources', undefined, 'where these builds keep what they read');
  return usual.map((path) => withOrigin(pathIn(of, path), byDefault));
}
