import { kinds } from '../../catalog/index.ts';
import type { Attributes, ContainerFacet } from '../../catalog/facets.ts';
import type { ResourceUse } from '../../catalog/kind.ts';
import type { Mode } from '../../model/mode.ts';
import { parseBytes } from '../../model/units.ts';
import type { Watch } from '../../observability/watch.ts';
import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { because, originOf, type Node } from '../../provenance/document.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { child, path } from '../../provenance/path.ts';
import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { sortBy, sortedEntries } from '../../util/sort.ts';
import type { Edge, ResolvedEnvironment, ResolvedImage, ResolvedLogs, ResolvedMetrics, ResolvedOwner, ResolvedPort, ResolvedResource, ResolvedRoute, ResolvedVolume, Workload } from '../resolved.ts';
import { checkComplete } from './complete.ts';
import { defaulted } from './defaults.ts';
import { bootstrapEdge, callsOf, externalOf, needsOf, peersOf, reachesOf, scrapesOf, useEdge, usesOf, type Reachable } from './edges.ts';
import type { Folder, Layer } from './fold.ts';
import { allocateHostPorts, type HostPorts } from './host-ports.ts';
import { alsoFrom } from './interpolate.ts';
import { managingOf, type Managing } from './managed.ts';
import { claimDerivedNames, claimNames } from './names.ts';
import { ownFields } from './own-fields.ts';
import { describeResource, type Part } from './part.ts';
import { resolvePorts } from './port.ts';
import { resolveProgram } from './program.ts';
import { resolveBackupWorkload, resolveBootstrapWorkload, resolveExporterWorkload, resolveFacetPort, resolveResourceWorkload, resourceInput } from './resource.ts';
import { publicRoutesOf, resolveRoutes } from './routes.ts';
import { scalingOf } from './scaling.ts';
import type { EnvironmentFacts, Program, Report, Resource, Scope } from './scope.ts';
import { resolveSecrets, type OwnSecrets } from './secrets.ts';
import { withStartOrder } from './start-order.ts';
import { resolveCalls, resolveUses, type Call, type Use } from './uses.ts';
import { targetsOf, watchOf, type WatchFacts } from './watch.ts';

/** What the environments of one platform share while they are resolved. */
export interface Shared {
  readonly model: Model.Platform;
  readonly platform: Traced<string>;
  readonly folder: Folder;
  readonly images: ReadonlyMap<string, ResolvedImage>;
  readonly owners: ReadonlyMap<string, ResolvedOwner>;
  readonly logs: ResolvedLogs | null;
  readonly watching: WatchFacts;
  readonly report: Report;
}

const compound = convention('names that must be unique beyond the platform carry its name and the environment\'s');

export function resolveEnvironment(name: string, shared: Shared, memory: HostPorts): { environment: ResolvedEnvironment; hostPorts: HostPorts } {
  const view = shared.folder.fold<Model.Environment>([layer(['environments', name], shared.model.environments[name]!)], null);
  const facts = environmentFacts(name, view, shared);
  const scope = createScope(facts, shared);
  const followed = followPrograms(scope);
  const routes = resolveRoutes([...scope.programs.values()], scope);
  const { workloads, edges, resources, watch, own } = connect(scope, followed, routes, shared.watching);
  const publish = view.publish ?? defaulted('services' as const, facts.origin, 'publish', 'what people call or open is published, data services are not');
  const published = facts.runtime.value === 'compose' ? allocateHostPorts(workloads, publish, memory) : { workloads, memory: {} };
  const secrets = foldSection<Model.Secret>('secrets', name, shared);
  return {
    hostPorts: published.memory,
    environment: {
      ...facts,
      branch: view.branch ?? null,
      kubernetesVersion: view.kubernetesVersion ?? defaulted('1.33', facts.origin, 'kubernetesVersion', 'a version that every large cloud offers'),
      publish,
      memory: view.memory === undefined ? null : map(view.memory, parseBytes),
      ingress: view.ingress ?? null,
      storage: view.storage ?? null,
      protection: view.protection ?? null,
      workloads: published.workloads,
      resources,
      edges,
      secrets: resolveSecrets(workloads, secrets, own, { platform: shared.platform, environment: facts.name }),
      volumes: volumesOf(workloads),
      routes,
      watch,
    },
  };
}

