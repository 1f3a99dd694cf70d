import { pathOf } from '../../provenance/path-of.ts';
import type { Report } from '../resolve/scope.ts';
import type { Workload } from '../resolved.ts';
import { wrongWithSchedule } from './cron.ts';
import type { Rule } from './rule.ts';

/** A scheduled job has a schedule that comes, and no other job has one. */
export const jobSchedule: Rule = {
  name: 'job-schedule',
  check: ({ environments }, report) => {
    for (const { workloads } of environments) for (const workload of workloads) checkJob(workload, report);
  },
};

function checkJob({ name, role, origin, schedule }: Workload, report: Report): void {
  const job = name.value;
  if (schedule === null) {
    if (role === 'scheduled') report('job/no-schedule', pathOf(origin), { job });
    return;
  }
  const { cron } = schedule;
  if (role !== 'scheduled') report('job/schedule', pathOf(cron.origin), { job, kind: role });
  const wrong = wrongWithSchedule(cron.value);
  if (wrong !== undefined) report('job/cron', pathOf(cron.origin), { schedule: cron.value, wrong });
}
