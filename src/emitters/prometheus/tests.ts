import type { Alert } from '../../observability/alert.ts';
import { alertLabels } from '../../observability/alert-labels.ts';
import type { Subject, Watch } from '../../observability/watch.ts';
import { formatDuration } from '../../model/units.ts';
import { because, type Node } from '../../provenance/document.ts';
import { combine, map, t, traced, type Traced } from '../../provenance/traced.ts';
import * as conventions from './conventions.ts';
import { healthTests } from './health.ts';
import { played, toSeries } from './series.ts';
import { minutesUntil, timeOf } from './times.ts';

/**
 * Unit tests of a subject's alerts, for `promtool test rules`: each fires while its fault is played, with the labels by which it is routed, and all are
 * silent in health, but for those that are to fire always. https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/
 */
export function testsOf(subject: Subject, watch: Watch): Node {
  return because([conventions.unitTests, subject.origin, watch.runtime.origin], {
    rule_files: [t`../rules/${subject.name}.yml`],
    evaluation_interval: because(conventions.seldom, '2m'),
    tests: [...healthTests(subject, watch), ...subject.alerts.map((alert) => firing(alert, subject, watch))],
  });
}

function firing(alert: Alert, subject: Subject, watch: Watch): Node {
  const { name, severity, test, origin } = alert;
  const time = timeOf(alert);
  const minutes = minutesUntil(time);
  const labels = Object.entries<Traced<string>>({ alertstate: traced('firing', conventions.fires), ...alertLabels(alert, subject) });
  const names = ['alertname', ...labels.map(([label]) => label)].join(', ');
  const matchers = combine(labels.map(([, value]) => value), (values) => values.map((value, i) => `${labels[i]![0]}=${JSON.stringify(value)}`).join(', '));
  return because([conventions.fires, origin], {
    name: t`${name} (${severity}) fires`,
    interval: because(conventions.perMinute, '1m'),
    input_series: test.fault.map((one) => toSeries(played(one, subject, watch), minutes)),
    promql_expr_test: [
      {
        expr: t`group by (${names}) (ALERTS{alertname="${name}", alertstate="firing", severity="${severity}"})`,
        eval_time: map(time, formatDuration),
        exp_samples: [{ labels: t`{alertname="${name}", ${matchers}}`, value: 1 }],
      },
    ],
  });
}
