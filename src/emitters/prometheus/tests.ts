import type { Alert } from '../../observability/alert.ts';
import { alertLabels } from '../../observability/alert-labels.ts';
import type { Subject, Watch } from '../../observability/watch.ts';
import { formatDuration } from '../../model/units.ts';
import { because, type Node } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { combine, map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import * as conventions from './conventions.ts';
import { toSeries } from './series.ts';

const minute = 60_000;

/**
 * Unit tests of a subject's alerts, for `promtool test rules`: each fires while its fault is played, with the labels by which it is routed, and is
 * silent in health, unless it is to fire always. https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/
 */
export function testsOf(subject: Subject, watch: Watch): Node {
  const tests = subject.alerts.flatMap((alert) => [firing(alert, subject, watch), ...(alert.heartbeat === true ? [] : [silent(alert, subject, watch)])]);
  return because([conventions.unitTests, subject.origin], {
    rule_files: [t`../rules/${subject.name}.yml`],
    evaluation_interval: because(conventions.perMinute, '1m'),
    tests,
  });
}

function firing(alert: Alert, subject: Subject, watch: Watch): Node {
  const labels = Object.entries<Traced<string>>({ alertstate: traced('firing', conventions.fires), ...alertLabels(alert, subject) });
  const names = ['alertname', ...labels.map(([label]) => label)].join(', ');
  const matchers = combine(labels.map(([, value]) => value), (values) => values.map((value, i) => `${labels[i]![0]}=${JSON.stringify(value)}`).join(', '));
  return because([conventions.fires, alert.origin], {
    name: t`${alert.name} (${alert.severity}) fires`,
    input_series: alert.test.fault.map((one) => toSeries(one, minutesOf(alert), subject, watch)),
    promql_expr_test: [
      {
        expr: t`group by (${names}) (ALERTS{alertname="${alert.name}", alertstate="firing", severity="${alert.severity}"})`,
        eval_time: map(afterOf(alert), formatDuration),
        exp_samples: [{ labels: t`{alertname="${alert.name}", ${matchers}}`, value: 1 }],
      },
    ],
  });
}

function silent(alert: Alert, subject: Subject, watch: Watch): Node {
  const { name, severity, test, origin } = alert;
  return because([conventions.silent, origin], {
    name: t`${name} (${severity}) is silent`,
    input_series: test.health.map((one) => toSeries(one, minutesOf(alert), subject, watch)),
    alert_rule_test: [{ eval_time: map(afterOf(alert), formatDuration), alertname: name, exp_alerts: [] }],
  });
}

/** Milliseconds after which it must have fired. */
function afterOf(alert: Alert): Traced<number> {
  return alert.test.after ?? withOrigin(map(alert.for, (held) => held + 10 * minute), conventions.notBefore);
}

/** Samples that are played. */
function minutesOf(alert: Alert): Traced<number> {
  const after = afterOf(alert);
  return traced(Math.ceil(after.value / minute), compose([after.origin, conventions.perMinute]));
}
