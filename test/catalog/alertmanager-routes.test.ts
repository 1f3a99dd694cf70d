// Who is told of what: routes, receivers, quiet hours, and what explains what; and the same as a real Alertmanager sees it.
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { checkReceivers } from '../../src/catalog/alertmanager/check.ts';
import { inhibitionsOf } from '../../src/catalog/alertmanager/inhibition.ts';
import { routingOf } from '../../src/catalog/alertmanager/routing.ts';
import { reachedBy } from '../../src/catalog/alertmanager/walk.ts';
import { formatPath } from '../../src/provenance/path.ts';
import type { Subject, Watch } from '../../src/observability/watch.ts';
import { compare, max, series } from '../../src/formats/promql/build.ts';
import { printDocument } from '../../src/formats/index.ts';
import type { Alert, Severity } from '../../src/observability/alert.ts';
import type { ScrapeTarget } from '../../src/observability/metric.ts';
import { targetDown } from '../../src/observability/target-down.ts';
import { traced } from '../../src/provenance/traced.ts';
import { receiversOf, type Route } from '../observability/integrity-routes.ts';
import { targetOf, watchIn, watchOfTargets } from '../observability/support.ts';
import { kindOf, printFiles, resource, texts } from './support.ts';

const kind = kindOf('alertmanager');

const owners = { core: { slack: '#core', pagerduty: 'core-oncall' }, data: { slack: '#data', email: 'data@shop.example' }, night: { email: 'night@shop.example' } };

const model = {
  name: 'shop',
  owners,
  environments: { local: { runtime: 'compose' }, production: { runtime: 'kubernetes', domain: 'shop.example' } },
  resources: {
    prometheus: { kind: 'prometheus', owner: 'core', alertmanager: 'alertmanager' },
    alertmanager: { kind: 'alertmanager', owner: 'data' },
    jaeger: { kind: 'jaeger', owner: 'night' },
    telemetry: { kind: 'opentelemetry-collector', jaeger: 'jaeger' },
  },
  secrets: { 'slack-url': {}, 'data-slack-url': {}, 'pagerduty-key': {}, 'heartbeat-url': {}, 'smtp-password': {} },
};

const alerting = {
  fallback: 'core',
  slackUrl: 'slack-url',
  pagerdutyKey: 'pagerduty-key',
  smtp: { host: 'smtp.shop.example:587', from: 'alerts@shop.example', user: 'alerts', password: 'smtp-password' },
};

interface Configuration {
  readonly global?: object;
  readonly route: Route;
  readonly receivers: readonly (Readonly<Record<string, unknown>> & { readonly name: string })[];
  readonly inhibit_rules?: readonly { readonly equal: readonly string[] }[];
  readonly time_intervals?: unknown;
  readonly templates?: readonly string[];
}

interface Seen {
  readonly configuration: Configuration;
  readonly files: readonly string[];
  readonly secrets: readonly string[];
  readonly reaches: readonly string[];
  readonly watch: Watch;
}

function see(settings: object = alerting, environment = 'local', more: object = {}): Seen {
  const watch = watchIn({ ...model, ...more, alerting: settings }, environment);
  const facet = kind.container({ ...resource('alertmanager'), watch });
  const printed = printFiles(facet.files);
  return {
    watch,
    configuration: load(printed['/etc/alertmanager/alertmanager.yml']!) as Configuration,
    files: Object.keys(printed),
    secrets: Object.values(printed).filter((text) => text.startsWith('<secret:')),
    reaches: (facet.reaches ?? []).map(({ host, port }) => `${host.value}:${port.value}`),
  };
}

function integrations({ receivers }: Configuration): Record<string, string[]> {
  return Object.fromEntries(receivers.map(({ name, ...configs }) => [name, Object.keys(configs)]));
}

