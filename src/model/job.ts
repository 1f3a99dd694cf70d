import * as z from 'zod';
import { containerFields } from './container.ts';
import { count, duration, field, nonEmpty, object, ref, required, withPer, type ObjectSchema } from './schema.ts';

const cron = z.string().regex(/^(?:\S+ ){4}\S+$/, 'must be five cron fields such as "0 2 * * *"');

export function jobSchema(builds: z.ZodType): ObjectSchema {
  return withPer(
    object('Job', 'A program of the platform that ends.', {
      kind: required('Runs before what uses its resources starts (migration), at times (scheduled), or once per installation (once).', z.enum(['migration', 'scheduled', 'once'])),
      ...containerFields(builds),
      like: field('Named defaults that it takes; its own fields win.', ref('defaults')),
      schedule: field('When a scheduled job runs: five cron fields.', cron),
      timezone: field('Time zone of the schedule. Default: Etc/UTC.', nonEmpty),
      retries: field('How often it is tried again. Default: 3.', count),
      timeout: field('Time after which a try has failed. Default: 10m.', duration),
    }),
  );
}
