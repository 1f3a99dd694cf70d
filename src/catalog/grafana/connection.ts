import type { Traced } from '../../provenance/traced.ts';
import { httpConnection } from '../attribute.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';

export const serverPort: Traced<number> = fact(3000, 'grafana.port', 'port that it listens on', 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#http_port');

export const connection: (resource: { readonly name: Traced<string> }) => Attributes = httpConnection(serverPort);
