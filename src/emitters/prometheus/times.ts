import type { Alert } from '../../observability/alert.ts';
import { compose } from '../../provenance/origin.ts';
import { map, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import * as conventions from './conventions.ts';

const minute = 60_000;

/** Milliseconds after which it must have fired. */
export function timeOf(alert: Alert): Traced<number> {
  return alert.test.after ?? withOrigin(map(alert.for, (held) => held + 10 * minute), conventions.notBefore);
}

/** Samples that are played until then. */
export function minutesUntil(time: Traced<number>): Traced<number> {
  return traced(Math.ceil(time.value / minute), compose([time.origin, conventions.perMinute]));
}
