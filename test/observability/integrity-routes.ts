// Where Alertmanager takes an alert, by its configuration alone. https://prometheus.io/docs/alerting/latest/configuration/#route
import { load } from 'js-yaml';
import { containerWith, type EmittedEnvironment } from './integrity-emitted.ts';
import type { Container } from './integrity-containers.ts';
import { once } from './integrity-expressions.ts';

export interface Route {
  readonly receiver?: string;
  readonly matchers?: readonly string[];
  readonly match?: Readonly<Record<string, string>>;
  readonly match_re?: Readonly<Record<string, string>>;
  readonly continue?: boolean;
  readonly routes?: readonly Route[];
  readonly [field: string]: unknown;
}

export interface AlertmanagerFile {
  readonly global?: Readonly<Record<string, unknown>>;
  readonly route: Route;
  readonly receivers: readonly ({ readonly name: string } & Readonly<Record<string, unknown>>)[];
  readonly inhibit_rules?: readonly { readonly source_matchers?: readonly string[]; readonly target_matchers?: readonly string[]; readonly equal?: readonly string[] }[];
  readonly templates?: readonly string[];
  readonly time_intervals?: readonly { readonly name: string }[];
}

export const alertmanagerPath = '/etc/alertmanager/alertmanager.yml';

export function alertmanagerOf(environment: EmittedEnvironment): Container | undefined {
  return containerWith(environment, alertmanagerPath);
}

export const alertmanagerFileOf: (environment: EmittedEnvironment) => AlertmanagerFile | undefined = once((environment) => {
  const text = alertmanagerOf(environment)?.files.get(alertmanagerPath);
  return text === undefined ? undefined : (load(text) as AlertmanagerFile);
});

export type Labels = Readonly<Record<string, string>>;

/** Names of the receivers that the alert reaches, in order. */
export function receiversOf(route: Route, labels: Labels, inherited?: string): string[] {
  const receiver = route.receiver ?? inherited;
  const reached: string[] = [];
  for (const inner of route.routes ?? []) {
    if (!matchersOf(inner).every((matcher) => holds(matcher, labels))) continue;
    reached.push(...receiversOf(inner, labels, receiver));
    if (inner.continue !== true) return reached;
  }
  return reached.length > 0 || receiver === undefined ? reached : [receiver];
}

interface Matcher {
  readonly label: string;
  readonly operator: string;
  readonly value: string;
}

function matchersOf({ matchers = [], match = {}, match_re = {} }: Route): Matcher[] {
  return [
    ...matchers.map(readMatcher),
    ...Object.entries(match).map(([label, value]) => ({ label, operator: '=', value })),
    ...Object.entries(match_re).map(([label, value]) => ({ label, operator: '=~', value })),
  ];
}

/** `severity="critical"`, with or without quotes. */
export function readMatcher(text: string): Matcher {
  const [, label, operator, value] = /^\s*"?([^"=!~\s]+)"?\s*(=~|!~|!=|=)\s*(.*?)\s*$/s.exec(text) ?? [];
  if (label === undefined) throw new Error(`no matcher: ${text}`);
  return { label, operator: operator!, value: value!.startsWith('"') ? (JSON.parse(value!) as string) : value! };
}

export function holds({ label, operator, value }: Matcher, labels: Labels): boolean {
  const actual = labels[label] ?? '';
  const equal = operator.includes('~') ? new RegExp(`^(?:${value})$`).test(actual) : value === actual;
  return operator.startsWith('!') ? !equal : equal;
}

/** Kinds of delivery that a receiver has: `slack_configs`. */
export function integrationsOf(receiver: AlertmanagerFile['receivers'][number]): string[] {
  return Object.entries(receiver).flatMap(([key, list]) => (key.endsWith('_configs') && Array.isArray(list) && list.length > 0 ? [key] : []));
}

/** Every path of a file that the configuration names, wherever it stands. */
export function pathsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /(?:^|_)file$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, key));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, name)) : [];
}
