import { createHash } from 'node:crypto';
import type { Kafka } from '../../model/types.gen.ts';
import { parseDuration } from '../../model/units.ts';
import { combine, map, type Traced } from '../../provenance/traced.ts';
import { defaulted, derived } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

/** What the options say of the cluster as a whole, with defaults. */

export function brokersOf(resource: ResourceInput<Kafka>): Traced<number> {
  return resource.options.brokers ?? defaulted(resource, 'brokers', 1, 'one broker is enough where losing it may stop the work');
}

/** https://kafka.apache.org/documentation/#replication */
export function replicationOf(resource: ResourceInput<Kafka>): Traced<number> {
  const reason = 'three copies survive the loss of one while another is being restarted; there are never more than brokers';
  return resource.options.replication ?? derived(resource, 'replication', map(brokersOf(resource), (brokers) => Math.min(3, brokers)), reason);
}

/** How many copies must have a message before its producer is told so; one less than all of three lets one broker be away. */
export function inSyncOf(resource: ResourceInput<Kafka>): Traced<number> {
  return map(replicationOf(resource), (copies) => Math.max(1, copies - 1));
}

/** Milliseconds. */
export function retentionOf(resource: ResourceInput<Kafka>): Traced<number> {
  return map(resource.options.retention ?? defaulted(resource, 'retention', '168h', 'a week, which is Kafka\'s own default, survives a long weekend'), parseDuration);
}

export function compressionOf(resource: ResourceInput<Kafka>): Traced<string> {
  return resource.options.compression ?? defaulted(resource, 'compression', 'producer', 'the broker stores what the producer sent, which costs it nothing');
}

export function prefixOf(resource: ResourceInput<Kafka>): Traced<string> {
  return resource.options.topicPrefix ?? defaulted(resource, 'topicPrefix', '', 'a cluster of one platform needs no prefix');
}

/**
 * The cluster's identity, with which its disks are formatted: 16 bytes in URL-safe base64 without padding, as `kafka-storage random-uuid`
 * makes it (a UUID of version 4 that does not begin with "-"), but always the same for one resource of one environment.
 */
export function clusterIdOf({ platform, environment, name }: ResourceInput<Kafka>): Traced<string> {
  return combine([platform, environment.name, name], (names) => {
    const bytes = createHash('sha256').update(names.join('/')).digest().subarray(0, 16);
    bytes[0]! &= 0x7f;
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return bytes.toString('base64url');
  });
}
