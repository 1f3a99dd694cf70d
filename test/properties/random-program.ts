import { between, chance, pick, some, type Choices } from '../support/choices.ts';
import type { Plain } from '../support/language.ts';
import { entryShape, objectOfKind, randomObject, randomValue, shapeAt, type Overrides, type Random } from './random-value.ts';
import type { HostPorts, Plan, PlannedService } from './random-model.ts';
import { randomSize } from './random-size.ts';

type Block = { readonly [key: string]: Plain };

/** Attributes that hold no secret, by kind, and those that do. */
const attributes: Readonly<Record<string, readonly [plain: readonly string[], secret: readonly string[]]>> = {
  alertmanager: [['host', 'port', 'url'], []],
  bucket: [['endpoint', 'name', 'region', 'accessKey'], ['secretKey']],
  grafana: [['url'], []],
  jaeger: [['otlpGrpc', 'otlpHttp', 'url'], []],
  kafka: [['brokers', 'topicPrefix', 'version'], []],
  'kafka-connect': [['url'], []],
  'kafka-ui': [['url'], []],
  'opentelemetry-collector': [['otlpGrpc', 'otlpHttp'], []],
  postgres: [['host', 'port', 'database', 'user'], ['password', 'url']],
  prometheus: [['url'], []],
  qdrant: [['url', 'grpcUrl', 'grpcPort'], []],
  redis: [['host', 'port'], ['password', 'url']],
  'schema-registry': [['url'], []],
};

const modes: Readonly<Record<string, readonly string[]>> = {
  alertmanager: ['read', 'write'],
  bucket: ['read', 'write', 'admin'],
  grafana: ['read'],
  jaeger: ['read', 'write'],
  kafka: ['publish', 'subscribe', 'admin'],
  'kafka-connect': ['read', 'admin'],
  'kafka-ui': ['admin'],
  'opentelemetry-collector': ['write'],
  postgres: ['read', 'write', 'admin'],
  prometheus: ['read'],
  qdrant: ['read', 'write', 'admin'],
  redis: ['read', 'write', 'publish', 'subscribe', 'admin'],
  'schema-registry': ['read', 'write', 'admin'],
};

interface Parts {
  readonly fields: Overrides;
  readonly uses: Block;
  readonly calls: readonly PlannedService[];
}

/** What services and jobs have in common. A secret reaches a variable only where the entry point is known. */
function commonParts(random: Random, name: string, plan: Plan, self: PlannedService | undefined): Parts {
  const { choices } = random;
  const built = chance(choices, 50);
  const entrypoint = !built && chance(choices, 50) ? ['/app/main', '--flag'] : undefined;
  const uses = randomUses(choices, plan, self?.overlay);
  const calls = some(choices, plan.services.filter((one) => one.called && one.name !== name), 3);
  const fields: Overrides = {
    logs: () => randomLogs(choices),
    image: () => (built ? undefined : pick(choices, ['registry.example.com/shop/app:1.2.3', 'nginx:1.27'])),
    build: () => (built ? randomBuild(random) : undefined),
    entrypoint: () => entrypoint,
    command: () => (chance(choices, 30) ? ['run', 'two words', '$HOME', ''] : undefined),
    env: () => randomVariables(choices, { plan, uses, calls, secretsAllowed: built || entrypoint !== undefined, self }),
    files: () => randomFiles(choices, plan),
    volumes: () => randomMounts(choices, name, plan),
    uses: () => (Object.keys(uses).length === 0 ? undefined : uses),
    calls: () => randomCalls(choices, calls),
    external: () => (chance(choices, 30) ? ['api.example.com', { host: 'mail.example.com', port: 587 }] : undefined),
    size: () => (chance(choices, 50) ? randomSize(choices) : undefined),
    // A cluster admits no image that may start as root.
    user: () => (chance(choices, 20) || (!built && plan.clusters.length > 0) ? between(choices, 1, 65_534) : undefined),
    rollout: () => (self !== undefined && chance(choices, 30) ? randomRollout(choices) : undefined),
    overlay: () => self?.overlay,
    in: () => self?.in,
    like: () => undefined,
  };
  return { fields, uses, calls };
}

