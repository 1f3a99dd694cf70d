import { formatBytes } from '../../model/units.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { sortBy } from '../../util/sort.ts';
import type { ResolvedEnvironment, Workload } from '../resolved.ts';
import type { Rule } from './rule.ts';

/** What runs all the time fits into the memory that its environment declares. Jobs end and give back what they take. */
export const memoryBudget: Rule = {
  name: 'memory-budget',
  check: ({ environments }, report) => {
    for (const environment of environments) {
      const { memory, name } = environment;
      if (memory === null) continue;
      const takers = takersOf(environment);
      const wanted = takers.reduce((sum, { total }) => sum + total, 0);
      if (wanted <= memory.value) continue;
      report('environment/memory', pathOf(memory.origin), {
        environment: name.value,
        allowed: formatBytes(memory.value),
        wanted: formatBytes(wanted),
        takers: takers.map(({ workload, replicas, each }) => ({ name: workload, replicas, each: formatBytes(each) })),
      });
    }
  },
};

interface Taker {
  readonly workload: string;
  readonly replicas: number;
  readonly each: number;
  readonly total: number;
}

/** The largest first. */
function takersOf({ workloads, runtime }: ResolvedEnvironment): Taker[] {
  const compose = runtime.value === 'compose';
  const running = workloads.filter(({ role, overlay }) => (role === 'service' || role === 'resource') && !(compose && overlay !== null));
  return sortBy(running.map((workload) => takerOf(workload, compose)), ({ workload }) => workload).sort((a, b) => b.total - a.total);
}

/** Compose runs one of each; elsewhere at least the fewest replicas run. */
function takerOf({ name, size, replicas }: Workload, compose: boolean): Taker {
  const count = compose ? 1 : replicas.min.value;
  const each = size.memory.limit.value;
  return { workload: name.value, replicas: count, each, total: count * each };
}
