import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { path as modelPath } from '../provenance/path.ts';
import { nearest } from '../util/suggest.ts';

/** A compiled file, as far as an entry of `output.ejected` may name it. */
interface Nameable {
  readonly path: string;
  readonly target: string;
}

/** The files that one entry of `output.ejected` names: one file, or all of a target. */
export function namedBy<F extends Nameable>(entry: string, files: readonly F[], directory: string): F[] {
  const below = `${directory}/${entry}`;
  return files.filter(({ path, target }) => path === entry || path === below || target === entry);
}

/** The entry that names a file: its place below the output folder, or below the model's where it stands elsewhere. */
export function entryFor(path: string, directory: string): string {
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : path;
}

export interface Ejected {
  /** By path, the number of the entry that names it first. */
  readonly files: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What `output.ejected` names. An entry that names nothing is an error: were it let pass, a build could take back a file that its owner meant.
 * @param files all that are compiled
 */
export function findEjected(entries: readonly string[], files: readonly Nameable[], directory: string): Ejected {
  const found = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  for (const [i, entry] of entries.entries()) {
    const named = namedBy(entry, files, directory);
    for (const { path } of named) if (!found.has(path)) found.set(path, i);
    if (named.length === 0) diagnostics.push(diagnose('output/unknown-ejected', modelPath(['output', 'ejected', i]), { entry, suggestion: nearest(entry, namesOf(files, directory)) }));
  }
  return { files: found, diagnostics };
}

/** Everything that an entry may say. */
export function namesOf(files: readonly Nameable[], directory: string): string[] {
  return [...new Set([...files.map(({ target }) => target), ...files.map(({ path }) => entryFor(path, directory))])];
}
