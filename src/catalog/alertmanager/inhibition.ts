import type { Alert } from '../../observability/alert.ts';
import type { Subject, Watch } from '../../observability/watch.ts';
import { because, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { traced } from '../../provenance/traced.ts';
import { sortBy } from '../../util/sort.ts';
import { source } from '../facts.ts';
import { labelNames } from './label-names.ts';

const reference = 'https://prometheus.io/docs/alerting/latest/configuration/#inhibit_rule';
const dead = source('alertmanager.inhibit-down', 'of what is down everything else that is wrong with it follows, or can wait until it is up; what others suffer from that is told, since they may suffer from something else', reference);
const worse = source('alertmanager.inhibit-warning', 'who was told that something is critical need not be told that it is worth a warning', reference);

/** What an alert is about, beside its own labels. */
const about = ['environment', 'service', 'resource'];

/** Alerts that say nothing new while others fire. */
export function inhibitionsOf(watch: Watch): Node[] {
  return [...downs(watch), ...pairs(watch)];
}

/** Alerts that say that nothing of their subject works end so. */
function saysDown({ name, severity }: Alert): boolean {
  return severity.value === 'critical' && name.endsWith('Down');
}

/** The alerts of a subject that say so, and one that they silence. */
interface Silencing {
  readonly by: readonly Alert[];
  readonly silenced: Alert;
}

function silencingOf({ alerts }: Subject): Silencing[] {
  const by = alerts.filter(saysDown);
  const silenced = alerts.find((alert) => !saysDown(alert));
  return silenced === undefined || by.length === 0 ? [] : [{ by, silenced }];
}

/** An alert that matches both sides is never silenced by one that does, too: several names of one subject do not silence each other. */
function downs({ subjects }: Watch): Node[] {
  const all = subjects.flatMap(silencingOf);
  if (all.length === 0) return [];
  const origins = compose([dead, ...all.flatMap(({ by, silenced }) => [silenced.origin, ...by.flatMap(({ severity, origin }) => [severity.origin, origin])])]);
  const names = sortBy(new Set(all.flatMap(({ by }) => by.map(({ name }) => name))), String);
  const [is, isNot] = names.length === 1 ? ['=', '!='] : ['=~', '!~'];
  const which = (operator: string): Node => traced(`alertname${operator}"${names.join('|')}"`, origins);
  return [because(origins, { source_matchers: [which(is), 'severity="critical"'], target_matchers: [which(isNot)], equal: about })];
}

interface Pair {
  readonly critical: Alert;
  readonly warning: Alert;
  readonly subject: Subject;
}

function pairsOf(subject: Subject): Pair[] {
  return subject.alerts.flatMap((critical) => {
    if (critical.severity.value !== 'critical') return [];
    const warning = subject.alerts.find(({ name, severity }) => name === critical.name && severity.value === 'warning');
    return warning === undefined ? [] : [{ critical, warning, subject }];
  });
}

/** Whatever labels such alerts have must agree, so that one topic does not silence another; what neither has agrees. */
function pairs(watch: Watch): Node[] {
  const found = watch.subjects.flatMap(pairsOf);
  if (found.length === 0) return [];
  const origin: Origin = compose([worse, ...found.flatMap(({ critical, warning, subject }) => [critical.severity.origin, critical.origin, warning.severity.origin, warning.origin, subject.target.origin])]);
  const own = labelNames(found.flatMap(({ critical, warning }) => [critical, warning]), watch).filter((label) => !about.includes(label));
  return [because(origin, { source_matchers: ['severity="critical"'], target_matchers: ['severity="warning"'], equal: ['alertname', ...about, ...own] })];
}
