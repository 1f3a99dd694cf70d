import type { ContainerFacet, Need } from '../../catalog/facets.ts';
import type { Mode } from '../../model/mode.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { traced, Traced } from '../../provenance/traced.ts';
import type { Edge, ResolvedPort } from '../resolved.ts';
import { defaulted } from './defaults.ts';
import type { Program, Resource } from './scope.ts';
import type { Call, Use } from './uses.ts';

/** A resource with the ports that it is reached on, wherever it runs. */
export interface Reachable {
  readonly resource: Resource;
  readonly ports: readonly ResolvedPort[];
  /** Public host name of a managed resource that has no address of its own. */
  readonly host: Traced<string> | null;
}

function portsFor(mode: Mode, { resource, ports }: Reachable): Traced<number>[] {
  const names = resource.kind.access[mode]?.ports ?? [];
  return ports.filter((port) => names.includes(port.name.value)).map((port) => port.number);
}

/** To a resource at a public host the way is that to any host outside. */
export function useEdge(from: Traced<string>, mode: Traced<Mode>, to: Reachable, origin: Origin): Edge {
  const { resource, host } = to;
  if (host !== null) return { kind: 'external', from, to: host, ports: portsFor(mode.value, to), mode, resource: resource.name, origin: compose([origin, host.origin]) };
  return { kind: 'uses', from, to: resource.name, ports: portsFor(mode.value, to), mode, resource: resource.name, origin };
}

export function usesOf(from: Traced<string>, uses: readonly Use[], reachable: ReadonlyMap<string, Reachable>): Edge[] {
  return uses.flatMap((use) => use.modes.map((mode) => useEdge(from, mode, reachable.get(use.resource.name.value)!, compose([use.origin, mode.origin]))));
}

export function needsOf(from: Traced<string>, needs: readonly Need[], reachable: ReadonlyMap<string, Reachable>): Edge[] {
  return needs.flatMap(({ resource, mode }) => {
    const to = reachable.get(resource.value);
    return to === undefined ? [] : [useEdge(from, mode, to, compose([resource.origin, mode.origin]))];
  });
}

/** The replicas of one resource among each other, where there are several. */
export function peersOf({ peers = [], replicas }: ContainerFacet, { resource, ports }: Reachable): Edge[] {
  if (replicas.value < 2 || peers.length === 0) return [];
  const shared = ports.filter((port) => peers.includes(port.name.value)).map((port) => port.number);
  return [{ kind: 'peers', from: resource.name, to: resource.name, ports: shared, mode: null, resource: resource.name, origin: compose([resource.origin, replicas.origin]) }];
}

/** A bootstrap job makes what others only use. */
export function bootstrapEdge(from: Traced<string>, to: Reachable): Edge {
  return useEdge(from, traced<Mode>('admin', from.origin), to, from.origin);
}

export function callsOf(from: Traced<string>, calls: readonly Call[]): Edge[] {
  return calls.map(({ program, port, origin }) => ({ kind: 'calls', from, to: program.name, ports: [port.number], mode: null, resource: null, origin }));
}

export function externalOf({ name, view }: Program): Edge[] {
  return (view.external ?? []).map((host) => {
    if (host instanceof Traced) return { kind: 'external', from: name, to: host, ports: [defaulted(443, host.origin, 'port', 'TLS unless the model says otherwise')], mode: null, resource: null, origin: host.origin };
    const origin = originOf(host)!;
    return { kind: 'external', from: name, to: host.host, ports: [host.port ?? defaulted(443, origin, 'port', 'TLS unless the model says otherwise')], mode: null, resource: null, origin };
  });
}

/** Hosts outside that a resource, or what works for it, talks to. */
export function reachesOf(from: Traced<string>, { reaches = [] }: ContainerFacet): Edge[] {
  return reaches.map(({ host, port }) => ({ kind: 'external', from, to: host, ports: [port], mode: null, resource: null, origin: compose([host.origin, port.origin]) }));
}

export function scrapesOf(scrapers: readonly Resource[], scrapes: readonly ScrapeTarget[]): Edge[] {
  return scrapers.flatMap((scraper) =>
    scrapes
      .filter((target) => target.workload.value !== scraper.name.value)
      .map((target): Edge => ({ kind: 'scrapes', from: scraper.name, to: target.workload, ports: [target.port], mode: null, resource: null, origin: compose([target.origin, scraper.origin]) })),
  );
}
