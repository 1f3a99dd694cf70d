import { Traced, withOrigin } from '../provenance/traced.ts';
import type { Workload } from './resolved.ts';

/** Every secret that a workload gets, in whatever form, traced to the use. */
export function secretsOf(workload: Workload): Traced<string>[] {
  return [
    ...workload.variables.flatMap(({ value, origin }) => {
      if ('secret' in value) return [withOrigin(value.secret, origin)];
      return value.flatMap((part) => (part instanceof Traced ? [] : [withOrigin(part.secret, origin)]));
    }),
    ...workload.files.flatMap((file) => (file.kind === 'secret' ? [withOrigin(file.secret, file.origin)] : [])),
  ];
}
