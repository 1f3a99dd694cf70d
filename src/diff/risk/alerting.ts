// What is watched, and who is told.
import { isPlainObject, type Plain, textOf } from '../plain.ts';
import { findsLess } from './promql.ts';
import { references } from './references.ts';
import type { Table } from './row.ts';
import type { Subject } from './subject.ts';
import { added, all, always, becomes, changed, itself, kept, longer, removed, shorter, type When } from './when.ts';

const isAlert: When = ({ before }) => before !== undefined && isPlainObject(before) && before['alert'] !== undefined;

const holdsAlert: When = ({ before }) => before !== undefined && isPlainObject(before) && ((before['rules'] ?? []) as readonly Plain[]).some((rule) => isPlainObject(rule) && rule['alert'] !== undefined);

const isWeaker: When = ({ before, after }) => typeof before === 'string' && typeof after === 'string' && (findsLess(before, after) || looserNumber(before, after));

const comparison = /^(.*(>=|<=|>|<)\s*(?:bool\s+)?)(-?\d+(?:\.\d+)?(?:e-?\d+)?)(\W*)$/;

/** Of a line of an expression, which is none of its own: the number that it ends with is compared with. */
function looserNumber(before: string, after: string): boolean {
  const [old, now] = [comparison.exec(before), comparison.exec(after)];
  if (old === null || now === null || old[1] !== now[1]) return false;
  return old[2]!.startsWith('>') ? Number(now[3]) > Number(old[3]) : Number(now[3]) < Number(old[3]);
}

const severities = ['critical', 'warning', 'info'];
const lessSevere: When = ({ before, after }) => severities.indexOf(textOf(before)) !== -1 && (after === undefined || severities.indexOf(textOf(after)) > severities.indexOf(textOf(before)));

/** What a rule of which one field changed is called. */
function ruleNameOf({ keys, object }: Subject): string {
  const rule = keys.slice(0, 4).reduce<Plain | undefined>((at, key) => (at as { readonly [key: string | number]: Plain } | undefined)?.[key], object.after);
  return rule !== undefined && isPlainObject(rule) ? textOf(rule['record'] ?? rule['alert']) : '';
}

const constant = /^vector\((\d+(?:\.\d+)?)\)$/;

/** The share of requests that may be broken: alerts of objectives compare with multiples of it. */
const largerBudget: When = (subject) => /error_budget/.test(ruleNameOf(subject)) && Number(constant.exec(textOf(subject.after))?.[1]) > Number(constant.exec(textOf(subject.before))?.[1]);