/** Whose port is not plain must be called on one by name. */
function randomCalls(choices: Choices, calls: readonly PlannedService[]): Plain | undefined {
  if (calls.length === 0) return undefined;
  if (calls.every(({ ports }) => hasMain(ports)) && chance(choices, 50)) return calls.map(({ name }) => name);
  return Object.fromEntries(calls.map(({ name, ports }) => [name, hasMain(ports) && chance(choices, 50) ? {} : { port: pick(choices, ports).name }]));
}

function randomBuild(random: Random): Plain {
  const { choices } = random;
  const builds = shapeAt(entryShape('services').fields['build']!) as { readonly of: readonly number[] };
  const kind = pick(choices, ['node', 'rust', 'sqlx']);
  const dependencies = chance(choices, 70);
  return randomObject(random, objectOfKind(builds.of, kind), {
    version: () => (chance(choices, 50) ? (kind === 'node' ? pick(choices, [20, '22', '24.1.0']) : kind === 'rust' ? '1.95.0' : '0.9.0') : undefined),
    dependencies: () => (dependencies ? pick(choices, [undefined, true]) : false),
    // What has no dependencies to install can be no part of a workspace, and runs no scripts of theirs.
    workspace: () => (dependencies && chance(choices, 30) ? '@shop/web' : undefined),
    installScripts: () => (dependencies && chance(choices, 30) ? false : undefined),
  });
}

function randomUses(choices: Choices, { resources, topics, toolsOverlay }: Plan, overlay: string | undefined): Block {
  // What is only in an overlay cannot be waited for from outside of it.
  const there = resources.filter(({ kind }) => kind !== 'kafka-ui' && (toolsOverlay === undefined || toolsOverlay === overlay || !['kafka-connect', 'schema-registry'].includes(kind)));
  return Object.fromEntries(some(choices, there, 4).map(({ name, kind }): [string, Plain] => [name, kind === 'kafka' && topics.length > 0 ? randomTopics(choices, topics) : randomMode(choices, kind)]));
}

function randomMode(choices: Choices, kind: string): Plain {
  const mode = pick(choices, modes[kind]!);
  return chance(choices, 50) ? mode : { mode };
}

function randomTopics(choices: Choices, topics: readonly string[]): Plain {
  const topic = (): readonly string[] => [pick(choices, topics)];
  return pick(choices, [{ publish: topic() }, { subscribe: topic() }, { publish: topic(), subscribe: topic() }, { mode: 'admin', subscribe: topic() }]);
}

interface Surroundings {
  readonly plan: Plan;
  readonly uses: Block;
  readonly calls: readonly PlannedService[];
  readonly secretsAllowed: boolean;
  readonly self: PlannedService | undefined;
}

/** Values of every sort: plain ones, references to all that is used and called, secrets, and texts that look like something else. */
function randomVariables(choices: Choices, { plan, uses, calls, secretsAllowed, self }: Surroundings): Plain {
  const used = plan.resources.filter(({ name }) => name in uses);
  const references = used.flatMap(({ name, kind }) => {
    const [open, secret] = attributes[kind]!;
    return [...open, ...(secretsAllowed ? secret : [])].map((attribute) => `\${${name}.${attribute}}`);
  });
  const called = calls.flatMap(({ name, ports }) => [`\${${name}.host}:\${${name}.ports.${ports[0]!.name}}`, ...(hasMain(ports) ? [`\${${name}.url}/v1`] : [])]);
  const own = self === undefined || self.ports.length === 0 ? [] : [`\${self.ports.${self.ports[0]!.name}}`];
  const secret = pick(choices, plan.secrets);
  const values: Plain[] = [
    ...references, ...called, ...own, '${environment.name}.${environment.domain}', '${environment.greeting}', '${platform.name}', '${self.name}', 'costs $5, $${literal} and `ticks`', 'two\nlines', ' spaced ', '', '0777', 'null', 3, 0.5, true,
    { secretFile: secret }, ...(secretsAllowed ? [{ secret }] : []),
  ];
  return Object.fromEntries(some(choices, values, 6).map((value, i) => [`SETTING_${i}`, value]));
}

function hasMain(ports: PlannedService['ports']): boolean {
  return ports.length === 1 || ports.some(({ name }) => name === 'http');
}

function randomRollout(choices: Choices): Plain {
  return pick(choices, [{ surge: 1 }, { surge: 0, unavailable: '25%' }, { strategy: 'rolling', drain: '5s' }, { surge: '50%', unavailable: 2, drain: '0s' }]);
}

