import type { Traced } from '../../provenance/traced.ts';
import { httpConnection } from '../attribute.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';

export const serverPort: Traced<number> = fact(9115, 'blackbox-exporter.port', 'port that it listens on', 'https://github.com/prometheus/blackbox_exporter/blob/v0.28.0/README.md#running-this-software');

export const connection: (resource: { readonly name: Traced<string> }) => Attributes = httpConnection(serverPort);
