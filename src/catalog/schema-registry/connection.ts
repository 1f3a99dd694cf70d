import type { Traced } from '../../provenance/traced.ts';
import { httpConnection } from '../attribute.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';

export const serverPort: Traced<number> = fact(8081, 'schema-registry.port', 'port that it listens on, exposed by the image', 'https://docs.confluent.io/platform/current/schema-registry/installation/config.html#listeners');

export const connection: (resource: { readonly name: Traced<string> }) => Attributes = httpConnection(serverPort);
