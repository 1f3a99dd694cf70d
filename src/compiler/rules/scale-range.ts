import { pathOf } from '../../provenance/path-of.ts';
import { nearest } from '../../util/suggest.ts';
import type { Report } from '../resolve/scope.ts';
import type { Workload } from '../resolved.ts';
import type { Rule } from './rule.ts';

/** A range of replicas is not empty, and the metric that drives it is one that the service serves. */
export const scaleRange: Rule = {
  name: 'scale-range',
  check: ({ environments }, report) => {
    for (const { workloads } of environments) {
      for (const workload of workloads) {
        checkRange(workload, report);
        checkMetric(workload, report);
      }
    }
  },
};

function checkRange({ name, replicas: { min, max } }: Workload, report: Report): void {
  if (min.value <= max.value) return;
  report('scale/min-over-max', pathOf(max.origin), { service: name.value, min: min.value, max: max.value }, { related: [{ message: 'the fewest', path: pathOf(min.origin) }] });
}

function checkMetric({ name, replicas, metrics }: Workload, report: Report): void {
  const metric = replicas.scale?.metric?.name;
  if (metric === undefined) return;
  const known = Object.keys(metrics?.serves ?? {});
  if (!known.includes(metric.value)) report('scale/unknown-metric', pathOf(metric.origin), { service: name.value, metric: metric.value, known, suggestion: nearest(metric.value, known) });
}
