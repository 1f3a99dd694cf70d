import type { Origin } from '../../provenance/origin.ts';
import { compose } from '../../provenance/origin.ts';
import { sortBy } from '../../util/sort.ts';
import type { Edge, StartNeed, Workload } from '../resolved.ts';
import type { Program } from './scope.ts';

type Needs = Map<string, StartNeed>;

/**
 * Fills in what each workload starts after: the resources that it uses, once healthy and with everything in them made, and
 * what `after` names. Calls between services order nothing: they may be mutual, and a caller must bear a callee that is away.
 */
export function withStartOrder(workloads: readonly Workload[], edges: readonly Edge[], programs: ReadonlyMap<string, Program>): Workload[] {
  const byName = new Map(workloads.map((w) => [w.name.value, w]));
  const makers = makersByResource(workloads, edges);
  const uses = groupByFrom(edges.filter((edge) => edge.kind === 'uses'));
  return workloads.map((workload) => {
    const needs: Needs = new Map();
    for (const edge of uses.get(workload.name.value) ?? []) {
      addNeed(needs, workload, byName.get(edge.to.value), edge.origin);
      for (const maker of makers.get(edge.to.value) ?? []) {
        if (makes(maker, workload)) addNeed(needs, workload, maker, compose([edge.origin, maker.origin]));
      }
    }
    for (const after of programs.get(workload.name.value)?.view.after ?? []) addNeed(needs, workload, byName.get(after.value), after.origin);
    return { ...workload, needs: sortBy(needs.values(), (need) => need.workload.value) };
  });
}

function groupByFrom(edges: readonly Edge[]): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(edge.from.value);
    if (group === undefined) groups.set(edge.from.value, [edge]);
    else group.push(edge);
  }
  return groups;
}

/** The jobs that make something in a resource: its bootstrap jobs and the migrations that use it. */
function makersByResource(workloads: readonly Workload[], edges: readonly Edge[]): Map<string, Workload[]> {
  const jobs = new Map(workloads.filter((w) => w.role === 'bootstrap' || w.role === 'migration').map((w) => [w.name.value, w]));
  const makers = new Map<string, Workload[]>();
  for (const edge of edges) {
    const job = edge.kind === 'uses' ? jobs.get(edge.from.value) : undefined;
    if (job === undefined) continue;
    const list = makers.get(edge.to.value) ?? [];
    if (!list.includes(job)) makers.set(edge.to.value, [...list, job]);
  }
  return makers;
}

/** Bootstrap comes before migrations, and both before everything else. */
function makes(maker: Workload, user: Workload): boolean {
  if (maker === user || user.role === 'bootstrap') return false;
  return maker.role === 'bootstrap' || user.role !== 'migration';
}

function addNeed(needs: Needs, workload: Workload, on: Workload | undefined, origin: Origin): void {
  if (on === undefined || on === workload) return;
  const before = needs.get(on.name.value);
  const condition = isJob(on) ? 'completed' : on.health.kind === 'none' ? 'started' : 'healthy';
  needs.set(on.name.value, { workload: on.name, condition, origin: before === undefined ? compose([origin, on.health.origin]) : compose([before.origin, origin]) });
}

function isJob({ role }: Workload): boolean {
  return role === 'bootstrap' || role === 'migration' || role === 'once';
}
