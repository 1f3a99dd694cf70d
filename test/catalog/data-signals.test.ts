// What the resources that keep data are watched by: which alerts follow from which options, and that each fires on its fault and is silent in health.
import { describe, expect, test } from 'vitest';
import type { Expression, Selector } from '../../src/formats/promql/document.ts';
import { targetLabels, type Metric } from '../../src/observability/metric.ts';
import type { Subject, Watch } from '../../src/observability/watch.ts';
import { Traced } from '../../src/provenance/traced.ts';
import { checkRules, promtoolSuite } from '../observability/promtool.ts';
import { watchIn } from '../observability/support.ts';

const google = { provider: 'google', region: 'us-central1', network: { nodes: '10.10.0.0/20', pods: '10.14.0.0/14', services: '10.18.0.0/20', controlPlane: '172.16.0.0/28', managed: '10.11.0.0/20' } };

/** What is watched of a resource named `store`. */
function watched(resource: object, environment: object = { runtime: 'compose' }): { readonly subject: Subject; readonly watch: Watch } {
  const watch = watchIn({ name: 'shop', environments: { local: environment }, resources: { prometheus: { kind: 'prometheus' }, store: { standalone: 'for the test', ...resource } } });
  const subject = watch.subjects.find(({ name }) => name.value === 'store');
  if (subject === undefined) throw new Error('nothing watches it');
  return { subject, watch };
}

const cluster = { runtime: 'kubernetes' };
const cloud = { runtime: 'kubernetes', cloud: google };
const postgres = ['PostgresDown critical', 'MetricsMissing warning', 'ConnectionsHigh warning', 'ConnectionsHigh critical', 'LongTransaction warning', 'ForgottenTransaction warning', 'Deadlocks warning', 'RollbacksHigh warning', 'DeadRows warning', 'WraparoundNear warning', 'WraparoundNear critical'];
const redis = ['RedisDown critical', 'MetricsMissing warning', 'ConnectionsHigh warning', 'ConnectionsHigh critical', 'ConnectionsRefused critical'];
const qdrant = ['QdrantFailing warning', 'QdrantFailing critical', 'QdrantSlow warning', 'QdrantMappings warning'];
const lag = ['ConsumerLag warning', 'ConsumerLag critical'];
const several = { kind: 'kafka', version: '7.5.0', brokers: 3 };

const cases: [what: string, resource: object, environment: object, alerts: string[]][] = [
  ['postgres', { kind: 'postgres', version: 16 }, {}, postgres],
  ['postgres in a cloud', { kind: 'postgres', version: 16, managed: true, cloud: { highAvailability: true } }, cloud, postgres],
  ['postgres with replicas', { kind: 'postgres', version: 16, database: 'media', managed: true, cloud: { replicas: ['us-east1', 'us-west1'] } }, cloud, [...postgres, 'ReplicaMissing warning', 'ReplicaBehind warning']],
  ['postgres whose replicas are of a cloud that does not realise it', { kind: 'postgres', version: 16, cloud: { replicas: ['us-east1'] } }, cluster, postgres],
  ['redis that keeps all', { kind: 'redis', version: 7 }, {}, [...redis, 'MemoryFull warning', 'MemoryFull critical', 'SnapshotFailed critical']],
  ['redis as a cache', { kind: 'redis', version: 7, eviction: 'allkeys-lru', appendOnly: true }, cluster, [...redis, 'CacheTooSmall warning', 'SnapshotFailed critical', 'LogFailed critical']],
  ['redis that evicts what has a time', { kind: 'redis', version: 7, eviction: 'volatile-ttl', appendOnly: true }, {}, [...redis, 'MemoryFull critical', 'CacheTooSmall warning', 'SnapshotFailed critical', 'LogFailed critical']],
  ['redis in a cloud', { kind: 'redis', version: 7, eviction: 'allkeys-lfu', appendOnly: true, managed: true, cloud: { replicas: 2 } }, cloud, [...redis, 'CacheTooSmall warning', 'ReplicaMissing warning']],
  ['kafka of one broker', { kind: 'kafka', version: '7.5.0' }, {}, ['KafkaDown critical', 'PartitionsWithoutLeader critical', ...lag]],
  ['kafka with topics', { kind: 'kafka', version: '7.5.0', topicPrefix: 'shop.', topics: { orders: {}, 'stock.moves': {} } }, {}, ['KafkaDown critical', 'PartitionsWithoutLeader critical', 'TopicsMissing critical', ...lag]],
  ['kafka of several brokers', several, cluster, ['KafkaDown critical', 'BrokersMissing warning', 'PartitionsWithoutLeader critical', 'PartitionsUnderReplicated warning', 'PartitionsRefuseMessages critical', ...lag]],
  ['kafka of several brokers without copies', { ...several, replication: 1 }, cluster, ['KafkaDown critical', 'BrokersMissing warning', 'PartitionsWithoutLeader critical', ...lag]],
  ['kafka with two copies', { ...several, replication: 2 }, cluster, ['KafkaDown critical', 'BrokersMissing warning', 'PartitionsWithoutLeader critical', 'PartitionsUnderReplicated warning', ...lag]],
  ['qdrant', { kind: 'qdrant' }, {}, ['QdrantDown critical', 'QdrantRecovering critical', ...qdrant]],
  ['qdrant with collections', { kind: 'qdrant', collections: { titles: { size: 768 }, users: { size: 512 } } }, cluster, ['QdrantDown critical', 'QdrantRecovering critical', 'CollectionMissing critical', ...qdrant]],
  ['bucket', { kind: 'bucket' }, {}, ['BucketDown critical', 'BucketUnhealthy critical', 'BucketFull warning', 'BucketFull critical', 'BucketFailing warning', 'BucketFailing critical']],
];

