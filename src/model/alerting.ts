import * as z from 'zod';
import { byName, duration, field, nonEmpty, object, ref, required, type ObjectSchema } from './schema.ts';

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "22:30"');

const quietSchema = object('QuietHours', 'Time in which nothing but critical alerts is delivered.', {
  from: required('Start, as HH:MM.', timeOfDay),
  to: required('End, as HH:MM.', timeOfDay),
  days: field('Days. Default: every day.', z.array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])).min(1)),
  timezone: field('Time zone. Default: Etc/UTC.', nonEmpty),
});

const teamSchema = object('TeamAlerting', 'How one team is told.', {
  critical: field('Where critical alerts go. Default: pagerduty where the owner has it, otherwise slack.', z.enum(['pagerduty', 'slack', 'email'])),
  other: field('Where the rest goes. Default: slack where the owner has it, otherwise email.', z.enum(['pagerduty', 'slack', 'email'])),
  quiet: field('Quiet hours.', quietSchema),
});

export const alertingSchema: ObjectSchema = object('Alerting', 'Who is told of what, and how.', {
  fallback: field('Owner who is told of what nobody owns. Default: the only owner, where there is one.', ref('owner')),
  teams: field('How a team is told, by owner.', byName('owner', teamSchema)),
  slackUrl: field('Secret that holds the URL of Slack\'s incoming webhook.', ref('secret')),
  pagerdutyKey: field('Secret that holds PagerDuty\'s integration key.', ref('secret')),
  groupWait: field('Time for which the first alert of a group waits for others. Default: 30s.', duration),
  repeat: field('Time after which an unresolved alert is delivered again. Default: 4h.', duration),
});
