// Right models of every feature of the language, from choices: for property tests, which can shrink them, and from a seed for everybody else.
import type { Platform } from '../../src/model/types.gen.ts';
import { between, chance, pick, seeded, shuffled, some, type Choices } from '../support/choices.ts';
import type { Plain } from '../support/language.ts';
import { isWatched, randomDefaults, randomJob, randomLogs, randomService } from './random-program.ts';
import { randomResource, requires } from './random-resource.ts';
import { entryShape, randomObject, randomValue, rootShape, shapeAt, type Names, type Random } from './random-value.ts';

/** What exists in a model, decided before any part of it is written, so that parts may name each other. */
export interface Plan {
  /** Those that run on compose; everything that has no `in` exists in all. */
  readonly environments: readonly string[];
  /** Those that run elsewhere. */
  readonly clusters: readonly string[];
  readonly services: readonly PlannedService[];
  readonly onceJobs: readonly string[];
  readonly resources: readonly { readonly name: string; readonly kind: string }[];
  readonly topics: readonly string[];
  readonly volumes: readonly string[];
  readonly secrets: readonly string[];
  readonly toolsOverlay: string | undefined;
  /** Who writes to each volume; filled as mounts are made. */
  readonly writers: Map<string, string>;
}

export interface PlannedService {
  readonly name: string;
  readonly ports: readonly { readonly name: string; readonly number: number; readonly udp: boolean }[];
  /** Whether others may call it and wait for it: it is everywhere, and in no overlay. */
  readonly called: boolean;
  readonly in: readonly string[] | undefined;
  readonly overlay: string | undefined;
}

/** Numbers of host ports that nobody else asks for. */
export interface HostPorts {
  readonly next: () => number;
}

export interface RandomModelOptions {
  /** Default: 1 to 6. */
  readonly services?: number;
}

/** A right model that follows from a seed alone. */
export function modelOfSeed(seed: number, options?: RandomModelOptions): Platform {
  return randomModel(seeded(seed), options);
}

export function randomModel(choices: Choices, { services = between(choices, 1, 6) }: RandomModelOptions = {}): Platform {
  const environments = pick(choices, [['local'], ['local'], ['demo', 'local']]);
  const clusters = pick(choices, [[], ['production'], ['production', 'staging']]);
  const jobs = some(choices, [['migrate', 'migration'], ['cleanup', 'scheduled'], ['seed', 'once'], ['import', 'once']] as const);
  const teams = some(choices, ['core', 'search', 'identity']);
  const defaults = some(choices, ['program', 'tool']);
  const plan: Plan = {
    environments,
    clusters,
    services: planServices(choices, services, environments),
    onceJobs: jobs.flatMap(([name, kind]) => (kind === 'once' ? [name] : [])),
    resources: planResources(choices),
    topics: ['orders', 'order-events', 'audit.log'].slice(0, between(choices, 0, 3)),
    volumes: some(choices, ['uploads', 'models', 'scratch']),
    secrets: ['signing-key', 'smtp-login', 'license'],
    toolsOverlay: chance(choices, 40) ? 'tools' : undefined,
    writers: new Map(),
  };
  // Alerts need somebody who answers for them.
  const owners = teams.length === 0 && isWatched(plan) ? ['core'] : teams;
  const names: Names = {
    service: plan.services.map(({ name }) => name),
    resource: plan.resources.map(({ name }) => name),
    job: jobs.map(([name]) => name),
    environment: [...environments, ...clusters],
    owner: owners,
    secret: plan.secrets,
    volume: plan.volumes,
    defaults,
  };
  const random: Random = { choices, names };
  const hostPorts = countingFrom(20_000);
  const each = <T>(list: readonly T[], name: (one: T) => string, make: (one: T) => Plain): Record<string, Plain> => Object.fromEntries(shuffled(choices, list.map((one) => [name(one), make(one)] as const)));
  const entry = (section: string) => (): Plain => randomObject(random, entryShape(section));
  const written = Object.fromEntries(plan.services.map((planned) => [planned.name, randomService(random, planned, plan, hostPorts)]));
  const shared = Object.fromEntries(defaults.map((name) => [name, randomDefaults(random)]));
  // A service that takes all that it is from defaults of its own is the same as one that states it.
  const whole = chance(choices, 20) ? plan.services.find(({ name }) => !('like' in written[name]!)) : undefined;
  const isWhole = (one: PlannedService): boolean => one === whole;
  const model = randomObject(random, rootShape, {
    name: () => pick(choices, ['shop', 'media-2', 'x']),
    environments: () => each(names.environment, String, (name) => randomEnvironment(random, clusters.includes(name))),
    owners: () => (owners.length === 0 ? undefined : each(owners, String, entry('owners'))),
    defaults: () => ({ ...shared, ...(whole === undefined ? {} : { whole: written[whole.name]! }) }),
    services: () => each(plan.services, ({ name }) => name, (one) => (isWhole(one) ? { like: 'whole' } : written[one.name]!)),
    jobs: () => (jobs.length === 0 ? undefined : each(jobs, ([name]) => name, ([name, kind]) => randomJob(random, name, kind, plan))),
    resources: () => (plan.resources.length === 0 ? undefined : { ...each(plan.resources, ({ name }) => name, ({ kind }) => randomResource(random, kind, plan, hostPorts)), ...adapterOf(plan), ...observersOf(plan) }),
    volumes: () => (plan.volumes.length === 0 ? undefined : each(plan.volumes, String, entry('volumes'))),
    secrets: () => each(plan.secrets, String, entry('secrets')),
    alerting: () => (isWatched(plan) ? randomAlerting(random) : chance(choices, 30) ? randomValue(random, rootShape.fields['alerting']!) : undefined),
    logs: () => randomLogs(choices),
    output: () => (chance(choices, 30) ? randomOutput(choices) : undefined),
    overrides: () => (chance(choices, 20) ? randomOverrides(choices, environments[0]!, plan) : undefined),
  });
  return model as unknown as Platform;
}

