import type { Traced } from '../../provenance/traced.ts';
import { httpConnection } from '../attribute.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';

export const serverPort: Traced<number> = fact(9093, 'alertmanager.port', 'port that it listens on', 'https://github.com/prometheus/alertmanager/blob/main/Dockerfile');

export const connection: (resource: { readonly name: Traced<string> }) => Attributes = httpConnection(serverPort);
