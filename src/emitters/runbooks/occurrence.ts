import type { ResolvedEnvironment, ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Alert, Severity } from '../../observability/alert.ts';
import { runbookPath } from '../../observability/names.ts';
import type { Subject, Watch } from '../../observability/watch.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { withOrigin, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { sortBy } from '../../util/sort.ts';

/** An alert as one environment has it. */
export interface Occurrence {
  readonly environment: ResolvedEnvironment;
  /** The environment's. */
  readonly place: Traced<string>;
  readonly watch: Watch;
  readonly subject: Subject;
  readonly alert: Alert;
  /** Why there is such an alert, and somebody who looks. */
  readonly origin: Origin;
}

/** What one runbook is about: the alerts of one name and subject, in all environments and severities. */
export interface Page {
  readonly subject: Subject;
  readonly name: string;
  /** Below the folder of runbooks. */
  readonly path: Traced<string>;
  /** The worst first; of one severity, where somebody is told. Never empty. */
  readonly occurrences: readonly Occurrence[];
  /** The first of each environment; what is the same for all severities is asked of these. */
  readonly environments: readonly Occurrence[];
  readonly origin: Origin;
}

const ranks: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };

function rankOf({ alert }: Occurrence): number {
  return ranks[alert.severity.value];
}

/** By subject, services before resources, and then the worst first. */
export function pagesOf(platform: ResolvedPlatform): Page[] {
  const byPage = new Map<string, Occurrence[]>();
  for (const occurrence of occurrencesIn(platform)) append(byPage, `${occurrence.subject.name.value} ${occurrence.alert.name}`, occurrence);
  const pages = [...byPage.values()].map((all): Page => {
    const occurrences = sortBy(all, (one) => `${rankOf(one)} ${placeKey(one)}`);
    const { subject, alert } = occurrences[0]!;
    return { subject, name: alert.name, path: runbookPath(subject.name, alert.name), occurrences, environments: perEnvironment(occurrences), origin: compose(occurrences.map(({ origin }) => origin)) };
  });
  return sortBy(pages, ({ subject, name, occurrences }) => `${subject.kind === 'service' ? 0 : 1} ${subject.name.value} ${rankOf(occurrences[0]!)} ${name}`);
}

function occurrencesIn({ environments }: ResolvedPlatform): Occurrence[] {
  const delivering = compose(environments.flatMap(({ watch }) => (watch === null ? [] : [watch.delivers.origin])));
  return environments.flatMap((environment) => (environment.watch === null ? [] : occurrencesOf(environment, environment.watch, delivering)));
}

/** `delivering`: what decides where somebody is told, and so the order of environments. */
function occurrencesOf(environment: ResolvedEnvironment, watch: Watch, delivering: Origin): Occurrence[] {
  const { name, resources, origin, runtime } = environment;
  const place = withOrigin(name, delivering);
  const scrapers = resources.filter(({ kind }) => kind.scraper !== undefined).map((resource) => resource.origin);
  const around = compose([origin, runtime.origin, ...scrapers]);
  return watch.subjects.flatMap((subject) => {
    const why = compose([subject.origin, subject.target.origin, around]);
    return subject.alerts.map((alert): Occurrence => ({ environment, place, watch, subject, alert, origin: compose([alert.origin, why]) }));
  });
}

/** Where somebody is told stands first: that is where somebody was woken. */
function placeKey({ environment, watch }: Occurrence): string {
  return `${watch.delivers.value ? 0 : 1} ${environment.name.value}`;
}

function perEnvironment(occurrences: readonly Occurrence[]): Occurrence[] {
  const first = new Map<string, Occurrence>();
  for (const one of occurrences) if (!first.has(one.environment.name.value)) first.set(one.environment.name.value, one);
  return sortBy(first.values(), placeKey);
}
