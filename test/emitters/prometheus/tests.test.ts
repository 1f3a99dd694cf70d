import { expect, test } from 'vitest';
import { testsOf } from '../../../src/emitters/prometheus/tests.ts';
import { targetDown } from '../../../src/observability/target-down.ts';
import { printDocument } from '../../../src/formats/index.ts';
import { checkRules, promtoolSuite } from '../../observability/promtool.ts';
import type { Subject } from '../../../src/observability/watch.ts';
import { traced } from '../../../src/provenance/traced.ts';
import { targetOf, watchIn, watchOfTargets } from '../../observability/support.ts';

const model = {
  name: 'shop',
  owners: { core: { slack: '#core' } },
  environments: { local: { runtime: 'compose' }, production: { runtime: 'kubernetes', domain: 'shop.example' } },
  resources: {
    prometheus: { kind: 'prometheus', alertmanager: 'alertmanager' },
    alertmanager: { kind: 'alertmanager' },
    grafana: { kind: 'grafana', prometheus: 'prometheus' },
    jaeger: { kind: 'jaeger' },
    telemetry: { kind: 'opentelemetry-collector', jaeger: 'jaeger' },
    counted: { kind: 'opentelemetry-collector' },
  },
  secrets: { 'heartbeat-url': {} },
  alerting: { heartbeatUrl: 'heartbeat-url' },
};

const target = targetOf('api', 8080);
const api: Subject = {
  kind: 'service',
  name: target.subject,
  description: null,
  owner: { name: traced('core', target.origin), slack: null, pagerduty: null, email: null },
  target,
  dependsOn: [],
  neededBy: [],
  objectives: null,
  origin: target.origin,
  recordings: [],
  judgedBy: null,
  isTold: true,
  alerts: [targetDown(target)],
  rows: [],
};

test('each alert fires on its fault and is silent in health', () => {
  expect(printDocument({ format: 'yaml', content: testsOf(api, watchOfTargets([target])) })).toBe(`rule_files:
  - ../rules/api.yml
evaluation_interval: 2m
tests:
  - name: TargetDown is silent
    interval: 1m
    input_series:
      - series: up{job="api", environment="local", instance="api:8080"}
        values: 1+0x15
    alert_rule_test:
      - eval_time: 15m
        alertname: TargetDown
        exp_alerts: []
  - name: TargetDown (warning) fires
    interval: 1m
    input_series:
      - series: up{job="api", environment="local", instance="api:8080"}
        values: 0+0x15
    promql_expr_test:
      - expr: group by (alertname, alertstate, severity, owner, service) (ALERTS{alertname="TargetDown", alertstate="firing", severity="warning"})
        eval_time: 15m
        exp_samples:
          - labels: '{alertname="TargetDown", alertstate="firing", severity="warning", owner="core", service="api"}'
            value: 1
`);
});

promtoolSuite('promtool', () => {
  const watches = ['local', 'production'].map((environment) => watchIn(model, environment));
  const rows = watches.flatMap((one) => one.subjects.filter(({ kind }) => kind === 'resource').map((subject) => [one.environment.value, subject.name.value, subject, one] as const));
  test.each(rows)('takes and plays the rules of %s: %s', (_, __, subject, one) => {
    const told = checkRules(subject, one);
    for (const { labels } of told) expect(labels).toMatchObject({ owner: 'core', resource: subject.name.value });
    expect([...new Set(told.map(({ alertname }) => alertname))]).toEqual([...new Set(subject.alerts.map(({ name }) => name))]);
  });
});
