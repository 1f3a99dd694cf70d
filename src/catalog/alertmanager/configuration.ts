import type { Document } from '../../formats/index.ts';
import type { Alertmanager } from '../../model/types.gen.ts';
import { formatDuration, parseDuration } from '../../model/units.ts';
import type { Watch } from '../../observability/watch.ts';
import { defaultOrigin } from '../../provenance/default-origin.ts';
import { because, type Node } from '../../provenance/document.ts';
import { modelOrigin } from '../../provenance/origin.ts';
import { path } from '../../provenance/path.ts';
import { map, t, traced, type Traced } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import type { Integration } from './channels.ts';
import { inhibitionsOf } from './inhibition.ts';
import { templatesPath } from './paths.ts';
import { toTimeInterval, type QuietHours } from './quiet-hours.ts';
import { toMailServer, toReceiver } from './receivers.ts';
import type { Receiver, Route, Routing } from './routing.ts';

const reference = 'https://prometheus.io/docs/alerting/latest/configuration/';
const file = source('alertmanager.configuration', 'who is told of which alerts, and how', reference);
const least = source('alertmanager.least', 'the least that is valid: alerts are received and shown, and nobody is told', reference);
const grouped = source('alertmanager.grouping', 'alerts of one name about one thing are one message', `${reference}#route`);

type Fields = { readonly [key: string]: Node };

/** Where nothing watches there are no alerts to route. */
export function configuration(resource: ResourceInput<Alertmanager>, routing: Routing | null): Document {
  const { watch, origin } = resource;
  const content = watch === null || routing === null ? because([least, origin], { route: { receiver: 'default' }, receivers: [{ name: 'default' }] }) : because([file, origin], contentOf(resource, watch, routing));
  return { format: 'yaml', content, spacing: 1 };
}

function contentOf(resource: ResourceInput<Alertmanager>, watch: Watch, { root, receivers }: Routing): { readonly [key: string]: Node | undefined } {
  const told = receivers.flatMap(({ integration }) => integration ?? []);
  const mail = told.find((one) => one.kind === 'email');
  const quiet = quietIn(root);
  const inhibitions = inhibitionsOf(watch);
  return {
    global: mail === undefined ? undefined : because(mail.to.origin, toMailServer(mail)),
    templates: told.some(needsTemplates) ? because(watch.delivers.origin, [templatesPath]) : undefined,
    route: because(root.origin, { receiver: root.receiver, ...timesOf(watch), routes: root.routes.map(toRoute) }),
    inhibit_rules: inhibitions.length === 0 ? undefined : inhibitions,
    time_intervals: quiet.length === 0 ? undefined : quiet.map(toTimeInterval),
    receivers: receivers.map((receiver: Receiver) => toReceiver(receiver, watch, resource.options.url)),
  };
}

/** Whether it has texts. */
export function needsTemplates({ kind }: Integration): boolean {
  return kind !== 'heartbeat';
}

function timesOf({ alerting }: Watch): Fields {
  const stated = (key: 'groupWait' | 'groupInterval' | 'repeat', otherwise: string, reason: string): Traced<string> =>
    map(alerting?.[key] ?? traced(otherwise, defaultOrigin(modelOrigin(path(['alerting'])), key, reason)), (text) => formatDuration(parseDuration(text)));
  return {
    group_by: because(grouped, ['alertname', 'environment', 'service', 'resource']),
    group_wait: stated('groupWait', '30s', 'what breaks together is told together'),
    group_interval: stated('groupInterval', '5m', 'a fault that spreads is told as it spreads, and not with every instance'),
    repeat_interval: stated('repeat', '4h', 'twice in a working day, so that nothing is forgotten and nobody is worn out'),
  };
}

function toRoute({ matchers, receiver, every, quiet, routes, origin }: Route): Node {
  return because(origin, {
    matchers: matchers.map(({ label, value }) => t`${label}="${value}"`),
    receiver,
    ...(every === undefined ? {} : { group_by: ['...'], group_wait: '0s', group_interval: map(every, formatDuration), repeat_interval: map(every, formatDuration) }),
    mute_time_intervals: quiet === null ? undefined : because(quiet.origin, [quiet.name]),
    routes: routes.length === 0 ? undefined : routes.map(toRoute),
  });
}

function quietIn({ quiet, routes }: Route): QuietHours[] {
  return [...(quiet === null ? [] : [quiet]), ...routes.flatMap(quietIn)];
}
