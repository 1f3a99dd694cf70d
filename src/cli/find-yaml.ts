import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { nameFrom } from '../config/source.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { CannotRun } from '../util/cannot-run.ts';
import { fsProblem } from '../util/fs-problem.ts';
import { sortBy } from '../util/sort.ts';
import { quote } from '../util/text.ts';

export interface FoundFiles {
  /** Absolute, each once: in the order of the places, below a folder in that of names. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const skipped: ReadonlySet<string> = new Set(['node_modules', '.git']);
const yaml = /\.ya?ml$|^Kustomization$/;

/**
 * The YAML files at `places`, which are files or folders. A link to what is within its folder is not followed, since that is read
 * where it stands; one that leads out is a diagnostic.
 * @throws CannotRun if a place is not there or may not be read
 */
export function findYaml(places: readonly string[]): FoundFiles {
  const files = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const place of places) {
    const absolute = resolve(place);
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (stat === undefined) throw new CannotRun(`there is no ${quote(place)}; nothing was verified`);
    if (stat.isDirectory()) walk(absolute, realpathSync(absolute), files, diagnostics);
    else files.add(absolute);
  }
  return { files: [...files], diagnostics };
}

function walk(folder: string, ground: string, files: Set<string>, diagnostics: Diagnostic[]): void {
  for (const entry of sortBy(entriesOf(folder), ({ name }) => name)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) walk(path, ground, files, diagnostics);
    else if (entry.isFile() && yaml.test(entry.name)) files.add(path);
    else if (entry.isSymbolicLink()) diagnostics.push(...checkLink(path, entry.name, ground));
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw fsProblem(error, resolve('.'), 'read', 'nothing was verified');
  }
}

/** A link that leads nowhere holds nothing that could be wrong; one to another kind of file is no matter of ours. */
function checkLink(path: string, name: string, ground: string): Diagnostic[] {
  const real = targetOf(path);
  if (real === undefined || skipped.has(name) || real === ground || real.startsWith(ground + sep)) return [];
  if (!yaml.test(name) && !statSync(real).isDirectory()) return [];
  const file = nameFrom(resolve('.'), path);
  return [diagnose('verify/link', null, { file, to: relative(resolve('.'), real) }, { source: { file, line: 1, column: 1 } })];
}

function targetOf(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR') return undefined;
    throw fsProblem(error, resolve('.'), 'read', 'nothing was verified');
  }
}
