import { field, ref, required, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const kafkaUiSchema: ObjectSchema = resourceSchema('KafkaUi', 'kafka-ui', 'A web page for the topics, messages and consumers of a Kafka cluster. It has no login of its own.', {
  kafka: required('Kafka cluster that it shows.', ref('resource')),
  schemaRegistry: field('Schema registry that it shows. Default: none.', ref('resource')),
  connect: field('Kafka Connect that it shows. Default: none.', ref('resource')),
  version: field('Version, such as "0.7.2". Default: 0.7.2.', version),
});
