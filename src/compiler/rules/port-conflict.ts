import { pathOf } from '../../provenance/path-of.ts';
import type { Report } from '../resolve/scope.ts';
import type { ResolvedEnvironment, ResolvedPort, Workload } from '../resolved.ts';
import type { Rule } from './rule.ts';

interface Holder {
  readonly workload: Workload;
  readonly port: ResolvedPort;
}

/** A number of the host's is asked for once, and a number of a container's has one name. TCP and UDP do not meet. */
export const portConflict: Rule = {
  name: 'port-conflict',
  check: ({ environments }, report) => {
    for (const environment of environments) {
      for (const workload of environment.workloads) checkOwn(workload, report);
      if (environment.runtime.value === 'compose') checkHost(environment, report);
    }
  },
};

function transport({ protocol }: ResolvedPort): 'tcp' | 'udp' {
  return protocol.value === 'udp' ? 'udp' : 'tcp';
}

function checkOwn({ name, ports }: Workload, report: Report): void {
  const holders = new Map<string, ResolvedPort>();
  for (const port of ports) {
    const key = `${transport(port)} ${port.number.value}`;
    const holder = holders.get(key);
    if (holder === undefined) holders.set(key, port);
    else report('service/port-repeated', pathOf(port.number.origin), { service: name.value, port: port.number.value, holderPort: holder.name.value }, { related: [{ message: 'the port of that number', path: pathOf(holder.number.origin) }] });
  }
}

function checkHost({ workloads }: ResolvedEnvironment, report: Report): void {
  const holders = new Map<string, Holder>();
  for (const workload of workloads) {
    for (const port of workload.ports) {
      if (port.hostPort === null) continue;
      const key = `${transport(port)} ${port.hostPort.value}`;
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, { workload, port });
      else reportConflict(port, holder, report);
    }
  }
}

function reportConflict({ hostPort }: ResolvedPort, holder: Holder, report: Report): void {
  const args = { port: hostPort!.value, holder: holder.workload.name.value, holderPort: holder.port.name.value };
  report('service/port-conflict', pathOf(hostPort!.origin), args, { related: [{ message: 'published here', path: pathOf(holder.port.hostPort!.origin) }] });
}
