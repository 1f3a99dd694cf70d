import { language } from '../../src/model/shape.gen.ts';
import { isWithin, modelPaths } from '../../src/provenance/explain.ts';
import type { Place } from '../../src/provenance/line-map.ts';
import { formatPath, keysOf, path as toPath, type Path } from '../../src/provenance/path.ts';
import type { Change } from './changes.ts';
import type { Mutation } from './mutations.ts';

/** The changes that do not name the edited place of the model, as their value or as the reason for which they stand there: one text each. */
export function unnamed(changes: readonly Change[], mutation: Mutation): string[] {
  return changes.flatMap((change) => {
    const paths = pathsOf(change.places);
    if (paths.some((path) => names(path, mutation, change.side)) || lostIt(change, mutation) || staysNow(change, mutation)) return [];
    const texts = change.places.map(({ text }) => text).join(' ');
    const named = [...new Set(paths.map(formatPath))].join(', ');
    return [`${formatPath(toPath(mutation.keys))} ${mutation.how}: ${change.side} ${change.file}:${change.line} ${change.places[0]!.pointer} ${JSON.stringify(texts.slice(0, 80))} names only ${named}`];
  });
}

function pathsOf(places: readonly Place[]): Path[] {
  return places.flatMap(({ origin, within }) => (origin === undefined ? within : [origin, ...within])).flatMap(modelPaths);
}

/**
 * A sum, a hash or a choice made of many parts of the model cannot name the part that it lost: no value speaks of all that it does not follow from.
 * Then the value that stood at the very same place before must have named the edited place itself, not only what is around it.
 */
function lostIt({ side, before = [] }: Change, mutation: Mutation): boolean {
  return mutation.takesAway && side === 'new' && pathsOf(before).some((path) => isWithin(path, editedPart(mutation)));
}

function staysNow({ side, places }: Change, { leaves }: Mutation): boolean {
  return side === 'new' && leaves !== undefined && places.every(({ pointer }) => `${pointer}/`.includes(`${leaves}/`));
}

/** An override is one statement. */
function editedPart({ keys }: Mutation): Mutation['keys'] {
  return keys[0] === 'overrides' ? keys.slice(0, 2) : keys;
}

/**
 * Where the edited value does not exist, something that it was missing in answers for it, down from the service, resource or other thing
 * that it belongs to: a text made of all variables of a service does not name the one that is gone.
 */
function names(path: Path, mutation: Mutation, side: Change['side']): boolean {
  const { how, keys } = mutation;
  const edited = editedPart(mutation);
  if (isWithin(path, edited)) return true;
  const exists = how === 'changed' || (how === 'removed' ? side === 'gone' : side === 'new');
  const own = keysOf(path);
  return !exists && own.length >= (isNamed(keys[0]!) ? 2 : 1) && own.every((key, i) => String(key) === String(edited[i]));
}

/** Whether the section holds things by name, rather than being one thing. */
function isNamed(section: string | number): boolean {
  return (Object.values(language.names) as readonly unknown[]).includes(section);
}
