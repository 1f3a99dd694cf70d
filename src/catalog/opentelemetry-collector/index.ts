import type { OpenTelemetryCollector } from '../../model/types.gen.ts';
import type { Kind } from '../kind.ts';
import { sdkVariables } from '../telemetry.ts';
import { attributes, connection } from './connection.ts';
import { container } from './container.ts';
import { pipelineMetrics } from './metrics.ts';
import { signals } from './signals.ts';

export const openTelemetryCollector: Kind<OpenTelemetryCollector> = {
  name: 'opentelemetry-collector',
  attributes,
  refers: { jaeger: ['jaeger'] },
  access: {
    write: { ports: ['otlp-grpc', 'otlp-http'], grants: 'Hands over traces.' },
  },
  connection,
  container,
  variables: (resource, user, mode) => (mode === 'write' ? sdkVariables(resource, connection(resource)['otlpHttp']!, user) : []),
  metrics: pipelineMetrics,
  signals,
};
