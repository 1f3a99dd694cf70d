import { quote, quoteList } from '../../util/text.ts';
import { error, warning, type Message } from '../message.ts';

/** What a way of telling people lacks. */
type Lack = 'channel' | 'slack' | 'slackUrl' | 'pagerdutyKey' | 'email' | 'smtp';

interface Untold {
  readonly owner: string;
  readonly level: 'critical' | 'other';
  readonly lack: Lack;
  /** One of them, as `discovery: ServiceDown`. */
  readonly example: string;
}

/** Who answers for alerts, and how they are told. */
export const alertingMessages: {
  'alert/no-owner': Message<{ subjects: readonly string[]; owners: readonly string[] }>;
  'alert/no-receiver': Message<Untold>;
  'alert/no-alertmanager': Message<{ name: string; environment: string }>;
  'alert/not-delivered': Message<{ name: string; environment: string }>;
  'alert/no-heartbeat-host': Message<object>;
} = {
  'alert/no-owner': error(
    (a) => `nobody answers for the alerts of ${shortList(a.subjects)}; every alert needs an owner, ${a.owners.length === 0 ? 'and the platform has none' : `one of ${quoteList(a.owners)}`}`,
    (a) => (a.owners.length === 0 ? 'declare who answers for the platform under "owners": where there is one, that is the owner of everything' : 'state "owner" there, or alerting.fallback for whatever nobody owns'),
  ),
  'alert/no-receiver': error(
    (a) => `${a.level === 'critical' ? 'critical alerts' : 'alerts that are not critical'} of ${quote(a.owner)} reach nobody, such as ${quote(a.example)}: ${reasons[a.lack](a)}; alerts go to Slack, PagerDuty or e-mail`,
    (a) => `${remedies[a.lack](a)}; environments whose alerts are only shown are left out of alerting.in`,
  ),
  'alert/no-alertmanager': error(
    (a) => `alerts of ${quote(a.environment)} are to be delivered, and ${quote(a.name)} sends them to nobody; it needs an Alertmanager`,
    (a) => `add a resource of kind "alertmanager" and name it: resources.${a.name}.alertmanager; environments whose alerts are only shown are left out of alerting.in`,
  ),
  'alert/not-delivered': warning(
    (a) => `alerts of ${quote(a.environment)} are shown by ${quote(a.name)}, and delivered to nobody`,
    (a) => `add a resource of kind "alertmanager" and name it: resources.${a.name}.alertmanager; or state alerting: { in: [] } where nobody is to be told`,
  ),
  'alert/no-heartbeat-host': error(() => 'the heartbeat\'s address is a secret, so nobody knows to which host the network must let its calls out', 'state alerting.heartbeatHost, such as "hc-ping.com"'),
};

const reasons: Readonly<Record<Lack, (of: Untold) => string>> = {
  channel: ({ owner }) => `${quote(owner)} has no way of being told`,
  slack: ({ owner }) => `they are to go to Slack, and ${quote(owner)} has no channel there`,
  slackUrl: () => 'they are to go to Slack, and no secret holds its address',
  pagerdutyKey: () => 'they are to go to PagerDuty, and no secret holds its integration key',
  email: ({ owner }) => `they are to go by e-mail, and ${quote(owner)} has no address`,
  smtp: () => 'they are to go by e-mail, and no server takes it',
};

const remedies: Readonly<Record<Lack, (of: Untold) => string>> = {
  channel: ({ owner }) => `state owners.${owner}.slack, .pagerduty or .email`,
  slack: ({ owner, level }) => `state owners.${owner}.slack, or another way in alerting.teams.${owner}.${level}`,
  slackUrl: () => 'declare a secret for the URL of the incoming webhook, and name it as alerting.slackUrl',
  pagerdutyKey: () => 'declare a secret for the integration key, and name it as alerting.pagerdutyKey',
  email: ({ owner, level }) => `state owners.${owner}.email, or another way in alerting.teams.${owner}.${level}`,
  smtp: () => 'state alerting.smtp',
};

const most = 3;

/** `"a", "b", "c" and 4 more` */
function shortList(names: readonly string[]): string {
  const shown = names.slice(0, most).map(quote).join(', ');
  return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}
