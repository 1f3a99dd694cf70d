import type { Grafana } from '../../model/types.gen.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { connection } from './connection.ts';
import { adminPasswordOf, container } from './container.ts';
import { metrics } from './metrics.ts';

export const grafana: Kind<Grafana> = {
  name: 'grafana',
  attributes: httpAttributes,
  refers: { prometheus: ['prometheus'], jaeger: ['jaeger'] },
  access: {
    read: { ports: ['http'], grants: 'Opens the page, whose login decides the rest.' },
  },
  connection,
  container,
  metrics: () => metrics,
  secrets: (resource) => (resource.options.adminPassword === undefined ? [{ name: adminPasswordOf(resource), description: 'Password of the user admin of Grafana.' }] : []),
};