describe('receivers', () => {
  test('whoever can be paged is, for what is critical; the rest goes to Slack, and to who has neither by e-mail', () => {
    expect(integrations(see().configuration)).toEqual({
      'core/critical': ['pagerduty_configs'],
      'core/other': ['slack_configs'],
      'data/critical': ['slack_configs'],
      'data/other': ['slack_configs'],
      'night/critical': ['email_configs'],
      'night/other': ['email_configs'],
    });
  });

  test('a team may choose another way, and have a webhook of its own', () => {
    const { configuration, secrets } = see({ ...alerting, teams: { data: { critical: 'email', slackUrl: 'data-slack-url' }, core: { critical: 'slack' } } });
    expect(integrations(configuration)).toMatchObject({ 'core/critical': ['slack_configs'], 'data/critical': ['email_configs'], 'data/other': ['slack_configs'] });
    const data = configuration.receivers.find(({ name }) => name === 'data/other')!;
    expect(data['slack_configs']).toMatchObject([{ api_url_file: '/etc/alertmanager/secrets/data-slack-url', channel: '#data' }]);
    expect(secrets).toEqual(['<secret:data-slack-url>', '<secret:slack-url>', '<secret:smtp-password>']);
  });

  test('secrets are files, and the network lets through what is called', () => {
    const { files, reaches, configuration } = see({ ...alerting, heartbeatUrl: 'heartbeat-url', heartbeatHost: 'hc-ping.com' });
    expect(files).toEqual([
      '/etc/alertmanager/alertmanager.yml',
      '/etc/alertmanager/templates/platform.tmpl',
      ...['heartbeat-url', 'pagerduty-key', 'slack-url', 'smtp-password'].map((name) => `/etc/alertmanager/secrets/${name}`),
    ]);
    expect(reaches).toEqual(['events.pagerduty.com:443', 'hc-ping.com:443', 'hooks.slack.com:443', 'smtp.shop.example:587']);
    expect(configuration.global).toEqual({
      smtp_smarthost: 'smtp.shop.example:587',
      smtp_from: 'alerts@shop.example',
      smtp_auth_username: 'alerts',
      smtp_auth_password_file: '/etc/alertmanager/secrets/smtp-password',
    });
    expect(configuration.templates).toEqual(['/etc/alertmanager/templates/platform.tmpl']);
  });

  test('the escalation is the group by which an orchestration routes', () => {
    const { configuration } = see();
    expect(configuration.receivers.find(({ name }) => name === 'core/critical')!['pagerduty_configs']).toMatchObject([{ routing_key_file: '/etc/alertmanager/secrets/pagerduty-key', group: 'core-oncall' }]);
  });

  test('where nothing is delivered the routes are the same, and the receivers tell nobody', () => {
    const [shown, told] = [see({ ...alerting, in: ['production'] }), see(alerting)];
    expect(shown.configuration.route).toEqual(told.configuration.route);
    expect(Object.values(integrations(shown.configuration)).flat()).toEqual([]);
    expect([shown.files, shown.reaches]).toEqual([['/etc/alertmanager/alertmanager.yml'], []]);
    expect(Object.values(integrations(see({ ...alerting, in: [] }, 'production').configuration)).flat()).toEqual([]);
  });
});

describe('routes', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['critical', { owner: 'core', severity: 'critical' }, 'core/critical'],
    ['a warning', { owner: 'core', severity: 'warning' }, 'core/other'],
    ['of somebody else', { owner: 'night', severity: 'warning' }, 'night/other'],
    ['of nobody here', { severity: 'warning' }, 'core/other'],
    ['critical, of nobody here', { owner: 'strangers', severity: 'critical' }, 'core/critical'],
    ['the heartbeat', { alertname: 'Watchdog', owner: 'core', severity: 'info' }, 'heartbeat'],
  ])('%s', (_, labels, receiver) => {
    const { watch, configuration } = see({ ...alerting, heartbeatUrl: 'heartbeat-url', heartbeatHost: 'hc-ping.com' });
    expect(reachedBy(labels, routingOf(watch).root)).toBe(receiver);
    expect(receiversOf(configuration.route, labels)).toEqual([receiver]);
  });

  test('what nobody owns reaches nobody where several owners leave it open who', () => {
    const { watch } = see({ ...alerting, fallback: undefined });
    expect(reachedBy({ severity: 'critical' }, routingOf(watch).root)).toBe('nobody');
  });

  test('times are the model\'s, and usual ones where it has none', () => {
    expect(see().configuration.route).toMatchObject({ group_by: ['alertname', 'environment', 'service', 'resource'], group_wait: '30s', group_interval: '5m', repeat_interval: '4h' });
    expect(see({ ...alerting, groupWait: '10s', groupInterval: '1m', repeat: '1d' }).configuration.route).toMatchObject({ group_wait: '10s', group_interval: '1m', repeat_interval: '24h' });
  });
});

describe('quiet hours', () => {
  test.each<[string, object, unknown]>([
    ['within a day', { from: '12:00', to: '13:00' }, [{ times: [{ start_time: '12:00', end_time: '13:00' }], location: 'Etc/UTC' }]],
    ['over midnight, on the days on which they begin', { from: '22:00', to: '07:00', days: ['friday', 'sunday'], timezone: 'Europe/Berlin' }, [
      { times: [{ start_time: '22:00', end_time: '24:00' }], weekdays: ['friday', 'sunday'], location: 'Europe/Berlin' },
      { times: [{ start_time: '00:00', end_time: '07:00' }], weekdays: ['saturday', 'monday'], location: 'Europe/Berlin' },
    ]],
    ['until midnight', { from: '22:00', to: '00:00' }, [{ times: [{ start_time: '22:00', end_time: '24:00' }], location: 'Etc/UTC' }]],
  ])('%s', (_, quiet, intervals) => {
    const { configuration } = see({ ...alerting, teams: { data: { quiet } } });
    expect(configuration.time_intervals).toEqual([{ name: 'data/quiet', time_intervals: intervals }]);
    const route = configuration.route.routes!.find(({ receiver }) => receiver === 'data/other')!;
    expect([route['mute_time_intervals'], route.routes!.map((inner) => inner['mute_time_intervals'])]).toEqual([['data/quiet'], [undefined]]);
  });
});

