import * as z from 'zod';
import { bytes, duration, field, object, positive, required, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

/** Name and prefix together stay within Kafka's 249 characters: https://kafka.apache.org/documentation/#basic_ops_add_topic */
const topicName = z.string().regex(/^(?!\.\.?$)[a-zA-Z0-9._-]{1,199}$/, 'must be a topic\'s name: letters, digits, ".", "_" and "-", at most 199');
const topicPrefix = z.string().regex(/^[a-zA-Z0-9._-]{1,50}$/, 'must be letters, digits, ".", "_" and "-", at most 50');

/** https://kafka.apache.org/documentation/#brokerconfigs_compression.type */
const compression = z.enum(['producer', 'uncompressed', 'gzip', 'snappy', 'lz4', 'zstd']);

const topicSchema = object('KafkaTopic', 'A topic.', {
  partitions: field('Partitions, which bound how many consumers of a group share the work. May grow, never shrink. Default: 3.', positive),
  retention: field('How long messages are kept. Default: the cluster\'s.', duration),
  compression: field('How the broker stores messages; "producer" keeps what the producer chose. Default: the cluster\'s.', compression),
  cleanup: field('Whether old messages are deleted, or all but the last of each key, or both. Default: delete.', z.enum(['delete', 'compact', 'compact,delete'])),
});

export const kafkaSchema: ObjectSchema = resourceSchema(
  'Kafka',
  'kafka',
  'A Kafka cluster of Confluent\'s images, without ZooKeeper. `hostPorts: { host: 29092 }` gives programs on the host of compose a listener of their own.',
  {
    version: required('Version of Confluent Platform, such as "7.5.0".', version),
    brokers: field('Brokers, each of which is a controller too; an odd number survives the loss of the smaller half. Default: 1.', positive),
    replication: field('Copies of each partition. Default: 3, or as many as there are brokers.', positive),
    retention: field('How long messages of a topic are kept that says nothing else. Default: 168h.', duration),
    compression: field('How messages of a topic are stored that says nothing else. Default: producer.', compression),
    storage: field('Disk of each broker. Default: 10Gi.', bytes),
    topicPrefix: field('Text before the name of every topic, given to programs as `${NAME.topicPrefix}`. Default: none.', topicPrefix),
    topics: field('Topics, by name. Nothing else may be published: topics are not created by use.', z.record(topicName, topicSchema)),
  },
);
