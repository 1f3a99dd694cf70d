import { pathOf } from '../../provenance/path-of.ts';
import type { Traced } from '../../provenance/traced.ts';
import type { Report } from '../resolve/scope.ts';
import type { Workload } from '../resolved.ts';
import type { Rule } from './rule.ts';

/** At one path of a container there is one thing: a volume, a file, or a folder for what is temporary. A file may well lie within a volume. */
export const mountPath: Rule = {
  name: 'mount-path',
  check: ({ environments }, report) => {
    for (const { workloads } of environments) for (const workload of workloads) checkPaths(workload, report);
  },
};

interface Mounted {
  readonly path: Traced<string>;
  readonly what: string;
}

function checkPaths({ name, mounts, files, temporary }: Workload, report: Report): void {
  const taken = new Map<string, Mounted>();
  const all: Mounted[] = [
    ...mounts.map(({ volume, path }) => ({ path, what: `the volume "${volume.name.value}"` })),
    ...files.map(({ path }) => ({ path, what: 'a file' })),
    ...temporary.map((path) => ({ path, what: 'a temporary folder' })),
  ];
  for (const { path, what } of all) {
    const place = normalised(path.value);
    const holder = taken.get(place);
    if (holder === undefined) taken.set(place, { path, what });
    else report('volume/same-path', pathOf(path.origin), { program: name.value, path: place, what, holder: holder.what }, { related: [{ message: holder.what, path: pathOf(holder.path.origin) }] });
  }
}

/** `/data//x/` is `/data/x`. */
function normalised(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return `/${parts.join('/')}`;
}
