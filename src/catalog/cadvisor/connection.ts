import type { Traced } from '../../provenance/traced.ts';
import { httpConnection } from '../attribute.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';

export const serverPort: Traced<number> = fact(8080, 'cadvisor.port', 'port that it listens on', 'https://github.com/google/cadvisor/blob/v0.60.6/docs/runtime_options.md#http');

export const connection: (resource: { readonly name: Traced<string> }) => Attributes = httpConnection(serverPort);
