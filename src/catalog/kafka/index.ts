import type { Kafka } from '../../model/types.gen.ts';
import type { Kind } from '../kind.ts';
import { kafkaBootstrap, topicNames } from './bootstrap.ts';
import { checkKafka } from './check.ts';
import { kafkaConnection } from './connection.ts';
import { kafkaContainer } from './container.ts';
import { clusterMetrics } from './metrics.ts';
import { clusterSignals } from './signals.ts';

export const kafka: Kind<Kafka> = {
  name: 'kafka',
  attributes: ['brokers', 'host', 'port', 'topicPrefix', 'version'],
  children: topicNames,
  check: checkKafka,
  access: {
    publish: { ports: ['kafka'], grants: 'Writes messages to the topics that the use names.' },
    subscribe: { ports: ['kafka'], grants: 'Reads messages of the topics that the use names, and commits how far it has read.' },
    admin: { ports: ['kafka'], grants: 'Makes, changes and deletes topics, and reads and writes all of them.' },
  },
  connection: kafkaConnection,
  container: kafkaContainer,
  bootstrap: kafkaBootstrap,
  metrics: clusterMetrics,
  signals: clusterSignals,
};
