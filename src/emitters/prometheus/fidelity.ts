import type { ResolvedEnvironment } from '../../compiler/resolved.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Omission } from '../emitter.ts';

/** What of alerts an environment has no place for, and what they can only estimate. */
export function omissionsOf({ watch, origin }: ResolvedEnvironment): Omission[] {
  if (watch === null) return [];
  const estimates = watch.subjects.flatMap((subject) => (subject.estimates ?? []).map((estimate): Omission => ({ path: pathOf(estimate.origin), text: estimate.text })));
  const without = watch.dashboards === null ? [{ path: pathOf(origin), text: `${watch.environment.value}: nothing shows dashboards, so alerts lead to none` }] : [];
  const off = watch.own.off.map(({ subject, alert, reason }): Omission => ({ path: pathOf(reason.origin), text: `${subject.value}: the alert ${JSON.stringify(alert)} is switched off: ${reason.value}` }));
  return [...without, ...estimates, ...off];
}
