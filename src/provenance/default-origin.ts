import type { DefaultOrigin, Origin } from './origin.ts';
import { pathOf } from './path-of.ts';
import { child, type Path } from './path.ts';

/** Of a value that the user did not state, and could state as `key` (dots lead into objects) of the object that `of` stands for. */
export function defaultOrigin(of: Origin | undefined, key: string, reason: string): DefaultOrigin {
  const path = key.split('.').reduce<Path | null>((at, part) => child(at, part), pathOf(of));
  return { kind: 'default', path, reason };
}
