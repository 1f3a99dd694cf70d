import type { Qdrant } from '../../model/types.gen.ts';
import type { Kind } from '../kind.ts';
import { backup } from './backup.ts';
import { bootstrap } from './bootstrap.ts';
import { attributes, connection } from './connection.ts';
import { container } from './container.ts';
import { serverMetrics } from './metrics.ts';
import { serverSignals } from './signals.ts';

export const qdrant: Kind<Qdrant> = {
  name: 'qdrant',
  attributes,
  access: {
    read: { ports: ['http', 'grpc'], grants: 'Searches and reads points.' },
    write: { ports: ['http', 'grpc'], grants: 'Searches, reads and changes points.' },
    admin: { ports: ['http', 'grpc'], grants: 'Changes points and collections.' },
  },
  connection,
  container,
  bootstrap,
  backup,
  metrics: serverMetrics,
  signals: serverSignals,
};
