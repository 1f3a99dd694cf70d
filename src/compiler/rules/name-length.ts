import type { Origin } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { ResolvedEnvironment, Workload } from '../resolved.ts';
import type { Rule } from './rule.ts';

/** RFC 1035 2.3.4 */
const longestLabel = 63;

/** The controller appends 11 characters to name its jobs. https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ */
const longestCronJob = 52;

/** Pods have a label with the name of their job, which ends in a dash and a hash of 8 characters. */
const longestJob = longestLabel - 9;

/** A label of its pods has 11 characters more: its own name and a hash. https://kubernetes.io/docs/reference/labels-annotations-taints/#controller-revision-hash */
const longestStatefulSet = 52;

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
    ...workloads.map((workload) => ({ name: workload.name.value, ...(cluster ? inCluster(workload) : { what: 'the job', most: longestLabel }), origin: workload.origin })),
    ...volumes.map((volume) => ({ name: volume.name.value, what: 'the volume', most: longestLabel, origin: volume.origin })),
  ];
}

function inCluster({ role, mounts }: Workload): Pick<Name, 'what' | 'most'> {
  if (role === 'scheduled') return { what: 'the CronJob', most: longestCronJob };
  if (role !== 'service' && role !== 'resource') return { what: 'the job', most: longestJob };
  const own = mounts.some(({ volume }) => volume.access.value === 'own');
  return own ? { what: 'the StatefulSet', most: longestStatefulSet } : { what: 'the Deployment', most: longestLabel };
}
