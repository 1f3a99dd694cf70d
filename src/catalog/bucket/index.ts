import type { Bucket } from '../../model/types.gen.ts';
import { ownPassword } from '../facts.ts';
import type { Kind } from '../kind.ts';
import { bootstrap } from './bootstrap.ts';
import { attributes, connection } from './connection.ts';
import { container } from './container.ts';
import { managed, managedSecrets } from './managed.ts';
import { serverMetrics } from './metrics.ts';
import { serverSignals } from './signals.ts';

export const bucket: Kind<Bucket> = {
  name: 'bucket',
  attributes,
  access: {
    read: { ports: ['s3'], grants: 'Reads and lists objects.' },
    write: { ports: ['s3'], grants: 'Reads, writes and deletes objects.' },
    admin: { ports: ['s3', 'console'], grants: 'Changes objects and the rules of the bucket.' },
  },
  connection,
  container,
  managed,
  bootstrap,
  metrics: serverMetrics,
  signals: serverSignals,
  secrets: (resource) => (resource.managed.value ? managedSecrets(resource) : ownPassword(resource, resource.options.password, 'Key to the bucket; letters and digits, since it stands in a URL.')),
};
