import { judgedBy, serviceSignals } from '../../observability/service/index.ts';
import type { Metric, ScrapeTarget } from '../../observability/metric.ts';
import { withTargetDown } from '../../observability/target-down.ts';
import { thresholdsOf } from '../../observability/thresholds.ts';
import type { Neighbour, Responsible, Signals, SignalsContext, Subject, Watch } from '../../observability/watch.ts';
import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { defaultOrigin } from '../../provenance/default-origin.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, convention, modelOrigin } from '../../provenance/origin.ts';
import { path } from '../../provenance/path.ts';
import { map, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { once } from '../../util/once.ts';
import { sortBy, sortedEntries } from '../../util/sort.ts';
import type { Edge, ResolvedMetrics, Workload } from '../resolved.ts';
import { defaulted } from './defaults.ts';
import { withOwnAlerts } from './own-alerts.ts';
import type { Part } from './part.ts';
import { resolveOwner } from './owner.ts';
import { jobNameOf } from './resource.ts';
import type { Scope } from './scope.ts';

/** What of the platform as a whole decides who is told and where they read on. */
export interface WatchFacts {
  readonly alerting: View<Model.Alerting> | null;
  readonly runbooks: Traced<string> | null;
}

interface Watched {
  readonly programs: readonly Workload[];
  readonly parts: readonly Part[];
  readonly targets: Targets;
  readonly edges: readonly Edge[];
}

/** What is scraped: of workloads, by name, and what a scraper finds by itself. */
export interface Targets {
  readonly ofWorkloads: readonly ScrapeTarget[];
  readonly found: readonly ScrapeTarget[];
}

export function targetsOf(programs: readonly Workload[], parts: readonly Part[]): Targets {
  const ofPrograms = programs.flatMap(({ name, metrics, origin }) =>
    metrics === null ? [] : [{ workload: name, port: metrics.port.number, path: metrics.path, subject: name, metrics: declaredBy(metrics), origin: compose([origin, metrics.path.origin]) }],
  );
  const found = parts.flatMap(({ resource, input }) => resource.kind.scraper?.(input).finds ?? []);
  return { ofWorkloads: sortBy([...ofPrograms, ...parts.flatMap(targetOf)], nameOf), found: sortBy(found, nameOf) };
}

function nameOf({ workload }: ScrapeTarget): string {
  return workload.value;
}

function targetOf({ resource, facet, managed, metrics, exporter }: Part): ScrapeTarget[] {
  if (metrics === null || (metrics.exporter === undefined ? managed !== null : exporter === null)) return [];
  const serving = exporter === null ? facet : exporter.facet;
  const port = serving.ports.find((one) => one.name.value === metrics.port);
  if (port === undefined) return [];
  const { port: _, reference: __, exporter: ___, ...scraping } = metrics;
  return [{ ...scraping, workload: exporter?.name ?? resource.name, port: port.number, subject: resource.name, origin: resource.origin }];
}

/** The metrics that a service declares. */
function declaredBy({ serves }: ResolvedMetrics): Metric[] {
  return sortedEntries(serves ?? {}).map(([name, metric]) => ({
    name,
    type: metric.type.value,
    labels: metric.labels?.map((label) => label.value) ?? [],
    help: metric.help?.value ?? '',
    origin: originOf(metric)!,
    ...(metric.unit === undefined ? {} : { unit: metric.unit.value }),
    ...(metric.buckets === undefined ? {} : { buckets: metric.buckets }),
  }));
}

export function watchOf(watched: Watched, scope: Scope, { alerting, runbooks }: WatchFacts): Watch | null {
  const { parts, targets } = watched;
  const scraper = parts.flatMap(({ resource, input }) => resource.kind.scraper?.(input) ?? [])[0];
  if (scraper === undefined) return null;
  const { platform, environment, owners } = scope;
  const fallback = fallbackOf(scope, alerting);
  const context: SignalsContext = {
    runtime: environment.runtime,
    namespace: environment.namespace,
    targets: [...targets.ofWorkloads, ...targets.found],
    interval: scraper.interval,
    window: windowOf(scraper.interval),
    thresholds: thresholdsOf(alerting?.thresholds),
    alerting,
    backups: parts.flatMap(({ resource, backup }) => (backup === null ? [] : [{ job: jobNameOf(resource, backup), of: resource.name, origin: compose([resource.origin, backup.origin]) }])),
  };
  const made = {
    ...context,
    platform,
    environment: environment.name,
    subjects: subjectsOf(watched, context, scope, fallback),
    owners: [...owners.values()],
    fallback,
    delivers: deliversIn(scope, alerting),
    keeps: scraper.keeps,
    source: scraper.url ?? null,
    dashboards: parts.flatMap(({ resource, input }) => resource.kind.dashboards?.(input) ?? [])[0] ?? null,
    runbooks,
  };
  return withOwnAlerts(made, scope);
}

const minute = 60_000;
const usual = convention('five minutes even out what a single scrape says, and are short enough to notice a fault soon');
const atLeastFour = convention('a rate needs at least four scrapes, of which one may be missed', { reference: 'https://www.robustperception.io/what-range-should-i-use-with-rate/' });

/** Milliseconds. */
function windowOf(interval: Traced<number>): Traced<number> {
  if (interval.value * 4 <= 5 * minute) return traced(5 * minute, usual);
  return withOrigin(map(interval, (every) => Math.ceil((every * 4) / minute) * minute), atLeastFour);
}

/** The model lists environments, or means all. */
function deliversIn({ environment }: Scope, alerting: WatchFacts['alerting']): Traced<boolean> {
  const listed = alerting?.in;
  if (alerting === null || listed === undefined) return defaulted(true, alerting === null ? modelOrigin(path(['alerting'])) : originOf(alerting), 'in', 'an alert that nobody gets is none');
  const entry = listed.find((one) => one.value === environment.name.value);
  return entry === undefined ? traced(false, compose([originOf(listed)!, ...listed.map(({ origin }) => origin)])) : traced(true, entry.origin);
}

/** Who answers for what nobody owns. */
function fallbackOf({ owners }: Scope, alerting: WatchFacts['alerting']): Responsible | null {
  const named = alerting?.fallback;
  if (named !== undefined) return { ...owners.get(named.value)!, name: named };
  const [only, another] = owners.values();
  if (only === undefined || another !== undefined) return null;
  return { ...only, name: withOrigin(only.name, defaultOrigin(modelOrigin(path(['alerting'])), 'fallback', 'the only owner there is')) };
}

function subjectsOf({ programs, parts, targets, edges }: Watched, context: SignalsContext, scope: Scope, fallback: Responsible | null): Subject[] {
  const byProgram = new Map(programs.map((program) => [program.name.value, program]));
  const byResource = new Map(parts.map((part) => [part.resource.name.value, part]));
  const around = neighboursOf(edges);
  const subjects = targets.ofWorkloads.map((target): Subject => {
    const name = target.subject.value;
    const near = { dependsOn: around.from.get(name) ?? [], neededBy: around.to.get(name) ?? [] };
    const program = byProgram.get(name);
    if (program !== undefined) {
      const { description, owner, objectives, origin } = program;
      const facts = { kind: 'service', name: program.name, description, owner: owner ?? fallback, target, keepsData: dataOf(program), objectives, judgedBy: judgedBy(program, target, context), origin, ...near } as const;
      return withSignals(facts, true, () => withTargetDown(serviceSignals(program, target, context), target));
    }
    const { resource, input } = byResource.get(name)!;
    const { description = null, owner } = resource.view;
    const facts = { kind: 'resource', name: resource.name, description, owner: resolveOwner(owner, scope) ?? fallback, target, objectives: null, judgedBy: null, origin: resource.origin, ...near } as const;
    return withSignals(facts, resource.kind.scraper === undefined, () => resourceSignals(resource, input, target, context));
  });
  return sortBy(subjects, ({ kind, name }) => `${kind === 'service' ? 0 : 1} ${name.value}`);
}

/** Signals are made when somebody looks at them, as few do who ask about one file. `alwaysTold`: whether some of them are alerts is known before. */
function withSignals(facts: Omit<Subject, keyof Signals | 'isTold'>, alwaysTold: boolean, make: () => Signals): Subject {
  const signals = once(make);
  return {
    ...facts,
    get isTold() {
      return alwaysTold || signals().alerts.length > 0;
    },
    get recordings() {
      return signals().recordings;
    },
    get alerts() {
      return signals().alerts;
    },
    get rows() {
      return signals().rows;
    },
    get estimates() {
      return signals().estimates ?? [];
    },
    get chosenBy() {
      return signals().chosenBy ?? facts.origin;
    },
  };
}

const nothing: Signals = { recordings: [], alerts: [], rows: [] };

/** Who scrapes cannot tell that nobody does. */
function resourceSignals({ kind }: Part['resource'], input: Part['input'], target: ScrapeTarget, context: SignalsContext): Signals {
  const signals = kind.signals?.(input, target, context) ?? nothing;
  return kind.scraper === undefined ? withTargetDown(signals, target) : signals;
}

/** Whether it mounts a volume that each replica has for itself. */
function dataOf({ origin, mounts }: Workload): Traced<boolean> {
  return traced(mounts.some(({ volume }) => volume.access.value === 'own'), compose([origin, ...mounts.flatMap((mount) => [mount.origin, mount.volume.access.origin])]));
}

interface Around {
  readonly from: ReadonlyMap<string, readonly Neighbour[]>;
  readonly to: ReadonlyMap<string, readonly Neighbour[]>;
}

/** Who talks to whom, each pair once. */
function neighboursOf(edges: readonly Edge[]): Around {
  const from = new Map<string, Neighbour[]>();
  const to = new Map<string, Neighbour[]>();
  const seen = new Set<string>();
  for (const edge of edges) {
    const how = edge.kind === 'calls' ? 'calls' : 'uses';
    const other = edge.resource ?? edge.to;
    const key = `${edge.from.value} ${other.value}`;
    if ((edge.kind === 'external' && edge.resource === null) || seen.has(key)) continue;
    seen.add(key);
    append(from, edge.from.value, { name: other, how, origin: edge.origin });
    append(to, other.value, { name: edge.from, how, origin: edge.origin });
  }
  return { from, to };
}
