import type { Workload } from '../../../compiler/resolved.ts';
import { compose, type Origin } from '../../../provenance/origin.ts';
import { traced, type Traced } from '../../../provenance/traced.ts';

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
