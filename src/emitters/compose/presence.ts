import type { Workload } from '../../compiler/resolved.ts';
import { compose, type Origin } from '../../provenance/origin.ts';

/** Why the workload stands in the compose file in which it does. */
export function presenceOf({ origin, overlay }: Workload): Origin {
  return overlay === null ? origin : compose([origin, overlay.origin]);
}
