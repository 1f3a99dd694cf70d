import type { KafkaUi } from '../../model/types.gen.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { connection } from './connection.ts';
import { container } from './container.ts';

export const kafkaUi: Kind<KafkaUi> = {
  name: 'kafka-ui',
  attributes: httpAttributes,
  refers: { kafka: ['kafka'], schemaRegistry: ['schema-registry'], connect: ['kafka-connect'] },
  access: {
    admin: { ports: ['http'], grants: 'Everything that the page can do with the cluster: it has no login.' },
  },
  connection,
  container,
};
