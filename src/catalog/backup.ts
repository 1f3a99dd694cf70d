import type { Backup } from '../model/types.gen.ts';
import type { View } from '../model/view.ts';
import type { Traced } from '../provenance/traced.ts';
import { defaulted, type AnyResource } from './facts.ts';

/** When copies are made, as five cron fields. */
export function scheduleOf(resource: AnyResource, { at }: View<Backup>): Traced<string> {
  return at ?? defaulted(resource, 'backup.at', '0 3 * * *', 'the night of most who use it');
}

/** How many copies are kept. */
export function keptOf(resource: AnyResource, { keep }: View<Backup>): Traced<number> {
  return keep ?? defaulted(resource, 'backup.keep', 7, 'a week of nights reaches back to before a long weekend');
}
