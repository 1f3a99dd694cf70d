import type { ResolvedEnvironment, ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Severity } from '../../observability/alert.ts';
import { runbookPath } from '../../observability/names.ts';
import type { Watch } from '../../observability/watch.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { withOrigin } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { sortBy } from '../../util/sort.ts';
import { absenceOrigins } from './absence.ts';
import type { Occurrence, Page } from './occurrence.ts';

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
    return { subject, name: alert.name, path: runbookPath(subject.name, alert.name), occurrences, environments: perEnvironment(occurrences), origin: compose([...occurrences.map(({ origin }) => origin), ...absenceOrigins(platform, occurrences)]) };
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
