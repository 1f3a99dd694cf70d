import type { Kafka } from '../../model/types.gen.ts';
import type { Metric } from '../../observability/metric.ts';
import { metricsPort } from '../exporter.ts';
import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { replicationOf } from './cluster.ts';
import { kafkaExporter } from './exporter.ts';

const reference = 'https://github.com/danielqsj/kafka_exporter/blob/v1.9.0/README.md#metrics';
const path = fact('/metrics', 'kafka.metrics', 'path of the metrics', 'https://github.com/danielqsj/kafka_exporter/blob/v1.9.0/README.md#flags');

const ofPartition = ['topic', 'partition'];
const ofGroup = ['consumergroup', 'topic'];

/** All are gauges to the exporter, also what only ever grows. */
const always: readonly Metric[] = [
  { name: 'kafka_brokers', type: 'gauge', unit: 'brokers', labels: [], help: 'Brokers of the cluster that are there.' },
  { name: 'kafka_topic_partitions', type: 'gauge', unit: 'partitions', labels: ['topic'], help: 'Partitions of the topic.' },
  { name: 'kafka_topic_partition_leader', type: 'gauge', labels: ofPartition, help: 'Number of the broker that leads the partition; absent where none does.' },
  { name: 'kafka_topic_partition_current_offset', type: 'gauge', unit: 'messages', labels: ofPartition, help: 'Number of the next message of the partition.' },
  { name: 'kafka_topic_partition_oldest_offset', type: 'gauge', unit: 'messages', labels: ofPartition, help: 'Number of the oldest message that is kept.' },
  { name: 'kafka_consumergroup_current_offset_sum', type: 'gauge', unit: 'messages', labels: ofGroup, help: 'How far the group has read, over all partitions of the topic.' },
  { name: 'kafka_consumergroup_lag_sum', type: 'gauge', unit: 'messages', labels: ofGroup, help: 'Messages of the topic that the group has yet to read.' },
  { name: 'kafka_consumergroup_members', type: 'gauge', unit: 'consumers', labels: ['consumergroup'], help: 'Consumers of the group that are connected.' },
];

/** Of more than one copy. */
const ofCopies: readonly Metric[] = [
  { name: 'kafka_topic_partition_leader_is_preferred', type: 'gauge', unit: 'boolean', labels: ofPartition, help: 'Whether the broker leads that should.' },
  { name: 'kafka_topic_partition_in_sync_replica', type: 'gauge', unit: 'replicas', labels: ofPartition, help: 'Copies of the partition that are up to date.' },
  { name: 'kafka_topic_partition_under_replicated_partition', type: 'gauge', unit: 'boolean', labels: ofPartition, help: 'Whether a copy of the partition is not up to date.' },
];

export function clusterMetrics(resource: ResourceInput<Kafka>): MetricsFacet {
  const metrics = replicationOf(resource).value > 1 ? [...always, ...ofCopies] : always;
  return { port: metricsPort, path, metrics, reference, exporter: kafkaExporter(resource) };
}
