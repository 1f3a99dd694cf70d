import type { KafkaConnect } from '../../model/types.gen.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { connection } from './connection.ts';
import { container } from './container.ts';

export const kafkaConnect: Kind<KafkaConnect> = {
  name: 'kafka-connect',
  attributes: httpAttributes,
  refers: { kafka: ['kafka'], schemaRegistry: ['schema-registry'] },
  access: {
    read: { ports: ['http'], grants: 'Reads connectors and their state.' },
    admin: { ports: ['http'], grants: 'Makes, changes and deletes connectors.' },
  },
  connection,
  container,
};