function layer(keys: readonly string[], value: object): Layer {
  return { value, path: path(keys)! };
}

function environmentFacts(name: string, view: View<Model.Environment>, { platform }: Shared): EnvironmentFacts {
  const origin = originOf(view)!;
  const traceName = traced(name, origin);
  return {
    name: traceName,
    origin,
    runtime: view.runtime,
    domain: view.domain ?? defaulted('localhost', origin, 'domain', 'a name that leads nowhere else'),
    namespace: view.namespace ?? withOrigin(t`${platform}-${traceName}`, compound),
    cloud: view.cloud ?? null,
    variables: (view.variables ?? {}),
  };
}

/** A section of named things as the environment sees it, without what does not exist there. */
function foldSection<T>(section: 'services' | 'jobs' | 'resources' | 'volumes' | 'secrets', environment: string, { model, folder, report }: Shared): Record<string, View<T>> {
  const views: Record<string, View<T>> = {};
  const written: Readonly<Record<string, Model.Service | object>> | undefined = model[section];
  for (const [name, value] of sortedEntries(written)) {
    const like = 'like' in value ? value.like : undefined;
    const defaults = like === undefined ? [] : [layer(['defaults', like], model.defaults![like]!)];
    const layers = [...defaults, layer([section, name], value)];
    const patched = layers.some((one) => (one.value as Model.Service).per?.[environment] !== undefined);
    const viewFor = (where: string | null): View<T> => ownFields(section, folder.fold<T>(layers, where));
    let view = viewFor(environment);
    if (patched && !checkComplete(section, view, report)) view = viewFor(null);
    const exists = whereItExists(view, environment);
    if (exists !== undefined) views[name] = exists;
  }
  return views;
}

/** The view, with what says that it exists in the environment, and whose defaults it takes, among its origins; `undefined` where it does not exist. */
function whereItExists<T>(view: View<T>, environment: string): View<T> | undefined {
  const block = view as { readonly [key: string]: Node | undefined };
  const listed = block['in'] as readonly Traced<string>[] | undefined;
  const entries = listed?.filter((one) => one.value === environment);
  if (entries?.length === 0) return undefined;
  const reasons = [...(entries ?? []), block['like'] as Traced<string> | undefined].flatMap((one) => (one === undefined ? [] : [one.origin]));
  return reasons.length === 0 ? view : (because([originOf(block)!, ...reasons], { ...block }) as View<T>);
}

function createScope(environment: EnvironmentFacts, shared: Shared): Scope {
  const { model, platform, images, owners, logs, report } = shared;
  const name = environment.name.value;
  const programs = new Map<string, Program>();
  const claims: Parameters<typeof claimNames>[0][number][] = [];
  for (const section of ['services', 'jobs'] as const) {
    for (const [key, view] of sortedEntries(foldSection<Model.Service & Partial<Model.Job>>(section, name, shared))) {
      const program = programOf(section, key, view);
      claims.push({ name: program.name, what: section === 'services' ? 'service' : 'job' });
      programs.set(key, program);
    }
  }
  const managing = managingOf(model.environments[name]!.managed, environment, report);
  const resources = new Map(sortedEntries(foldSection<NonNullable<Model.Platform['resources']>[string]>('resources', name, shared)).map(([key, view]) => [key, resourceOf(key, view, managing)]));
  claimNames([...claims, ...[...resources.values()].map((resource) => ({ name: resource.name, what: 'resource' as const }))], report);
  const volumes = new Map(sortedEntries(foldSection<Model.Volume>('volumes', name, shared)).map(([key, view]) => [key, volumeOf(key, view)]));
  const attributes = new Map<Resource, Attributes>();
  const scope: Scope = {
    platform,
    environment,
    programs,
    resources,
    volumes,
    images,
    owners,
    logs,
    report,
    attributesOf: (resource) => {
      let found = attributes.get(resource);
      if (found === undefined) attributes.set(resource, (found = resolveAttributes(resource, scope)));
      return found;
    },
  };
  return scope;
}

