import type { PrometheusAdapter } from '../../model/types.gen.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { apiService } from './api-service.ts';
import { checkCluster } from './check.ts';
import { connection } from './connection.ts';
import { container } from './container.ts';

export const prometheusAdapter: Kind<PrometheusAdapter> = {
  name: 'prometheus-adapter',
  attributes: httpAttributes,
  refers: { prometheus: ['prometheus'] },
  check: checkCluster,
  watches: true,
  access: {
    read: { ports: ['https'], grants: 'Asks for metrics, as far as the roles of the cluster allow.' },
  },
  connection,
  container,
  apiService,
};
