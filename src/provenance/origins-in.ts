import { originOf, type Node } from './document.ts';
import type { Origin } from './origin.ts';
import { Traced } from './traced.ts';

/** All that is said in `value`, and why its blocks stand there. Documents of all formats are plain data of this sort. */
export function originsIn(value: unknown): Set<Origin> {
  const origins = new Set<Origin>();
  collect(origins, value);
  return origins;
}

function collect(origins: Set<Origin>, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const origin = originOf(value as Node);
  if (origin !== undefined) origins.add(origin);
  if (value instanceof Traced) return;
  for (const key in value) collect(origins, (value as { readonly [key: string]: unknown })[key]);
}
