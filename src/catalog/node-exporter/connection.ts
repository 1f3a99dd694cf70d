import type { Traced } from '../../provenance/traced.ts';
import { httpConnection } from '../attribute.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';

export const serverPort: Traced<number> = fact(9100, 'node-exporter.port', 'port that it listens on', 'https://github.com/prometheus/node_exporter/blob/v1.12.1/README.md#installation-and-usage');

export const connection: (resource: { readonly name: Traced<string> }) => Attributes = httpConnection(serverPort);
