import { compare, divide, increase, max, over, rate, sum } from '../../formats/promql/build.ts';
import type { Alert } from '../../observability/alert.ts';
import { t } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import { own } from '../panel.ts';
import { alertOf } from '../signal.ts';
import type { Watched } from './watched.ts';

const reference = 'https://github.com/prometheus/prometheus/blob/main/documentation/prometheus-mixin/alerts.libsonnet';
const sends = source('prometheus.delivery-alerts', 'an alert that does not reach the Alertmanager reaches nobody', reference);

const tolerated = 0.05;

/** Whether what fires reaches the Alertmanager that it is to be sent to. */
export function deliveryAlerts(watched: Watched): Alert[] {
  const { alertmanager } = watched.resource.options;
  return alertmanager === undefined ? [] : [noAlertmanager(watched), dropped(watched), errors(watched)];
}

function noAlertmanager({ resource: { name, options }, target }: Watched): Alert {
  const known = own(target, 'prometheus_notifications_alertmanagers_discovered');
  return alertOf([sends, options.alertmanager!.origin], {
    name: 'NoAlertmanager',
    severity: 'critical',
    expression: compare(max(known, 'job'), '<', 1),
    minutes: 10,
    summary: t`${name} knows no Alertmanager`,
    description: t`${name} has had nobody to send alerts to for ten minutes.`,
    runbook: {
      meaning: t`${name} is to send alerts to ${options.alertmanager!}, and has no address of it.`,
      impact: 'Nobody is told of anything that goes wrong.',
      condition: t`${name} has known no Alertmanager for ten minutes.`,
      causes: ['The configuration that it runs with is not the one that was compiled.'],
      queries: [['How many does it know?', known]],
      remedies: [t`Compare the configuration on the page of ${name} with the compiled one.`, t`Restart ${name}.`],
    },
    test: { fault: [{ metric: 'prometheus_notifications_alertmanagers_discovered', labels: {}, start: 0 }], health: [{ metric: 'prometheus_notifications_alertmanagers_discovered', labels: {}, start: 1 }] },
  });
}

function dropped({ resource: { name, options }, target, context: { window } }: Watched): Alert {
  const lost = increase(over(own(target, 'prometheus_notifications_dropped_total'), window));
  return alertOf([sends, options.alertmanager!.origin], {
    name: 'AlertsDropped',
    severity: 'critical',
    expression: compare(sum(lost, 'job'), '>', 0),
    minutes: 5,
    summary: t`${name} drops alerts`,
    description: t`${name} dropped {{ $value | humanize }} alerts because it could not send them to ${options.alertmanager!}.`,
    panel: 'Alerts sent',
    runbook: {
      meaning: t`Alerts of ${name} were thrown away before ${options.alertmanager!} had them.`,
      impact: 'Nobody is told of some of what goes wrong.',
      condition: t`${name} has dropped alerts for five minutes.`,
      causes: [t`${options.alertmanager!} does not run, or does not answer.`, 'So many alerts fire that the queue is full.'],
      queries: [['How many are lost, and to whom?', lost]],
      remedies: [t`See that ${options.alertmanager!} runs, and read its log.`, 'Look at the firing alerts: what fires in great numbers is silenced or mended first.'],
    },
    test: {
      fault: [{ metric: 'prometheus_notifications_dropped_total', labels: { alertmanager: 'http://alertmanager:9093/api/v2/alerts' }, start: 0, perMinute: 1 }],
      health: [{ metric: 'prometheus_notifications_dropped_total', labels: { alertmanager: 'http://alertmanager:9093/api/v2/alerts' }, start: 0 }],
    },
  });
}

function errors({ resource: { name, options }, target, context: { window } }: Watched): Alert {
  const failed = sum(rate(over(own(target, 'prometheus_notifications_errors_total'), window)), 'alertmanager');
  const all = sum(rate(over(own(target, 'prometheus_notifications_sent_total'), window)), 'alertmanager');
  const labels = { alertmanager: 'http://alertmanager:9093/api/v2/alerts' };
  return alertOf([sends, options.alertmanager!.origin], {
    name: 'AlertsNotAccepted',
    severity: 'warning',
    expression: compare(divide(failed, all), '>', tolerated),
    minutes: 15,
    summary: t`${options.alertmanager!} does not accept alerts of ${name}`,
    description: '{{ $value | humanizePercentage }} of the alerts that were sent to {{ $labels.alertmanager }} failed.',
    panel: 'Alerts sent',
    runbook: {
      meaning: t`${name} tries to send alerts to ${options.alertmanager!}, and some of the attempts fail.`,
      impact: 'Some alerts come late, or not at all.',
      condition: 'More than 5 % of the alerts that were sent in the last minutes failed, for a quarter of an hour.',
      causes: [t`${options.alertmanager!} is restarted again and again.`, 'The network loses connections.', 'An alert has labels that are not allowed.'],
      queries: [['How many fail?', failed]],
      remedies: [t`Read the log of ${name}: it names the error of each attempt.`, t`Read the log of ${options.alertmanager!}.`],
    },
    test: {
      fault: [{ metric: 'prometheus_notifications_sent_total', labels, start: 0, perMinute: 10 }, { metric: 'prometheus_notifications_errors_total', labels, start: 0, perMinute: 5 }],
      health: [{ metric: 'prometheus_notifications_sent_total', labels, start: 0, perMinute: 10 }, { metric: 'prometheus_notifications_errors_total', labels, start: 0 }],
    },
  });
}
