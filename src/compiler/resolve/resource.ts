import type { BackupStep, BootstrapStep, ContainerFacet, DataPath, FacetPort } from '../../catalog/facets.ts';
import type { ResourceInput } from '../../catalog/kind.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { invariant } from '../../util/invariant.ts';
import { once } from '../../util/once.ts';
import type { ResolvedFile, ResolvedHealth, ResolvedMount, ResolvedPort, ResolvedVariable, ResolvedVolume, Workload } from '../resolved.ts';
import { defaulted } from './defaults.ts';
import { resolveOwner } from './owner.ts';
import type { Resource, Scope } from './scope.ts';
import { resolveSize } from './size.ts';

type Input = ResourceInput<never>;

const exporterName = convention('what serves the metrics of a resource for it is named for it');
const jobName = convention('a bootstrap job is named for its resource and for what it makes');
const dataName = convention('a volume is named for its resource and for what is kept on it');
const backups = convention('a backup runs at a moment that is the same everywhere, to a volume that is there for the next one, too');
const bootstrapSize = convention('a bootstrap job is small and short');
const patience = convention('its resource may take an hour to be there for the first time, and what uses it waits for the job');

/** The container of a resource that the cloud does not manage. */
export function resolveResourceWorkload(resource: Resource, facet: ContainerFacet, metrics: Workload['metrics'], scope: Scope): Workload {
  const { view } = resource;
  return { ...containerOf(resource, facet, metrics, scope), description: view.description ?? null, image: { reference: view.image ?? facet.image, build: null } };
}

/** The program that asks a resource for its metrics, and serves them. */
export function resolveExporterWorkload(resource: Resource, facet: ContainerFacet, metrics: Workload['metrics'], scope: Scope): Workload {
  return { ...containerOf(resource, facet, metrics, scope), name: exporterNameOf(resource) };
}

export function exporterNameOf({ name }: Resource): Traced<string> {
  return withOrigin(t`${name}-exporter`, exporterName);
}

function containerOf(resource: Resource, facet: ContainerFacet, metrics: Workload['metrics'], scope: Scope): Workload {
  const { name, origin } = resource;
  const ports = facet.ports.map((port) => resolveFacetPort(port, resource));
  return {
    ...base(resource, scope),
    name,
    role: 'resource',
    resource: name,
    description: null,
    image: { reference: facet.image, build: null },
    entrypoint: facet.entrypoint ?? null,
    command: facet.command ?? null,
    ports,
    variables: resolveVariables(facet.variables, origin),
    files: resolveFiles(facet.files, origin),
    mounts: facet.data.map((data) => resolveData(resource, data, traced('own', dataName), origin)),
    temporary: facet.temporary,
    health: resolveHealth(facet, ports, origin),
    user: facet.user,
    readOnly: facet.readOnly,
    capabilities: facet.capabilities,
    permissions: facet.permissions ?? [],
    host: facet.host ?? null,
    nodePorts: facet.nodePorts ?? [],
    size: facet.size,
    replicas: { min: facet.replicas, max: facet.replicas, scale: null },
    stop: facet.stop,
    metrics,
  };
}

/** The job that makes one of the things that must exist before the resource is used. */
export function resolveBootstrapWorkload(resource: Resource, step: BootstrapStep, scope: Scope): Workload {
  return { ...jobOf(resource, step, scope), role: 'bootstrap', tries: { retries: traced(20, patience), timeout: null } };
}

/** The job that copies what the resource holds, at times. Its volume outlives its containers, so it is no container's own. */
export function resolveBackupWorkload(resource: Resource, step: BackupStep, scope: Scope): Workload {
  const job = jobOf(resource, step, scope);
  return {
    ...job,
    role: 'scheduled',
    mounts: step.data.map((data) => resolveData(resource, data, traced('shared', backups), job.origin)),
    schedule: { cron: step.schedule, timezone: traced('Etc/UTC', backups) },
    tries: { retries: traced(3, backups), timeout: null },
  };
}

export function jobNameOf({ name }: Resource, step: BootstrapStep): Traced<string> {
  return withOrigin(t`${name}-${step.name}`, jobName);
}

