// What runs a workload in a cluster: one target makes it, others speak of it.
import type { Workload } from '../compiler/resolved.ts';
import { originOf } from '../provenance/document.ts';
import { compose, type Origin } from '../provenance/origin.ts';
import { traced, type Traced } from '../provenance/traced.ts';

export type ControllerKind = 'Deployment' | 'StatefulSet' | 'Job' | 'CronJob';

/** What runs the workload's pods. Pods that each keep data of their own are a StatefulSet's; whatever else stays up is a Deployment's. */
export function controllerKindOf(workload: Workload): Traced<ControllerKind> {
  const { role, origin } = workload;
  if (role === 'scheduled') return traced('CronJob', origin);
  if (isJob(workload)) return traced('Job', origin);
  return traced(keepsData(workload) ? 'StatefulSet' : 'Deployment', volumesOrigin(workload));
}

/** Whether it ends, be it by a schedule or once. */
export function isJob({ role }: Workload): boolean {
  return role !== 'service' && role !== 'resource';
}

export function keepsData({ mounts }: Workload): boolean {
  return mounts.some(({ volume }) => volume.access.value === 'own');
}

/** What decides whether it has volumes of its own: every mount, and whom its volume is for. */
export function volumesOrigin({ origin, mounts }: Workload): Origin {
  return compose([origin, ...mounts.flatMap((mount) => [mount.origin, mount.volume.access.origin])]);
}

/** Whether a HorizontalPodAutoscaler decides how many replicas run: the model gives it a range, and a measure to go by. */
export function isAutoscaled({ replicas: { min, max, scale } }: Workload): boolean {
  return scale !== null && max.value > min.value && (scale.cpu ?? scale.memory ?? scale.metric) !== undefined;
}

/** What decides whether one does: the range, and each of the measures. */
export function scalingOrigin({ replicas: { min, max, scale } }: Workload): Origin {
  const measures = scale === null ? [] : [scale.cpu?.origin, scale.memory?.origin, scale.metric === undefined ? undefined : originOf(scale.metric)];
  return compose([min.origin, max.origin, ...measures.filter((origin) => origin !== undefined)]);
}
