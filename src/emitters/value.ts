import type { Value } from '../catalog/facets.ts';
import { compose } from '../provenance/origin.ts';
import { map, traced, Traced } from '../provenance/traced.ts';

// What all targets that run containers say alike of values.

export function hasSecret(value: Value): boolean {
  return value.some((part) => !(part instanceof Traced));
}

/** A value without secrets, as one text. */
export function plainText(value: Value): Traced<string> {
  if (value.length === 1) return value[0] as Traced<string>;
  const parts = value as readonly Traced<string>[];
  return traced(parts.map((part) => part.value).join(''), compose(parts.map((part) => part.origin)));
}

/** Where a program finds a secret that is a file: everywhere where Docker's engine mounts it. https://docs.docker.com/reference/compose-file/services/#secrets */
export function secretPath(secret: Traced<string>): Traced<string> {
  return map(secret, (name) => `/run/secrets/${name}`);
}