/** What others may interpolate. Who runs a resource decides what is said of it, whichever way that was decided. */
function resolveAttributes(resource: Resource, scope: Scope): Attributes {
  const { kind, managed } = resource;
  const attributes = kind.connection(resourceInput(resource, scope, []));
  if (kind.managed === undefined || managed.origin.kind === 'default') return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value.map((part) => alsoFrom(part, managed.origin))]));
}

export function programOf(section: 'services' | 'jobs', name: string, view: Program['view']): Program {
  const origin = originOf(view)!;
  const role = section === 'services' ? 'service' : view.kind!.value;
  const reason = section === 'services' ? origin : compose([origin, view.kind!.origin]);
  return { name: traced(name, modelPath(section, name)), role, origin: reason, view, ports: resolvePorts(view.ports) };
}

function modelPath(section: string, name: string): { kind: 'model'; path: ReturnType<typeof child> } {
  return { kind: 'model', path: child(path([section]), name) };
}

function resourceOf(name: string, view: Resource['view'], managing: Managing): Resource {
  const origin = originOf(view)!;
  const kind = kinds.get(view.kind.value)!;
  const managed = managing({ name, kind, stated: view.managed });
  return { name: traced(name, modelPath('resources', name)), origin: compose([origin, view.kind.origin, ...(managed.origin.kind === 'default' ? [] : [managed.origin])]), kind, view, managed };
}

function volumeOf(name: string, view: View<Model.Volume>): ResolvedVolume {
  const origin = originOf(view)!;
  return {
    name: traced(name, modelPath('volumes', name)),
    size: map(view.size, parseBytes),
    access: view.access ?? defaulted('shared', origin, 'access', 'a volume that has a name is one volume'),
    origin,
  };
}

interface Followed {
  readonly program: Program;
  readonly uses: readonly Use[];
  readonly calls: readonly Call[];
}

function followPrograms(scope: Scope): Followed[] {
  return [...scope.programs.values()].map((program) => ({ program, uses: resolveUses(program, scope), calls: resolveCalls(program, scope) }));
}

interface Connected {
  readonly workloads: Workload[];
  readonly edges: Edge[];
  readonly resources: ResolvedResource[];
  readonly watch: Watch | null;
  readonly own: OwnSecrets;
}

/** Turns programs and resources into workloads and edges. */
function connect(scope: Scope, followed: readonly Followed[], routes: readonly ResolvedRoute[], watching: WatchFacts): Connected {
  const programs = followed.map(({ program, uses, calls }) => resolveProgram(program, uses, calls, scope));
  const usesByResource = new Map<string, ResourceUse[]>();
  for (const { program, uses } of followed) for (const use of uses) pushUses(usesByResource, program, use);
  const around = { scaling: scalingOf(programs), publicRoutes: publicRoutesOf(routes, programs, scope.environment.runtime) };
  const scraped = [...scope.resources.values()].some(({ kind }) => kind.scraper !== undefined);
  const parts = [...scope.resources.values()].map((resource) => describeResource(resource, resourceInput(resource, scope, usesByResource.get(resource.name.value) ?? [], around), scraped));
  const reachable = new Map(parts.map((part) => [part.resource.name.value, reachableOf(part)]));
  const called = followed.flatMap(({ program, uses, calls }) => [...usesOf(program.name, uses, reachable), ...callsOf(program.name, calls), ...externalOf(program)]);
  const targets = targetsOf(programs, parts);
  const watch = watchOf({ programs, parts, targets, edges: called }, scope, watching);
  const made = parts.map((part) => makeResource(part, watch, reachable.get(part.resource.name.value)!, scope));
  const edges = [
    ...called,
    ...made.flatMap((one) => edgesOf(one, reachable)),
    ...scrapesOf(made.filter(({ part, running }) => running !== null && part.resource.kind.scraper !== undefined).map(({ part }) => part.resource), watch === null ? [] : targets.ofWorkloads),
  ];
  const derived = made.flatMap(workloadsOf);
  claimDerivedNames(derived, scope, scope.report);
  const all = sortBy([...programs, ...derived], (w) => w.name.value);
  return {
    workloads: withStartOrder(all, edges, scope),
    edges,
    resources: made.map(({ resolved }) => resolved),
    watch,
    own: parts.flatMap(({ resource, input }) => resource.kind.secrets?.(input) ?? []),
  };
}

