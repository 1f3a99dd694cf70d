import type { Alert, Recording } from '../../observability/alert.ts';
import { alertLabels } from '../../observability/alert-labels.ts';
import { dashboardUid, runbookPath } from '../../observability/names.ts';
import type { Subject, Watch } from '../../observability/watch.ts';
import { formatDuration } from '../../model/units.ts';
import { printPromql } from '../../formats/promql/print.ts';
import { because, type Node } from '../../provenance/document.ts';
import { convention } from '../../provenance/origin.ts';
import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { source } from '../facts.ts';

const reference = 'https://prometheus.io/docs/prometheus/latest/configuration/';
const layout = source('prometheus.rules', 'rules of one group are evaluated one after the other at the same moment, so an alert sees what was recorded before it', `${reference}recording_rules/`);
const series = source('prometheus.recording-rule', 'a series that is computed once, for alerts and dashboards', `${reference}recording_rules/#rule`);
const slow = source('prometheus.rule-interval', 'what reads a month of samples is computed less often than the rest', `${reference}recording_rules/#rule_group`);
const told = source('prometheus.alerting-rule', 'labels route an alert, annotations tell whoever gets it what to do', `${reference}alerting_rules/`);
const linked = convention('whoever is woken finds what to do, and what to look at, without a search');

/** The rules of a subject: what it records, in the order in which it is used, then its alerts; after them what is recorded less often. */
export function rulesOf(subject: Subject, watch: Watch): Node {
  const { name, recordings, alerts, origin, chosenBy = origin } = subject;
  const often = recordings.filter(({ every }) => every === undefined);
  const rules = [...often.map(recordingRule), ...alerts.map((alert) => alertingRule(alert, subject, watch))];
  return because([layout, origin, chosenBy], { groups: [{ name, rules }, ...slowGroups(name, recordings)] });
}

/** A group for each pace. */
function slowGroups(name: Traced<string>, recordings: readonly Recording[]): Node[] {
  const paces = new Map<string, readonly Recording[]>();
  for (const recording of recordings) {
    if (recording.every === undefined) continue;
    const pace = formatDuration(recording.every.value);
    paces.set(pace, [...(paces.get(pace) ?? []), recording]);
  }
  return [...paces].map(([pace, all]) => because([slow, ...all.map(({ origin }) => origin)], { name: t`${name}-${pace}`, interval: withOrigin(traced(pace, slow), ...all.flatMap(({ every }) => (every === undefined ? [] : [every.origin]))), rules: all.map(recordingRule) }));
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
      runbook_url: runbooks === null ? undefined : because([linked, runbooks.origin], t`${runbooks}/${runbookPath(subject.name, name)}`),
      dashboard_url: dashboards === null ? undefined : because(linked, t`${dashboards}/d/${dashboardUid(subject.name)}`),
    },
  });
}
