// What a model says of who talks to whom in one environment, read from the model alone: not from edges that the compiler made of it.
// Of the catalogue it takes which ports a mode needs and what can be managed; numbers of ports come from the pods.
import { kinds } from '../../src/catalog/index.ts';
import type { Mode } from '../../src/model/mode.ts';
import type { Platform, Service, Job } from '../../src/model/types.gen.ts';
import type { Pod } from './network-evaluator.ts';

type Resource = NonNullable<Platform['resources']>[string];
type Program = Service & Partial<Job>;

export interface Declared {
  /** `web > api:8080/TCP` */
  readonly connections: ReadonlySet<string>;
  /** Ports of hosts outside, by who talks to them. */
  readonly outside: ReadonlyMap<string, ReadonlySet<number>>;
  /** Ports of what the cloud manages and has a private address. */
  readonly managed: ReadonlyMap<string, ReadonlySet<number>>;
  /** Ports on which requests come in. */
  readonly routed: ReadonlyMap<string, ReadonlySet<number>>;
  /** The same, and where Google's load balancers ask for health. */
  readonly checked: ReadonlyMap<string, ReadonlySet<number>>;
  /** Ports on which the Kubernetes API asks, from wherever it is. */
  readonly asked: ReadonlyMap<string, ReadonlySet<number>>;
  /** Who has a token of the Kubernetes API. */
  readonly askers: ReadonlySet<string>;
  /** Everything that runs, but jobs that belong to resources. */
  readonly running: ReadonlySet<string>;
}

/** Modes in which tools use what they are told of, by kind and option. */
const needs: Readonly<Record<string, Readonly<Record<string, Mode>>>> = {
  grafana: { prometheus: 'read', jaeger: 'read' },
  'kafka-ui': { kafka: 'admin', schemaRegistry: 'admin', connect: 'admin' },
  'kafka-connect': { kafka: 'admin', schemaRegistry: 'write' },
  'schema-registry': { kafka: 'admin' },
  prometheus: { alertmanager: 'write' },
  'prometheus-adapter': { prometheus: 'read' },
  'opentelemetry-collector': { jaeger: 'write' },
};

/** Those that ask the Kubernetes API for pods. */
const askingKinds: readonly string[] = ['kube-state-metrics', 'prometheus', 'prometheus-adapter'];

/** Kinds that an exporter asks, as one that reads them does, where something scrapes. */
const exported: Readonly<Record<string, Mode>> = { kafka: 'admin', postgres: 'read', redis: 'read' };

/** Ports on which resources serve metrics. */
const metrics: Readonly<Record<string, string>> = { alertmanager: 'http', 'blackbox-exporter': 'http', bucket: 's3', 'kube-state-metrics': 'http', grafana: 'http', jaeger: 'metrics', 'opentelemetry-collector': 'metrics', prometheus: 'http', qdrant: 'http' };

/** Ports on which replicas find each other. */
const peers: Readonly<Record<string, readonly string[]>> = { kafka: ['kafka', 'controller'] };

/** What is reached at a public host where a cloud manages it, and has no private address. */
const publicWhereManaged: readonly string[] = ['bucket'];

/** Ports of managed resources, by their names. */
export type ManagedPorts = (resource: string) => readonly { readonly name: string; readonly number: number }[];

