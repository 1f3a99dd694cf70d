import { relative, resolve, sep } from 'node:path';
import type { ConfigEdit } from '../config/edit/edit.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { entryFor, namedBy, namesOf } from '../output/ejected.ts';
import { nearest } from '../util/suggest.ts';
import { outputFolder, type Project } from './project.ts';

/** What the entries of `output.ejected` are to be. */
export interface Choice {
  /** Entries that are added, or removed. */
  readonly entries: readonly string[];
  /** Those that were there, or were not, already. */
  readonly already: readonly string[];
  readonly edits: readonly ConfigEdit[];
}

const list = ['output', 'ejected'] as const;

/** The entries that make files and whole targets their owners'. */
export function chooseEjected(names: readonly string[], project: Project, diagnostics: Diagnostic[]): Choice {
  const before = entriesOf(project);
  const wanted = [...new Set(names.flatMap((name) => entryOf(name, project, diagnostics) ?? []))];
  const entries = wanted.filter((entry) => !before.includes(entry));
  return { entries, already: wanted.filter((entry) => before.includes(entry)), edits: entries.map((entry) => ({ keys: list, append: entry })) };
}

function entryOf(name: string, project: Project, diagnostics: Diagnostic[]): string | undefined {
  const { desired } = project;
  if (desired.some(({ target }) => target === name)) return name;
  const folder = outputFolder(project.config!.value);
  const path = placeOf(name, project);
  const file = desired.find((one) => one.path === path) ?? namedBy(name, desired, folder)[0];
  if (file !== undefined) return entryFor(file.path, folder);
  const known = [...desired.map((one) => one.path), ...namesOf(desired, folder)];
  diagnostics.push(diagnose('eject/not-compiled', null, { name, suggestion: nearest(name, known) ?? nearest(path, known) }));
  return undefined;
}

/** The entries that give files back. A model that has no such file any more keeps nobody from removing its entry. */
export function chooseUndone(names: readonly string[], project: Project, diagnostics: Diagnostic[]): Choice {
  const before = entriesOf(project);
  const gone = new Set(names.flatMap((name) => ejectedEntry(name, before, project, diagnostics) ?? []));
  return { entries: [...gone], already: [], edits: gone.size === 0 ? [] : withoutEntries(before, gone, project) };
}

function ejectedEntry(name: string, entries: readonly string[], project: Project, diagnostics: Diagnostic[]): string | undefined {
  const path = placeOf(name, project);
  const folder = outputFolder(project.config!.value);
  const entry = [name, path, entryFor(path, folder)].find((one) => entries.includes(one));
  if (entry !== undefined) return entry;
  const target = project.desired.find((file) => file.path === path || entryFor(file.path, folder) === name)?.target;
  if (target !== undefined && entries.includes(target)) diagnostics.push(diagnose('eject/whole-target', null, { name, target }));
  else diagnostics.push(diagnose('eject/not-ejected', null, { name, ejected: entries, suggestion: nearest(name, entries) }));
  return undefined;
}

/** What would be empty goes, too: the model is then as it was before anything was ejected. */
function withoutEntries(before: readonly string[], gone: ReadonlySet<string>, project: Project): ConfigEdit[] {
  if (before.every((entry) => gone.has(entry))) {
    const { output } = project.config!.value as { output: object };
    return [{ keys: Object.keys(output).length === 1 ? ['output'] : list, remove: true }];
  }
  // From the last on, so that numbers stay what they are.
  return before.flatMap((entry, i): ConfigEdit[] => (gone.has(entry) ? [{ keys: [...list, i], remove: true }] : [])).reverse();
}

function entriesOf({ config }: Project): readonly string[] {
  return (config!.value as { output?: { ejected?: readonly string[] } }).output?.ejected ?? [];
}

/** A path as people write it, from the folder of the model. */
function placeOf(name: string, { root }: Project): string {
  return relative(root, resolve(name)).split(sep).join('/');
}
