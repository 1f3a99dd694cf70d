import type { Alert } from '../../observability/alert.ts';
import type { Responsible, Subject, Watch } from '../../observability/watch.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { unreachable } from '../../util/invariant.ts';
import { sortBy } from '../../util/sort.ts';
import { source } from '../facts.ts';
import { toldBy, type Integration, type Lack, type Level } from './channels.ts';
import { quietHoursOf, type QuietHours } from './quiet-hours.ts';

const reference = 'https://prometheus.io/docs/alerting/latest/configuration/';
const byOwner = source('alertmanager.route', 'the first route that an alert matches takes it: its owner\'s, and of that the one for what wakes somebody', `${reference}#route`);
const beats = source('alertmanager.heartbeat', 'the heartbeat is called every minute, and grouped with nothing', `${reference}#route`);
const nowhere = source('alertmanager.nobody', 'an alert that no route takes is shown: the platform has none, and what somebody else sends has no owner here', `${reference}#route`);

/** One label of an alert, and the value that it must have. */
export interface Matcher {
  readonly label: string;
  readonly value: Traced<string>;
}

/** Where alerts that match go, unless one of the routes within takes them. */
export interface Route {
  readonly matchers: readonly Matcher[];
  readonly receiver: Traced<string>;
  /** Milliseconds, where the route has its own times. */
  readonly every?: Traced<number>;
  /** In which nothing is delivered on this very route. */
  readonly quiet: QuietHours | null;
  readonly routes: readonly Route[];
  readonly origin: Origin;
}

export interface Receiver {
  readonly name: Traced<string>;
  /** `null` where the environment's alerts are not delivered, or the model lacks something. */
  readonly integration: Integration | null;
  readonly lack: Lack | null;
  /** Whose it is, and for what; `null` for those of nobody. */
  readonly of: { readonly owner: Responsible; readonly level: Level } | null;
  readonly origin: Origin;
}

export interface Routing {
  readonly root: Route;
  readonly receivers: readonly Receiver[];
}

/** Who is told of what. The same in every environment, but for what is not delivered. */
export function routingOf(watch: Watch): Routing {
  const owners = ownersOf(watch);
  const fallback = watch.fallback;
  const all = fallback === null || owners.some(({ owner }) => owner.name.value === fallback.name.value) ? owners : sortBy([...owners, { owner: fallback, origin: fallback.name.origin }], nameOf);
  const beat = heartbeatOf(watch);
  return {
    root: rootOf(fallback, [...(beat === null ? [] : [beat.route]), ...owners.map((one) => ownerRoute(one, watch)), ...(fallback === null ? [] : [criticalRoute(fallback, fallback.name.origin)])]),
    receivers: [...(fallback === null ? [nobody] : []), ...(beat === null ? [] : [beat.receiver]), ...all.flatMap((one) => [receiverOf(one, 'critical', watch), receiverOf(one, 'other', watch)])],
  };
}

interface Owner {
  readonly owner: Responsible;
  /** Everything of which it answers for alerts. */
  readonly origin: Origin;
}

function nameOf({ owner }: Owner): string {
  return owner.name.value;
}

/** Those who answer for some alert, by name. */
function ownersOf({ subjects }: Watch): Owner[] {
  const owned = new Map<string, Subject[]>();
  for (const subject of subjects) if (subject.owner !== null && subject.isTold) append(owned, subject.owner.name.value, subject);
  return sortBy(owned, ([name]) => name).map(([, of]) => ({ owner: of[0]!.owner!, origin: compose(of.flatMap(({ owner, origin }) => [owner!.name.origin, origin])) }));
}

/** No owner is named so: names have no slash. */
function receiverName({ name }: Responsible, level: Level): Traced<string> {
  return t`${name}/${level}`;
}

const nobodyName = traced('nobody', nowhere);
const nobody: Receiver = { name: nobodyName, integration: null, lack: null, of: null, origin: nowhere };

function rootOf(fallback: Responsible | null, routes: readonly Route[]): Route {
  const receiver = fallback === null ? nobodyName : receiverName(fallback, 'other');
  return { matchers: [], receiver, quiet: null, routes, origin: compose([receiver.origin, ...routes.map(({ origin }) => origin)]) };
}

function ownerRoute({ owner, origin }: Owner, { alerting }: Watch): Route {
  return {
    matchers: [{ label: 'owner', value: owner.name }],
    receiver: receiverName(owner, 'other'),
    quiet: quietHoursOf(owner.name, alerting?.teams?.[owner.name.value]?.quiet, origin),
    routes: [criticalRoute(owner, origin)],
    origin: compose([byOwner, origin]),
  };
}

/** Quiet hours are those of the route around it, and not of this one. */
function criticalRoute(owner: Responsible, origin: Origin): Route {
  return { matchers: [{ label: 'severity', value: traced('critical', byOwner) }], receiver: receiverName(owner, 'critical'), quiet: null, routes: [], origin: compose([byOwner, origin]) };
}

function receiverOf({ owner, origin }: Owner, level: Level, watch: Watch): Receiver {
  const name = receiverName(owner, level);
  const { integration, lack, because } = toldBy(owner, level, watch);
  const { delivers } = watch;
  const why = compose([origin, delivers.origin]);
  if (!delivers.value) return { name, integration: null, lack: null, of: { owner, level }, origin: why };
  return { name, integration: integration === null ? null : wantedBy(why, integration), lack, of: { owner, level }, origin: compose([why, because.origin]) };
}

/** What it takes is there because of those whose alerts are delivered by it. */
function wantedBy(why: Origin, integration: Integration): Integration {
  switch (integration.kind) {
    case 'slack':
    case 'heartbeat':
      return { ...integration, url: withOrigin(integration.url, why) };
    case 'pagerduty':
      return { ...integration, key: withOrigin(integration.key, why) };
    case 'email': {
      const { password } = integration.server;
      return { ...integration, to: withOrigin(integration.to, why), server: { ...integration.server, ...(password === undefined ? {} : { password: withOrigin(password, why) }) } };
    }
    default:
      return unreachable(integration);
  }
}

const minute = 60_000;

/** It is raised by what evaluates alerts, which is no service. */
function beatIn(subjects: readonly Subject[]): Alert | undefined {
  for (const subject of subjects) {
    const found = subject.kind === 'resource' ? subject.alerts.find(({ heartbeat }) => heartbeat === true) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function heartbeatOf({ subjects, alerting, delivers }: Watch): { readonly route: Route; readonly receiver: Receiver } | null {
  const url = alerting?.heartbeatUrl;
  if (url === undefined) return null;
  const alert = beatIn(subjects);
  if (alert === undefined) return null;
  const origin = compose([beats, alert.origin, url.origin]);
  const name = traced('heartbeat', origin);
  return {
    route: { matchers: [{ label: 'alertname', value: traced(alert.name, alert.origin) }], receiver: name, every: traced(minute, beats), quiet: null, routes: [], origin },
    receiver: { name, integration: delivers.value ? { kind: 'heartbeat', url: withOrigin(url, delivers.origin) } : null, lack: null, of: null, origin: compose([origin, delivers.origin]) },
  };
}