function pushUses(into: Map<string, ResourceUse[]>, program: Program, use: Use): void {
  for (const mode of use.modes) append(into, use.resource.name.value, { by: program.name, mode, publish: use.publish, subscribe: use.subscribe, origin: use.origin });
}

function reachableOf({ resource, facet, managed }: Part): Reachable {
  const { ports, host = null } = managed ?? { ports: facet.ports };
  return { resource, ports: ports.map((port) => resolveFacetPort(port, resource)), host };
}

/** The job that backs up a resource, and what it needs of it. */
interface Backup {
  readonly workload: Workload;
  readonly mode: Traced<Mode>;
}

interface Made {
  readonly part: Part;
  readonly running: Workload | null;
  readonly exporter: Workload | null;
  readonly jobs: readonly Workload[];
  readonly backup: Backup | null;
  readonly resolved: ResolvedResource;
}

function makeResource(part: Part, watch: Watch | null, reachable: Reachable, scope: Scope): Made {
  const { resource, managed, metrics, exporter, backup } = part;
  const { kind, name, origin } = resource;
  const input = kind.watches === true ? { ...part.input, watch } : part.input;
  const facet = kind.watches === true ? kind.container(input) : part.facet;
  const bootstrap = kind.bootstrap?.(input) ?? [];
  const served = (ports: readonly ResolvedPort[]): ResolvedMetrics | null => {
    const port = ports.find((one) => one.name.value === metrics?.port);
    return metrics === null || port === undefined ? null : { port, path: metrics.path, serves: null, requests: null, latency: null };
  };
  const own = metrics?.exporter === undefined ? served(reachable.ports) : null;
  return {
    part: { ...part, input, facet },
    running: managed === null ? resolveResourceWorkload(resource, facet, own, scope) : null,
    exporter: exporter === null ? null : resolveExporterWorkload(resource, exporter.facet, served(exporter.facet.ports.map((port) => resolveFacetPort(port, resource))), scope),
    jobs: bootstrap.map((step) => resolveBootstrapWorkload(resource, step, scope)),
    backup: backup === null ? null : { workload: resolveBackupWorkload(resource, backup, scope), mode: backup.mode },
    resolved: { name, kind, origin, managed: resource.managed, realised: managed, attributes: scope.attributesOf(resource), bootstrap, metrics, apiService: managed === null ? (kind.apiService?.(input) ?? null) : null, options: resource.view },
  };
}

/** Everything that runs because there is the resource. */
function workloadsOf({ running, exporter, jobs, backup }: Made): Workload[] {
  return [...(running === null ? [] : [running]), ...(exporter === null ? [] : [exporter]), ...jobs, ...(backup === null ? [] : [backup.workload])];
}

/** Whom a resource, its exporter, its jobs and its backup talk to. */
function edgesOf({ part: { resource, facet, exporter }, running, jobs, backup }: Made, reachable: ReadonlyMap<string, Reachable>): Edge[] {
  const own = reachable.get(resource.name.value)!;
  const of = (name: Traced<string>, container: ContainerFacet): Edge[] => [...needsOf(name, container.needs, reachable), ...reachesOf(name, container)];
  return [
    ...(running === null ? [] : [...of(resource.name, facet), ...peersOf(facet, own)]),
    ...(exporter === null ? [] : of(exporter.name, exporter.facet)),
    ...jobs.map((job) => bootstrapEdge(job.name, own)),
    ...(backup === null ? [] : [useEdge(backup.workload.name, backup.mode, own, backup.workload.origin)]),
  ];
}

function volumesOf(workloads: readonly Workload[]): ResolvedVolume[] {
  const volumes = new Map<string, ResolvedVolume>();
  for (const { mounts } of workloads) {
    for (const { volume, origin } of mounts) {
      const before = volumes.get(volume.name.value);
      volumes.set(volume.name.value, { ...volume, origin: compose([before?.origin ?? volume.origin, origin]) });
    }
  }
  return sortBy(volumes.values(), (volume) => volume.name.value);
}