/** A cluster does not see the repository. */
function randomFiles(choices: Choices, { secrets, clusters }: Plan): Plain | undefined {
  const files: [string, Plain][] = [
    ['/etc/app/app.conf', { content: 'level = info\n\n[http]\nlisten = "$host"\n' }],
    ['/etc/app/empty', { content: '' }],
    ...(clusters.length > 0 ? [] : [['/etc/app/a b.conf', { source: 'config/app.conf' }] satisfies [string, Plain]]),
    ['/etc/app/tls.pem', { secret: pick(choices, secrets) }],
  ];
  const chosen = some(choices, files);
  return chosen.length === 0 ? undefined : Object.fromEntries(chosen);
}

/** A volume that does not say that it is shared has one writer: the first who mounts it. */
function randomMounts(choices: Choices, name: string, { volumes, writers }: Plan): Plain | undefined {
  const mounts = some(choices, volumes, 2).map((volume): [string, Plain] => {
    const writes = !writers.has(volume) && chance(choices, 60);
    if (writes) writers.set(volume, name);
    const path = `/srv/${volume}`;
    return [volume, writes ? pick(choices, [path, { path }, { path, mode: 'write' }]) : { path, mode: 'read' }];
  });
  return mounts.length === 0 ? undefined : Object.fromEntries(mounts);
}

export function randomService(random: Random, planned: PlannedService, plan: Plan, hostPorts: HostPorts): Block {
  const { choices } = random;
  const { fields } = commonParts(random, planned.name, plan, planned);
  const { ports } = planned;
  const spoken = ports.filter(({ udp }) => !udp);
  const served = spoken.length > 0 && chance(choices, 40) ? randomMetrics(choices) : undefined;
  const shape = entryShape('services');
  const field = (key: string): Plain | undefined => randomValue(random, shape.fields[key]!);
  const overrides: Overrides = {
    ...fields,
    like: () => (chance(choices, 20) && random.names.defaults.length > 0 ? pick(choices, random.names.defaults) : undefined),
    ports: () => (ports.length === 0 ? undefined : Object.fromEntries(ports.map((port) => [port.name, randomPort(choices, port, hostPorts)]))),
    health: () => randomHealth(choices, spoken, ports),
    routes: () => (spoken.length > 0 && chance(choices, 30) ? randomRoutes(random, planned) : undefined),
    scale: () => (chance(choices, 40) ? randomScale(random, field('scale') as Block, served !== undefined && tellsMetrics(plan)) : undefined),
    metrics: () => (served === undefined ? undefined : { port: pick(choices, spoken).name, ...(chance(choices, 50) ? { path: '/internal/metrics' } : {}), ...served }),
    objectives: () => (served === undefined ? undefined : randomObjectives(choices)),
    alerts: () => (served === undefined || !isWatched(plan) || chance(choices, 60) ? undefined : randomAlerts(choices, planned.name)),
    after: () => randomAfter(choices, planned, plan),
    per: () => (chance(choices, 40) ? Object.fromEntries(some(choices, [...(planned.in ?? [...plan.environments, ...plan.clusters])]).map((name) => [name, randomPatch(choices)])) : undefined),
  };
  return randomObject(random, shape, overrides);
}

/** What client libraries serve, and what programs serve of their own; requests are always counted, and timed. */
function randomMetrics(choices: Choices): Block {
  const orders = { orders_total: { type: 'counter', labels: ['shop'], help: 'Orders taken' } };
  const http = { http_requests_total: { type: 'counter', unit: 'requests', labels: ['path', pick(choices, ['status', 'code'])] }, http_request_duration_seconds: { type: 'histogram', labels: ['path'], ...(chance(choices, 70) ? { buckets: [0.1, 0.25, 0.5, 1, 5] } : {}) } };
  const grpc = { grpc_server_handled_total: { type: 'counter', labels: ['grpc_method', 'grpc_code'] }, grpc_server_handling_seconds: { type: 'histogram', unit: 'seconds', buckets: [0.01, 0.3, 2] } };
  const telemetry = { http_server_request_duration_seconds: { type: 'histogram', labels: ['http_response_status_code'], buckets: [0.005, 1, 10] } };
  const own = { visits_total: { type: 'counter', labels: ['result'] }, visit_time: { type: 'histogram', unit: 'milliseconds', buckets: [50, 1000, 4000] } };
  const stated = { requests: { metric: 'visits_total', failed: { label: 'result', matches: pick(choices, ['error', 'error|panic', '[45]\\d\\d']) } }, latency: 'visit_time' };
  const beside = {
    ...(chance(choices, 30) ? { mails_sent_total: { type: 'counter', labels: ['kind'] }, mails_failed_total: { type: 'counter', labels: ['kind'] } } : {}),
    ...(chance(choices, 30) ? { page_cache_hits_total: { type: 'counter' }, page_cache_misses_total: { type: 'counter' } } : {}),
    ...(chance(choices, 30) ? { db_connections_active: { type: 'gauge' }, db_connections_idle: { type: 'gauge' }, db_connections_max: { type: 'gauge' } } : {}),
    ...(chance(choices, 30) ? { queue_length: { type: 'gauge', labels: ['queue'], help: 'What waits.' } } : {}),
  };
  const [measured, names = {}] = pick(choices, [[http], [grpc], [telemetry], [own, stated]] as const);
  return { serves: { ...orders, ...measured, ...beside }, ...names };
}

