import type { Prometheus } from '../../model/types.gen.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { connection } from './connection.ts';
import { container } from './container.ts';
import { metrics } from './metrics.ts';

export const prometheus: Kind<Prometheus> = {
  name: 'prometheus',
  attributes: httpAttributes,
  refers: { alertmanager: ['alertmanager'] },
  scraper: true,
  access: {
    read: { ports: ['http'], grants: 'Queries metrics, rules and targets. It has no login.' },
  },
  connection,
  container,
  metrics: () => metrics,
};
