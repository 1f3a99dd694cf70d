import { pick, chance, between, some, type Choices } from '../support/choices.ts';
import type { Plain } from '../support/language.ts';
import { entryShape, randomObject, type Overrides, type Random } from './random-value.ts';
import type { HostPorts, Plan } from './random-model.ts';
import { randomSize } from './random-size.ts';

/** Ports of each kind that may be published, by their names. */
const published: Readonly<Record<string, string>> = { prometheus: 'http', grafana: 'http', alertmanager: 'http', jaeger: 'ui', 'kafka-ui': 'http', postgres: 'postgres', redis: 'redis', bucket: 'console', kafka: 'host' };

/** Options that name another resource, each with the kind that it takes. */
const refers: Readonly<Record<string, string>> = { kafka: 'kafka', schemaRegistry: 'schema-registry', connect: 'kafka-connect', jaeger: 'jaeger', prometheus: 'prometheus', alertmanager: 'alertmanager' };

/** What each kind cannot do without. */
export const requires: Readonly<Record<string, readonly string[]>> = { 'schema-registry': ['kafka'], 'kafka-connect': ['kafka'], 'kafka-ui': ['kafka'], grafana: ['prometheus'] };

/** Kinds that nothing but the others of them starts after, so that they may be in an overlay together. */
const tools: readonly string[] = ['kafka-ui', 'kafka-connect', 'schema-registry'];

/** A resource of the kind, with whatever options the language has for it. Only tools that nothing names may be missing somewhere. */
export function randomResource(random: Random, kind: string, plan: Plan, hostPorts: HostPorts): Plain {
  const { choices } = random;
  const reference = (option: string): [string, (choices: Choices) => Plain | undefined] => {
    const name = plan.resources.find((one) => one.kind === refers[option])?.name;
    const must = requires[kind]?.includes(refers[option]!) ?? false;
    return [option, () => (name === undefined || (!must && chance(choices, 40)) ? undefined : name)];
  };
  const shape = entryShape('resources', kind);
  const overrides: Overrides = {
    ...Object.fromEntries(Object.keys(refers).filter((option) => option in shape.fields).map(reference)),
    size: () => (chance(choices, 40) ? randomSize(choices) : undefined),
    alerts: () => (chance(choices, 30) ? (kind === 'prometheus' ? { ManySeries: manySeries } : {}) : undefined),
    // Compose has no cloud to leave them to.
    managed: () => (chance(choices, 20) ? false : undefined),
    hostPorts: () => (published[kind] !== undefined && chance(choices, 30) ? { [published[kind]]: hostPorts.next() } : undefined),
    in: () => (kind === 'kafka-ui' && chance(choices, 30) ? [pick(choices, plan.environments)] : undefined),
    overlay: () => (tools.includes(kind) ? plan.toolsOverlay : undefined),
    standalone: () => (chance(choices, 50) ? 'looked at by people' : undefined),
    // Copies and brokers must agree, and one compose host has one broker.
    kubelet: () => (chance(choices, 30) ? pick(choices, ['verified', 'unverified']) : undefined),
    brokers: () => (chance(choices, 50) ? 1 : undefined),
    replication: () => (chance(choices, 50) ? 1 : undefined),
    // What services promise is judged over what is kept, and a series is gone five minutes after its last sample.
    ...(kind === 'prometheus' ? { retention: () => (chance(choices, 40) ? pick(choices, ['30d', '45d']) : undefined), interval: () => (chance(choices, 40) ? pick(choices, ['10s', '30s', '75s']) : undefined) } : {}),
    topics: () => Object.fromEntries(plan.topics.map((topic) => [topic, randomTopic(choices)])),
    per: () => perEnvironment(choices, kind, plan),
  };
  return randomObject(random, shape, overrides);
}

const manySeries = {
  expr: 'prometheus_tsdb_head_series > 1e6',
  severity: 'info',
  summary: 'Many series on {{ $labels.instance }}',
  meaning: 'It keeps more than a million series.',
  impact: 'Dashboards are slow.',
  test: { fault: { prometheus_tsdb_head_series: 2_000_000 }, health: { prometheus_tsdb_head_series: 1000 } },
};

function randomTopic(choices: Choices): Plain {
  if (chance(choices, 50)) return {};
  return { partitions: between(choices, 1, 12), retention: '24h', compression: 'zstd', cleanup: pick(choices, ['delete', 'compact', 'compact,delete']) };
}

function perEnvironment(choices: Choices, kind: string, { environments, clusters }: Plan): Plain | undefined {
  if (chance(choices, 50)) return undefined;
  const local = some(choices, environments).map((name): [string, Plain] => [name, chance(choices, 50) ? { size: randomSize(choices) } : { description: `as it is in ${name}` }]);
  const remote = clusters.map((name): [string, Plain] => [name, remotely(choices, kind)]);
  return Object.fromEntries([...local, ...remote]);
}

/** Kinds that a cloud realises. */
const managed = ['bucket', 'postgres', 'redis'];

function remotely(choices: Choices, kind: string): Plain {
  if (kind === 'kafka' && chance(choices, 70)) return { brokers: 3, replication: 3 };
  return managed.includes(kind) && chance(choices, 50) ? { managed: chance(choices, 70) } : { size: randomSize(choices) };
}