function randomObjectives(choices: Choices): Plain | undefined {
  if (chance(choices, 40)) return undefined;
  return {
    ...(chance(choices, 80) ? { availability: pick(choices, ['99.9%', '99%', '99.95%', '50%']) } : {}),
    ...(chance(choices, 60) ? { latency: { [pick(choices, ['p50', 'p95', 'p99'])]: pick(choices, ['100ms', '400ms', '1s']) } } : {}),
    ...(chance(choices, 30) ? { window: pick(choices, ['14d', '7d', '2d']) } : {}),
    ...(chance(choices, 30) ? { errors: { [pick(choices, ['warning', 'critical'])]: '20%' } } : {}),
  };
}

/** Ports are numbered so that two of one program never meet; what several programs listen on is one number for all. */
function randomPort(choices: Choices, { number, udp }: PlannedService['ports'][number], hostPorts: HostPorts): Plain {
  if (udp) return { number, protocol: 'udp' };
  if (chance(choices, 60)) return number;
  return { number, ...(chance(choices, 50) ? { protocol: pick(choices, ['http', 'grpc', 'tcp']) } : {}), ...(chance(choices, 40) ? { hostPort: hostPorts.next() } : {}) };
}

function randomHealth(choices: Choices, spoken: PlannedService['ports'], ports: PlannedService['ports']): Plain | undefined {
  const timing = chance(choices, 40) ? { interval: '30s', timeout: '1500ms', retries: 5, startPeriod: '2m' } : {};
  const port = hasMain(ports) && chance(choices, 70) ? {} : { port: spoken[0]?.name ?? '' };
  const ways: (Plain | undefined)[] = [undefined, { none: 'nothing waits for it' }, { command: ['/app/healthy', '--quick', '$5'], ...timing }];
  if (spoken.length > 0) ways.push({ live: '/health', ...port, ...timing }, { live: '/live', ready: '/ready?deep=1', ...port, ...timing });
  return pick(choices, ways);
}

function randomRoutes({ choices }: Random, { name, ports }: PlannedService): Plain {
  const port = hasMain(ports) ? {} : { port: ports.find(({ udp }) => !udp)!.name };
  return [
    { host: `${name}.\${environment.domain}`, ...port, ...(chance(choices, 50) ? { websocket: true, timeout: '1h' } : {}) },
    ...(chance(choices, 50) ? [{ host: 'www.example.com', path: `/${name}`, ...port, websocket: false }] : []),
  ];
}

export function isWatched({ resources }: Plan): boolean {
  return resources.some(({ kind }) => kind === 'prometheus');
}

/** Of what every service that serves anything serves. */
function randomAlerts(choices: Choices, job: string): Block {
  const rate = `sum by (shop) (rate(orders_total{job="${job}"}[${pick(choices, ['5m', '10m', '1h'])}]))`;
  const words = { meaning: 'Nobody orders.', impact: 'Nothing is sold.', ...(chance(choices, 50) ? { causes: ['It is night.', 'The shop is closed.'] } : {}), ...(chance(choices, 50) ? { remedies: ['Wait.'] } : {}) };
  const more = { ...(chance(choices, 50) ? { for: '2m' } : {}), ...(chance(choices, 30) ? { description: '{{ $value | humanize }} a second in {{ $labels.shop }}.' } : {}), ...(chance(choices, 30) ? { panel: 'Orders', unit: 'per second' } : {}), ...(chance(choices, 30) ? { threshold: 0.5 } : {}) };
  const test = { fault: { 'orders_total{shop="a"}': 5 }, health: { 'orders_total{shop="a"}': '0+600' }, ...(chance(choices, 30) ? { after: '2h' } : {}) };
  const few = { expr: `${rate} < ${pick(choices, ['0.1', '1'])}`, severity: pick(choices, ['critical', 'warning', 'info']), summary: 'Few orders in {{ $labels.shop }}', ...words, ...more, test };
  const none = { expr: `absent(orders_total{job="${job}"})`, severity: 'warning', summary: 'No orders', ...words, test: { fault: { up: 1 }, health: test.health } };
  return { FewOrders: few, ...(chance(choices, 40) ? { NoOrders: none } : {}), ...(chance(choices, 40) ? { ServiceDown: { off: 'it restarts by itself' } } : {}) };
}

