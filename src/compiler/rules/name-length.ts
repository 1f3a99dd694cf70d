import type { Origin } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { ResolvedEnvironment } from '../resolved.ts';
import type { Rule } from './rule.ts';

/** RFC 1035 2.3.4 */
const longestLabel = 63;

/** The controller appends 11 characters to name its jobs. https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ */
const longestCronJob = 52;

interface Name {
  readonly name: string;
  readonly what: string;
  readonly most: number;
  readonly origin: Origin;
}

/** Names that are put together of several, each short enough, are short enough too. */
export const nameLength: Rule = {
  name: 'name-length',
  check: ({ environments }, report) => {
    for (const environment of environments) {
      for (const { name, what, most, origin } of composedNames(environment)) if (name.length > most) report('name/too-long', pathOf(origin), { name, what, most });
    }
  },
};

function composedNames({ name, origin, runtime, namespace, workloads, volumes }: ResolvedEnvironment): Name[] {
  const cluster = runtime.value === 'kubernetes';
  return [
    ...(cluster ? [{ name: namespace.value, what: `the namespace of "${name.value}"`, most: longestLabel, origin }] : []),
    ...workloads.map((workload) => {
      const scheduled = cluster && workload.role === 'scheduled';
      return { name: workload.name.value, what: scheduled ? 'the CronJob' : 'the job', most: scheduled ? longestCronJob : longestLabel, origin: workload.origin };
    }),
    ...volumes.map((volume) => ({ name: volume.name.value, what: 'the volume', most: longestLabel, origin: volume.origin })),
  ];
}
