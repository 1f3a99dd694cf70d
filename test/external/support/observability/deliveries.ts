// Who is told of an alert, and in which words, by the emitted configuration of Alertmanager alone; and what the stand-in receivers heard.
import { holds, readMatcher, receiversOf, type AlertmanagerFile, type Labels } from '../../../observability/integrity-routes.ts';
import type { AlertState } from './api.ts';
import type { Told } from './receivers.ts';

export interface Delivery {
  readonly by: string;
  /** Channel of Slack, escalation of PagerDuty. */
  readonly to: string;
  /** What the alert is of, and called. */
  readonly about: string;
}

interface Integration {
  readonly channel?: string;
  readonly group?: string;
}

/** Alerts that no other one silences. */
export function audible(file: AlertmanagerFile, alerts: readonly AlertState[]): AlertState[] {
  const all = alerts.map(({ labels }) => labels);
  return alerts.filter(({ labels }) => !isInhibited(file, labels, all));
}

/** One for each group of alerts; the dead man's switch is told elsewhere. */
export function expectedDeliveries(file: AlertmanagerFile, alerts: readonly AlertState[]): Delivery[] {
  const deliveries = alerts.filter(({ labels }) => labels['alertname'] !== 'Watchdog').flatMap(({ labels, annotations }) =>
    receiversOf(file.route, labels).flatMap((name) => {
      const receiver = file.receivers.find((one) => one.name === name) as { readonly slack_configs?: readonly Integration[]; readonly pagerduty_configs?: readonly Integration[] };
      const about = annotations['summary'] ?? '';
      return [...(receiver.slack_configs ?? []).map(({ channel }) => ({ by: 'slack', to: channel!, about })), ...(receiver.pagerduty_configs ?? []).map(({ group }) => ({ by: 'pagerduty', to: group!, about }))];
    }),
  );
  return distinct(deliveries);
}

/** Whether another alert that fires silences it. https://prometheus.io/docs/alerting/latest/configuration/#inhibit_rule */
export function isInhibited({ inhibit_rules = [] }: AlertmanagerFile, labels: Labels, firing: readonly Labels[]): boolean {
  return inhibit_rules.some(({ source_matchers = [], target_matchers = [], equal = [] }) => {
    const matches = (matchers: readonly string[], of: Labels): boolean => matchers.map(readMatcher).every((matcher) => holds(matcher, of));
    if (!matches(target_matchers, labels)) return false;
    return firing.some((source) => matches(source_matchers, source) && !(matches(target_matchers, source) && matches(source_matchers, labels)) && equal.every((label) => (source[label] ?? '') === (labels[label] ?? '')));
  });
}

/** What was told of alerts that fire, of those summaries that are known; the rest in its own words. */
export function deliveriesIn(told: readonly Told[], summaries: readonly string[]): Delivery[] {
  const heard = told.flatMap(({ by, body }): Delivery[] => {
    const message = messageOf(body);
    if (by === 'heartbeat' || !message.firing) return [];
    return [{ by, to: message.to, about: summaries.find((summary) => message.title.includes(summary)) ?? message.title }];
  });
  return distinct(heard);
}

export interface Message {
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly firing: boolean;
  /** By which PagerDuty knows the incident. */
  readonly key: string;
}

interface Body {
  readonly channel?: string;
  readonly attachments?: readonly { readonly title?: string; readonly text?: string }[];
  readonly event_action?: string;
  readonly dedup_key?: string;
  readonly payload?: { readonly summary: string; readonly group: string; readonly custom_details: Readonly<Record<string, unknown>> };
}

/** https://developer.pagerduty.com/docs/send-alert-event, https://api.slack.com/messaging/webhooks */
export function messageOf(body: Told['body']): Message {
  const { channel, attachments, event_action: action, dedup_key: key = '', payload } = body as Body;
  const [attachment] = attachments ?? [];
  if (attachment !== undefined) return { to: channel ?? '', title: attachment.title ?? '', text: attachment.text ?? '', firing: !(attachment.title ?? '').startsWith('[resolved]'), key };
  return { to: payload?.group ?? '', title: payload?.summary ?? '', text: JSON.stringify(payload?.custom_details ?? {}), firing: action === 'trigger', key };
}

function distinct(deliveries: readonly Delivery[]): Delivery[] {
  const known = new Map(deliveries.map((one) => [`${one.by} ${one.to} ${one.about}`, one]));
  return [...known.keys()].sort().map((key) => known.get(key)!);
}
