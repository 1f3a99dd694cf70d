import type { ResolvedEnvironment } from '../../compiler/resolved.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Omission } from '../emitter.ts';

/** What of alerts an environment has no place for. */
export function omissionsOf({ watch, origin }: ResolvedEnvironment): Omission[] {
  if (watch === null || watch.dashboards !== null) return [];
  return [{ path: pathOf(origin), text: `${watch.environment.value}: nothing shows dashboards, so alerts lead to none` }];
}
