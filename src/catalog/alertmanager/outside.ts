// What of the world outside those who are told need: secrets, and hosts that are called.
import { map, withOrigin, type Traced } from '../../provenance/traced.ts';
import { unreachable } from '../../util/invariant.ts';
import { sortBy } from '../../util/sort.ts';
import type { Reached } from '../facets.ts';
import { fact } from '../facts.ts';
import type { Integration } from './channels.ts';
import type { Routing } from './routing.ts';

const tls = fact(443, 'alertmanager.tls', 'port of HTTPS', 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2');
const slackHost = fact('hooks.slack.com', 'slack.host', 'where incoming webhooks are posted', 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/');
const pagerdutyHost = fact('events.pagerduty.com', 'pagerduty.host', 'where events are sent', 'https://developer.pagerduty.com/docs/events-api-v2-overview');

export function integrationsOf({ receivers }: Routing): Integration[] {
  return receivers.flatMap(({ integration }) => integration ?? []);
}

/** Each once, with everything that reads it. */
export function secretsOf(integrations: readonly Integration[]): Traced<string>[] {
  const named = new Map<string, Traced<string>>();
  for (const secret of integrations.flatMap(secretOf)) named.set(secret.value, withOrigin(named.get(secret.value) ?? secret, secret.origin));
  return sortBy(named.values(), ({ value }) => value);
}

function secretOf(integration: Integration): Traced<string>[] {
  switch (integration.kind) {
    case 'slack':
    case 'heartbeat':
      return [integration.url];
    case 'pagerduty':
      return [integration.key];
    case 'email':
      return integration.server.password === undefined ? [] : [integration.server.password];
    default:
      return unreachable(integration);
  }
}

/** The hosts that it calls, each once. */
export function reachedHosts(routing: Routing, heartbeatHost: Traced<string> | undefined): Reached[] {
  const hosts = new Map<string, Reached>();
  for (const integration of integrationsOf(routing)) {
    for (const { host, port: number } of hostsOf(integration, heartbeatHost)) {
      const key = `${host.value}:${number.value}`;
      hosts.set(key, { host: withOrigin(hosts.get(key)?.host ?? host, host.origin), port: number });
    }
  }
  return sortBy(hosts, ([key]) => key).map(([, reached]) => reached);
}

function hostsOf(integration: Integration, heartbeatHost: Traced<string> | undefined): Reached[] {
  switch (integration.kind) {
    case 'slack':
      return [{ host: withOrigin(slackHost, integration.url.origin, integration.channel.origin), port: tls }];
    case 'pagerduty':
      return [{ host: withOrigin(pagerdutyHost, integration.key.origin), port: tls }];
    case 'heartbeat':
      return heartbeatHost === undefined ? [] : [{ host: withOrigin(heartbeatHost, integration.url.origin), port: tls }];
    case 'email': {
      const { host } = integration.server;
      return [{ host: map(withOrigin(host, integration.to.origin), (address) => address.slice(0, address.lastIndexOf(':'))), port: map(host, (address) => Number(address.slice(address.lastIndexOf(':') + 1))) }];
    }
    default:
      return unreachable(integration);
  }
}
