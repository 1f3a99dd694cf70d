import type { Alert } from '../../observability/alert.ts';
import type { Subject, Watch } from '../../observability/watch.ts';
import { formatDuration } from '../../model/units.ts';
import { because, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { map, traced, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import * as conventions from './conventions.ts';
import { played, toSeries, type Played } from './series.ts';
import { minutesUntil, timeOf } from './times.ts';

interface Alike {
  readonly series: readonly Played[];
  readonly alerts: Alert[];
}

/** Tests in which alerts are silent. Those that mean the same series by health, as the severities of one alert do, share one. */
export function healthTests(subject: Subject, watch: Watch): Node[] {
  const alike = new Map<string, Alike>();
  const told: Origin[] = [];
  for (const alert of subject.alerts) {
    if (alert.heartbeat === true) continue;
    const series = alert.test.health.map((one) => played(one, subject, watch));
    for (const { selector, course } of series) told.push(selector.origin, course.origin);
    const key = series.map(({ selector, course }) => `${selector.value} ${course.value}`).join('\n');
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { series, alerts: [alert] });
    else known.alerts.push(alert);
  }
  const origin = compose(told);
  return [...alike.values()].map((one) => toTest(one, origin));
}

/** @param told what all series by health follow from: whether they are the same ones decides which alerts share a test */
function toTest({ series, alerts }: Alike, told: Origin): Node {
  const origin = compose(alerts.map((alert) => alert.origin));
  const minutes = minutesUntil(latest(alerts));
  const byName = new Map<string, Alert[]>();
  for (const alert of alerts) append(byName, alert.name, alert);
  return because([conventions.silent, origin, told], {
    name: traced(`${[...byName.keys()].join(', ')} ${byName.size === 1 ? 'is' : 'are'} silent`, compose([conventions.silent, origin])),
    interval: because(conventions.perMinute, '1m'),
    input_series: series.map((one) => toSeries(one, minutes)),
    alert_rule_test: [...byName].map(([name, same]) => because(same.map((alert) => alert.origin), { eval_time: map(latest(same), formatDuration), alertname: name, exp_alerts: [] })),
  });
}

/** Milliseconds after which all of them would have fired. */
function latest(alerts: readonly Alert[]): Traced<number> {
  const times = alerts.map(timeOf);
  return traced(times.reduce((most, { value }) => Math.max(most, value), 0), compose(times.map(({ origin }) => origin)));
}
