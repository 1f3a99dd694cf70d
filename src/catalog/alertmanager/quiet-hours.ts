import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { defaultOrigin } from '../../provenance/default-origin.ts';
import { because, originOf, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { map, t, traced, type Traced } from '../../provenance/traced.ts';
import { source } from '../facts.ts';

const reference = 'https://prometheus.io/docs/alerting/latest/configuration/#time_interval';
const muted = source('alertmanager.quiet-hours', 'in quiet hours nothing but what is critical is delivered', reference);
const ofOneDay = source('alertmanager.time-range', 'a range of times lies within one day, so one over midnight is two', reference);

/** Time in which a team is told of nothing that can wait. */
export interface QuietHours {
  readonly name: Traced<string>;
  readonly hours: View<Model.QuietHours>;
  readonly origin: Origin;
}

/** `why` are the alerts that they are about. */
export function quietHoursOf(owner: Traced<string>, hours: View<Model.QuietHours> | undefined, why: Origin): QuietHours | null {
  if (hours === undefined) return null;
  const origin = compose([muted, originOf(hours)!, why]);
  return { name: t`${owner}/${traced('quiet', origin)}`, hours, origin };
}

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** An entry of `time_intervals`; the days are those on which it begins. */
export function toTimeInterval({ name, hours, origin }: QuietHours): Node {
  const { from, to, days: on } = hours;
  const location = hours.timezone ?? traced('Etc/UTC', defaultOrigin(originOf(hours), 'timezone', 'the same moment everywhere'));
  const range = (start: Traced<string>, end: Traced<string>, weekdays: readonly Traced<string>[] | undefined): Node => ({ times: [{ start_time: start, end_time: end }], weekdays, location });
  const night = compose([ofOneDay, from.origin, to.origin]);
  const overMidnight = (): Node[] => [
    because(night, range(from, traced('24:00', night), on)),
    ...(to.value === '00:00' ? [] : [because(night, range(traced('00:00', night), to, on?.map((day) => map(day, next))))]),
  ];
  return because(origin, { name, time_intervals: from.value < to.value ? [range(from, to, on)] : overMidnight() });
}

function next(day: string): string {
  return days[(days.indexOf(day) + 1) % days.length]!;
}
