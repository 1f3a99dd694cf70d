import type { Alert, Recording } from '../../observability/alert.ts';
import { alertLabels } from '../../observability/alert-labels.ts';
import { dashboardUid, runbookPath } from '../../observability/names.ts';
import type { Subject, Watch } from '../../observability/watch.ts';
import { formatDuration } from '../../model/units.ts';
import { printPromql } from '../../formats/promql/print.ts';
import { because, type Node } from '../../provenance/document.ts';
import { convention } from '../../provenance/origin.ts';
import { map, t } from '../../provenance/traced.ts';
import { source } from '../facts.ts';

const reference = 'https://prometheus.io/docs/prometheus/latest/configuration/';
const layout = source('prometheus.rules', 'rules of one group are evaluated one after the other at the same moment, so an alert sees what was recorded before it', `${reference}recording_rules/`);
const series = source('prometheus.recording-rule', 'a series that is computed once, for alerts and dashboards', `${reference}recording_rules/#rule`);
const told = source('prometheus.alerting-rule', 'labels route an alert, annotations tell whoever gets it what to do', `${reference}alerting_rules/`);
const linked = convention('whoever is woken finds what to do, and what to look at, without a search');

/** The rules of a subject: what it records, in the order in which it is used, then its alerts. */
export function rulesOf(subject: Subject, watch: Watch): Node {
  const rules = [...subject.recordings.map(recordingRule), ...subject.alerts.map((alert) => alertingRule(alert, subject, watch))];
  return because([layout, subject.origin], { groups: [{ name: subject.name, rules }] });
}

function recordingRule({ record, expression, labels, origin }: Recording): Node {
  const named = Object.keys(labels).length === 0 ? undefined : { ...labels };
  return because([series, origin], { record, expr: printPromql(expression, origin), labels: named });
}

function alertingRule(alert: Alert, subject: Subject, { runbooks, dashboards }: Watch): Node {
  const { name, expression, summary, description, origin } = alert;
  return because([told, origin], {
    alert: name,
    expr: printPromql(expression, origin),
    for: map(alert.for, formatDuration),
    labels: { ...alertLabels(alert, subject) },
    annotations: {
      summary,
      description,
      runbook_url: because(linked, t`${runbooks}/${runbookPath(subject.name, name)}`),
      dashboard_url: dashboards === null ? undefined : because(linked, t`${dashboards}/d/${dashboardUid(subject.name)}`),
    },
  });
}
