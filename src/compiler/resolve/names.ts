import { pathOf } from '../../provenance/path-of.ts';
import type { Path } from '../../provenance/path.ts';
import type { Traced } from '../../provenance/traced.ts';
import type { Workload } from '../resolved.ts';
import type { Report, Scope } from './scope.ts';

/** Heads of `${...}` that mean something else, and a host name that does. */
const reserved: Readonly<Record<string, string>> = {
  environment: 'the environment, as in ${environment.domain}',
  platform: 'the platform, as in ${platform.name}',
  self: 'whoever reads it, as in ${self.port}',
  localhost: 'the container itself',
};

/** Services, jobs and resources are reached under their names, so one name is one thing. */
export function claimNames(names: readonly { readonly name: Traced<string>; readonly what: 'service' | 'job' | 'resource' }[], report: Report): void {
  const holders = new Map<string, { readonly what: string; readonly path: Path | null }>();
  for (const { name, what } of names) {
    const path = pathOf(name.origin);
    const holder = holders.get(name.value);
    if (Object.hasOwn(reserved, name.value)) report('service/name-taken', path, { name: name.value, other: reserved[name.value]! });
    else if (holder !== undefined) report('service/name-taken', path, { name: name.value, other: `a ${holder.what}` }, { related: [{ message: `the ${holder.what} of that name`, path: holder.path }] });
    else holders.set(name.value, { what, path });
  }
}

/** What a resource brings along is named for it: its jobs share names with all that runs, its data with the volumes. */
export function claimDerivedNames(workloads: readonly Workload[], { programs, resources, volumes }: Pick<Scope, 'programs' | 'resources' | 'volumes'>, report: Report): void {
  const jobs = new Map<string, Workload>();
  for (const workload of workloads) {
    const { name, role, resource, mounts } = workload;
    if (role !== 'resource' || resource?.value !== name.value) {
      const holder = programs.get(name.value)?.name.origin ?? resources.get(name.value)?.name.origin ?? jobs.get(name.value)?.origin;
      if (holder !== undefined) report('service/name-taken', pathOf(holder), { name: name.value, other: role === 'resource' ? 'an exporter that a resource brings along' : 'a job that a resource brings along' }, { related: [{ message: 'the resource', path: pathOf(workload.origin) }] });
      jobs.set(name.value, workload);
    }
    for (const { volume } of mounts) {
      const other = volumes.get(volume.name.value);
      if (other !== undefined) report('volume/name-taken', pathOf(other.name.origin), { name: volume.name.value, resource: (workload.resource ?? name).value }, { related: [{ message: 'the resource', path: pathOf(workload.origin) }] });
    }
  }
}
