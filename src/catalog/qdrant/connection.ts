import type { Qdrant } from '../../model/types.gen.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

const configuration = 'https://qdrant.tech/documentation/guides/configuration/';

export const httpPort: Traced<number> = fact(6333, 'qdrant.port', 'port of the REST interface, the dashboard and the metrics', configuration);
export const grpcPort: Traced<number> = fact(6334, 'qdrant.grpc-port', 'port of the gRPC interface', configuration);

export function urlOf({ name }: ResourceInput<Qdrant>): Traced<string> {
  return t`http://${name}:${httpPort}`;
}

export const attributes: readonly string[] = ['host', 'port', 'grpcPort', 'url', 'grpcUrl'];

export function connection(resource: ResourceInput<Qdrant>): Attributes {
  const { name } = resource;
  return {
    host: [name],
    port: [map(httpPort, String)],
    grpcPort: [map(grpcPort, String)],
    url: [urlOf(resource)],
    grpcUrl: [t`http://${name}:${grpcPort}`],
  };
}
