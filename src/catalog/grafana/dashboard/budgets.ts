import type { Document } from '../../../formats/index.ts';
import { budgetsUid } from '../../../observability/names.ts';
import { budgetRows } from '../../../observability/objectives/panels.ts';
import type { Watch } from '../../../observability/watch.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import { t, traced, withOrigin } from '../../../provenance/traced.ts';
import { firingAlerts } from './annotations.ts';
import { toDashboard } from './compose-dashboard.ts';
import { week } from './conventions.ts';
import { headLinks } from './links.ts';
import type { Scope } from './scope.ts';

const together = convention('who decides what to release, and what to mend, compares the budgets of all services');

interface Budgets {
  readonly content: () => Document;
  /** Why there is a dashboard of them. */
  readonly origin: Origin;
}

/** What is left of all error budgets; `null` where no service has an objective. */
export function budgetsDashboard(watch: Watch, recorded: () => Scope['recorded']): Budgets | null {
  const judged = watch.subjects.flatMap((subject) => subject.judgedBy ?? []);
  if (judged.length === 0) return null;
  const { platform } = watch;
  const origin = compose([platform.origin, together, ...judged]);
  const content = (): Document => toDashboard({
    uid: budgetsUid,
    title: withOrigin(traced('Error budgets', together), platform.origin),
    description: t`What the objectives of ${platform} leave to be spent, and how fast it is spent.`,
    tags: [platform, traced('objectives', together)],
    since: traced('now-7d', week),
    links: headLinks(watch, { to: 'budgets', budgets: null }),
    annotations: [firingAlerts({ severity: 'critical' }, origin)],
    about: null,
    figures: [],
    rows: budgetRows(watch.subjects),
    scope: { job: null, recorded: recorded() },
    job: null,
    linksOf: () => [],
    finish: (_, panel) => panel,
    origin,
  });
  return { content, origin };
}
