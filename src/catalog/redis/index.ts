import type { Redis } from '../../model/types.gen.ts';
import { ownPassword } from '../facts.ts';
import type { Kind } from '../kind.ts';
import { attributes, connection } from './connection.ts';
import { container } from './container.ts';
import { managed } from './managed.ts';
import { serverMetrics } from './metrics.ts';
import { serverSignals } from './signals.ts';

export const redis: Kind<Redis> = {
  name: 'redis',
  attributes,
  access: {
    read: { ports: ['redis'], grants: 'Reads keys.' },
    write: { ports: ['redis'], grants: 'Reads and writes keys.' },
    publish: { ports: ['redis'], grants: 'Publishes messages to channels.' },
    subscribe: { ports: ['redis'], grants: 'Receives messages of channels.' },
    admin: { ports: ['redis'], grants: 'Reads and changes keys and settings.' },
  },
  connection,
  container,
  managed,
  metrics: serverMetrics,
  signals: serverSignals,
  secrets: (resource) =>
    resource.managed.value
      ? ownPassword(resource, resource.options.password, 'AUTH string of the server, which the cloud makes.', true)
      : ownPassword(resource, resource.options.password, 'Password of the server; letters and digits, since it stands in a URL.'),
};
