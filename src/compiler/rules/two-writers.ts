import { pathOf } from '../../provenance/path-of.ts';
import type { Path } from '../../provenance/path.ts';
import type { ResolvedVolume, Workload } from '../resolved.ts';
import type { Rule } from './rule.ts';

interface Writers {
  readonly volume: ResolvedVolume;
  readonly names: string[];
  readonly paths: (Path | null)[];
}

/** A shared volume has one writer, unless the model says in so many words that it is shared. */
export const twoWriters: Rule = {
  name: 'two-writers',
  check: ({ environments }, report) => {
    for (const { workloads } of environments) {
      for (const { volume, names, paths } of writersOf(workloads)) {
        if (names.length < 2) continue;
        const related = names.map((name, i) => ({ message: `"${name}" mounts it to write`, path: paths[i]! }));
        report('volume/two-writers', pathOf(volume.origin), { volume: volume.name.value, writers: names }, { related });
      }
    }
  },
};

function writersOf(workloads: readonly Workload[]): Iterable<Writers> {
  const found = new Map<string, Writers>();
  for (const { name, mounts } of workloads) {
    for (const { volume, mode, origin } of mounts) {
      if (mode.value === 'read' || volume.access.value === 'own' || volume.access.origin.kind !== 'default') continue;
      const writers = found.get(volume.name.value) ?? { volume, names: [], paths: [] };
      found.set(volume.name.value, writers);
      if (writers.names.at(-1) === name.value) continue;
      writers.names.push(name.value);
      writers.paths.push(pathOf(origin));
    }
  }
  return found.values();
}