/** Somebody answers for what nobody owns; of the rest only what is complete in itself, since nobody is told. */
function randomAlerting(random: Random): Plain {
  const shape = shapeAt(rootShape.fields['alerting']!) as typeof rootShape;
  return randomObject(random, shape, { fallback: () => random.names.owner[0]!, in: () => [], heartbeatUrl: () => undefined });
}

function randomOutput(choices: Choices): Plain {
  return pick(choices, [
    { directory: 'build/generated', placement: { docker: 'images' }, targets: ['compose', 'docker', 'kubernetes'] },
    { directory: 'out', also: ['helm'], ejected: ['compose'] },
  ]);
}

/** What tells a cluster the metrics that services scale on. */
function adapterOf({ clusters, resources }: Plan): Record<string, Plain> {
  const prometheus = resources.find(({ kind }) => kind === 'prometheus');
  return clusters.length === 0 || prometheus === undefined ? {} : { 'custom-metrics': { kind: 'prometheus-adapter', prometheus: prometheus.name, in: [...clusters] } };
}

/** What tells of machines, containers and clusters, where somebody asks. */
function observersOf({ environments, clusters, resources }: Plan): Record<string, Plain> {
  if (!resources.some(({ kind }) => kind === 'prometheus')) return {};
  return {
    ...(environments.length === 0 ? {} : { machine: { kind: 'node-exporter', in: [...environments] }, containers: { kind: 'cadvisor', in: [...environments] } }),
    ...(clusters.length === 0 ? {} : { 'cluster-state': { kind: 'kube-state-metrics', in: [...clusters] } }),
  };
}

function countingFrom(first: number): HostPorts {
  let number = first;
  return { next: () => number++ };
}

const serviceNames = ['web', 'api', 'search', 'billing', 'mailer', 'worker-2', 'reports', 'feed'] as const;

function planServices(choices: Choices, count: number, environments: readonly string[]): PlannedService[] {
  return Array.from({ length: count }, (_, i) => {
    const name = i < serviceNames.length ? serviceNames[i]! : `service-${i}`;
    const alone = chance(choices, 25);
    const ports = some(choices, [
      { name: 'http', number: pick(choices, [80, 3000, 8080]), udp: false },
      { name: 'grpc', number: 9000 + i, udp: false },
      { name: 'dns', number: 53, udp: true },
    ]);
    return {
      name,
      ports,
      called: !alone && ports.length > 0,
      in: alone && chance(choices, 50) ? [pick(choices, environments)] : undefined,
      overlay: alone && chance(choices, 50) ? pick(choices, ['tools', 'extras']) : undefined,
    };
  });
}

