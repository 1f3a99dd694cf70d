import type { KubeStateMetrics } from '../../model/types.gen.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { checkCluster } from './check.ts';
import { connection } from './connection.ts';
import { container } from './container.ts';
import { stateMetrics } from './metrics.ts';
import { signals } from './signals.ts';

export const kubeStateMetrics: Kind<KubeStateMetrics> = {
  name: 'kube-state-metrics',
  attributes: httpAttributes,
  check: checkCluster,
  observer: true,
  access: {
    read: { ports: ['http'], grants: 'Reads what the cluster knows of the environment. It has no login.' },
  },
  connection,
  container,
  metrics: stateMetrics,
  signals,
};
