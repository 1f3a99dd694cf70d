import { expect, test } from 'vitest';
import { testsOf } from '../../../src/emitters/prometheus/tests.ts';
import { printDocument } from '../../../src/formats/index.ts';
import { checkRules, promtoolSuite } from '../../observability/promtool.ts';
import { watchIn } from '../../observability/support.ts';

const model = {
  name: 'shop',
  owners: { core: { slack: '#core' } },
  environments: { local: { runtime: 'compose' } },
  services: { api: { image: 'example/api:1.0.0', owner: 'core', ports: { http: 8080 }, health: { live: '/health' }, metrics: {} } },
  resources: { prometheus: { kind: 'prometheus', owner: 'core' } },
};

const watch = watchIn(model);
const api = watch.subjects.find(({ name }) => name.value === 'api')!;

test('each alert fires on its fault and is silent in health', () => {
  const { alerts } = api;
  const down = { ...api, alerts: alerts.filter(({ name }) => name === 'ServiceDown') };
  expect(printDocument({ format: 'yaml', content: testsOf(down, watch) })).toBe(`rule_files:
  - ../rules/api.yml
evaluation_interval: 1m
tests:
  - name: ServiceDown (critical) fires
    input_series:
      - series: up{job="api", environment="local", instance="api:8080"}
        values: 0+0x12
    promql_expr_test:
      - expr: group by (alertname, alertstate, severity, owner, service) (ALERTS{alertname="ServiceDown", alertstate="firing", severity="critical"})
        eval_time: 12m
        exp_samples:
          - labels: '{alertname="ServiceDown", alertstate="firing", severity="critical", owner="core", service="api"}'
            value: 1
  - name: ServiceDown (critical) is silent
    input_series:
      - series: up{job="api", environment="local", instance="api:8080"}
        values: 1+0x12
    alert_rule_test:
      - eval_time: 12m
        alertname: ServiceDown
        exp_alerts: []
`);
});

promtoolSuite('promtool', () => {
  test.each(watch.subjects.map((subject) => [subject.name.value, subject] as const))('takes and plays the rules of %s', (_, subject) => {
    for (const { labels } of checkRules(subject, watch)) expect(labels).toMatchObject({ owner: 'core' });
  });
});
