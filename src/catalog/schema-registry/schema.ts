import * as z from 'zod';
import { field, ref, required, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const schemaRegistrySchema: ObjectSchema = resourceSchema('SchemaRegistry', 'schema-registry', 'A registry of the schemas of Kafka messages.', {
  kafka: required('Kafka cluster that keeps the schemas, in a topic of its own.', ref('resource')),
  version: field('Version of Confluent Platform. Default: that of the Kafka cluster.', version),
  compatibility: field(
    'What a new version of a schema may change where its subject says nothing else. Default: backward.',
    z.enum(['none', 'backward', 'backward_transitive', 'forward', 'forward_transitive', 'full', 'full_transitive']),
  ),
});
