import type { ScalingMetric } from '../../catalog/kind.ts';
import { originOf } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import type { Workload } from '../resolved.ts';

/** What services scale on beside CPU and memory: metrics that they serve. One that they do not is reported by a rule. */
export function scalingOf(programs: readonly Workload[]): ScalingMetric[] {
  return programs.flatMap(({ name, metrics, replicas: { scale } }) => {
    const metric = scale?.metric;
    const served = metric === undefined ? undefined : metrics?.serves?.[metric.name.value];
    return metric === undefined || served === undefined ? [] : [{ workload: name, metric: metric.name, type: served.type, origin: compose([originOf(metric)!, metric.name.origin]) }];
  });
}
