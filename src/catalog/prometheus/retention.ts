import type { Prometheus } from '../../model/types.gen.ts';
import type { Traced } from '../../provenance/traced.ts';
import { bytesOf, defaulted } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

/** How long samples are kept, as it is written. */
export function retentionOf(resource: ResourceInput<Prometheus>): Traced<string> {
  return resource.options.retention ?? defaulted(resource, 'retention', '30d', 'a month compares a week with the one before, and one deployment with the last');
}

/** Bytes of the disk for its data. */
export function storageOf(resource: ResourceInput<Prometheus>): Traced<number> {
  return bytesOf(resource, 'storage', resource.options.storage, '20Gi', 'room for a month of a few dozen services');
}
