import type { Workload } from '../../../compiler/resolved.ts';
import { parseDuration } from '../../../model/units.ts';
import { defaultOrigin } from '../../../provenance/default-origin.ts';
import { originOf } from '../../../provenance/document.ts';
import { map, traced, type Traced } from '../../../provenance/traced.ts';

/** Milliseconds for which a replica serves on before it is told to stop; `null` for what gets no requests, or wants no time. */
export function drainOf({ role, ports, rollout, origin }: Workload): Traced<number> | null {
  if (role !== 'service' || ports.length === 0) return null;
  if (rollout?.drain !== undefined) return parseDuration(rollout.drain.value) === 0 ? null : map(rollout.drain, parseDuration);
  const [of, key] = rollout === null ? [origin, 'rollout.drain'] : [originOf(rollout), 'drain'];
  return traced(30_000, defaultOrigin(of, key, 'load balancers and proxies learn within seconds that a replica goes, and its requests end within half a minute'));
}
