import type { Traced } from '../../provenance/traced.ts';
import { httpConnection } from '../attribute.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';

export const serverPort: Traced<number> = fact(8083, 'kafka-connect.port', 'port of its REST interface, exposed by the image', 'https://kafka.apache.org/documentation/#connectconfigs_listeners');

export const connection: (resource: { readonly name: Traced<string> }) => Attributes = httpConnection(serverPort);
