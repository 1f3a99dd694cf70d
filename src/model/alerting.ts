import * as z from 'zod';
import { hostName } from './names.ts';
import { byName, count, duration, field, nonEmpty, object, percent, ref, required, type ObjectSchema } from './schema.ts';

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "22:30"');

const quietSchema = object('QuietHours', 'Time in which nothing but critical alerts is delivered.', {
  from: required('Start, as HH:MM.', timeOfDay),
  to: required('End, as HH:MM.', timeOfDay),
  days: field('Days. Default: every day.', z.array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])).min(1)),
  timezone: field('Time zone. Default: Etc/UTC.', nonEmpty),
});

const teamSchema = object('TeamAlerting', 'How one team is told.', {
  critical: field('Where critical alerts go. Default: pagerduty where the owner has it, otherwise slack, otherwise email.', z.enum(['pagerduty', 'slack', 'email'])),
  other: field('Where the rest goes. Default: slack where the owner has it, otherwise email, otherwise pagerduty.', z.enum(['pagerduty', 'slack', 'email'])),
  slackUrl: field('Secret that holds the URL of the incoming webhook of the team\'s channel. Default: that of all.', ref('secret')),
  pagerdutyKey: field('Secret that holds the integration key of the team\'s service at PagerDuty. Default: that of all.', ref('secret')),
  quiet: field('Quiet hours.', quietSchema),
});

function levels(id: string, sentence: string, warning: z.ZodType, critical: z.ZodType, otherwise: readonly [string, string]): ObjectSchema {
  return object(id, sentence, { warning: field(`For a warning. Default: ${otherwise[0]}.`, warning), critical: field(`For a critical alert. Default: ${otherwise[1]}.`, critical) });
}

const thresholdsSchema = object('Thresholds', 'Where values begin to be worth an alert. An objective of a service wins over these.', {
  errors: field('Share of requests that fail.', levels('ErrorLevels', 'Share of requests that fail.', percent, percent, ['5%', '10%'])),
  latency: field(
    'Time in which requests are answered, where a service has no objective.',
    object('LatencyLevels', 'Time in which requests are answered.', { p95: field('95 of 100. Default: 500ms.', duration), p99: field('99 of 100. Default: 1s.', duration) }),
  ),
  cpu: field('Share of the processor time that a container may use. Default: 90%.', percent),
  memory: field('Share of the memory that a container may use. Default: 90%.', percent),
  disk: field('Share of a disk that is used.', levels('DiskLevels', 'Share of a disk that is used.', percent, percent, ['80%', '90%'])),
  connections: field('Share of the connections that a server allows.', levels('ConnectionLevels', 'Share of the connections that a server allows.', percent, percent, ['80%', '95%'])),
  certificates: field('Time that a certificate is still valid.', levels('CertificateLevels', 'Time that a certificate is still valid.', duration, duration, ['21d', '7d'])),
  backups: field('Age of the newest backup. Default: 36h.', duration),
  lag: field('Messages that wait for a consumer.', levels('LagLevels', 'Messages that wait for a consumer.', count, count, ['1000', '10000'])),
});

const smtpSchema = object('Smtp', 'The server that takes e-mail.', {
  host: required('Its address, as host:port.', z.string().regex(/^[^\s:]+:\d+$/, 'must be an address such as "smtp.example.com:587"')),
  from: required('Address of the sender.', z.email('must be an e-mail address')),
  user: field('User that logs in. Default: nobody logs in.', nonEmpty),
  password: field('Secret that holds the password of that user.', ref('secret')),
});

export const alertingSchema: ObjectSchema = object('Alerting', 'Who is told of what, and how.', {
  fallback: field('Owner who is told of what nobody owns. Default: the only owner, where there is one.', ref('owner')),
  teams: field('How a team is told, by owner.', byName('owner', teamSchema)),
  slackUrl: field('Secret that holds the URL of Slack\'s incoming webhook.', ref('secret')),
  pagerdutyKey: field('Secret that holds PagerDuty\'s integration key.', ref('secret')),
  smtp: field('Server that takes e-mail; needed where a team is told by e-mail.', smtpSchema),
  heartbeatUrl: field('Secret that holds the address that is called as long as alerts work, and whose owner tells of silence: the dead man\'s switch. Default: there is none.', ref('secret')),
  heartbeatHost: field('Host of that address, such as "hc-ping.com", which the network lets the calls out to; needed with heartbeatUrl.', z.string().regex(hostName, 'must be a host name')),
  in: field('Environments whose alerts are delivered; those of others are only shown, and with an empty list those of all. Default: all.', z.array(ref('environment'))),
  runbooks: field('Address below which the compiled runbooks are read. Default: the repository\'s, at its default branch.', z.url('must be an address such as "https://wiki.example.com/runbooks"')),
  thresholds: field('Where values begin to be worth an alert.', thresholdsSchema),
  groupWait: field('Time for which the first alert of a group waits for others. Default: 30s.', duration),
  groupInterval: field('Time after which a group of which more alerts fire is delivered again. Default: 5m.', duration),
  repeat: field('Time after which an unresolved alert is delivered again. Default: 4h.', duration),
});
