import type { Document } from '../../../formats/index.ts';
import { count, series, sum } from '../../../formats/promql/build.ts';
import { dashboardUid } from '../../../observability/names.ts';
import type { Panel } from '../../../observability/panel.ts';
import type { Subject, Watch } from '../../../observability/watch.ts';
import { originOf } from '../../../provenance/document.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import { originsIn } from '../../../provenance/origins-in.ts';
import { t, traced } from '../../../provenance/traced.ts';
import { aboutText } from './about.ts';
import { withAlertThresholds } from './alert-thresholds.ts';
import { deployments, firingAlerts } from './annotations.ts';
import { toDashboard } from './compose-dashboard.ts';
import { recent } from './conventions.ts';
import { firing, orNone } from './firing.ts';
import { headLinks, runbookLinks } from './links.ts';
import { withoutLonePanels } from './rows.ts';
import type { Scope } from './scope.ts';

const first = convention('whether it is there, and whether anything is wrong with it, is what whoever comes here wants to know first');
const tagged = convention('dashboards are found by platform, by what they are about, and by whose it is');

/** All that is shown of a service or a resource; `budgets`: why there is a dashboard of error budgets; `null` where there is none. */
export function subjectDashboard(subject: Subject, watch: Watch, recorded: Scope['recorded'], budgets: Origin | null): Document {
  const { kind, name, owner, target, rows, origin } = subject;
  const what = traced(kind, compose([origin, tagged]));
  const marked = deployments(subject, watch);
  const marks = marked === null ? traced(' When it was deployed is not shown: nothing that is scraped tells.', first) : traced('', originOf(marked)!);
  return toDashboard({
    uid: dashboardUid(name),
    title: name,
    description: t`The ${what} ${name}: what its alerts watch, and what helps to find out why.${marks}`,
    tags: [watch.platform, what, ...(owner === null ? [] : [owner.name])],
    since: traced('now-3h', recent),
    links: headLinks(watch, { to: 'subject', budgets: subject.objectives === null || budgets === null ? null : compose(originsIn(subject.objectives)) }),
    annotations: [firingAlerts({ [kind]: name }, origin), ...(marked === null ? [] : [marked])],
    about: aboutText(subject, new Set(watch.subjects.map((one) => one.name.value))),
    figures: [instances(subject), alerts(subject)],
    rows: withoutLonePanels(withAlertThresholds(rows, subject.alerts)),
    scope: { job: target.workload.value, recorded },
    job: target.workload,
    linksOf: runbookLinks(subject, watch),
    finish: (_, panel) => panel,
    origin,
  });
}

function instances({ name, target, origin }: Subject): Panel {
  return {
    title: 'Answering',
    description: target.workload.value === name.value ? 'How many instances answer when they are asked for their metrics.' : `How many instances answer of ${target.workload.value}, which asks it.`,
    kind: 'stat',
    unit: 'count',
    queries: [{ expression: sum(series('up', { job: target.workload })), legend: 'answering' }],
    thresholds: [{ severity: 'critical', value: traced(1, first) }],
    lowIsBad: true,
    origin: compose([origin, first]),
  };
}

function alerts({ kind, name, origin }: Subject): Panel {
  return {
    title: 'Alerts that fire',
    description: 'How many alerts of it fire.',
    kind: 'stat',
    unit: 'count',
    queries: [{ expression: orNone(count(firing({ [kind]: name }))), legend: 'firing' }],
    thresholds: [{ severity: 'warning', value: traced(1, first) }],
    origin: compose([origin, first]),
  };
}
