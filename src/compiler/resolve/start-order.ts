import { compose, type Origin } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { append } from '../../util/append.ts';
import { sortBy } from '../../util/sort.ts';
import type { Edge, StartNeed, Workload } from '../resolved.ts';
import type { Scope } from './scope.ts';

type Needs = Map<string, StartNeed>;

/**
 * Fills in what each workload starts after: the resources that it uses, once healthy and with everything in them made, and
 * what `after` names. Calls between services order nothing: they may be mutual, and a caller must bear a callee that is away.
 */
export function withStartOrder(workloads: readonly Workload[], edges: readonly Edge[], scope: Scope): Workload[] {
  const byName = new Map(workloads.map((w) => [w.name.value, w]));
  const makers = makersByResource(workloads, edges);
  const uses = groupByFrom(edges.filter((edge) => edge.kind === 'uses'));
  return workloads.map((workload) => {
    const needs: Needs = new Map();
    for (const edge of uses.get(workload.name.value) ?? []) {
      addNeed(needs, byName.get(edge.to.value), edge.origin);
      for (const maker of makers.get(edge.to.value) ?? []) {
        if (makes(maker.job, workload)) addNeed(needs, maker.job, compose([edge.origin, maker.origin]));
      }
    }
    for (const after of scope.programs.get(workload.name.value)?.view.after ?? []) {
      if (exists(after.value, scope)) addNeed(needs, byName.get(after.value), after.origin);
      else scope.report('reference/not-here', pathOf(after.origin), { name: after.value, environment: scope.environment.name.value });
    }
    return { ...workload, needs: sortBy(needs.values(), (need) => need.workload.value) };
  });
}

function groupByFrom(edges: readonly Edge[]): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) append(groups, edge.from.value, edge);
  return groups;
}

interface Maker {
  readonly job: Workload;
  /** Why it makes something there. */
  readonly origin: Origin;
}

/** The jobs that make something in a resource: its bootstrap jobs and the migrations that use it. */
function makersByResource(workloads: readonly Workload[], edges: readonly Edge[]): Map<string, Maker[]> {
  const jobs = new Map(workloads.filter((w) => w.role === 'bootstrap' || w.role === 'migration').map((w) => [w.name.value, w]));
  const makers = new Map<string, Maker[]>();
  for (const { kind, from, to, origin } of edges) {
    const job = kind === 'uses' ? jobs.get(from.value) : undefined;
    if (job !== undefined) makers.set(to.value, [...(makers.get(to.value) ?? []), { job, origin: compose([job.origin, origin]) }]);
  }
  return makers;
}

/**
 * Bootstrap comes before migrations, and both before every other program. A resource reads nothing that a migration makes, and the migration
 * may need it; a backup takes what there is, and an exporter tells of it.
 */
function makes(maker: Workload, user: Workload): boolean {
  if (maker === user || user.role === 'bootstrap' || isBackup(user) || isExporter(user)) return false;
  return maker.role === 'bootstrap' || (user.role !== 'migration' && user.role !== 'resource');
}

function isBackup({ role, resource }: Workload): boolean {
  return role === 'scheduled' && resource !== null;
}

function isExporter({ role, resource, name }: Workload): boolean {
  return role === 'resource' && resource !== null && resource.value !== name.value;
}

/** A managed resource has no workload, and is there before anything starts. */
function exists(name: string, { programs, resources }: Scope): boolean {
  return programs.has(name) || resources.has(name);
}

/** Nothing is needed of what has no workload. */
function addNeed(needs: Needs, on: Workload | undefined, origin: Origin): void {
  if (on === undefined) return;
  const before = needs.get(on.name.value);
  const condition = isJob(on) ? 'completed' : on.health.kind === 'none' ? 'started' : 'healthy';
  needs.set(on.name.value, { workload: on.name, condition, origin: before === undefined ? compose([origin, on.health.origin]) : compose([before.origin, origin]) });
}

function isJob({ role }: Workload): boolean {
  return role === 'bootstrap' || role === 'migration' || role === 'once';
}
