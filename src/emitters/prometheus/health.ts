import type { Alert } from '../../observability/alert.ts';
import type { Subject, Watch } from '../../observability/watch.ts';
import { formatDuration } from '../../model/units.ts';
import { because, type Node } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { map, traced, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import * as conventions from './conventions.ts';
import { courseOf, selectorOf, toSeries } from './series.ts';
import { minutesUntil, timeOf } from './times.ts';

/** Tests in which alerts are silent. Those that mean the same series by health, as the severities of one alert do, share one. */
export function healthTests(subject: Subject, watch: Watch): Node[] {
  const alike = new Map<string, Alert[]>();
  for (const alert of subject.alerts) {
    if (alert.heartbeat === true) continue;
    append(alike, alert.test.apart === true ? `alone ${alert.name}` : alert.test.health.map((one) => `${selectorOf(one, subject, watch).value} ${courseOf(one).value}`).join('\n'), alert);
  }
  return [...alike.values()].map((alerts) => toTest(alerts, subject, watch));
}

function toTest(alerts: readonly Alert[], subject: Subject, watch: Watch): Node {
  const origin = compose(alerts.map((alert) => alert.origin));
  const minutes = minutesUntil(latest(alerts));
  const byName = new Map<string, Alert[]>();
  for (const alert of alerts) append(byName, alert.name, alert);
  return because([conventions.silent, origin], {
    name: traced(`${[...byName.keys()].join(', ')} ${byName.size === 1 ? 'is' : 'are'} silent`, compose([conventions.silent, origin])),
    interval: because(conventions.perMinute, '1m'),
    input_series: alerts[0]!.test.health.map((one) => toSeries(one, minutes, subject, watch)),
    alert_rule_test: [...byName].map(([name, same]) => because(same.map((alert) => alert.origin), { eval_time: map(latest(same), formatDuration), alertname: name, exp_alerts: [] })),
  });
}

/** Milliseconds after which all of them would have fired. */
function latest(alerts: readonly Alert[]): Traced<number> {
  const times = alerts.map(timeOf);
  return traced(times.reduce((most, { value }) => Math.max(most, value), 0), compose(times.map(({ origin }) => origin)));
}
