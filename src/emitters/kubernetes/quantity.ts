import { formatBytes } from '../../model/units.ts';
import { map, type Traced } from '../../provenance/traced.ts';

// In the form in which the API server gives amounts back, so that a comparison with what runs shows no difference.
// https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/

/** `250m`, `2`: cores of thousandths of a core. */
export function cpuQuantity(milli: Traced<number>): Traced<string> {
  return map(milli, (value) => (value % 1000 === 0 ? String(value / 1000) : `${value}m`));
}

/** `512Mi` of bytes. */
export function byteQuantity(bytes: Traced<number>): Traced<string> {
  return map(bytes, formatBytes);
}
