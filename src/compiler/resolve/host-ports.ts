import { compose, convention, type Origin } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';
import { sortBy } from '../../util/sort.ts';
import type { ResolvedEnvironment, ResolvedPort, Workload } from '../resolved.ts';

/** Host ports by `workload.port`, as the lock remembers them. */
export type HostPorts = Readonly<Record<string, number>>;

const natural = convention('a port is published under its own number where that is free');
const remembered = convention('a published port keeps the number that it was once given, which the lock remembers');
const next = convention('its own number is taken on the host, so it got the next free one, which the lock remembers');

interface Wanted {
  readonly key: string;
  readonly workload: Workload;
  readonly port: ResolvedPort;
}

/**
 * Gives every port that is to be published a number of the host's: what the model asks for, else what the lock remembers,
 * else its own number, else the next free one. Whoever comes later takes nothing away from whoever was there.
 */
export function allocateHostPorts(workloads: readonly Workload[], publish: ResolvedEnvironment['publish'], memory: HostPorts): { workloads: Workload[]; memory: HostPorts } {
  const wanted = sortBy(workloads.flatMap((workload) => workload.ports.filter((port) => isPublished(workload, port, publish.value)).map((port): Wanted => ({ key: keyOf(workload, port), workload, port }))), rank);
  const given = new Map<string, Traced<number>>();
  const taken = new Map<number, Traced<number>>();
  const give = (key: string, number: Traced<number>): void => {
    given.set(key, number);
    taken.set(number.value, number);
  };
  const allocate = ({ key, port }: Wanted, number: number, ...reasons: Origin[]): void => give(key, traced(number, compose([port.number.origin, publish.origin, ...reasons])));
  const open = (): Wanted[] => wanted.filter(({ key }) => !given.has(key));
  for (const { key, port } of wanted) if (port.hostPort !== null) give(key, port.hostPort);
  for (const one of open()) {
    const before = memory[one.key];
    if (before !== undefined && !taken.has(before)) allocate(one, before, before === preferred(one.port) ? natural : remembered);
  }
  for (const one of open()) if (!taken.has(preferred(one.port))) allocate(one, preferred(one.port), natural);
  const searches = new Map<number, Search>();
  for (const one of open()) {
    const from = preferred(one.port);
    const search = searches.get(from) ?? { number: from, step: 1, holders: [] };
    searches.set(from, search);
    nextFree(search, taken);
    allocate(one, search.number, next, ...search.holders);
  }
  return {
    workloads: workloads.map((workload) => ({ ...workload, ports: workload.ports.map((port) => ({ ...port, published: given.get(keyOf(workload, port)) ?? null })) })),
    memory: Object.fromEntries(sortBy(given, ([key]) => key).map(([key, number]) => [key, number.value])),
  };
}

function keyOf({ name }: Workload, port: ResolvedPort): string {
  return `${name.value}.${port.name.value}`;
}

const highest = 65535;

/** Of whom a port says that they hold the numbers which it did not get. Where more want one number, the rest are left out: each would name all before it. */
const named = 16;

/** How far the search from one number has come; what was taken stays taken. */
interface Search {
  number: number;
  step: 1 | -1;
  readonly holders: Origin[];
}

/** Goes on to the next number above that is free, or below where there is none above. */
function nextFree(search: Search, taken: ReadonlyMap<number, Traced<number>>): void {
  for (let holder = taken.get(search.number); holder !== undefined; holder = taken.get(search.number)) {
    if (search.holders.length < named) search.holders.push(holder.origin);
    if (search.number === highest) search.step = -1;
    search.number += search.step;
  }
}

/** Services come before tools where both want one number. */
function rank({ key, workload }: Wanted): string {
  return `${workload.role === 'service' ? 0 : 1} ${key}`;
}

function isPublished({ role }: Workload, port: ResolvedPort, publish: 'services' | 'all' | 'declared'): boolean {
  if (port.hostPort !== null || publish === 'all') return true;
  return publish === 'services' && (role === 'service' || port.web);
}

/** Numbers below 1024 need privileges that a developer's engine may lack. */
function preferred({ number }: ResolvedPort): number {
  return number.value < 1024 ? number.value + 8000 : number.value;
}
