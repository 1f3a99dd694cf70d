import type { SchemaRegistry } from '../../model/types.gen.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { connection } from './connection.ts';
import { container } from './container.ts';

export const schemaRegistry: Kind<SchemaRegistry> = {
  name: 'schema-registry',
  attributes: httpAttributes,
  refers: { kafka: ['kafka'] },
  access: {
    read: { ports: ['http'], grants: 'Reads schemas.' },
    write: { ports: ['http'], grants: 'Reads and registers schemas.' },
    admin: { ports: ['http'], grants: 'Reads, registers and deletes schemas, and changes what new versions may change.' },
  },
  connection,
  container,
};
