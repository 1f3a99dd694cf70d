import type { Kafka } from '../../model/types.gen.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { prefixOf } from './cluster.ts';

/** https://docs.confluent.io/platform/current/installation/docker/image-reference.html */
export const clientPort: Traced<number> = fact(9092, 'kafka.port', 'port of Kafka\'s plain-text listener, exposed by the image', 'https://kafka.apache.org/documentation/#brokerconfigs_listeners');

/** `brokers` is where a client begins: it learns the address of every broker from whichever answers. */
export function kafkaConnection(resource: ResourceInput<Kafka>): Attributes {
  return {
    brokers: [t`${resource.name}:${clientPort}`],
    host: [resource.name],
    port: [map(clientPort, String)],
    topicPrefix: [prefixOf(resource)],
    version: [map(resource.options.version, String)],
  };
}
