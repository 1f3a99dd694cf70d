import type { OpenTelemetryCollector } from '../../model/types.gen.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

const receiver = 'https://github.com/open-telemetry/opentelemetry-collector/blob/main/receiver/otlpreceiver/README.md';

export const grpcPort: Traced<number> = fact(4317, 'opentelemetry-collector.grpc-port', 'port that takes OTLP over gRPC', receiver);
export const httpPort: Traced<number> = fact(4318, 'opentelemetry-collector.http-port', 'port that takes OTLP over HTTP', receiver);

export const attributes: readonly string[] = ['host', 'port', 'otlpGrpc', 'otlpHttp'];

/** https://opentelemetry.io/docs/specs/otel/protocol/exporter/#configuration-options: endpoints are URLs, for gRPC too. */
export function connection({ name }: ResourceInput<OpenTelemetryCollector>): Attributes {
  return {
    host: [name],
    port: [map(grpcPort, String)],
    otlpGrpc: [t`http://${name}:${grpcPort}`],
    otlpHttp: [t`http://${name}:${httpPort}`],
  };
}
