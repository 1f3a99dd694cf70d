import type { Postgres } from '../../model/types.gen.ts';
import { ownPassword } from '../facts.ts';
import type { Kind } from '../kind.ts';
import { backup } from './backup.ts';
import { bootstrap } from './bootstrap.ts';
import { attributes, connection } from './connection.ts';
import { container } from './container.ts';
import { managed } from './managed.ts';
import { serverMetrics } from './metrics.ts';
import { serverSignals } from './signals.ts';

export const postgres: Kind<Postgres> = {
  name: 'postgres',
  attributes,
  access: {
    read: { ports: ['postgres'], grants: 'Queries the tables.' },
    write: { ports: ['postgres'], grants: 'Queries and changes the tables.' },
    admin: { ports: ['postgres'], grants: 'Changes tables, schemas and roles, as migrations do.' },
  },
  connection,
  container,
  managed,
  bootstrap,
  backup,
  metrics: serverMetrics,
  signals: serverSignals,
  secrets: (resource) => ownPassword(resource, resource.options.password, 'Password of the database user; letters and digits, since it stands in a URL.'),
};