export function declaredBy(model: Platform, environment: string, pods: ReadonlyMap<string, Pod>, managedPorts: ManagedPorts): Declared {
  const here = <T extends object>(section: Readonly<Record<string, T>> | undefined): [string, T][] =>
    Object.entries(section ?? {}).flatMap(([name, written]): [string, T][] => {
      const { like, per, in: only } = written as { like?: string; per?: Record<string, Partial<T>>; in?: readonly string[] };
      const defaults = like === undefined ? {} : (model.defaults![like] as object);
      const listed = only ?? (defaults as { in?: readonly string[] }).in;
      const patch = per?.[environment] ?? (defaults as { per?: Record<string, object> }).per?.[environment];
      return listed !== undefined && !listed.includes(environment) ? [] : [[name, merged(merged(defaults, written), patch ?? {}) as T]];
    });
  const services = new Map(here<Program>(model.services));
  const jobs = new Map(here<Program>(model.jobs));
  const resources = new Map(here<Resource>(model.resources));
  const isManaged = ({ kind, managed }: Resource): boolean => kinds.get(kind)!.managed !== undefined && (managed ?? model.environments[environment]!.managed ?? false);

  const connections = new Set<string>();
  const [outside, managed, routed, checked, asked] = [sets(), sets(), sets(), sets(), sets()];
  const connect = (from: string, to: string, number: number): void => {
    const listening = pods.get(to)?.ports?.find(({ containerPort }) => containerPort === number);
    connections.add(connection(from, to, number, listening?.protocol));
  };
  const use = (from: string, to: string, names: readonly string[]): void => {
    const resource = resources.get(to)!;
    const wanted = (name: string): boolean => names.includes(name);
    if (!isManaged(resource)) for (const { name, containerPort } of pods.get(to)?.ports ?? []) if (wanted(name!)) connect(from, to, containerPort);
    if (isManaged(resource)) for (const { name, number } of managedPorts(to)) if (wanted(name)) add(publicWhereManaged.includes(resource.kind) ? outside : managed, from, number);
  };

  for (const [name, program] of [...services, ...jobs]) {
    for (const [resource, { mode, publish, subscribe }] of Object.entries(program.uses ?? {}).map(([to, used]) => [to, typeof used === 'string' ? { mode: used } : used!] as [string, { mode?: Mode; publish?: unknown; subscribe?: unknown }])) {
      const stated: Mode[] = [...(mode === undefined ? [] : [mode]), ...(publish === undefined ? [] : ['publish' as const]), ...(subscribe === undefined ? [] : ['subscribe' as const])];
      for (const one of stated) use(name, resource, kinds.get(resources.get(resource)!.kind)!.access[one]!.ports);
    }
    const calls = Array.isArray(program.calls) ? (program.calls as string[]).map((to): [string, { port?: string }] => [to, {}]) : Object.entries((program.calls ?? {}) as Record<string, { port?: string }>);
    for (const [to, { port }] of calls) connect(name, to, portOf(services.get(to)!, port));
    for (const host of program.external ?? []) add(outside, name, typeof host === 'string' ? 443 : (host.port ?? 443));
  }

  for (const [name, service] of services) {
    const { health } = service as { health?: { live?: string; port?: string } };
    for (const { port } of service.routes ?? []) {
      for (const ports of [routed, checked]) add(ports, name, portOf(service, port));
      if (health?.live !== undefined) add(checked, name, portOf(service, health.port));
    }
  }

  const scrapes = [...resources.values()].some(({ kind }) => kind === 'prometheus');
  const exporters = new Map([...resources].flatMap(([name, { kind }]): [string, string][] => (scrapes && exported[kind] !== undefined ? [[`${name}-exporter`, name]] : [])));
  for (const [exporter, name] of exporters) {
    const { kind } = resources.get(name)!;
    use(exporter, name, kinds.get(kind)!.access[exported[kind]!]!.ports);
  }

  const scraped = [
    ...[...exporters.keys()].flatMap((name) => (pods.get(name)?.ports ?? []).map(({ containerPort }) => ({ name, port: containerPort }))),
    ...[...services].flatMap(([name, service]) => (service.metrics === undefined ? [] : [{ name, port: portOf(service, service.metrics.port) }])),
    ...[...resources].flatMap(([name, resource]) => (isManaged(resource) ? [] : (pods.get(name)?.ports ?? []).filter((port) => port.name === metrics[resource.kind]).map(({ containerPort }) => ({ name, port: containerPort })))),
  ];
  for (const [name, resource] of resources) {
    for (const [option, mode] of Object.entries(needs[resource.kind] ?? {})) {
      const to = (resource as unknown as Record<string, string | undefined>)[option];
      if (to !== undefined) use(name, to, kinds.get(resources.get(to)!.kind)!.access[mode]!.ports);
    }
    if (resource.kind === 'prometheus') for (const target of scraped) if (target.name !== name) connect(name, target.name, target.port);
    if (resource.kind === 'blackbox-exporter' && routed.size > 0) add(outside, name, 443);
    // Slack, PagerDuty and whoever notices silence.
    if (resource.kind === 'alertmanager' && scrapes && (model.alerting?.in ?? [environment]).includes(environment)) add(outside, name, 443);
    if (((resource as { brokers?: number }).brokers ?? 1) > 1) use(name, name, peers[resource.kind]!);
  }

  // It serves a part of the API where something is scaled on a metric.
  const scaled = [...services.values()].some(({ scale }) => scale?.metric !== undefined);
  for (const [name, { kind }] of resources) if (kind === 'prometheus-adapter' && scaled) add(asked, name, pods.get(name)!.ports!.find((port) => port.name === 'https')!.containerPort);

  const ownJobs = [...pods.keys()].filter((name) => !services.has(name) && !jobs.has(name) && !resources.has(name) && !exporters.has(name));
  for (const job of ownJobs) {
    const owner = [...resources.keys()].filter((name) => job.startsWith(`${name}-`)).reduce((a, b) => (b.length > a.length ? b : a));
    const { access } = kinds.get(resources.get(owner)!.kind)!;
    use(job, owner, (job.endsWith('-backup') ? access.read! : access.admin!).ports);
  }

  const askers = [...jobs].flatMap(([name, { kind }]) => (kind === 'scheduled' ? [] : [name]));
  const asking = [...resources].flatMap(([name, { kind }]) => (askingKinds.includes(kind) ? [name] : []));
  return {
    connections,
    outside,
    managed,
    routed,
    checked,
    asked,
    askers: new Set([...askers, ...asking, ...ownJobs.filter((name) => !name.endsWith('-backup'))]),
    running: new Set([...exporters.keys(), ...services.keys(), ...jobs.keys(), ...[...resources].flatMap(([name, resource]) => (isManaged(resource) ? [] : [name]))]),
  };
}

/** Maps together, anything else as the second has it. */
function merged(first: object, second: object): object {
  const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
  const before = first as Readonly<Record<string, unknown>>;
  return { ...first, ...Object.fromEntries(Object.entries(second).map(([key, value]) => [key, isMap(value) && isMap(before[key]) ? merged(before[key], value) : (value as unknown)])) };
}

export function connection(from: string, to: string, port: number, protocol = 'TCP'): string {
  return `${from} > ${to}:${port}/${protocol}`;
}

/** The port of that name; without one the port named http, otherwise the only one. */
function portOf({ ports = {} }: Program, name: string | undefined): number {
  const port = ports[name ?? ('http' in ports ? 'http' : Object.keys(ports)[0]!)]!;
  return typeof port === 'number' ? port : port.number;
}

function sets(): Map<string, Set<number>> {
  return new Map();
}

function add(to: Map<string, Set<number>>, key: string, value: number): void {
  to.set(key, (to.get(key) ?? new Set()).add(value));
}
