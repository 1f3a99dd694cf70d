import type { NodeExporter } from '../../model/types.gen.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { connection } from './connection.ts';
import { container } from './container.ts';
import { hostMetrics } from './metrics.ts';
import { signals } from './signals.ts';

export const nodeExporter: Kind<NodeExporter> = {
  name: 'node-exporter',
  attributes: httpAttributes,
  observer: true,
  access: {
    read: { ports: ['http'], grants: 'Reads what the machine uses. It has no login.' },
  },
  connection,
  container,
  metrics: hostMetrics,
  signals,
};
