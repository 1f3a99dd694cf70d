import { originOf, type Node } from './document.ts';
import { Embedded } from './embedded.ts';
import type { Origin } from './origin.ts';
import { Traced } from './traced.ts';

/** All that is said in `value`, and why its blocks stand there. Documents of all formats are plain data of this sort. */
export function originsIn(value: unknown): Set<Origin> {
  const origins = new Set<Origin>();
  collect(origins, value);
  return origins;
}

/** Whether any origin in a document, wherever it keeps it, is such a one. */
export function anyOriginIn(value: unknown, test: (origin: Origin) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const origin = originOf(value as Node);
  if (origin !== undefined && test(origin)) return true;
  if (value instanceof Embedded) return test(value.around);
  if (value instanceof Traced) return false;
  if (Array.isArray(value)) return value.some((item) => anyOriginIn(item, test));
  for (const key in value) {
    const inner = (value as { readonly [key: string]: unknown })[key];
    // What is no plain data of a format, such as a guard, states its origin as a field.
    if (key === 'origin' && isOrigin(inner) ? test(inner) : anyOriginIn(inner, test)) return true;
  }
  return false;
}

function isOrigin(value: unknown): value is Origin {
  return typeof value === 'object' && value !== null && !(value instanceof Traced) && 'kind' in value;
}

function collect(origins: Set<Origin>, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const origin = originOf(value as Node);
  if (origin !== undefined) origins.add(origin);
  if (value instanceof Traced) return;
  for (const key in value) collect(origins, (value as { readonly [key: string]: unknown })[key]);
}
