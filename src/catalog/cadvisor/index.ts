import type { Cadvisor } from '../../model/types.gen.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { connection } from './connection.ts';
import { container } from './container.ts';
import { metrics } from './metrics.ts';
import { signals } from './signals.ts';

export const cadvisor: Kind<Cadvisor> = {
  name: 'cadvisor',
  attributes: httpAttributes,
  observer: true,
  access: {
    read: { ports: ['http'], grants: 'Reads what the containers of the machine use. It has no login.' },
  },
  connection,
  container,
  metrics,
  signals,
};