const kinds = ['postgres', 'redis', 'kafka', 'qdrant', 'bucket', 'jaeger', 'opentelemetry-collector', 'prometheus', 'alertmanager', 'grafana', 'schema-registry', 'kafka-connect', 'kafka-ui'] as const;

/** Some kinds, with those that they cannot do without, under their own names or others. */
function planResources(choices: Choices): Plan['resources'] {
  const chosen = new Set<string>();
  for (const kind of some(choices, kinds, 7)) for (const one of [...(requires[kind] ?? []), kind]) chosen.add(one);
  return [...chosen].map((kind) => ({ kind, name: chance(choices, 80) ? kind : `main-${kind}` }));
}

function randomEnvironment(random: Random, isCluster: boolean): Plain {
  const { choices } = random;
  const provider = pick(choices, ['google', 'aws'] as const);
  return randomObject(random, entryShape('environments'), {
    runtime: () => (isCluster ? 'kubernetes' : 'compose'),
    memory: () => (chance(choices, 20) ? '64Ti' : undefined),
    cloud: () => (isCluster ? randomCloud(choices, provider) : undefined),
    ingress: () => (isCluster ? pick(choices, ingresses[provider]) : undefined),
    managed: () => (isCluster && chance(choices, 50) ? true : undefined),
    domain: () => (isCluster ? 'shop.example.com' : undefined),
    variables: () => ({ greeting: pick(choices, ['hello', 'grüß dich', '$HOME']) }),
  });
}

const network = { nodes: '10.0.0.0/20', pods: '10.4.0.0/14', services: '10.8.0.0/20', controlPlane: '172.16.0.0/28', managed: '10.9.0.0/20' };

/** What a cloud offers; where it has no usual controller, class and issuer are stated. */
const ingresses: Readonly<Record<'google' | 'aws', readonly (Plain | undefined)[]>> = {
  google: [undefined, { kind: 'gke' }, { kind: 'gateway' }, { kind: 'gateway', class: 'gke-l7-regional-external-managed', issuer: 'letsencrypt' }, { kind: 'gateway', class: 'envoy', issuer: 'letsencrypt' }],
  aws: [{ class: 'envoy', issuer: 'letsencrypt' }, { kind: 'gateway', class: 'envoy', issuer: 'letsencrypt' }],
};

function randomCloud(choices: Choices, provider: 'google' | 'aws'): Plain {
  const ranges = some(choices, Object.entries(network));
  return {
    provider,
    region: 'europe-west3',
    account: '123456789012',
    ...(chance(choices, 50) ? { project: 'shop-1' } : {}),
    ...(ranges.length === 0 ? {} : { network: Object.fromEntries(ranges) }),
  };
}

/** A note that tools read, and a change of what stands in the file. */
function randomOverrides(choices: Choices, environment: string, { services, clusters }: Plan): Plain {
  const file = `compose/${environment}/compose.yaml`;
  const set = pick<Plain>(choices, ['text', 1, true, null, [1, 'two', {}], { b: { c: [] }, a: 'x' }]);
  const always = services.find((one) => one.overlay === undefined && one.in === undefined);
  return [
    { file, at: '/x-note', set, reason: 'Read by a tool of ours' },
    { file, at: '/x-title', before: 'x-note', set: 'ours', reason: 'Read by a tool of ours' },
    ...(always === undefined ? [] : [{ file, at: `/services/${always.name}/restart`, expect: 'unless-stopped', set: 'always', reason: 'Nobody is there to start it' }]),
    ...clusters.map((cluster) => ({ file: `kubernetes/${cluster}/namespace.yaml`, object: 'Namespace', at: '/metadata/labels/example.com~1team', set: 'ours', reason: 'Read by a tool of the cluster' })),
  ];
}