export const alerting: readonly Table[] = [
  {
    sorts: ['rules'],
    rows: [
      ['groups.*.rules.*', all(removed, isAlert), 'alerting', 'nobody is told of it any more', references.alertingRules],
      ['groups.*.rules.*.alert', all(removed), 'alerting', 'nobody is told of it any more', references.alertingRules],
      ['groups.*.rules.*.alert', changed, 'alerting', 'routes, silences and people know it by its old name, or it is another alert in place of that one', references.alertingRules],
      ['groups.*', all(removed, holdsAlert), 'alerting', 'nobody is told of what the group watched', references.alertingRules],
      ['', removed, 'alerting', 'nobody is told of what these rules watched', references.alertingRules],
      ['groups.*.rules.*.expr', all(changed, isWeaker), 'alerting', 'the alert fires later, or for less', references.alertingRules],
      ['groups.*.rules.*.expr', all(changed, largerBudget), 'alerting', 'more may go wrong before the objective is in danger', references.sloAlerting],
      ['groups.*.rules.*.for', all(kept, longer), 'alerting', 'it must hold for longer before somebody is told', references.alertingRules],
      ['groups.*.rules.*.keep_firing_for', all(kept, shorter), 'alerting', 'the alert ends earlier', references.alertingRules],
      ['groups.*.rules.*.labels.severity', all(kept, lessSevere), 'alerting', 'who is told is told less urgently', references.alertingRules],
      ['groups.*.interval', all(kept, longer), 'alerting', 'it is looked at less often', references.recordingRules],
    ],
    otherwise: [
      ['groups.*.rules.*.annotations.**', always, 'cosmetic', 'annotations are what people read of an alert', references.alertingRules],
      ['**', always, 'rollout', 'Prometheus reads its rules anew', references.recordingRules],
    ],
  },
  {
    sorts: ['alertmanager'],
    rows: [
      ['receivers.*', all(removed), 'alerting', 'nobody is told by that way any more', references.alertmanager],
      ['receivers.*.name', all(removed), 'alerting', 'nobody is told by that way any more', references.alertmanager],
      ['receivers.*.email_configs|msteams_configs|opsgenie_configs|pagerduty_configs|pushover_configs|slack_configs|sns_configs|telegram_configs|victorops_configs|webhook_configs|wechat_configs', removed, 'alerting', 'nobody is told by that way any more', references.alertmanager],
      ['receivers.*.email_configs|msteams_configs|opsgenie_configs|pagerduty_configs|pushover_configs|slack_configs|sns_configs|telegram_configs|victorops_configs|webhook_configs|wechat_configs.*', removed, 'alerting', 'nobody is told by that way any more', references.alertmanager],
      ['route.**.routes.*', all(kept, removed, itself), 'alerting', 'alerts that it was for go to whom the route around it names', references.alertmanager],
      ['route.**.routes.*.receiver', removed, 'alerting', 'alerts that it was for go to whom the route around it names', references.alertmanager],
      ['route.**.receiver', all(kept, becomes('null', 'nobody', 'none')), 'alerting', 'nobody is told', references.alertmanager],
      ['route.**.mute_time_intervals|active_time_intervals.*', added, 'alerting', 'at some times nobody is told', references.alertmanager],
      ['route.**.continue', all(kept, ({ before }) => before === true), 'alerting', 'routes behind it do not see its alerts any more', references.alertmanager],
      ['route.**.group_wait|group_interval|repeat_interval', all(kept, longer, changed), 'alerting', 'who is told is told later, or less often', references.alertmanager],
      ['inhibit_rules.*', all(added, itself), 'alerting', 'alerts are kept back while others fire', references.alertmanager],
      ['inhibit_rules.*.equal.*', all(kept, removed), 'alerting', 'more alerts are kept back while others fire', references.alertmanager],
      ['**.send_resolved', all(kept, becomes(false)), 'alerting', 'nobody is told that it is over', references.alertmanager],
      ['', removed, 'alerting', 'nobody is told of anything', references.alertmanager],
    ],
    otherwise: [['**', always, 'rollout', 'Alertmanager reads its configuration anew', references.alertmanager]],
  },
  {
    sorts: ['prometheus'],
    rows: [
      ['scrape_configs.*', all(removed, itself), 'alerting', 'nothing is measured there any more, and alerts on it find nothing', references.prometheusConfiguration],
      ['scrape_configs.*.job_name', all(removed), 'alerting', 'nothing is measured there any more, and alerts on it find nothing', references.prometheusConfiguration],
      ['scrape_configs.*.job_name', changed, 'alerting', 'nothing is measured under the old name any more, by which alerts find it', references.prometheusConfiguration],
      ['scrape_configs.*.static_configs.*.targets.*', all(kept, removed), 'alerting', 'a target is not measured any more', references.prometheusConfiguration],
      ['scrape_configs.*.scrape_interval', all(kept, longer), 'alerting', 'it is measured less often', references.prometheusConfiguration],
      ['scrape_configs.*.sample_limit', all(kept, added), 'alerting', 'nothing of a target counts that has more samples than that', references.prometheusConfiguration],
      ['global.scrape_interval|evaluation_interval', all(kept, longer, changed), 'alerting', 'all is measured, or looked at, less often', references.prometheusConfiguration],
      ['rule_files.*', all(kept, removed, itself), 'alerting', 'rules are not looked at any more', references.prometheusConfiguration],
      ['rule_files|alerting', all(kept, removed, itself), 'alerting', 'nobody is told of anything', references.prometheusConfiguration],
      ['alerting.alertmanagers.**', all(kept, removed, itself), 'alerting', 'alerts are not sent to where they were', references.prometheusConfiguration],
      ['', removed, 'alerting', 'nothing is measured any more', references.prometheusConfiguration],
    ],
    otherwise: [['**', always, 'rollout', 'Prometheus reads its configuration anew', references.prometheusConfiguration]],
  },
];
