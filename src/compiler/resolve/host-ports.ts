import { compose, convention } from '../../provenance/origin.ts';
import { traced } from '../../provenance/traced.ts';
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
  const wanted = sortBy(workloads.flatMap((workload) => workload.ports.filter((port) => isPublished(workload, port, publish.value)).map((port): Wanted => ({ key: `${workload.name.value}.${port.name.value}`, workload, port }))), rank);
  const given = new Map<string, ResolvedPort['published']>();
  const taken = new Set<number>();
  const give = ({ key, port }: Wanted, number: number, reason: typeof next): void => {
    given.set(key, traced(number, compose([port.number.origin, publish.origin, reason])));
    taken.add(number);
  };
  for (const { key, port } of wanted) {
    if (port.hostPort === null) continue;
    given.set(key, port.hostPort);
    taken.add(port.hostPort.value);
  }
  const open = (): Wanted[] => wanted.filter(({ key }) => !given.has(key));
  for (const one of open()) if (memory[one.key] !== undefined && !taken.has(memory[one.key]!)) give(one, memory[one.key]!, memory[one.key] === preferred(one.port) ? natural : remembered);
  for (const one of open()) if (!taken.has(preferred(one.port))) give(one, preferred(one.port), natural);
  for (const one of open()) {
    let number = preferred(one.port) + 1;
    while (taken.has(number)) number += 1;
    give(one, number, next);
  }
  return {
    workloads: workloads.map((workload) => ({ ...workload, ports: workload.ports.map((port) => ({ ...port, published: given.get(`${workload.name.value}.${port.name.value}`) ?? null })) })),
    memory: Object.fromEntries(sortBy(given, ([key]) => key).map(([key, number]) => [key, number!.value])),
  };
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
