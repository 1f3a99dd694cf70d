import type { Alert } from '../../../observability/alert.ts';
import { budgetsUid, dashboardUid, isAddress, overviewUid, runbookPath } from '../../../observability/names.ts';
import type { Subject, Watch } from '../../../observability/watch.ts';
import { because } from '../../../provenance/document.ts';
import type { Origin } from '../../../provenance/origin.ts';
import { t, type Traced } from '../../../provenance/traced.ts';
import { links } from './conventions.ts';
import type { DashboardLink, Link } from './document.ts';

/** What a link keeps of what is chosen. https://grafana.com/docs/grafana/latest/panels-visualizations/configure-data-links/#data-link-variables */
export const kept = '${environment:queryparam}&${__url_time_range}';

/** Where the dashboard of a subject is. */
export function addressOf(name: Traced<string>): Traced<string> {
  return t`/d/${dashboardUid(name)}?${kept}`;
}

/** Of which dashboard the head is. */
interface Head {
  readonly to: 'overview' | 'budgets' | 'subject';
  /** Why it leads to the dashboard of error budgets; `null` where it does not. */
  readonly budgets: Origin | null;
}

/** In the head of each dashboard: to the overview, to the budgets, to all others, and to the runbooks. */
export function headLinks({ platform, runbooks }: Watch, { to, budgets }: Head): DashboardLink[] {
  const others: DashboardLink = because(links, { title: 'Dashboards', type: 'dashboards', tags: [platform], asDropdown: true, includeVars: true, keepTime: true });
  const single = (title: string, uid: Traced<string>, ...why: readonly Origin[]): DashboardLink => because([links, ...why], { title, type: 'link', icon: 'dashboard', url: t`/d/${uid}`, includeVars: true, keepTime: true });
  const known = [...(to === 'overview' ? [] : [single('Overview', overviewUid)]), ...(budgets === null ? [] : [single('Error budgets', budgetsUid, budgets)])];
  return [...known, others, ...(isAddress(runbooks) ? [because(links, { title: 'Runbooks', type: 'link', icon: 'doc', url: t`${runbooks}/README.md`, targetBlank: true })] : [])];
}

/** The runbooks of the alerts that watch what a panel shows, by the panel's title. */
export function runbookLinks(subject: Subject, { runbooks }: Pick<Watch, 'runbooks'>): (title: string) => Link[] {
  if (!isAddress(runbooks)) return () => [];
  return (title) => {
    const byName = new Map<string, Alert>();
    for (const alert of subject.alerts) if (alert.panel === title && !byName.has(alert.name)) byName.set(alert.name, alert);
    return [...byName.values()].map(({ name, origin }) => because([links, origin], { title: `Runbook: ${name}`, url: t`${runbooks}/${runbookPath(subject.name, name)}`, targetBlank: true }));
  };
}
