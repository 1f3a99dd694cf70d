import type { Document } from '../../../formats/index.ts';
import { budgetsUid, dashboardUid, overviewUid } from '../../../observability/names.ts';
import type { Watch } from '../../../observability/watch.ts';
import type { Origin } from '../../../provenance/origin.ts';
import type { Traced } from '../../../provenance/traced.ts';
import { once } from '../../../util/once.ts';
import { budgetsDashboard } from './budgets.ts';
import { overviewDashboard } from './overview.ts';
import { recordedBy } from './scope.ts';
import { subjectDashboard } from './subject.ts';

export interface EmittedDashboard {
  readonly uid: Traced<string>;
  /** Name for what keeps it, of letters, digits and dashes: no two have the same. */
  readonly part: string;
  readonly content: () => Document;
  /** Why there is such a dashboard. */
  readonly origin: Origin;
}

/** Of the platform, and of each service and resource that is watched. */
export function dashboardsOf(watch: Watch): EmittedDashboard[] {
  const recorded = once(() => recordedBy(watch.subjects));
  const budgets = budgetsDashboard(watch, recorded);
  const ofSubjects = watch.subjects.map((subject) => {
    const uid = dashboardUid(subject.name);
    return { uid, part: `dashboard-${uid.value}`, content: () => subjectDashboard(subject, watch, recorded(), budgets?.origin ?? null), origin: subject.origin };
  });
  return [
    { uid: overviewUid, part: 'dashboards-overview', content: () => overviewDashboard(watch, recorded(), budgets?.origin ?? null), origin: watch.platform.origin },
    ...(budgets === null ? [] : [{ uid: budgetsUid, part: 'dashboards-error-budgets', ...budgets }]),
    ...ofSubjects,
  ];
}
