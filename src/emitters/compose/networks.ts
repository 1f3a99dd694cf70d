import type { ResolvedEnvironment } from '../../compiler/resolved.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { sortBy } from '../../util/sort.ts';

/** A network: that of the workload it is named for, its callers, and the declarations that put each of them there. */
export interface Network {
  readonly name: string;
  readonly members: ReadonlyMap<string, Origin>;
  /** Whether there is no way out of it: neither published ports nor hosts outside. */
  readonly internal: Traced<boolean>;
  readonly origin: Origin;
}

/** Networks cut along the edges: who does not declare a call is on no network with the callee, unless both call the same third. */
export function networksOf(environment: ResolvedEnvironment): Network[] {
  const byName = new Map(environment.workloads.map((w) => [w.name.value, w]));
  const joins = new Map<string, Map<string, Origin[]>>();
  const join = (network: string, member: string, origin: Origin): void => {
    const members = joins.get(network) ?? new Map<string, Origin[]>();
    joins.set(network, members);
    append(members, member, origin);
  };
  for (const { kind, from, to, origin } of environment.edges) {
    const caller = byName.get(from.value);
    if (kind === 'external') join(from.value, from.value, origin);
    else if (byName.has(to.value) && caller !== undefined) {
      join(to.value, to.value, compose([origin, caller.origin]));
      join(to.value, from.value, origin);
    }
  }
  const open = new Map<string, Origin[]>();
  for (const { name, ports } of environment.workloads) {
    for (const port of ports) {
      if (port.published === null) continue;
      join(name.value, name.value, port.published.origin);
      append(open, name.value, port.published.origin);
    }
  }
  for (const { kind, from, origin } of environment.edges) if (kind === 'external') append(open, from.value, origin);
  return sortBy(joins, ([name]) => name).map(([name, members]) => ({
    name,
    members: new Map(sortBy(members, ([member]) => member).map(([member, origins]) => [member, compose(origins)])),
    internal: traced(!open.has(name), environment.publish.origin),
    origin: compose([byName.get(name)!.origin, ...[...members.values()].flat(), ...(open.get(name) ?? [])]),
  }));
}
