import { pathOf } from '../../provenance/path-of.ts';
import type { Report } from '../resolve/scope.ts';
import type { StartNeed, Workload } from '../resolved.ts';
import type { Rule } from './rule.ts';

/** What a program starts after is there when it starts: not in an overlay that may be left out, and no job that runs at times. */
export const startReach: Rule = {
  name: 'start-reach',
  check: ({ environments }, report) => {
    for (const { workloads, runtime } of environments) {
      const byName = new Map(workloads.map((workload) => [workload.name.value, workload]));
      for (const workload of workloads) {
        for (const need of workload.needs) {
          const on = byName.get(need.workload.value)!;
          checkScheduled(workload, on, need, report);
          if (runtime.value === 'compose') checkOverlay(workload, on, need, report);
        }
      }
    }
  },
};

function checkScheduled({ name }: Workload, on: Workload, need: StartNeed, report: Report): void {
  if (on.role === 'scheduled') report('start/scheduled', pathOf(need.origin), { program: name.value, job: on.name.value });
}

/** An overlay is put on the base file, so its programs may wait for the base's. */
function checkOverlay({ name, overlay }: Workload, on: Workload, need: StartNeed, report: Report): void {
  if (on.overlay === null || on.overlay.value === overlay?.value) return;
  const args = { program: name.value, overlay: overlay?.value ?? null, on: on.name.value, onOverlay: on.overlay.value };
  report('start/overlay', pathOf(need.origin), args, { related: [{ message: 'put into the overlay here', path: pathOf(on.overlay.origin) }] });
}
