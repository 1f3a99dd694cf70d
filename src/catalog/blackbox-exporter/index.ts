import type { BlackboxExporter } from '../../model/types.gen.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { checkRoutes } from './check.ts';
import { connection } from './connection.ts';
import { container } from './container.ts';
import { probeMetrics } from './metrics.ts';
import { signals } from './signals.ts';

export const blackboxExporter: Kind<BlackboxExporter> = {
  name: 'blackbox-exporter',
  attributes: httpAttributes,
  check: checkRoutes,
  observer: true,
  access: {
    read: { ports: ['http'], grants: 'Has public hosts probed. It has no login.' },
  },
  connection,
  container,
  metrics: probeMetrics,
  signals,
};
