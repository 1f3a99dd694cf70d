import type { Traced } from '../../provenance/traced.ts';
import { httpConnection } from '../attribute.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';

export const serverPort: Traced<number> = fact(8080, 'kafka-ui.port', 'port that it listens on, exposed by the image', 'https://github.com/provectus/kafka-ui/blob/v0.7.2/kafka-ui-api/Dockerfile');

export const connection: (resource: { readonly name: Traced<string> }) => Attributes = httpConnection(serverPort);
