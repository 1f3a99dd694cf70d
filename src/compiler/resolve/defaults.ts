import { defaultOrigin } from '../../provenance/default-origin.ts';
import type { Origin } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';

/** A value that the user did not state, and could state as `key` of the object `of`. */
export function defaulted<T>(value: T, of: Origin | undefined, key: string, reason: string): Traced<T> {
  return traced(value, defaultOrigin(of, key, reason));
}
