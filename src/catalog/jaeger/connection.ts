import type { Jaeger } from '../../model/types.gen.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

const ports = 'https://www.jaegertracing.io/docs/latest/architecture/apis/';

export const uiPort: Traced<number> = fact(16686, 'jaeger.ui-port', 'port of the web page', ports);
export const grpcPort: Traced<number> = fact(4317, 'jaeger.otlp-grpc-port', 'port that takes traces as OTLP over gRPC', ports);
export const httpPort: Traced<number> = fact(4318, 'jaeger.otlp-http-port', 'port that takes traces as OTLP over HTTP', ports);

export const attributes: readonly string[] = ['host', 'port', 'url', 'otlpGrpc', 'otlpHttp'];

/** https://opentelemetry.io/docs/specs/otel/protocol/exporter/#configuration-options: endpoints are URLs, for gRPC too. */
export function connection({ name }: ResourceInput<Jaeger>): Attributes {
  return {
    host: [name],
    port: [map(uiPort, String)],
    url: [t`http://${name}:${uiPort}`],
    otlpGrpc: [t`http://${name}:${grpcPort}`],
    otlpHttp: [t`http://${name}:${httpPort}`],
  };
}
