import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { originOf } from '../../provenance/document.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Path } from '../../provenance/path.ts';
import { Traced, traced, withOrigin } from '../../provenance/traced.ts';
import { sortedEntries } from '../../util/sort.ts';
import { nearest } from '../../util/suggest.ts';
import type { ResolvedPort } from '../resolved.ts';
import { defaulted } from './defaults.ts';
import type { Report } from './scope.ts';

type Ports = NonNullable<View<Model.Service>['ports']>;

export function resolvePorts(ports: Ports | undefined): ResolvedPort[] {
  return sortedEntries(ports).map(([name, port]) => {
    const origin = port instanceof Traced ? port.origin : originOf(port)!;
    const { number, protocol, hostPort } = port instanceof Traced ? { number: port, protocol: undefined, hostPort: undefined } : port;
    return {
      name: traced(name, origin),
      number,
      protocol: protocol ?? defaulted(name === 'grpc' ? 'grpc' : 'http', origin, 'protocol', 'what most ports of this name speak'),
      web: true,
      origin,
      hostPort: hostPort ?? null,
      published: null,
    };
  });
}

/** The port named `name`; without a name the one named http, otherwise the only one. */
export function findPort(ports: readonly ResolvedPort[], name: Traced<string> | null): ResolvedPort | undefined {
  if (name !== null) return ports.find((port) => port.name.value === name.value);
  return ports.find((port) => port.name.value === 'http') ?? (ports.length === 1 ? ports[0] : undefined);
}

/** `findPort`, or a diagnostic that says why there is none. `what` needs the port: "its health check". */
export function requirePort(
  owner: { readonly name: Traced<string>; readonly ports: readonly ResolvedPort[] },
  name: Traced<string> | null,
  what: string,
  at: Path | null,
  report: Report,
): ResolvedPort | undefined {
  const port = findPort(owner.ports, name);
  if (port !== undefined) return name === null ? port : { ...port, number: withOrigin(port.number, name.origin) };
  const service = owner.name.value;
  const known = owner.ports.map((p) => p.name.value);
  if (name !== null) report('service/unknown-port', pathOf(name.origin), { service, port: name.value, known, suggestion: nearest(name.value, known) });
  else if (known.length === 0) report('service/no-port', at, { service, what });
  else report('service/which-port', at, { service, what, ports: known });
  return undefined;
}
