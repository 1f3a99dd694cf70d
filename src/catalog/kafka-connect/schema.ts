import { field, nonEmpty, ref, required, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const kafkaConnectSchema: ObjectSchema = resourceSchema('KafkaConnect', 'kafka-connect', 'A Kafka Connect worker in distributed mode.', {
  kafka: required('Kafka cluster that it connects, and that keeps its state.', ref('resource')),
  schemaRegistry: field('Schema registry for Avro messages. Default: none, messages are JSON without a schema.', ref('resource')),
  version: field('Version of Confluent Platform. Default: that of the Kafka cluster.', version),
  group: field('Workers of one group share their connectors. Default: its name.', nonEmpty),
});
