import type { ResolvedEnvironment, ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Origin } from '../../provenance/origin.ts';
import { originsIn } from '../../provenance/origins-in.ts';
import type { Occurrence } from './occurrence.ts';

/** Where an alert is missing that others have, in some severity: whatever the model says of its subject there may be why. */
export function absenceOrigins({ environments }: ResolvedPlatform, occurrences: readonly Occurrence[]): Origin[] {
  const severities = new Set(occurrences.map(({ alert }) => alert.severity.value)).size;
  const name = occurrences[0]!.subject.name.value;
  return environments.flatMap((environment) => {
    const here = new Set(occurrences.filter((one) => one.environment === environment).map(({ alert }) => alert.severity.value)).size;
    return environment.watch === null || here === severities ? [] : saidOf(name, environment);
  });
}

function saidOf(name: string, { resources, workloads }: ResolvedEnvironment): Origin[] {
  const resource = resources.find((one) => one.name.value === name);
  if (resource !== undefined) return [resource.origin, ...originsIn(resource.options)];
  const workload = workloads.find((one) => one.name.value === name);
  if (workload === undefined) return [];
  const { origin, replicas, metrics, objectives, size } = workload;
  return [origin, ...originsIn({ replicas, metrics, objectives, size })];
}
