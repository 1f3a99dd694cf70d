import { pathOf } from '../../provenance/path-of.ts';
import { sortedEntries } from '../../util/sort.ts';
import { nearest } from '../../util/suggest.ts';
import type { Rule } from './rule.ts';

/** The names under `hostPorts` of a resource are those of ports that its kind has where compose publishes them. What is managed has no port of ours. */
export const hostPortNames: Rule = {
  name: 'host-port-names',
  check: ({ environments }, report) => {
    for (const { workloads, resources, runtime } of environments) {
      if (runtime.value !== 'compose') continue;
      const ports = new Map(workloads.filter(({ role }) => role === 'resource').map((workload) => [workload.name.value, workload.ports.map(({ name }) => name.value)]));
      for (const { name, options } of resources) {
        const known = ports.get(name.value);
        if (known === undefined) continue;
        for (const [port, { origin }] of sortedEntries(options.hostPorts)) {
          if (!known.includes(port)) report('service/unknown-port', pathOf(origin), { service: name.value, port, known, suggestion: nearest(port, known) });
        }
      }
    }
  },
};
