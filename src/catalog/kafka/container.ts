import type { Kafka } from '../../model/types.gen.ts';
import { convention } from '../../provenance/origin.ts';
import { map, Traced, withOrigin } from '../../provenance/traced.ts';
import { appUser, heapOf, writableRoot } from '../confluent.ts';
import type { ContainerFacet, FacetHealth, Variable } from '../facets.ts';
import { bytesOf, fact, health, imageOf, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { settingsOf } from '../setting.ts';
import { brokersOf, clusterIdOf, compressionOf, inSyncOf, replicationOf, retentionOf } from './cluster.ts';
import { clientPort } from './connection.ts';
import { kafkaPorts, listenerVariables, startAmongSeveral, votersOf } from './listeners.ts';

const imageDocs = 'https://docs.confluent.io/platform/current/installation/docker/image-reference.html';

const repository: Traced<string> = fact('confluentinc/cp-kafka', 'kafka.image', 'Confluent\'s image of the community edition', imageDocs);
const dataPath: Traced<string> = fact('/var/lib/kafka/data', 'kafka.data', 'volume of the image', 'https://github.com/confluentinc/kafka-images/blob/master/kafka/Dockerfile.ubi8');

export function kafkaImage(resource: ResourceInput<Kafka>): Traced<string> {
  return imageOf(resource, repository, resource.options.version, {});
}

const quorum = settingsOf('kafka', 'https://docs.confluent.io/platform/current/kafka-metadata/config-kraft.html');
const jvm = settingsOf('kafka', 'https://docs.confluent.io/platform/current/kafka/deployment.html#jvm');
const set = settingsOf('kafka', 'https://kafka.apache.org/documentation/#brokerconfigs_');

/** Variables of the image become broker settings: `KAFKA_`, upper case, `_` for `.`. */
function quorumVariables(resource: ResourceInput<Kafka>): Variable[] {
  const brokers = brokersOf(resource);
  const number = quorum('KAFKA_NODE_ID', map(brokers, String), 'number of the node in the quorum');
  return [
    quorum('CLUSTER_ID', clusterIdOf(resource), 'identity with which the disk is formatted: the same at every start, another in each environment'),
    ...(brokers.value === 1 ? [number] : []),
    quorum('KAFKA_PROCESS_ROLES', 'broker,controller', 'each node is a controller too, so that a small cluster needs no other nodes'),
    quorum('KAFKA_CONTROLLER_QUORUM_VOTERS', votersOf(resource), 'nodes that agree on metadata'),
    quorum('KAFKA_CONTROLLER_LISTENER_NAMES', 'CONTROLLER', 'listener of the quorum'),
    ...listenerVariables(resource),
    set('KAFKA_INTER_BROKER_LISTENER_NAME', 'PLAINTEXT', 'listener by which brokers copy from each other', 'inter.broker.listener.name'),
  ];
}

function dataVariables(resource: ResourceInput<Kafka>): Variable[] {
  const copies = map(replicationOf(resource), String);
  const inSync = map(inSyncOf(resource), String);
  return [
    set('KAFKA_LOG_DIRS', map(dataPath, (path) => `${path}/logs`), 'a folder below the volume: the root of a disk holds lost+found, which is no topic, and Kafka then refuses to start', 'log.dirs'),
    set('KAFKA_AUTO_CREATE_TOPICS_ENABLE', 'false', 'a misspelt topic is an error, not a new topic', 'auto.create.topics.enable'),
    set('KAFKA_DEFAULT_REPLICATION_FACTOR', copies, 'copies of a topic that says nothing else', 'default.replication.factor'),
    set('KAFKA_MIN_INSYNC_REPLICAS', inSync, 'copies that must have a message before its producer is told so', 'min.insync.replicas'),
    set('KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR', copies, 'copies of what consumers have read; there can be no more than brokers', 'offsets.topic.replication.factor'),
    set('KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR', copies, 'copies of the state of transactions; there can be no more than brokers', 'transaction.state.log.replication.factor'),
    set('KAFKA_TRANSACTION_STATE_LOG_MIN_ISR', inSync, 'copies of that state that must be up to date', 'transaction.state.log.min.isr'),
    set('KAFKA_LOG_RETENTION_MS', map(retentionOf(resource), String), 'how long messages are kept where a topic says nothing else', 'log.retention.ms'),
    set('KAFKA_COMPRESSION_TYPE', compressionOf(resource), 'how messages are stored where a topic says nothing else', 'compression.type'),
  ];
}

const asks = source('kafka.health', 'kafka-broker-api-versions succeeds once a broker is registered and answers; the image has it', 'https://docs.confluent.io/kafka/operations-tools/kafka-tools.html');
const lightly = 'a Java program that runs for a second and is compiled no further than that pays';
const slowly = convention('each probe starts a Java program, which costs a second of a core, more while everything starts at once');

function kafkaHealth(): FacetHealth {
  const small = fact('KAFKA_HEAP_OPTS=-Xmx64m -XX:TieredStopAtLevel=1', 'kafka.health.jvm', lightly, 'https://docs.oracle.com/en/java/javase/11/tools/java.html');
  const command = words(asks, 'env', small, 'kafka-broker-api-versions', '--bootstrap-server', map(clientPort, (number) => `localhost:${number}`));
  return { ...health({ kind: 'command', command }, 60), interval: new Traced(15_000, slowly), timeout: new Traced(10_000, slowly) };
}

export function kafkaContainer(resource: ResourceInput<Kafka>): ContainerFacet {
  const { options } = resource;
  const brokers = brokersOf(resource);
  const size = sizeOf(resource, { cpu: ['250m', '1'], memory: ['768Mi', '1Gi'] }, 'what a broker with a few dozen partitions needs, half of it for its heap');
  const facet: ContainerFacet = {
    image: kafkaImage(resource),
    ports: kafkaPorts(resource),
    variables: [...quorumVariables(resource), ...dataVariables(resource), jvm('KAFKA_HEAP_OPTS', heapOf(size), 'memory of the broker itself')],
    files: [],
    data: [{ path: dataPath, name: 'data', size: bytesOf(resource, 'storage', options.storage, '10Gi', 'room for a week of modest traffic') }],
    temporary: [],
    health: kafkaHealth(),
    user: appUser,
    readOnly: writableRoot,
    capabilities: [],
    size,
    replicas: brokers,
    needs: [],
    stop: stopAfter(60, 'a broker that may finish its shutdown hands over its partitions and need not check its logs at the next start'),
  };
  if (brokers.value === 1) return facet;
  const several = source('kafka.several', 'the image configures itself from variables, of which two differ in each replica', 'https://github.com/confluentinc/kafka-images/blob/master/kafka/include/etc/confluent/docker/run');
  return { ...facet, peers: ['kafka', 'controller'], command: words(several, 'bash', '-c', startAmongSeveral(resource)).map((word) => withOrigin(word, brokers.origin)) };
}
