import * as z from 'zod';
import { field, object, positive, type ObjectSchema } from '../model/schema.ts';

const cron = z.string().regex(/^(?:\S+ ){4}\S+$/, 'must be five cron fields such as "0 2 * * *"');

/** Copies of what a resource holds that runs in a container. */
export const backupSchema: ObjectSchema = object('Backup', 'Copies of what a resource holds, made by a job at times; a cloud backs up by itself what it manages.', {
  at: field('When they are made: five cron fields, in UTC. Default: 0 3 * * *.', cron),
  keep: field('How many are kept; older ones are removed. Default: 7.', positive),
});
