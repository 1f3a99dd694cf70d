// A small platform that watches all that there is to watch, in compose and in a cluster.
import { compile, type Compilation } from '../../src/compiler/compile.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { parsePlatform } from '../../src/model/parse.ts';
import { languageSchema } from '../../src/catalog/schema.ts';

const shop = {
  name: 'shop',
  owners: { core: { slack: '#core', pagerduty: 'core-oncall' }, data: { slack: '#data', email: 'data@shop.example' } },
  environments: { local: { runtime: 'compose' }, production: { runtime: 'kubernetes', domain: 'shop.example' } },
  services: {
    web: {
      image: 'registry.example/web:1.2.3',
      user: 1000,
      owner: 'core',
      ports: { http: 8080 },
      health: { live: '/health' },
      uses: { postgres: 'write', kafka: { publish: ['orders'] } },
      metrics: {
        serves: {
          http_requests_total: { type: 'counter', labels: ['method', 'status'] },
          http_request_duration_seconds: { type: 'histogram', unit: 'seconds', labels: ['method'], buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5] },
        },
      },
      objectives: { availability: '99.9%', latency: { p95: '250ms' } },
    },
  },
  resources: {
    postgres: { kind: 'postgres', version: 16, owner: 'data' },
    kafka: { kind: 'kafka', version: '7.5.0', owner: 'data', topics: { orders: {} } },
    prometheus: { kind: 'prometheus', owner: 'core', alertmanager: 'alertmanager' },
    alertmanager: { kind: 'alertmanager', owner: 'core' },
    grafana: { kind: 'grafana', owner: 'core', prometheus: 'prometheus' },
  },
  secrets: { 'slack-url': { description: 'Incoming webhook of Slack' }, 'pagerduty-key': { description: 'Integration key of PagerDuty' } },
  alerting: { fallback: 'core', slackUrl: 'slack-url', pagerdutyKey: 'pagerduty-key' },
};

export function compileShop(): Compilation {
  const { platform, diagnostics } = parsePlatform(languageSchema(), shop);
  if (platform === undefined) throw new Error(JSON.stringify(diagnostics));
  const compilation = compile(platform);
  if (hasErrors(compilation.diagnostics)) throw new Error(JSON.stringify(compilation.diagnostics));
  return compilation;
}
