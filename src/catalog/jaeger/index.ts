import type { Jaeger } from '../../model/types.gen.ts';
import { receiverMetrics } from '../collector.ts';
import type { Kind } from '../kind.ts';
import { sdkVariables } from '../telemetry.ts';
import { attributes, connection } from './connection.ts';
import { container } from './container.ts';
import { signals } from './signals.ts';

export const jaeger: Kind<Jaeger> = {
  name: 'jaeger',
  attributes,
  access: {
    read: { ports: ['ui'], grants: 'Searches traces, in the browser and by its interface.' },
    write: { ports: ['otlp-grpc', 'otlp-http'], grants: 'Hands over traces.' },
  },
  connection,
  container,
  variables: (resource, user, mode) => (mode === 'write' ? sdkVariables(resource, connection(resource)['otlpHttp']!, user) : []),
  metrics: receiverMetrics,
  signals,
};
