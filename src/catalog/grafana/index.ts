import type { Grafana } from '../../model/types.gen.ts';
import { t } from '../../provenance/traced.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { connection, serverPort } from './connection.ts';
import { adminPasswordOf, container } from './container.ts';
import { metrics } from './metrics.ts';
import { signals } from './signals.ts';

export const grafana: Kind<Grafana> = {
  name: 'grafana',
  attributes: httpAttributes,
  refers: { prometheus: ['prometheus'], jaeger: ['jaeger'] },
  watches: true,
  dashboards: ({ name, options }) => options.url ?? t`http://${name}:${serverPort}`,
  access: {
    read: { ports: ['http'], grants: 'Opens the page, whose login decides the rest.' },
  },
  connection,
  container,
  metrics: () => metrics,
  signals,
  secrets: (resource) => (resource.options.adminPassword === undefined ? [{ name: adminPasswordOf(resource), description: 'Password of the user admin of Grafana.' }] : []),
};
