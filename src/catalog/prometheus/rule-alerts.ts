import { call, compare, increase, max, over, sum } from '../../formats/promql/build.ts';
import type { Alert } from '../../observability/alert.ts';
import { t } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import { own } from '../panel.ts';
import { alertOf } from '../signal.ts';
import type { Watched } from './watched.ts';

const reference = 'https://github.com/prometheus/prometheus/blob/main/documentation/prometheus-mixin/alerts.libsonnet';
const reckons = source('prometheus.rule-alerts', 'a rule that fails is an alert that cannot fire', reference);

/** Whether it evaluates what it was told to. */
export function ruleAlerts(watched: Watched): Alert[] {
  return [failing(watched), missed(watched), configuration(watched)];
}

const group = '/etc/prometheus/rules/api.yml;api';

function failing({ resource: { name, origin }, target, context: { window } }: Watched): Alert {
  const failed = sum(increase(over(own(target, 'prometheus_rule_evaluation_failures_total'), window)), 'rule_group');
  return alertOf([reckons, origin], {
    name: 'RulesFail',
    severity: 'critical',
    expression: compare(failed, '>', 0),
    minutes: 10,
    summary: 'Rules of {{ $labels.rule_group }} fail',
    description: t`{{ $value | humanize }} evaluations of {{ $labels.rule_group }} failed on ${name}: alerts of this group may not fire.`,
    panel: 'Rules that fail',
    runbook: {
      meaning: t`${name} cannot evaluate some rules of a group.`,
      impact: 'Alerts of the group are silent, whatever happens.',
      condition: t`Evaluations of rules have failed on ${name} for ten minutes.`,
      causes: ['Two series have the same labels where an expression needs one of a kind.', t`An expression takes more memory or time than ${name} allows.`],
      queries: [['Which groups fail?', failed]],
      remedies: [t`Open the page of rules of ${name}: each rule that fails shows its error.`, 'Mend what serves the series that the error names.'],
    },
    test: {
      fault: [{ metric: 'prometheus_rule_evaluation_failures_total', labels: { rule_group: group }, start: 0, perMinute: 4 }],
      health: [{ metric: 'prometheus_rule_evaluation_failures_total', labels: { rule_group: group }, start: 0 }],
    },
  });
}

function missed({ resource: { name, origin }, target, context: { window } }: Watched): Alert {
  const left = sum(increase(over(own(target, 'prometheus_rule_group_iterations_missed_total'), window)), 'rule_group');
  return alertOf([reckons, origin], {
    name: 'RulesLate',
    severity: 'warning',
    expression: compare(left, '>', 0),
    minutes: 15,
    summary: 'Rules of {{ $labels.rule_group }} are evaluated too seldom',
    description: t`${name} left out {{ $value | humanize }} evaluations of {{ $labels.rule_group }}: they take longer than the time between two of them.`,
    panel: 'Time that groups take',
    runbook: {
      meaning: t`${name} takes longer to evaluate a group than it has.`,
      impact: 'Alerts of the group fire late.',
      condition: t`${name} has left out evaluations for a quarter of an hour.`,
      causes: ['A metric has many more series than it had.', t`${name} has too little processor time, or its disk is slow.`],
      queries: [['Which groups take long?', max(own(target, 'prometheus_rule_group_last_duration_seconds'), 'rule_group')], ['How many series are there?', own(target, 'prometheus_tsdb_head_series')]],
      remedies: [t`Look on the page of ${name} for the metrics with the most series, and take the label away that makes them so many.`, t`Give ${name} more processor time and memory: resources.${name}.size.`],
    },
    test: {
      fault: [{ metric: 'prometheus_rule_group_iterations_missed_total', labels: { rule_group: group }, start: 0, perMinute: 1 }],
      health: [{ metric: 'prometheus_rule_group_iterations_missed_total', labels: { rule_group: group }, start: 0 }],
    },
  });
}

function configuration({ resource: { name, origin }, target, context: { window } }: Watched): Alert {
  const read = own(target, 'prometheus_config_last_reload_successful');
  return alertOf([reckons, origin], {
    name: 'ConfigurationNotRead',
    severity: 'warning',
    expression: compare(max(call('max_over_time', over(read, window)), 'job'), '==', 0),
    minutes: 10,
    summary: t`${name} cannot read its configuration`,
    description: t`${name} has worked for ten minutes with a configuration that is not the one beside it.`,
    runbook: {
      meaning: t`${name} was told to read its configuration anew, found a fault, and goes on with what it had.`,
      impact: 'None, until it is restarted: then it does not start.',
      condition: t`The last attempt of ${name} to read its configuration failed, ten minutes ago or earlier.`,
      causes: ['A file was changed by hand.', 'Some of the files were replaced, and others were not.'],
      queries: [],
      remedies: [t`Read the log of ${name}: it names file and line.`, 'Put the compiled files back: "platform check" tells which differ.'],
    },
    test: { fault: [{ metric: 'prometheus_config_last_reload_successful', labels: {}, start: 0 }], health: [{ metric: 'prometheus_config_last_reload_successful', labels: {}, start: 1 }] },
  });
}
