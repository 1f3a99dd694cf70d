import { optionsOf } from '../../src/catalog/schema.ts';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { describe as describeDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatPath } from '../../src/provenance/path.ts';
import { traced } from '../../src/provenance/traced.ts';
import type { ResourceInput } from '../../src/catalog/kind.ts';
import { kindOf, printAttributes, printContainer, printStep, printVariables, resource, texts } from './support.ts';

const kafka = kindOf('kafka');

function input(options: object = {}, name = 'kafka'): ResourceInput<never> {
  return resource('kafka', { version: '7.5.0', ...options }, {}, name);
}

function elsewhere(of: ResourceInput<never>, environment: string, runtime: string): ResourceInput<never> {
  const { origin } = of;
  return { ...of, environment: { ...of.environment, name: traced(environment, origin), runtime: traced(runtime, origin) } };
}

function variablesOf(of: ResourceInput<never>): Record<string, string> {
  return printVariables(kafka.container(of).variables);
}

function portsOf(of: ResourceInput<never>): string[] {
  return kafka.container(of).ports.map(({ name, number }) => `${name.value} ${number.value}`);
}

test('one broker', () => {
  expect(printContainer(kafka.container(input()))).toEqual({
    image: 'confluentinc/cp-kafka:7.5.0',
    ports: ['kafka 9092/tcp'],
    variables: {
      CLUSTER_ID: 'BwWnW1TYTtaaLc5FLCgSuA',
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
      KAFKA_ADVERTISED_LISTENERS: 'PLAINTEXT://kafka:9092',
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
      KAFKA_INTER_BROKER_LISTENER_NAME: 'PLAINTEXT',
      KAFKA_LOG_DIRS: '/var/lib/kafka/data/logs',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
      KAFKA_DEFAULT_REPLICATION_FACTOR: '1',
      KAFKA_MIN_INSYNC_REPLICAS: '1',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_LOG_RETENTION_MS: '604800000',
      KAFKA_COMPRESSION_TYPE: 'producer',
      KAFKA_HEAP_OPTS: '-Xmx512m',
    },
    data: ['data /var/lib/kafka/data 10Gi'],
    temporary: [],
    health: ['env', 'KAFKA_HEAP_OPTS=-Xmx64m -XX:TieredStopAtLevel=1', 'kafka-broker-api-versions', '--bootstrap-server', 'localhost:9092'],
    user: 1000,
    memory: [768, 1024],
    needs: [],
  });
  expect(kafka.container(input()).readOnly.value).toBe(false);
});

test('several brokers find each other by the names of their replicas', () => {
  const several = elsewhere(input({ brokers: 3 }, 'events'), 'production', 'kubernetes');
  const facet = kafka.container(several);
  expect(facet.replicas.value).toBe(3);
  expect(texts(facet.command)).toEqual([
    'bash',
    '-c',
    'export KAFKA_NODE_ID="$((${HOSTNAME##*-} + 1))"\nexport KAFKA_ADVERTISED_LISTENERS="PLAINTEXT://$HOSTNAME.events:9092"\nexec /etc/confluent/docker/run',
  ]);
  expect(portsOf(several)).toEqual(['kafka 9092', 'controller 9093']);
  const variables = variablesOf(several);
  expect(variables).toMatchObject({
    KAFKA_CONTROLLER_QUORUM_VOTERS: '1@events-0.events:9093,2@events-1.events:9093,3@events-2.events:9093',
    KAFKA_DEFAULT_REPLICATION_FACTOR: '3',
    KAFKA_MIN_INSYNC_REPLICAS: '2',
    KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '3',
    KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '2',
  });
  expect(Object.keys(variables)).not.toEqual(expect.arrayContaining(['KAFKA_NODE_ID']));
  expect(Object.keys(variables)).not.toEqual(expect.arrayContaining(['KAFKA_ADVERTISED_LISTENERS']));
});

describe('options', () => {
  test.each<[string, object, Record<string, string>]>([
    ['retention', { retention: '12h' }, { KAFKA_LOG_RETENTION_MS: '43200000' }],
    ['compression', { compression: 'snappy' }, { KAFKA_COMPRESSION_TYPE: 'snappy' }],
    ['brokers and replication', { brokers: 5, replication: 5 }, { KAFKA_DEFAULT_REPLICATION_FACTOR: '5', KAFKA_MIN_INSYNC_REPLICAS: '4' }],
    ['two brokers', { brokers: 2 }, { KAFKA_DEFAULT_REPLICATION_FACTOR: '2', KAFKA_MIN_INSYNC_REPLICAS: '1' }],
    ['memory', { size: { memory: '4Gi' } }, { KAFKA_HEAP_OPTS: '-Xmx2048m' }],
  ])('%s', (_, options, expected) => {
    expect(variablesOf(input(options))).toMatchObject(expected);
  });

  test('a listener for the host, where compose publishes it', () => {
    const asked = input({ hostPorts: { host: 9094 } });
    expect(portsOf(asked)).toEqual(['kafka 9092', 'host 29092']);
    expect(variablesOf(asked)).toMatchObject({
      KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093,HOST://:29092',
      KAFKA_ADVERTISED_LISTENERS: 'PLAINTEXT://kafka:9092,HOST://localhost:9094',
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,HOST:PLAINTEXT',
    });
    expect(portsOf(elsewhere(asked, 'production', 'kubernetes'))).toEqual(['kafka 9092']);
  });

  test('attributes', () => {
    expect(printAttributes(kafka.connection(input({ topicPrefix: 'shop.' }, 'events')))).toEqual({ brokers: 'events:9092', host: 'events', port: '9092', topicPrefix: 'shop.', version: '7.5.0' });
  });
});

