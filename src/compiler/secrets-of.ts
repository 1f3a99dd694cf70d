import { Traced, withOrigin } from '../provenance/traced.ts';
import type { Workload } from './resolved.ts';

/** Every secret that a workload gets, in whatever form, traced to the use. */
export function secretsOf({ variables, files, origin: user }: Workload): Traced<string>[] {
  return [
    ...variables.flatMap(({ value, origin }) => {
      if ('secret' in value) return [withOrigin(value.secret, origin, user)];
      return value.flatMap((part) => (part instanceof Traced ? [] : [withOrigin(part.secret, origin, user)]));
    }),
    ...files.flatMap((file) => (file.kind === 'secret' ? [withOrigin(file.secret, file.origin, user)] : [])),
  ];
}