function jobOf(resource: Resource, step: BootstrapStep, scope: Scope): Omit<Workload, 'role'> {
  return {
    ...base(resource, scope),
    name: jobNameOf(resource, step),
    resource: resource.name,
    origin: compose([resource.origin, step.origin]),
    description: null,
    image: { reference: step.image, build: null },
    entrypoint: step.entrypoint ?? null,
    command: step.command ?? null,
    ports: [],
    variables: resolveVariables(step.variables, step.origin),
    files: resolveFiles(step.files, step.origin),
    mounts: [],
    temporary: step.temporary,
    health: { kind: 'none', reason: traced('a job is done when it ends', jobName), origin: step.origin },
    user: step.user,
    readOnly: traced(true, jobName),
    capabilities: [],
    permissions: [],
    host: null,
    nodePorts: [],
    size: resolveSize(undefined, bootstrapSize),
    replicas: { min: traced(1, jobName), max: traced(1, jobName), scale: null },
    stop: defaulted(10_000, resource.origin, 'stop', 'a job that is repeatable may be stopped at any time'),
    metrics: null,
  };
}

function resolveData({ name }: Resource, data: DataPath, access: ResolvedVolume['access'], origin: Workload['origin']): ResolvedMount {
  const volume = { name: withOrigin(t`${name}-${data.name}`, dataName), size: data.size, access, origin };
  return { volume, path: data.path, mode: traced('write' as const, data.path.origin), origin: data.path.origin };
}

type Base = Pick<Workload, 'origin' | 'owner' | 'needs' | 'overlay' | 'schedule' | 'tries' | 'rollout' | 'disruption' | 'objectives' | 'logs'>;

function base(resource: Resource, scope: Scope): Base {
  const { view, origin } = resource;
  return { origin, owner: resolveOwner(view.owner, scope), needs: [], overlay: view.overlay ?? null, schedule: null, tries: null, rollout: null, disruption: null, objectives: null, logs: null };
}

export function resolveFacetPort(port: FacetPort, { view, origin }: Resource): ResolvedPort {
  const hostPort = (view.hostPorts)?.[port.name.value] ?? null;
  return { ...port, origin, hostPort, published: null };
}

function resolveVariables(variables: ContainerFacet['variables'], origin: Workload['origin']): ResolvedVariable[] {
  return variables.map((variable) => {
    if ('secretFile' in variable) return { name: variable.name, origin, value: { kind: 'secret-file', secret: variable.secretFile } };
    return { name: variable.name, origin, value: variable.value };
  });
}

function resolveFiles(files: ContainerFacet['files'], origin: Workload['origin']): ResolvedFile[] {
  return files.map((file) => ('secret' in file ? { kind: 'secret', ...file, origin } : { kind: 'content', ...file, content: once(file.content), part: file.part ?? 'files', origin: file.origin === undefined ? origin : compose([origin, file.origin]) }));
}

function resolveHealth({ health }: ContainerFacet, ports: readonly ResolvedPort[], origin: Workload['origin']): ResolvedHealth {
  const { probe, ...timing } = health;
  if (probe.kind === 'none') return { kind: 'none', reason: probe.reason, origin };
  if (probe.kind === 'command') return { kind: 'command', ...timing, command: probe.command, origin };
  const port = ports.find(({ name }) => name.value === probe.port);
  invariant(port !== undefined, `no port ${probe.port} to ask for health`);
  return { ...probe, ...timing, port, origin };
}

/** What a kind gets to see of one resource, with what of its surroundings is known by then. */
export function resourceInput(resource: Resource, scope: Scope, uses: Input['uses'], around: Partial<Pick<Input, 'scaling' | 'publicRoutes'>> = {}): Input {
  return {
    name: resource.name,
    origin: resource.origin,
    options: resource.view as never,
    platform: scope.platform,
    environment: scope.environment,
    managed: resource.managed,
    uses,
    attributesOf: (name) => {
      const other = scope.resources.get(name.value);
      return other === undefined ? {} : scope.attributesOf(other);
    },
    watch: null,
    scaling: [],
    publicRoutes: [],
    ...around,
  };
}
