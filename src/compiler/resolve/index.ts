import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { originOf } from '../../provenance/document.ts';
import { child, path } from '../../provenance/path.ts';
import { convention, modelOrigin } from '../../provenance/origin.ts';
import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { sortedEntries } from '../../util/sort.ts';
import type { Declared, ResolvedImage, ResolvedOwner, ResolvedOutput, ResolvedPlatform, ResolvedRepository } from '../resolved.ts';
import { defaulted } from './defaults.ts';
import { programOf, resolveEnvironment, type Shared } from './environment.ts';
import { createFolder, trace, type Folder } from './fold.ts';
import type { HostPorts } from './host-ports.ts';
import { resolveImage, type ImageFacts } from './image.ts';
import { resolveLogs } from './logs.ts';
import { ownFields } from './own-fields.ts';
import { createReport, type Report } from './scope.ts';
import { checkUnwatchedAlerts } from './unwatched-alerts.ts';

/** What a compile asks the lock to remember, and is given back the next time: host ports by environment. */
export interface Memory {
  readonly hostPorts: Readonly<Record<string, HostPorts>>;
}

export interface Resolution {
  readonly platform: ResolvedPlatform;
  readonly memory: Memory;
  readonly diagnostics: readonly Diagnostic[];
}

/** Fills in defaults and catalogue facts and follows every reference, in each environment; or in the one of that name, whatever is wrong elsewhere. */
export function resolve(model: Model.Platform, memory: Memory, only?: string): Resolution {
  const diagnostics: Diagnostic[] = [];
  const report = createReport(diagnostics);
  const folder = createFolder();
  const name = traced(model.name, { kind: 'model', path: path(['name']) });
  const repository = resolveRepository(section(model, 'repository'));
  const facts: ImageFacts = { platform: name, registry: section(model, 'registry'), repository };
  const images = resolveImages(model, facts, folder, report);
  const owners = resolveOwners(section(model, 'owners'));
  const output = resolveOutput(section(model, 'output'));
  const alerting = section(model, 'alerting') ?? null;
  const watching = { alerting, runbooks: resolveRunbooks(alerting, repository, output) };
  const shared: Shared = { model, platform: name, folder, images, owners: new Map(owners.map((owner) => [owner.name.value, owner])), logs: resolveLogs(section(model, 'logs'), report), watching, report };
  const named = sortedEntries(model.environments).filter(([key]) => only === undefined || key === only);
  const environments = named.map(([key]) => resolveEnvironment(key, shared, memory.hostPorts[key] ?? {}));
  if (only === undefined) checkUnwatchedAlerts(model, environments.map((e) => e.environment), report);
  return {
    diagnostics,
    memory: { hostPorts: Object.fromEntries(environments.filter((e) => Object.keys(e.hostPorts).length > 0).map((e) => [e.environment.name.value, e.hostPorts])) },
    platform: {
      name,
      description: section(model, 'description') ?? null,
      repository,
      owners,
      environments: environments.map((e) => e.environment),
      images: [...images.values()],
      output,
      exceptions: section(model, 'exceptions') ?? [],
      declared: resolveDeclared(model),
      overrides: section(model, 'overrides') ?? [],
      alerting,
      delivery: section(model, 'delivery') ?? null,
      load: section(model, 'load') ?? null,
      budgets: section(model, 'budgets') ?? null,
    },
  };
}

/** A top-level section of the model, traced; these have no `per` of their own. */
function section<K extends keyof Model.Platform>(model: Model.Platform, key: K): View<NonNullable<Model.Platform[K]>> | undefined {
  const value = model[key];
  return value === undefined ? undefined : trace(value, child(null, key));
}

function resolveRepository(view: View<Model.Repository> | undefined): ResolvedRepository | null {
  if (view === undefined) return null;
  return { url: view.url, defaultBranch: view.defaultBranch ?? defaulted('main', originOf(view), 'defaultBranch', 'what new repositories call it'), license: view.license ?? null };
}

const kept = convention('an alert leads to its runbook where one is compiled, or kept elsewhere');
const byTheForge = convention('runbooks are read where the repository is shown');

/** Address below which runbooks are read: of compiled ones without a repository, their folder; `null` where none are compiled and nobody says where others are. */
function resolveRunbooks(alerting: View<Model.Alerting> | null, repository: ResolvedRepository | null, { directory, placement, targets, also }: ResolvedOutput): Traced<string> | null {
  if (alerting?.runbooks !== undefined) return alerting.runbooks;
  const chosen = [...(targets ?? []), ...also].filter(({ value }) => value === 'runbooks').map(({ origin }) => origin);
  if (targets !== null && chosen.length === 0) return null;
  const folder = placement.get('runbooks') ?? t`${directory}/runbooks`;
  const read = repository === null ? folder : withOrigin(t`${repository.url}/blob/${map(repository.defaultBranch, inAddress)}/${map(folder, inAddress)}`, byTheForge);
  return chosen.length === 0 ? read : withOrigin(read, kept, ...chosen);
}

/** Names of branches and folders may have characters that end the path of an address: "#", "?", "%". */
function inAddress(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

function resolveDeclared(model: Model.Platform): Declared {
  const names = (key: 'secrets' | 'volumes' | 'defaults'): Traced<string>[] => sortedEntries<object>(model[key]).map(([name]) => traced(name, modelOrigin(path([key, name]))));
  const takers: { readonly like?: string }[] = [...Object.values(model.services ?? {}), ...Object.values(model.jobs ?? {})];
  return { secrets: names('secrets'), volumes: names('volumes'), defaults: names('defaults'), taken: new Set(takers.flatMap(({ like }) => (like === undefined ? [] : [like]))) };
}

function resolveOwners(owners: View<NonNullable<Model.Platform['owners']>> | undefined): ResolvedOwner[] {
  return sortedEntries(owners).map(([name, { slack = null, pagerduty = null, email = null, github = null }]) => ({ name: traced(name, originOf(owners![name]!)!), slack, pagerduty, email, github }));
}

function resolveOutput(view: View<Model.Output> | undefined): ResolvedOutput {
  const origin = view === undefined ? { kind: 'model' as const, path: path(['output']) } : originOf(view)!;
  return {
    origin: view === undefined ? null : origin,
    directory: view?.directory ?? defaulted('out', origin, 'directory', 'a folder of its own keeps compiled files apart'),
    targets: view?.targets ?? null,
    also: view?.also ?? [],
    placement: new Map(sortedEntries(view?.placement)),
  };
}

/** Every image that the platform builds. A program whose `per` changes its build has none: that is reported where it is used. */
function resolveImages(model: Model.Platform, facts: ImageFacts, folder: Folder, report: Report): Map<string, ResolvedImage> {
  const images = new Map<string, ResolvedImage>();
  for (const kind of ['services', 'jobs'] as const) {
    for (const [name, value] of sortedEntries(model[kind])) {
      const defaults = value.like === undefined ? [] : [{ value: model.defaults![value.like]!, path: path(['defaults', value.like])! }];
      const own = { value, path: path([kind, name])! };
      if ([...defaults, own].some((layer) => Object.values(layer.value.per ?? {}).some((patch) => patch?.build !== undefined))) continue;
      const view = ownFields<Model.Service>(kind, folder.fold<Model.Service>([...defaults, own], null));
      const image = resolveImage(programOf(kind, name, view), facts, report);
      if (image !== null) images.set(name, image);
    }
  }
  return images;
}
