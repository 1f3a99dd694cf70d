import type { Document } from '../../../formats/index.ts';
import { compare, count, divide, like, max, or, series, sum, binary, type Match } from '../../../formats/promql/build.ts';
import type { Vector } from '../../../formats/promql/document.ts';
import { overviewUid } from '../../../observability/names.ts';
import type { Panel, Query, Threshold } from '../../../observability/panel.ts';
import { serviceRecords } from '../../../observability/service/records.ts';
import type { Levels } from '../../../observability/thresholds.ts';
import type { Subject, Watch } from '../../../observability/watch.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import { combine, t, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { firingAlerts } from './annotations.ts';
import { toDashboard } from './compose-dashboard.ts';
import { recent } from './conventions.ts';
import { firing, orNone } from './firing.ts';
import { columns, type Drawn } from './layout.ts';
import { headLinks } from './links.ts';
import type { Panel as PanelJson } from './document.ts';
import { alertsTable, resourcesTable, servicesTable } from './overview-tables.ts';
import { byDashboard, withUids, type Meaning } from './relabel.ts';
import type { Scope } from './scope.ts';

interface Row {
  readonly title: string;
  readonly panels: readonly Drawn[];
}

const first = convention('one page tells whether all is well, and leads to where it is not');

const titles = { services: 'Services', resources: 'Resources', alerts: 'Alerts that fire' } as const;

function finished(signal: Panel, panel: PanelJson, watch: Watch): PanelJson {
  if (signal.title === titles.services) return servicesTable(panel, signal, watch);
  if (signal.title === titles.resources) return resourcesTable(panel, signal);
  return signal.title === titles.alerts ? alertsTable(panel) : panel;
}

/** What the panels of the overview are made of. */
interface Overview {
  readonly watch: Watch;
  readonly services: readonly Subject[];
  readonly resources: readonly Subject[];
  readonly origin: Origin;
  /** Of what is said of all services, which also depends on what each records, and of all resources. */
  readonly ofServices: Origin;
  readonly ofResources: Origin;
}

function overviewOf(watch: Watch): Overview {
  const services = watch.subjects.filter(({ kind }) => kind === 'service');
  const resources = watch.subjects.filter(({ kind }) => kind === 'resource');
  const { requests, failed, failedRatio, p95 } = serviceRecords(watch.window);
  const shown = new Set([requests, failed, failedRatio, p95].map(({ value }) => value));
  const origin = compose([watch.platform.origin, first]);
  // That something is not recorded of any, follows from what each declares.
  const recordings = services.flatMap(({ chosenBy, recordings: all }) => [...(chosenBy === undefined ? [] : [chosenBy]), ...all.flatMap((one) => (shown.has(one.record) ? [one.origin] : []))]);
  const ofAll = (subjects: readonly Subject[]): Origin[] => subjects.map((subject) => subject.origin);
  return { watch, services, resources, origin, ofServices: compose([origin, ...ofAll(services), ...recordings]), ofResources: compose([origin, ...ofAll(resources)]) };
}

/** The platform at a glance: what fires, how services do, what state resources are in. `budgets`: why there is a dashboard of error budgets; `null` where there is none. */
export function overviewDashboard(watch: Watch, recorded: Scope['recorded'], budgets: Origin | null): Document {
  const { platform } = watch;
  const of = overviewOf(watch);
  const { origin } = of;
  return toDashboard({
    uid: overviewUid,
    title: withOrigin(traced('Overview', first), platform.origin),
    description: t`All of ${platform}: what fires, how its services do, and what state its resources are in.`,
    tags: [platform, traced('overview', first)],
    since: traced('now-3h', recent),
    links: headLinks(watch, { to: 'overview', budgets }),
    annotations: [firingAlerts({ severity: 'critical' }, origin)],
    about: null,
    figures: [],
    rows: [nowRow(of), alertsRow(of), ...(of.services.length === 0 ? [] : [servicesRow(of)]), ...(of.resources.length === 0 ? [] : [resourcesRow(of)])],
    scope: { job: null, recorded },
    job: null,
    linksOf: () => [],
    finish: (signal, panel) => finished(signal, panel, watch),
    origin,
  });
}

function nowRow(of: Overview): Row {
  const { watch, services: all, origin, ofServices } = of;
  const asked = recordedBySome(all, recordsOf(watch).requests);
  const failing = recordedBySome(all, recordsOf(watch).failed);
  const panels: readonly (Panel | null)[] = [
    firingNow('Critical alerts', 'critical', 'How many alerts fire that wake somebody.', origin),
    firingNow('Warnings', 'warning', 'How many alerts fire at which somebody looks within the day.', origin),
    down('Services down', all, ofServices),
    down('Resources down', of.resources, of.ofResources),
    asked === null ? null : stat('Requests', 'requests per second', 'What all services are asked together.', sum(asked), 'requests', ofServices),
    asked === null || failing === null ? null : { ...stat('Failed requests', 'ratio', 'Share of all requests that failed.', divide(sum(failing), sum(asked)), 'failed', ofServices), thresholds: levelsOf(watch.thresholds.errors) },
  ];
  return { title: 'Now', panels: panels.filter((panel) => panel !== null) };
}

function firingNow(title: string, severity: 'critical' | 'warning', description: string, origin: Origin): Panel {
  return { ...stat(title, 'count', description, orNone(count(firing({ severity }))), 'firing', origin), thresholds: [{ severity, value: traced(1, first) }] };
}

