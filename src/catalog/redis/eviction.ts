import type { Redis } from '../../model/types.gen.ts';
import { map, type Traced } from '../../provenance/traced.ts';
import { defaulted } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

export function evictionOf(resource: ResourceInput<Redis>): Traced<string> {
  return resource.options.eviction ?? defaulted(resource, 'eviction', 'noeviction', 'nothing disappears that nobody said may');
}

/** Which keys may go: none, those with a time, or any. */
export function goingOf(resource: ResourceInput<Redis>): Traced<'none' | 'timed' | 'any'> {
  return map(evictionOf(resource), (policy) => (policy === 'noeviction' ? 'none' : policy.startsWith('volatile-') ? 'timed' : 'any'));
}