describe('the identity of the cluster', () => {
  const inputs = ['a', 'b', 'kafka'].flatMap((name) => ['local', 'staging'].map((environment) => elsewhere(input({}, name), environment, 'compose')));
  const ids = inputs.map((one) => variablesOf(one).CLUSTER_ID!);

  test('is 16 bytes of a random UUID, in base64 for URLs, that no tool takes for a flag', () => {
    for (const id of ids) {
      expect(id).toMatch(/^[A-Za-z0-9_][\w-]{21}$/);
      const bytes = Buffer.from(id, 'base64url');
      expect([bytes.length, bytes[6]! >> 4, bytes[8]! >> 6]).toEqual([16, 4, 2]);
    }
  });

  test('differs between environments and resources, and is always the same', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(inputs.map((one) => variablesOf(one).CLUSTER_ID)).toEqual(ids);
    const digest = createHash('sha256').update('shop/local/kafka').digest();
    expect(Buffer.from(ids[4]!, 'base64url').subarray(1, 6)).toEqual(digest.subarray(1, 6));
  });
});

/** What of the script is data. */
function linesOf(options: object): string[] {
  const [step] = kafka.bootstrap!(input(options));
  const [script] = Object.values(printStep(step!).files as Record<string, string>);
  return script!.split('\n').filter((line) => line.startsWith('topic ') || line.startsWith('server='));
}

describe('topics', () => {
  const topics = { 'user-state': { cleanup: 'compact,delete' }, 'content-ingested': { partitions: 5, retention: '720h', compression: 'snappy' } };

  test('are made by one job', () => {
    const steps = kafka.bootstrap!(input({ topics }));
    expect(steps.map(printStep)).toEqual([
      {
        name: 'topics',
        image: 'confluentinc/cp-kafka:7.5.0',
        command: ['sh', '/bootstrap/topics.sh'],
        variables: { KAFKA_HEAP_OPTS: '-Xmx128m -XX:TieredStopAtLevel=1', LOG_DIR: '/tmp' },
        files: { '/bootstrap/topics.sh': expect.stringMatching(/^#!\/bin\/sh\n/) },
      },
    ]);
    expect([steps[0]!.user.value, texts(steps[0]!.temporary)]).toEqual([1000, ['/tmp']]);
  });

  test('none: no job', () => {
    expect(kafka.bootstrap!(input())).toEqual([]);
    expect(kafka.bootstrap!(input({ topics: {} }))).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    [
      'with what they say, and otherwise what the cluster says',
      { topics, retention: '48h' },
      [
        'server=kafka:9092',
        'topic content-ingested 5 1 retention.ms=2592000000 compression.type=snappy cleanup.policy=delete',
        'topic user-state 3 1 retention.ms=172800000 compression.type=producer cleanup.policy=compact,delete',
      ],
    ],
    ['with a prefix', { topics: { a: {} }, topicPrefix: 'shop.' }, ['server=kafka:9092', 'topic shop.a 3 1 retention.ms=604800000 compression.type=producer cleanup.policy=delete']],
    ['with as many copies as there may be', { topics: { a: { partitions: 1 } }, brokers: 3 }, ['server=kafka:9092', 'topic a 1 3 retention.ms=604800000 compression.type=producer cleanup.policy=delete']],
  ])('%s', (_, options, lines) => {
    expect(linesOf(options)).toEqual(lines);
  });

  test('may be named by uses as the model names them', () => {
    const { options } = input({ topics, topicPrefix: 'shop.' });
    expect(texts(kafka.children!(options))).toEqual(['content-ingested', 'user-state']);
  });

  test.each(['..', 'a b', "x'; rm -rf /", 'ä', 'a'.repeat(200), '$(id)'])('refuses the name %s', (name) => {
    expect(optionsOf('kafka').safeParse({ kind: 'kafka', version: '7.5.0', topics: { [name]: {} } }).success).toBe(false);
  });
});

describe('refuses', () => {
  test.each<[string, object, string, string[]]>([
    ['more copies than brokers', { replication: 3 }, 'compose', ['kafka/replication @ resources.kafka.replication']],
    ['several brokers without names', { brokers: 3 }, 'compose', ['kafka/brokers @ resources.kafka.brokers']],
    ['neither in a cluster', { brokers: 3, replication: 2 }, 'kubernetes', []],
    ['nothing by default', {}, 'compose', []],
  ])('%s', (_, options, runtime, expected) => {
    const found = kafka.check!(elsewhere(input(options), 'local', runtime));
    expect(found.map((one) => `${one.code} @ ${formatPath(one.path)}`)).toEqual(expected);
    for (const one of found) expect(describeDiagnostic(one).message).toContain('"kafka"');
  });
});

test('brokers talk to each other, one alone to nobody', () => {
  expect(kafka.container(input({ brokers: 3 })).peers).toEqual(['kafka', 'controller']);
  expect(kafka.container(input()).peers).toBeUndefined();
});

test.each<[object, string[]]>([
  [{}, ['--concurrent.enable', '--kafka.server=events:9092']],
  [{ brokers: 3 }, ['--concurrent.enable', '--kafka.server=events-0.events:9092', '--kafka.server=events-1.events:9092', '--kafka.server=events-2.events:9092']],
])('an exporter begins at each broker of %j', (options, command) => {
  expect(printContainer(kafka.metrics!(input(options, 'events')).exporter!)).toEqual({
    image: 'danielqsj/kafka-exporter:v1.9.0',
    command,
    ports: ['metrics 9308/http'],
    variables: {},
    data: [],
    temporary: [],
    health: ['wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:9308/healthz'],
    http: 'metrics /healthz /healthz',
    user: 65534,
    memory: [32, 256],
    needs: ['admin events'],
  });
});
