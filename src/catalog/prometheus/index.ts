import type { Prometheus } from '../../model/types.gen.ts';
import { parseDuration } from '../../model/units.ts';
import { map } from '../../provenance/traced.ts';
import { httpAttributes } from '../attribute.ts';
import type { Kind } from '../kind.ts';
import { checkDelivery, checkInterval } from './check.ts';
import { connection } from './connection.ts';
import { intervalOf } from './configuration.ts';
import { container } from './container.ts';
import { kubeletTargets } from './kubelet.ts';
import { metrics } from './metrics.ts';
import { retentionOf } from './retention.ts';
import { signals } from './signals.ts';

export const prometheus: Kind<Prometheus> = {
  name: 'prometheus',
  attributes: httpAttributes,
  refers: { alertmanager: ['alertmanager'] },
  scraper: (resource) => ({ interval: map(intervalOf(resource), parseDuration), keeps: map(retentionOf(resource), parseDuration), finds: kubeletTargets(resource), ...(resource.options.url === undefined ? {} : { url: resource.options.url }) }),
  watches: true,
  check: (resource) => [...checkDelivery(resource), ...checkInterval(resource)],
  access: {
    read: { ports: ['http'], grants: 'Queries metrics, rules and targets. It has no login.' },
  },
  connection,
  container,
  metrics: () => metrics,
  signals,
};