/** Those that have all alerts between them, and few of them twice. */
const played = new Set(['postgres with replicas', 'redis that keeps all', 'redis that evicts what has a time', 'redis in a cloud', 'kafka with topics', 'kafka of several brokers', 'qdrant with collections', 'bucket']);

describe.each(cases)('%s', (_, resource, environment, alerts) => {
  const { subject, watch } = watched(resource, { runtime: 'compose', ...environment });

  test('has these alerts', () => {
    expect(subject.alerts.map(({ name, severity }) => `${name} ${severity.value}`)).toEqual(alerts);
  });

  test('asks for what is served, by labels that it has', () => {
    expect(faultsOf(subject, watch)).toEqual([]);
  });

  test('uses every metric that it declares', () => {
    const used = new Set(expressionsOf(subject).flatMap(selectorsIn).map(({ metric }) => text(metric)));
    const unused = subject.target.metrics.filter((one) => !namesOf(one).some((name) => used.has(name)));
    expect(unused.map(({ name }) => name)).toEqual([]);
  });

  test('draws each threshold where its alert says', () => {
    const panels = subject.rows.flatMap(({ panels: inRow }) => inRow);
    expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
    for (const { name, panel: title, threshold, severity } of subject.alerts) {
      if (title === undefined) continue;
      const drawn = panels.find((panel) => panel.title === title);
      expect(drawn, `${name} is drawn on "${title}"`).toBeDefined();
      if (threshold !== undefined) expect(drawn!.thresholds?.map((one) => [one.severity, one.value.value]), name).toContainEqual([severity.value, threshold.value]);
    }
  });
});

test('no alert of a resource of which a cloud tells by itself', () => {
  expect(() => watched({ kind: 'bucket', managed: true }, cloud)).toThrow('nothing watches it');
});

promtoolSuite('promtool', () => {
  test('plays all of them', () => {
    const names = (some: typeof cases) => new Set(some.flatMap(([what, , , alerts]) => alerts.map((alert) => `${what.split(' ')[0]!} ${alert}`)));
    expect(names(cases.filter(([what]) => played.has(what)))).toEqual(names(cases));
  });

  test.each(cases.filter(([what]) => played.has(what)))('%s: every alert fires on its fault, and is silent in health', (_, resource, environment) => {
    const { subject, watch } = watched(resource, { runtime: 'compose', ...environment });
    for (const { annotations } of checkRules(subject, watch)) {
      for (const told of [annotations['summary'], annotations['description']]) expect(told).toMatch(/^[A-Z"\d].*\S$/i);
      expect(Object.values(annotations).join(' ')).not.toMatch(/no value|%!|NaN|\[object/);
    }
  });
});

function text(word: string | Traced<string>): string {
  return word instanceof Traced ? word.value : word;
}

function expressionsOf({ alerts, rows }: Subject): Expression[] {
  return [...alerts.flatMap(({ expression, runbook }) => [expression, ...runbook.queries.map((one) => one.expression)]), ...rows.flatMap(({ panels }) => panels.flatMap(({ queries }) => queries.map((one) => one.expression)))];
}

function selectorsIn(expression: Expression): Selector[] {
  switch (expression.kind) {
    case 'selector':
      return [expression];
    case 'window':
    case 'subquery':
    case 'aggregation':
    case 'negative':
      return selectorsIn(expression.of);
    case 'call':
      return expression.arguments.flatMap((one) => (one.kind === 'text' ? [] : selectorsIn(one)));
    case 'binary':
      return [...selectorsIn(expression.left), ...selectorsIn(expression.right)];
    case 'number':
      return [];
    default:
      throw new Error(`not known: ${JSON.stringify(expression)}`);
  }
}

/** A histogram serves its sum and its count, too. */
function namesOf({ name, type }: Metric): string[] {
  return type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name];
}

function faultsOf(subject: Subject, { targets }: Watch): string[] {
  return expressionsOf(subject)
    .flatMap(selectorsIn)
    .flatMap(({ metric, matchers }) => {
      const job = matchers.find(({ label }) => label === 'job')?.value;
      const target = targets.find(({ workload }) => job !== undefined && workload.value === text(job));
      const served: Pick<Metric, 'labels'> | undefined = text(metric) === 'up' ? { labels: [] } : target?.metrics.find((one) => namesOf(one).includes(text(metric)));
      if (target === undefined || served === undefined) return [`nobody serves ${text(metric)}`];
      return matchers.filter(({ label }) => !(targetLabels as readonly string[]).includes(label) && !served.labels.includes(label)).map(({ label }) => `${text(metric)} has no label ${label}`);
    });
}
