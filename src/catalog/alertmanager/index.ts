import type { Alertmanager } from '../../model/types.gen.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { checkReceivers } from './check.ts';
import { connection } from './connection.ts';
import { container } from './container.ts';
import { metrics } from './metrics.ts';
import { signals } from './signals.ts';

export const alertmanager: Kind<Alertmanager> = {
  name: 'alertmanager',
  attributes: httpAttributes,
  check: checkReceivers,
  watches: true,
  access: {
    read: { ports: ['http'], grants: 'Reads alerts and silences.' },
    write: { ports: ['http'], grants: 'Sends alerts.' },
    admin: { ports: ['http'], grants: 'Reads and sends alerts, and silences them. It has no login.' },
  },
  connection,
  container,
  metrics: () => metrics,
  signals,
};
