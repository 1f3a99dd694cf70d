import { wrongWithCron } from '../cron.ts';
import type { Rule } from '../rule.ts';
import { at, textOf } from '../values.ts';

/** When a CronJob runs. */
export const checkSchedules: Rule = (set) => {
  for (const object of set.ofKind('CronJob')) {
    const schedule = textOf(at(object.node, 'spec', 'schedule'));
    const wrong = schedule === undefined ? undefined : wrongWithCron(schedule);
    if (wrong !== undefined) set.report(object, ['spec', 'schedule'], 'kubernetes/schedule', { value: schedule!, wrong });
    const zone = textOf(at(object.node, 'spec', 'timeZone'));
    if (zone !== undefined && !/^(?!Local$)[A-Za-z][-+\w]*(?:\/[A-Za-z][-+\w]*)*$/.test(zone)) set.report(object, ['spec', 'timeZone'], 'kubernetes/format', { value: zone, expected: 'a time zone such as "Europe/Berlin"' });
  }
};
