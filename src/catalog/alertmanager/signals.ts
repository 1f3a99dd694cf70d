import { call, compare, divide, increase, max, over, rate, sum } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import type { Alertmanager } from '../../model/types.gen.ts';
import type { Alert } from '../../observability/alert.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import { t, traced, type Traced } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { own, rowOf, shownRate } from '../panel.ts';
import { alertOf } from '../signal.ts';

const mixin = 'https://github.com/prometheus/alertmanager/blob/main/doc/alertmanager-mixin/alerts.libsonnet';
const shown = source('alertmanager.panels', 'what fires, and whether somebody is told', mixin);
const tells = source('alertmanager.delivery-alerts', 'an alert that is not delivered woke nobody', mixin);

type Resource = ResourceInput<Alertmanager>;
type Length = Traced<number> | '$__rate_interval';

export function signals(resource: Resource, target: ScrapeTarget, context: SignalsContext): Signals {
  const why = [shown, resource.origin];
  const alerts = [failing(resource, target, context), refused(resource, target, context), configuration(resource, target, context)];
  const firing = rowOf(why, 'Alerts', [
    { title: 'Alerts', description: 'Firing ones, and those that are silenced or explained by others.', unit: 'count', queries: [['{{state}}', max(own(target, 'alertmanager_alerts'), 'state')]], min: 0, width: 8 },
    { title: 'Alerts received', description: 'From Prometheus, which sends each again as long as it fires.', unit: 'per second', queries: [['{{status}}', sum(shownRate(target, 'alertmanager_alerts_received_total'), 'status')]], min: 0, width: 8 },
    { title: 'Silences', description: 'A silence that nobody remembers hides what it was not meant for.', unit: 'count', queries: [['{{state}}', max(own(target, 'alertmanager_silences'), 'state')]], min: 0, width: 8 },
  ]);
  const told = rowOf(why, 'Deliveries', [
    { title: 'Deliveries', description: 'Attempts to tell somebody, by how.', unit: 'per second', queries: [['{{integration}}', sum(shownRate(target, 'alertmanager_notifications_total'), 'integration')]], min: 0, width: 12 },
    { title: 'Deliveries that fail', description: 'Share of the attempts, by how.', unit: 'ratio', queries: [['{{integration}}', failedShare(target, '$__rate_interval')]], thresholds: [{ severity: 'critical', value: traced(tolerated, tells) }], min: 0, max: 1, width: 12 },
  ]);
  return { recordings: [], alerts, rows: [firing, told] };
}

function failedShare(target: ScrapeTarget, window: Length): Vector {
  const attempts = (metric: string): Vector => sum(rate(over(own(target, metric), window)), 'integration');
  return divide(attempts('alertmanager_notifications_failed_total'), attempts('alertmanager_notifications_total'));
}

const tolerated = 0.01;

function failing({ name, origin }: Resource, target: ScrapeTarget, { window }: SignalsContext): Alert {
  const share = failedShare(target, window);
  const slack = { integration: 'slack' };
  return alertOf([tells, origin], {
    name: 'DeliveriesFail',
    severity: 'critical',
    expression: compare(share, '>', tolerated),
    minutes: 5,
    threshold: tolerated,
    summary: t`${name} cannot deliver alerts to {{ $labels.integration }}`,
    description: t`{{ $value | humanizePercentage }} of the attempts of ${name} to tell somebody by {{ $labels.integration }} failed.`,
    panel: 'Deliveries that fail',
    runbook: {
      meaning: t`${name} has alerts for people who are told by this service, and it does not take them.`,
      impact: 'Whoever is to be told by it is not told of what goes wrong.',
      condition: 'More than 1 % of the attempts have failed for five minutes.',
      causes: ['The secret that opens the service was changed or taken back.', 'The service has a fault of its own.', 'The network does not let the calls out.'],
      queries: [['Why do they fail?', sum(rate(over(own(target, 'alertmanager_notifications_failed_total'), window)), 'integration', 'reason')]],
      remedies: [t`Read the log of ${name}: it names receiver and answer.`, 'Look at the page on which the service tells of its own faults.', t`Put a new secret in place, and restart ${name}.`],
    },
    test: {
      fault: [
        { metric: 'alertmanager_notifications_total', labels: slack, start: 0, perMinute: 4 },
        { metric: 'alertmanager_notifications_failed_total', labels: { ...slack, reason: 'clientError' }, start: 0, perMinute: 4 },
      ],
      health: [
        { metric: 'alertmanager_notifications_total', labels: slack, start: 0, perMinute: 4 },
        { metric: 'alertmanager_notifications_failed_total', labels: { ...slack, reason: 'clientError' }, start: 0 },
      ],
    },
  });
}

function refused({ name, origin }: Resource, target: ScrapeTarget, { window }: SignalsContext): Alert {
  const invalid = sum(increase(over(own(target, 'alertmanager_alerts_invalid_total'), window)), 'job');
  return alertOf([tells, origin], {
    name: 'AlertsRefused',
    severity: 'warning',
    expression: compare(invalid, '>', 0),
    minutes: 5,
    summary: t`${name} refuses alerts`,
    description: t`${name} refused {{ $value | humanize }} alerts, because they are not well formed.`,
    runbook: {
      meaning: t`Somebody sends alerts that ${name} does not understand.`,
      impact: 'Nobody is told of them.',
      condition: t`${name} has refused alerts for five minutes.`,
      causes: ['A label of an alert has a name that is not allowed, or no value.', 'Somebody else than Prometheus sends alerts.'],
      queries: [['How many?', invalid]],
      remedies: [t`Read the log of ${name}: it names the alert.`],
    },
    test: { fault: [{ metric: 'alertmanager_alerts_invalid_total', labels: { version: 'v2' }, start: 0, perMinute: 1 }], health: [{ metric: 'alertmanager_alerts_invalid_total', labels: { version: 'v2' }, start: 0 }] },
  });
}

function configuration({ name, origin }: Resource, target: ScrapeTarget, { window }: SignalsContext): Alert {
  const read = own(target, 'alertmanager_config_last_reload_successful');
  return alertOf([tells, origin], {
    name: 'ConfigurationNotRead',
    severity: 'warning',
    expression: compare(max(call('max_over_time', over(read, window)), 'job'), '==', 0),
    minutes: 10,
    summary: t`${name} cannot read its configuration`,
    description: t`${name} has worked for ten minutes with a configuration that is not the one beside it.`,
    runbook: {
      meaning: t`${name} was told to read its configuration anew, found a fault, and goes on with what it had.`,
      impact: 'None, until it is restarted: then it does not start, and nobody is told of anything.',
      condition: t`The last attempt of ${name} to read its configuration failed, ten minutes ago or earlier.`,
      causes: ['A file was changed by hand.', 'A secret that it reads from a file is not there.'],
      queries: [],
      remedies: [t`Read the log of ${name}: it names file and line.`, 'Put the compiled files back: "platform check" tells which differ.'],
    },
    test: { fault: [{ metric: 'alertmanager_config_last_reload_successful', labels: {}, start: 0 }], health: [{ metric: 'alertmanager_config_last_reload_successful', labels: {}, start: 1 }] },
  });
}
