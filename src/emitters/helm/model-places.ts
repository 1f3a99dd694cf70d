import { partsOf, type Origin } from '../../provenance/origin.ts';
import { formatPath, keysOf, path } from '../../provenance/path.ts';

/** The places in the model that a value came from, the same whichever environment it was said for: `services.discovery.scale.min`. */
export function modelPlaces(origin: Origin): string[] {
  return placesOf(origin, Infinity);
}

/** The things of the model that they are in: `services.discovery`. */
export function modelThings(origin: Origin): string[] {
  return placesOf(origin, 2);
}

function placesOf(origin: Origin, depth: number): string[] {
  const found = new Set<string>();
  for (const part of partsOf(origin)) {
    if (part.kind === 'catalog' || part.kind === 'convention' || part.path === null) continue;
    found.add(formatPath(path(withoutEnvironment(keysOf(part.path)).slice(0, depth))));
  }
  return [...found];
}

function withoutEnvironment(keys: readonly (string | number)[]): (string | number)[] {
  if (keys[0] === 'environments') return ['environments', ...keys.slice(2)];
  const per = keys.indexOf('per');
  return per === -1 ? [...keys] : [...keys.slice(0, per), ...keys.slice(per + 2)];
}
