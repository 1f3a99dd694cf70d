import type { Origin } from './origin.ts';
import type { Path } from './path.ts';

/** The path of the model's object that an origin stands for: where the user could state what is missing. */
export function pathOf(origin: Origin | undefined): Path | null {
  if (origin === undefined) return null;
  if (origin.kind === 'composed') return pathOf(origin.parts.find((part) => part.kind === 'model'));
  return origin.kind === 'model' || origin.kind === 'default' || origin.kind === 'override' ? origin.path : null;
}