function down(title: string, subjects: readonly Subject[], origin: Origin): Panel | null {
  if (subjects.length === 0) return null;
  const silent = compare(max(series('up', jobsOf(subjects)), 'job'), '==', 0);
  return { ...stat(title, 'count', 'Of how many no instance has answered the last scrape.', orNone(count(silent)), 'silent', origin), thresholds: [{ severity: 'critical', value: traced(1, first) }] };
}

function stat(title: string, unit: Panel['unit'], description: string, expression: Vector, legend: string, origin: Origin): Panel {
  return { title, description, kind: 'stat', unit, queries: [{ expression, legend }], origin };
}

function levelsOf({ warning, critical }: Levels): Threshold[] {
  return [
    { severity: 'warning', value: warning },
    { severity: 'critical', value: critical },
  ];
}

function recordsOf({ window }: Watch): ReturnType<typeof serviceRecords> {
  return serviceRecords(window);
}

/** What is recorded of services, of which not each has all metrics; `null` where none has. */
function recordedBySome(services: readonly Subject[], record: Traced<string>): Vector | null {
  const some = services.filter(({ recordings }) => recordings.some((one) => one.record === record.value));
  return some.length === 0 ? null : series(record);
}

/** Of one job, or of any of several. Names of jobs hold nothing that means anything in a regular expression. */
function jobsOf(subjects: readonly Subject[]): Match {
  const jobs = subjects.map(({ target }) => target.workload);
  return { job: jobs.length === 1 ? jobs[0]! : like(combine(jobs, (names) => names.join('|'))) };
}

function servicesRow(of: Overview): Row {
  const { watch, services: all, ofServices: origin } = of;
  const { requests, failedRatio, p95 } = recordsOf(watch);
  const jobs: readonly Meaning[] = all.map(({ target, name }) => [target.workload, name]);
  const table = (expression: Vector | null, legend: string): Query[] => (expression === null ? [] : [{ expression: byDashboard(expression, 'job', jobs), legend }]);
  const asked = recordedBySome(all, requests);
  const failing = recordedBySome(all, failedRatio);
  const slow = recordedBySome(all, p95);
  const each: Drawn = {
    height: listHeight(all.length),
    title: titles.services,
    description: 'How many instances answer, what they are asked, how much of it fails, in which time 95 of 100 requests are answered, and how many alerts fire. The name leads to the dashboard.',
    kind: 'table',
    unit: 'count',
    width: columns,
    queries: [
      ...table(series('up', jobsOf(all)), 'Answering'),
      ...table(asked, 'Requests'),
      ...table(failing, 'Failed'),
      ...table(slow, 'p95'),
      { expression: alertsOf('service', all, jobsOf(all), jobs), legend: 'Alerts' },
    ],
    origin,
  };
  const graphs: readonly (Panel | null)[] = [
    graph('Traffic', 'requests per second', 'Requests a second, by service.', asked, origin),
    failing === null ? null : { ...graph('Failures', 'ratio', 'Share of the requests that failed, by service.', failing, origin)!, thresholds: levelsOf(watch.thresholds.errors) },
    graph('Latency', 'seconds', 'Time within which 95 of 100 requests are answered, by service.', slow, origin),
  ];
  return { title: 'Services', panels: [each, ...graphs.filter((panel) => panel !== null)] };
}

function graph(title: string, unit: Panel['unit'], description: string, expression: Vector | null, origin: Origin): Panel | null {
  return expression === null ? null : { title, description, kind: 'timeseries', unit, queries: [{ expression, legend: '{{job}}' }], min: 0, width: 8, origin };
}

/** How many alerts of each subject fire: none, where it is known at all. */
function alertsOf(kind: Subject['kind'], subjects: readonly Subject[], jobs: Match, meanings: readonly Meaning[]): Vector {
  const named: readonly Meaning[] = subjects.map(({ name }) => [name, name]);
  const fired = byDashboard(count(firing({ [kind]: like('.+') }), kind), kind, named);
  return or(fired, binary(0, '*', byDashboard(series('up', jobs), 'job', meanings)));
}

function resourcesRow({ resources: all, ofResources: origin }: Overview): Row {
  const jobs: readonly Meaning[] = all.map(({ target, name }) => [target.workload, name]);
  const each: Drawn = {
    height: listHeight(all.length),
    title: titles.resources,
    description: 'How many instances, or exporters that ask them, answer, and how many alerts fire. The name leads to the dashboard.',
    kind: 'table',
    unit: 'count',
    width: columns,
    queries: [
      { expression: byDashboard(series('up', jobsOf(all)), 'job', jobs), legend: 'Answering' },
      { expression: alertsOf('resource', all, jobsOf(all), jobs), legend: 'Alerts' },
    ],
    origin,
  };
  return { title: 'Resources', panels: [each] };
}

/** Of a table of so many lines, with its title and its head: a line is about as high as a unit of the grid. */
function listHeight(lines: number): number {
  return lines + 3;
}

function alertsRow({ watch: { subjects }, origin }: Overview): Row {
  const list: Drawn = {
    height: listHeight(4),
    title: titles.alerts,
    description: 'Each alert that fires now, with whom it is for.',
    kind: 'table',
    unit: 'count',
    width: columns,
    queries: [{ expression: withUids(firing({}), subjects), legend: '' }],
    origin,
  };
  return { title: 'Alerts', panels: [list] };
}