/** A cluster learns of metrics by way of Prometheus. */
function tellsMetrics({ clusters, resources }: Plan): boolean {
  return clusters.length === 0 || resources.some(({ kind }) => kind === 'prometheus');
}

function randomScale({ choices }: Random, scale: Block, hasMetrics: boolean): Plain {
  const { metric: _, ...rest } = scale;
  const min = choices.below(4);
  return { ...rest, min, max: min + 1 + choices.below(8), ...(hasMetrics && chance(choices, 50) ? { metric: { name: 'orders_total', perReplica: between(choices, 1, 1000) } } : {}) };
}

/** Only what stands before it in the list, so that nothing waits in a circle. */
function randomAfter(choices: Choices, planned: PlannedService, plan: Plan): Plain | undefined {
  const before = plan.services.slice(0, plan.services.indexOf(planned)).filter((one) => one.called).map((one) => one.name);
  const chosen = some(choices, [...before, ...plan.onceJobs], 2);
  return chosen.length === 0 ? undefined : chosen;
}

function randomPatch(choices: Choices): Plain {
  return pick(choices, [{ size: { memory: '4Gi' } }, { env: { SETTING_0: 'elsewhere', SETTING_9: 9 } }, { stop: '5s' }, { command: ['other'] }, { scale: { min: 1, max: 2 } }, { description: 'Another one' }]);
}

export function randomJob(random: Random, name: string, kind: 'migration' | 'scheduled' | 'once', plan: Plan): Plain {
  const { choices } = random;
  const { fields } = commonParts(random, name, plan, undefined);
  return randomObject(random, entryShape('jobs'), {
    ...fields,
    kind: () => kind,
    like: () => (chance(choices, 20) && random.names.defaults.length > 0 ? pick(choices, random.names.defaults) : undefined),
    schedule: () => (kind === 'scheduled' ? pick(choices, ['0 3 * * *', '*/15 8-18 * * mon-fri']) : undefined),
    overlay: () => (kind === 'scheduled' && chance(choices, 20) ? 'extras' : undefined),
    after: () => (kind !== 'migration' && plan.resources.length > 0 && chance(choices, 20) && plan.toolsOverlay === undefined ? [pick(choices, plan.resources.filter((one) => one.kind !== 'kafka-ui')).name] : undefined),
    in: () => (kind === 'scheduled' && chance(choices, 20) ? [pick(choices, plan.environments)] : undefined),
  });
}

/** What services take with `like`: nothing that must agree with the rest of whoever takes it. */
export function randomDefaults(random: Random): Plain {
  const left: Overrides[string] = () => undefined;
  const { choices } = random;
  const shape = entryShape('defaults');
  const alone = ['description', 'owner', 'temporary', 'user', 'readOnly', 'stop', 'disruption', 'rollout'];
  return randomObject(random, shape, {
    ...Object.fromEntries(Object.keys(shape.fields).filter((key) => !alone.includes(key)).map((key) => [key, left])),
    env: () => ({ SHARED: '${self.name} of ${platform.name}', LEVEL: 'info' }),
    size: () => randomSize(choices),
    rollout: () => (chance(choices, 30) ? randomRollout(choices) : undefined),
  });
}


/** Only lines of JSON have fields. */
export function randomLogs(choices: Choices): Plain | undefined {
  return chance(choices, 30) ? pick(choices, [{ format: 'json', fields: { time: 'timestamp', level: 'level', message: 'fields.message', trace: 'trace_id', span: 'span_id' } }, { format: 'text', faults: ['ERROR'] }]) : undefined;
}
