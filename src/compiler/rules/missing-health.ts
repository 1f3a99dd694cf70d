import { pathOf } from '../../provenance/path-of.ts';
import type { Rule } from './rule.ts';

/** A service says how to see that it works, or why that cannot be seen. Jobs end, and resources bring their checks along. */
export const missingHealth: Rule = {
  name: 'missing-health',
  check: ({ environments }, report) => {
    for (const { workloads } of environments) {
      for (const { role, name, origin, health } of workloads) {
        const unstated = health.kind === 'none' && health.reason.origin.kind === 'default';
        if (role === 'service' && unstated) report('service/no-health', pathOf(origin), { service: name.value });
      }
    }
  },
};