describe('what explains what', () => {
  const target = targetOf('orders', 8080);
  const lag: ScrapeTarget = { ...target, metrics: [{ name: 'lag', type: 'gauge', labels: ['topic', 'partition'], help: '' }] };
  const alert = (name: string, severity: Severity, expression: Alert['expression'] = series('up')): Alert => ({ ...targetDown(target), name, severity: traced(severity, target.origin), expression });
  const watched = (...alerts: Alert[]): Watch => {
    const subject: Subject = { kind: 'service', name: target.subject, description: null, owner: null, target: lag, dependsOn: [], neededBy: [], objectives: null, origin: target.origin, judgedBy: null, isTold: alerts.length > 0, recordings: [], alerts, rows: [] };
    return { ...watchOfTargets([lag]), subjects: [subject] };
  };
  const printed = (watch: Watch): unknown => load(printDocument({ format: 'yaml', content: inhibitionsOf(watch) }));

  test('of what is down the rest follows', () => {
    expect(printed(watched(alert('OrdersDown', 'critical'), alert('Slow', 'warning')))).toEqual([
      { source_matchers: ['alertname="OrdersDown"', 'severity="critical"'], target_matchers: ['alertname!="OrdersDown"'], equal: ['environment', 'service', 'resource'] },
    ]);
  });

  test('a warning says nothing new, of the very same thing', () => {
    const behind = compare(max(series('lag'), 'topic'), '>', 5);
    expect(printed(watched(alert('Behind', 'critical', behind), alert('Behind', 'warning', behind), alert('Slow', 'warning', series('lag'))))).toEqual([
      { source_matchers: ['severity="critical"'], target_matchers: ['severity="warning"'], equal: ['alertname', 'environment', 'service', 'resource', 'topic'] },
    ]);
  });

  test.each<[string, Alert[]]>([
    ['nothing else could be wrong', [alert('OrdersDown', 'critical')]],
    ['it is not critical', [alert('OrdersDown', 'warning'), alert('Slow', 'warning')]],
    ['names differ', [alert('Slow', 'critical'), alert('Late', 'warning')]],
    ['there are none', []],
  ])('nothing, where %s', (_, alerts) => {
    expect(printed(watched(...alerts))).toEqual([]);
  });
});

describe('what is said of a model', () => {
  function said(settings: object, more: object = {}): string[] {
    const { watch } = see(settings, 'local', more);
    return checkReceivers({ ...resource('alertmanager'), watch }).map(({ code, path, args }) => `${code} @ ${formatPath(path)} ${JSON.stringify('lack' in args ? [args['level' as never], args.lack] : [])}`);
  }

  test.each<[string, object, object, string[]]>([
    ['all are told', alerting, {}, []],
    ['no secret for Slack', { ...alerting, slackUrl: undefined }, {}, ['alert/no-receiver @ owners.core ["other","slackUrl"]', 'alert/no-receiver @ owners.data ["critical","slackUrl"]', 'alert/no-receiver @ owners.data ["other","slackUrl"]']],
    ['no secret for PagerDuty', { ...alerting, pagerdutyKey: undefined }, {}, ['alert/no-receiver @ owners.core ["critical","pagerdutyKey"]']],
    ['no server for e-mail', { ...alerting, smtp: undefined }, {}, ['alert/no-receiver @ owners.night ["other","smtp"]']],
    ['an owner without any way', alerting, { owners: { ...owners, night: {} } }, ['alert/no-receiver @ owners.night ["other","channel"]']],
    ['a way that the owner has not', { ...alerting, teams: { data: { critical: 'email' } } }, { owners: { ...owners, data: { slack: '#data' } } }, ['alert/no-receiver @ owners.data ["critical","email"]']],
    ['nothing is delivered here', { fallback: 'core', in: ['production'] }, {}, []],
    ['a heartbeat to nobody knows where', { ...alerting, heartbeatUrl: 'heartbeat-url' }, {}, ['alert/no-heartbeat-host @ alerting.heartbeatUrl []']],
  ])('%s', (_, settings, more, expected) => {
    expect(said(settings, more).sort()).toEqual(expected);
  });
});

test('texts say what is wrong, and where to read on', () => {
  const text = printFiles(kind.container({ ...resource('alertmanager'), watch: see().watch }).files)['/etc/alertmanager/templates/platform.tmpl']!;
  for (const name of ['title', 'text', 'firing', 'resolved', 'subject', 'slack.color']) expect(text).toContain(`{{ define "platform.${name}" `);
  expect(text).not.toContain('dashboard_url');
});

test('an address of its own is that of its links', () => {
  expect(texts(kind.container(resource('alertmanager', { url: 'https://alerts.example.com' })).command)).toContain('--web.external-url=https://alerts.example.com');
});
