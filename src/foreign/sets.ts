import { posix } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { besides, isRemote, readKustomization, type Kustomization } from './kustomization.ts';
import type { YamlDocument } from './read-yaml.ts';

/** Files whose objects are applied together. */
export interface FileSet {
  readonly files: readonly string[];
  /** Whether these are all objects: then what one names and none of them is, is missing. */
  readonly whole: boolean;
  readonly makes: Kustomization['makes'];
  readonly namespace: string | undefined;
}

export interface Sets {
  readonly sets: readonly FileSet[];
  /** Files that a kustomization reads as patches or settings. */
  readonly settings: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Kustomizations by file, and what is wrong with them. */
interface Reading {
  readonly kustomizations: ReadonlyMap<string, Kustomization>;
  /** The kustomization of each folder that has one. */
  readonly folders: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
}

/** Puts files into sets: those of each kustomization that no other includes, and the rest, which are not said to be all. */
export function setsOf(kustomizations: ReadonlyMap<string, YamlDocument>, others: readonly string[]): Sets {
  const diagnostics: Diagnostic[] = [];
  const read = new Map<string, Kustomization>();
  for (const [file, document] of kustomizations) {
    read.set(file, readKustomization(document.value));
  }
  const reading = { kustomizations: read, folders: new Map([...read.keys()].map((file) => [posix.dirname(file), file])), known: new Set(others) };
  const included = new Set<string>();
  for (const [file, { includes }] of read) {
    for (const { path, keys } of includes) {
      const place = besides(file, path);
      const folder = reading.folders.get(place.replace(/\/$/, ''));
      if (folder !== undefined) included.add(folder);
      else if (isMissing(place, path, reading)) diagnostics.push(diagnose('verify/kustomization-file', null, { path }, { source: kustomizations.get(file)!.locate(keys) }));
    }
  }
  const roots = [...read.keys()].filter((file) => !included.has(file));
  const sets = roots.map((file) => collect(file, reading));
  const settings = new Set([...read].flatMap(([file, one]) => one.settings.map((path) => besides(file, path))));
  const taken = new Set(sets.flatMap((set) => set.files));
  const rest = others.filter((file) => !taken.has(file) && !settings.has(file));
  return { sets: rest.length === 0 ? sets : [...sets, { files: rest, whole: false, makes: [], namespace: undefined }], settings, diagnostics };
}

/** Not there, as far as can be known: a folder above those that were read may hold it. */
function isMissing(place: string, path: string, { known }: Reading): boolean {
  return !known.has(place) && !isRemote(path) && !place.startsWith('../') && /\.ya?ml$/.test(path) && [...known].some((file) => posix.dirname(file) === posix.dirname(place));
}

function collect(root: string, { kustomizations, folders, known }: Reading): FileSet {
  const files = new Set<string>();
  const makes: Kustomization['makes'][number][] = [];
  const seen = new Set<string>();
  let whole = true;
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const one = kustomizations.get(file)!;
    makes.push(...one.makes);
    if (one.open) whole = false;
    for (const { path } of one.includes) {
      const place = besides(file, path).replace(/\/$/, '');
      const folder = folders.get(place);
      if (folder !== undefined) visit(folder);
      else if (known.has(place)) files.add(place);
      else whole = false;
    }
  };
  visit(root);
  return { files: [...files], whole, makes, namespace: kustomizations.get(root)!.namespace };
}
