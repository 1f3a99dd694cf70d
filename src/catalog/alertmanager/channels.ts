import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import type { Responsible, Watch } from '../../observability/watch.ts';
import { defaultOrigin } from '../../provenance/default-origin.ts';
import { compose, convention, modelOrigin } from '../../provenance/origin.ts';
import { path } from '../../provenance/path.ts';
import { traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { unreachable } from '../../util/invariant.ts';

/** `critical`: somebody is woken. `other`: somebody reads it. */
export type Level = 'critical' | 'other';

export type Channel = 'pagerduty' | 'slack' | 'email';

/** How somebody is told; secrets by name. */
export type Integration =
  | { readonly kind: 'slack'; readonly channel: Traced<string>; readonly url: Traced<string> }
  | { readonly kind: 'pagerduty'; readonly key: Traced<string>; readonly escalation: Traced<string> | null }
  | { readonly kind: 'email'; readonly to: Traced<string>; readonly server: View<Model.Smtp> }
  | { readonly kind: 'heartbeat'; readonly url: Traced<string> };

/** What a channel lacks: what the model does not say of the owner, or of all. */
export type Lack = 'channel' | 'slack' | 'slackUrl' | 'pagerdutyKey' | 'email' | 'smtp';

export interface Told {
  readonly integration: Integration | null;
  /** Why there is none. */
  readonly lack: Lack | null;
  /** What decided which one it is. */
  readonly because: Traced<Channel | 'none'>;
}

type Team = View<Model.TeamAlerting> | undefined;

const loudest = convention('who is paged is told at once, wherever they are');

/** How an owner is told of alerts of one level, or what the model lacks for that. */
export function toldBy(owner: Responsible, level: Level, { alerting }: Pick<Watch, 'alerting'>): Told {
  const team = alerting?.teams?.[owner.name.value];
  const channel = team?.[level] ?? usualChannel(owner, team, level);
  return { ...integrationOf(channel, owner, team, alerting), because: channel };
}

/** In the order in which they are preferred for the level, the first that the owner has. */
function usualChannel({ name, slack, pagerduty, email }: Responsible, team: Team, level: Level): Traced<Channel | 'none'> {
  const had: Readonly<Record<Channel, Traced<string> | null>> = { pagerduty: pagerduty ?? team?.pagerdutyKey ?? null, slack, email };
  const order: readonly Channel[] = level === 'critical' ? ['pagerduty', 'slack', 'email'] : ['slack', 'email', 'pagerduty'];
  const chosen = order.find((one) => had[one] !== null);
  const reason = defaultOrigin(modelOrigin(path(['alerting', 'teams', name.value])), level, level === 'critical' ? 'what is urgent wakes somebody' : 'what is not urgent is read when there is time');
  const owned = modelOrigin(path(['owners', name.value]));
  const decided = order.map((one) => had[one]?.origin ?? defaultOrigin(owned, one, 'the owner is not told so'));
  return traced(chosen ?? 'none', compose([reason, ...(level === 'critical' ? [loudest] : []), ...decided, name.origin]));
}

/** The team's own secret, or that of all teams. */
function ofAll(key: 'slackUrl' | 'pagerdutyKey', { name }: Responsible, team: Team, alerting: Watch['alerting']): Traced<string> | undefined {
  const own = team?.[key];
  const common = alerting?.[key];
  return own ?? (common === undefined ? undefined : withOrigin(common, defaultOrigin(modelOrigin(path(['alerting', 'teams', name.value])), key, 'a team without one of its own has that of all')));
}

type Found = Pick<Told, 'integration' | 'lack'>;

function lacks(lack: Lack): Found {
  return { integration: null, lack };
}

function integrationOf(channel: Traced<Channel | 'none'>, owner: Responsible, team: Team, alerting: Watch['alerting']): Found {
  const found = (integration: Integration): Found => ({ integration, lack: null });
  switch (channel.value) {
    case 'slack': {
      const url = ofAll('slackUrl', owner, team, alerting);
      if (owner.slack === null) return lacks('slack');
      return url === undefined ? lacks('slackUrl') : found({ kind: 'slack', channel: withOrigin(owner.slack, channel.origin), url: withOrigin(url, channel.origin) });
    }
    case 'pagerduty': {
      const key = ofAll('pagerdutyKey', owner, team, alerting);
      return key === undefined ? lacks('pagerdutyKey') : found({ kind: 'pagerduty', key: withOrigin(key, channel.origin), escalation: owner.pagerduty });
    }
    case 'email': {
      if (owner.email === null) return lacks('email');
      return alerting?.smtp === undefined ? lacks('smtp') : found({ kind: 'email', to: withOrigin(owner.email, channel.origin), server: alerting.smtp });
    }
    case 'none':
      return lacks('channel');
    default:
      return unreachable(channel.value);
  }
}
