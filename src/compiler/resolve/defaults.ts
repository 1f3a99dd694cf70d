import type { Origin } from '../../provenance/origin.ts';
import { child, type Path } from '../../provenance/path.ts';
import { traced, type Traced } from '../../provenance/traced.ts';

/** The path of the model's object that an origin stands for: where the user could state what is missing. */
export function pathOf(origin: Origin | undefined): Path | null {
  if (origin === undefined) return null;
  if (origin.kind === 'composed') return pathOf(origin.parts.find((part) => part.kind === 'model'));
  return origin.kind === 'model' || origin.kind === 'default' || origin.kind === 'override' ? origin.path : null;
}

/** A value that the user did not state, and could state as `key` of the object `of`. */
export function defaulted<T>(value: T, of: Origin | undefined, key: string, reason: string): Traced<T> {
  const path = key.split('.').reduce<Path | null>((at, part) => child(at, part), pathOf(of));
  return traced(value, { kind: 'default', path, reason });
}
