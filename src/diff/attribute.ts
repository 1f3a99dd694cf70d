import type { CompiledFile } from '../compiler/compile.ts';
import { isWithin, modelPaths } from '../provenance/explain.ts';
import type { Place } from '../provenance/line-map.ts';
import type { Path } from '../provenance/path.ts';
import type { Change } from './change.ts';
import { changesBetween } from './changes.ts';
import type { Keys } from './keys.ts';
import type { ModelEdit } from './model-edits.ts';

/** The edits of a model that cause a change: all that are needed for it, or each of which would do. */
export interface Attributed {
  readonly change: Change;
  /** Indices of edits, in order. Empty: no edit explains it. */
  readonly edits: readonly number[];
}

/** Compiles the older model with some of the edits made; `undefined` where that is no model that compiles. */
export type CompileWith = (edits: readonly number[]) => readonly CompiledFile[] | undefined;

/** With more edits than this, only those that are named are tried one by one. */
const few = 8;

/**
 * Which edits cause each change. What stands at a place names the parts of the model that it follows from: if these are parts of one edit, that
 * is why its value changed. Of several, of none, and of what is new or gone, those are that make the change alone, or without which it is not made.
 */
export function attribute(changes: readonly Change[], edits: readonly ModelEdit[], before: readonly CompiledFile[], after: readonly CompiledFile[], compileWith: CompileWith): Attributed[] {
  const trial = trials(edits.length, before, after, compileWith);
  return changes.map((change) => {
    if (edits.length === 1) return { change, edits: [0] };
    const named = namedBy(change, edits);
    if (named.length === 1 && change.kind === 'changed') return { change, edits: named };
    const candidates = named.length > 0 && edits.length > few ? named : edits.map((_, i) => i);
    const tried = candidates.filter((i) => trial.causes(i, change));
    return { change, edits: tried.length > 0 ? tried : named };
  });
}

/** Edits that what stands there names: as its value before, as the reason for what stands around it only where its value names none. */
function namedBy({ old, now }: Change, edits: readonly ModelEdit[]): number[] {
  const places = [...old, ...now];
  const own = edits.flatMap((edit, i) => (places.some((place) => place.origin !== undefined && names(modelPaths(place.origin), edit.keys)) ? [i] : []));
  return own.length > 0 ? own : edits.flatMap((edit, i) => (places.some((place) => names(reasonsOf(place), edit.keys)) ? [i] : []));
}

function reasonsOf({ within }: Place): Path[] {
  return within.flatMap(modelPaths);
}

function names(paths: readonly Path[], keys: Keys): boolean {
  return paths.some((path) => isWithin(path, keys));
}

export interface Trials {
  readonly causes: (edit: number, change: Change) => boolean;
}

/** Compiles with one edit alone, and with all others, when somebody asks. */
export function trials(count: number, before: readonly CompiledFile[], after: readonly CompiledFile[], compileWith: CompileWith): Trials {
  const all = Array.from({ length: count }, (_, i) => i);
  const alone = lazily((edit) => changedPlaces(before, compileWith([edit])));
  const without = lazily((edit) => changedPlaces(compileWith(all.filter((i) => i !== edit)), after));
  return { causes: (edit, change) => alone(edit)?.has(idOf(change)) === true || without(edit)?.has(idOf(change)) === true };
}

function lazily<T>(make: (of: number) => T): (of: number) => T {
  const made = new Map<number, T>();
  return (of) => {
    if (!made.has(of)) made.set(of, make(of));
    return made.get(of)!;
  };
}

function changedPlaces(before: readonly CompiledFile[] | undefined, after: readonly CompiledFile[] | undefined): Set<string> | undefined {
  return before === undefined || after === undefined ? undefined : new Set(changesBetween(before, after).map(idOf));
}

/** A place by what it is: positions in lists shift with what else is edited. */
function idOf({ file, pointer, kind, before, after }: Change): string {
  const named = pointer.replace(/\/\d+(?=\/|$)/g, '/*');
  return kind === 'removed' ? `${file} ${named} -${before ?? ''}` : `${file} ${named} +${after ?? ''}`;
}
