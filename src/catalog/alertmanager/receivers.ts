import { isAddress } from '../../observability/names.ts';
import type { Watch } from '../../observability/watch.ts';
import { because, type Node } from '../../provenance/document.ts';
import { withOrigin, type Traced } from '../../provenance/traced.ts';
import { unreachable } from '../../util/invariant.ts';
import { source } from '../facts.ts';
import type { Integration } from './channels.ts';
import { secretPath } from './paths.ts';
import type { Receiver } from './routing.ts';

const reference = 'https://prometheus.io/docs/alerting/latest/configuration/';
const slack = source('alertmanager.slack', 'a message for each group of alerts, and another one when it is over', `${reference}#slack_config`);
const pagerduty = source('alertmanager.pagerduty', 'an incident for each group of alerts, which ends when they do; an event orchestration may route by its group', `${reference}#pagerduty_config`);
const email = source('alertmanager.email', 'a plain text, which every reader shows', `${reference}#email_config`);
const heartbeat = source('alertmanager.heartbeat', 'it is called as long as alerts work; that it ends is what is told of', `${reference}#webhook_config`);

type Fields = { readonly [key: string]: Node };

/** An entry of `receivers`. One without integrations takes alerts, which are shown, and tells nobody. */
export function toReceiver({ name, integration, origin }: Receiver, watch: Watch, url: Traced<string> | undefined): Node {
  return because(origin, { name, ...(integration === null ? {} : configs(integration, watch, url)) });
}

function configs(integration: Integration, watch: Watch, url: Traced<string> | undefined): Fields {
  switch (integration.kind) {
    case 'slack':
      return { slack_configs: [because(slack, toSlack(integration, watch))] };
    case 'pagerduty':
      return { pagerduty_configs: [because(pagerduty, toPagerduty(integration, watch, url))] };
    case 'email':
      return { email_configs: [because(email, toEmail(integration))] };
    case 'heartbeat':
      return { webhook_configs: [because(heartbeat, { url_file: secretPath(integration.url), send_resolved: false })] };
    default:
      return unreachable(integration);
  }
}

function toSlack({ url, channel }: Extract<Integration, { kind: 'slack' }>, { source: linked }: Watch): Fields {
  return {
    api_url_file: secretPath(url),
    channel,
    send_resolved: true,
    title: '{{ template "platform.title" . }}',
    title_link: linked === null ? '' : because(linked.origin, '{{ template "platform.source" . }}'),
    text: '{{ template "platform.text" . }}',
    fallback: '{{ template "platform.title" . }}',
    color: '{{ template "platform.slack.color" . }}',
  };
}

/** Links must be addresses: what is a path of the repository stands in the text alone. Without an address of its own the server would name its container's. */
function toPagerduty({ key, escalation }: Extract<Integration, { kind: 'pagerduty' }>, { runbooks, dashboards, source: linked }: Watch, url: Traced<string> | undefined): Fields {
  const links = [
    ...(isAddress(runbooks) ? [because(runbooks.origin, { href: '{{ .CommonAnnotations.runbook_url }}', text: 'Runbook' })] : []),
    ...(dashboards === null ? [] : [because(dashboards.origin, { href: '{{ .CommonAnnotations.dashboard_url }}', text: 'Dashboard' })]),
    ...(linked === null ? [] : [because(linked.origin, { href: '{{ template "platform.source" . }}', text: 'Expression' })]),
  ];
  return {
    routing_key_file: secretPath(key),
    send_resolved: true,
    client: '{{ .CommonLabels.platform }}',
    ...(url === undefined ? { client_url: '' } : {}),
    source: '{{ .CommonLabels.platform }} {{ .CommonLabels.environment }}',
    description: '{{ template "platform.title" . }}',
    severity: '{{ or .CommonLabels.severity "error" }}',
    class: '{{ .GroupLabels.alertname }}',
    component: '{{ template "platform.subject" . }}',
    ...(escalation === null ? {} : { group: escalation }),
    details: {
      firing: '{{ template "platform.firing" . }}',
      resolved: '{{ template "platform.resolved" . }}',
      environment: '{{ .CommonLabels.environment }}',
      owner: '{{ .CommonLabels.owner }}',
      ...(runbooks === null ? {} : { runbook: because(runbooks.origin, '{{ .CommonAnnotations.runbook_url }}') }),
      ...(dashboards === null ? {} : { dashboard: because(dashboards.origin, '{{ .CommonAnnotations.dashboard_url }}') }),
    },
    ...(links.length === 0 ? {} : { links }),
  };
}

function toEmail({ to }: Extract<Integration, { kind: 'email' }>): Fields {
  return { to, send_resolved: true, headers: { Subject: '{{ template "platform.title" . }}' }, html: '', text: '{{ template "platform.text" . }}' };
}

/** Settings of the server that takes e-mail, which all receivers share. */
export function toMailServer({ server }: Extract<Integration, { kind: 'email' }>): Fields {
  const { host, from, user, password } = server;
  return {
    smtp_smarthost: withOrigin(host, email),
    smtp_from: withOrigin(from, email),
    ...(user === undefined ? {} : { smtp_auth_username: user }),
    ...(password === undefined ? {} : { smtp_auth_password_file: secretPath(password) }),
  };
}
