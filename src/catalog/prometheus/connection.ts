import type { Traced } from '../../provenance/traced.ts';
import { httpConnection } from '../attribute.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';

export const serverPort: Traced<number> = fact(9090, 'prometheus.port', 'port that it listens on', 'https://prometheus.io/docs/prometheus/latest/command-line/prometheus/');

export const connection: (resource: { readonly name: Traced<string> }) => Attributes = httpConnection(serverPort);
