// Changes one leaf of a resource's options after the other: whatever changes in a facet must name that leaf among its origins.
import { expect, test } from 'vitest';
import type { Kind, ResourceInput } from '../../src/catalog/kind.ts';
import { printDocument, type Document } from '../../src/formats/index.ts';
import { partsOf, type Origin } from '../../src/provenance/origin.ts';
import { formatPath, path } from '../../src/provenance/path.ts';
import { Traced } from '../../src/provenance/traced.ts';
import { printPromql } from '../../src/formats/promql/print.ts';
import { targetOf, watchOfTargets } from '../observability/support.ts';
import { kindOf, resource } from './support.ts';

interface Leaf {
  readonly text: string;
  readonly paths: ReadonlySet<string>;
}

type Leaves = Map<string, Leaf>;

function pathsOf(origins: readonly (Origin | undefined)[]): Set<string> {
  const parts = origins.flatMap((origin) => (origin === undefined ? [] : partsOf(origin)));
  return new Set(parts.flatMap((part) => ('path' in part && part.path !== null ? [formatPath(part.path)] : [])));
}

/** Every value of a facet, by its place in it; of a document, every place. `within`: origins of the blocks around it. */
function collect(value: unknown, at: string, within: readonly Origin[], leaves: Leaves): void {
  // Contents of files are made when somebody asks for them.
  if (typeof value === 'function') collect((value as () => unknown)(), at, within, leaves);
  else if (value instanceof Traced) leaves.set(at, { text: String(value.value), paths: pathsOf([...within, value.origin]) });
  else if (typeof value === 'object' && value !== null && 'format' in value && 'content' in value) {
    printDocument(value as Document, (place) => leaves.set(at + place.pointer, { text: place.text, paths: pathsOf([...within, place.origin, ...place.within]) }));
  } else if (typeof value === 'object' && value !== null) {
    const around = 'origin' in value ? [...within, value.origin as Origin] : within;
    for (const [key, inner] of Object.entries(value)) if (key !== 'origin') collect(inner, `${at}.${nameOf(inner) ?? key}`, around, leaves);
  }
}

/** Variables and ports are told apart by name, so that one more does not move the others. */
function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('name' in value)) return undefined;
  return value.name instanceof Traced ? String(value.name.value) : String(value.name);
}

function leavesOf(kind: Kind, input: ResourceInput<never>): Leaves {
  const leaves: Leaves = new Map();
  collect([kind.connection(input), kind.container(input), kind.bootstrap?.(input), kind.backup?.(input), kind.metrics?.(input), kind.secrets?.(input), signalsOf(kind, input)], kind.name, [], leaves);
  return leaves;
}

/** With expressions as they are printed, and each alert under a name of its own. */
function signalsOf(kind: Kind, input: ResourceInput<never>): unknown {
  const metrics = kind.metrics?.(input).metrics ?? [];
  const target = { ...targetOf(`${input.name.value}-exporter`, 9000), metrics };
  const signals = kind.signals?.(input, target, watchOfTargets([target]));
  if (signals === undefined) return undefined;
  const alerts = signals.alerts.map(({ name, expression, runbook: { queries, ...runbook }, test: { fault, health }, ...told }) => {
    const asked = queries.map((one) => ({ question: one.question, expression: printPromql(one.expression, told.origin) }));
    const played = [...fault, ...health].map(({ metric, labels, start }) => ({ name: `${metric} ${String(start instanceof Traced ? start.value : start)}`, labels, start }));
    return { ...told, name: `${name} ${told.severity.value}`, expression: printPromql(expression, told.origin), runbook: { ...runbook, asked }, played };
  });
  const panels = signals.rows.flatMap(({ panels: inRow }) => inRow).map(({ title, queries, thresholds, origin }) => ({ name: title, origin, thresholds, drawn: queries.map((one) => printPromql(one.expression, origin)) }));
  return { alerts, panels };
}

type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };
type Change = (leaf: string | number | boolean, at: string) => Plain;

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** The options with one leaf changed, for each leaf, with its path in the model. */
function changes(value: Plain, keys: readonly (string | number)[], change: Change): [string, Plain][] {
  if (isList(value)) return value.flatMap((item, i) => changes(item, [...keys, i], change).map(([at, changed]): [string, Plain] => [at, value.with(i, changed)]));
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) => changes(item, [...keys, key], change).map(([at, changed]): [string, Plain] => [at, { ...value, [key]: changed }]));
  }
  const at = formatPath(path(keys));
  return [[at, change(value, at)]];
}

const other: Readonly<Record<string, Plain>> = {
  'resources.postgres.version': 18,
  'resources.redis.version': 8,
  'resources.redis.eviction': 'volatile-lru',
  'resources.qdrant.version': '1.18',
  'resources.qdrant.collections.media.distance': 'dot',
  'resources.jaeger.version': '2.20',
  'resources.opentelemetry-collector.version': '0.159',
  'resources.opentelemetry-collector.jaeger': 'more',
  'resources.kafka.compression': 'zstd',
  'resources.kafka.topics.b.compression': 'gzip',
  'resources.kafka.topics.b.cleanup': 'compact',
  'resources.schema-registry.compatibility': 'none',
  'resources.kafka-ui.version': '0.7.1',
  'resources.alertmanager.version': '0.28.1',
};

