import type { Origin } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { child, type Path } from '../../provenance/path.ts';
import { traced, type Traced } from '../../provenance/traced.ts';

/** A value that the user did not state, and could state as `key` of the object `of`. */
export function defaulted<T>(value: T, of: Origin | undefined, key: string, reason: string): Traced<T> {
  const path = key.split('.').reduce<Path | null>((at, part) => child(at, part), pathOf(of));
  return traced(value, { kind: 'default', path, reason });
}
