// Who is told of what, and what tells: whatever changes with a part of the model names it.
import { expect, test } from 'vitest';
import { leavesOf, type Plain } from '../support/language.ts';
import { compileIfRight, mutationsOf, type Mutation } from './mutations.ts';
import { firstOfEach, play } from './play.ts';

const model: Plain = {
  name: 'shop',
  repository: { url: 'https://github.com/shop/shop', defaultBranch: 'main' },
  owners: { core: { slack: '#core', pagerduty: 'core-oncall', email: 'core@shop.example' }, data: { slack: '#data', email: 'data@shop.example' }, night: { email: 'night@shop.example' } },
  environments: { local: { runtime: 'compose' }, production: { runtime: 'kubernetes', domain: 'shop.example', namespace: 'shop' } },
  services: {
    web: { image: 'registry.example/web:1.2.3', user: 1000, owner: 'core', ports: { http: 8080 }, health: { live: '/health' }, metrics: { serves: { http_requests_total: { type: 'counter', labels: ['status'] } } } },
  },
  resources: {
    prometheus: { kind: 'prometheus', owner: 'core', alertmanager: 'alertmanager', url: 'https://metrics.shop.example', interval: '30s', retention: '15d', storage: '10Gi' },
    alertmanager: { kind: 'alertmanager', owner: 'data', url: 'https://alerts.shop.example' },
    grafana: { kind: 'grafana', owner: 'night', prometheus: 'prometheus', url: 'https://dashboards.shop.example' },
    telemetry: { kind: 'opentelemetry-collector', jaeger: 'jaeger', standalone: 'nobody sends to it yet' },
    jaeger: { kind: 'jaeger', in: ['local', 'production'] },
  },
  secrets: { 'slack-url': { description: 'Slack' }, 'data-slack-url': { description: 'Slack of data' }, 'pagerduty-key': { description: 'PagerDuty' }, 'heartbeat-url': { description: 'Heartbeat' }, 'smtp-password': { description: 'Mail' } },
  alerting: {
    fallback: 'core',
    slackUrl: 'slack-url',
    pagerdutyKey: 'pagerduty-key',
    heartbeatUrl: 'heartbeat-url',
    heartbeatHost: 'hc-ping.com',
    smtp: { host: 'smtp.shop.example:587', from: 'alerts@shop.example', user: 'alerts', password: 'smtp-password' },
    in: ['local', 'production'],
    runbooks: 'https://wiki.shop.example/runbooks',
    groupWait: '10s',
    groupInterval: '2m',
    repeat: '3h',
    teams: { data: { critical: 'email', other: 'slack', slackUrl: 'data-slack-url', quiet: { from: '22:00', to: '07:00', days: ['friday'], timezone: 'Europe/Berlin' } }, core: { other: 'email' } },
  },
};

const before = compileIfRight(model, { hostPorts: {} })!;

/** What services declare has tests of its own. */
function edits(): Mutation[] {
  return leavesOf(model).filter(({ keys }) => keys[0] !== 'services').flatMap((leaf) => firstOfEach([...mutationsOf(leaf, model)], before));
}

test('every edit is named by all that it changes', () => {
  const { changing, problems } = play(edits(), before);
  expect(problems.slice(0, 30)).toEqual([]);
  expect(changing).toBeGreaterThan(60);
}, 600_000);