function another(leaf: string | number | boolean, at: string): Plain {
  const chosen = other[at];
  if (chosen !== undefined) return chosen;
  if (typeof leaf === 'boolean') return !leaf;
  if (typeof leaf === 'number') return leaf + 1;
  return /^\d/.test(leaf) ? leaf.replace(/^\d+/, (digits) => String(Number(digits) * 2)) : `${leaf}2`;
}

const size = { cpu: ['100m', '2'], memory: ['1Gi', '4Gi'] };
const others = {
  traces: { kind: 'jaeger' },
  traces2: { kind: 'jaeger' },
  more: { kind: 'jaeger' },
  events: { kind: 'kafka', version: '7.5.0' },
  events2: { kind: 'kafka', version: '7.9.0' },
  schemas: { kind: 'schema-registry', kafka: 'events' },
  schemas2: { kind: 'schema-registry', kafka: 'events' },
  connect: { kind: 'kafka-connect', kafka: 'events' },
  connect2: { kind: 'kafka-connect', kafka: 'events' },
  metrics: { kind: 'prometheus' },
  metrics2: { kind: 'prometheus' },
  alerts: { kind: 'alertmanager' },
  alerts2: { kind: 'alertmanager' },
};
const topic = { partitions: 5, retention: '1h', compression: 'lz4', cleanup: 'delete' };

test.each<[string, Plain]>([
  ['postgres', { version: 16, database: 'media', user: 'app', password: 'db', schemas: ['content', 'users'], extensions: ['pg_trgm'], connections: 50, settings: { work_mem: '8MB', jit: false }, storage: '20Gi', backup: { at: '15 2 * * *', keep: 14 }, size }],
  ['postgres', { version: 16 }],
  ['redis', { version: 7, password: 'key', maxMemory: '3Gi', eviction: 'allkeys-lru', appendOnly: true, storage: '2Gi' }],
  ['redis', { version: 7, size }],
  ['redis', { version: 7, maxMemory: '1Gi', eviction: 'volatile-ttl' }],
  ['kafka', { version: '7.5.0', brokers: 3, topics: { a: {} } }],
  ['qdrant', { version: '1.19', collections: { media: { size: 768, distance: 'cosine', m: 16, efConstruct: 100 }, users: { size: 5 } }, storage: '2Gi', backup: { at: '10 1 * * 0', keep: 4 }, size }],
  ['bucket', { name: 'uploads', password: 'key', versioning: true, expireAfter: '90d', public: true, storage: '2Gi', size }],
  ['jaeger', { version: 2, traces: 100, size }],
  ['opentelemetry-collector', { version: '0.162', jaeger: 'traces', size }],
  ['kafka', { version: '7.5.0', brokers: 5, replication: 4, retention: '12h', compression: 'snappy', storage: '20Gi', topicPrefix: 'shop.', topics: { a: {}, b: topic }, size }],
  ['kafka', { version: '7.5.0', brokers: 1, retention: '12h', compression: 'snappy', hostPorts: { host: 9094 }, topics: { a: {} } }],
  ['schema-registry', { kafka: 'events', compatibility: 'full', size }],
  ['schema-registry', { kafka: 'events', version: '7.9.0' }],
  ['kafka-connect', { kafka: 'events', schemaRegistry: 'schemas', group: 'etl', size }],
  ['kafka-connect', { kafka: 'events', version: '7.9.0' }],
  ['kafka-ui', { kafka: 'events', schemaRegistry: 'schemas', connect: 'connect', version: '0.7.2', size }],
  ['prometheus', { alertmanager: 'alerts', version: '3.13.1', interval: '30s', retention: '10d', storage: '10Gi', size }],
  ['node-exporter', { version: '1.12.1', size }],
  ['cadvisor', { version: '1.60.6', size }],
  ['kube-state-metrics', { version: '2.18.0', size }],
  ['blackbox-exporter', { version: '1.28.0', size }],
  ['alertmanager', { version: '0.31.1', retention: '10h', storage: '2Gi', size }],
  ['grafana', { prometheus: 'metrics', jaeger: 'traces', version: '12.4.0', adminPassword: 'shared', storage: '2Gi', size }],
])('%s %o', (name, options) => {
  const kind = kindOf(name);
  const before = leavesOf(kind, resource(name, options as object, others));
  for (const [leaf, changed] of changes(options, ['resources', name], another)) {
    const after = leavesOf(kind, resource(name, changed as object, others));
    const touched = [...new Set([...before.keys(), ...after.keys()])].filter((at) => before.get(at)?.text !== after.get(at)?.text);
    const silent = touched.filter((at) => !(after.get(at) ?? before.get(at))!.paths.has(leaf));
    expect([leaf, ...silent]).toEqual([leaf]);
    expect(touched, `nothing follows from ${leaf}`).not.toEqual([]);
  }
});
