import { pathOf } from '../../provenance/path-of.ts';
import type { Path } from '../../provenance/path.ts';
import type { ResolvedEnvironment, StartNeed, Workload } from '../resolved.ts';
import type { Rule } from './rule.ts';

interface Step {
  readonly from: string;
  readonly to: string;
  readonly path: Path | null;
}

/** What must start first must not wait for what starts after it. Of each knot the shortest circle is shown, from its first name on. */
export const startCycle: Rule = {
  name: 'start-cycle',
  check: ({ environments }, report) => {
    for (const environment of environments) {
      for (const steps of findCycles(environment)) {
        const cycle = [...steps.map(({ from }) => from), steps[0]!.from];
        report('start/cycle', steps[0]!.path, { cycle }, { related: steps.map(({ from, to, path }) => ({ message: `"${from}" starts after "${to}"`, path })) });
      }
    }
  },
};

function findCycles({ workloads }: ResolvedEnvironment): Step[][] {
  const byName = new Map(workloads.map((workload) => [workload.name.value, workload]));
  return knots(workloads, byName).flatMap((knot) => {
    const first = [...knot].reduce((a, b) => (b < a ? b : a));
    const cycle = shortestCycle(first, knot, byName);
    return cycle === undefined ? [] : [cycle];
  });
}

/** Groups of workloads of which each waits, directly or not, for each: Tarjan's strongly connected components, without recursion. */
function knots(workloads: readonly Workload[], byName: ReadonlyMap<string, Workload>): ReadonlySet<string>[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: Set<string>[] = [];
  const enter = (name: string): { name: string; needs: readonly StartNeed[]; next: number } => {
    index.set(name, index.size);
    low.set(name, index.get(name)!);
    open.push(name);
    isOpen.add(name);
    return { name, needs: byName.get(name)!.needs, next: 0 };
  };
  const lower = (name: string, to: number): unknown => low.set(name, Math.min(low.get(name)!, to));
  for (const { name: root } of workloads) {
    if (index.has(root.value)) continue;
    const path = [enter(root.value)];
    while (path.length > 0) {
      const here = path.at(-1)!;
      const need = here.needs[here.next];
      here.next += 1;
      if (need === undefined) {
        path.pop();
        if (path.length > 0) lower(path.at(-1)!.name, low.get(here.name)!);
        if (low.get(here.name) === index.get(here.name)) found.push(close(here.name, open, isOpen));
      } else if (!index.has(need.workload.value)) path.push(enter(need.workload.value));
      else if (isOpen.has(need.workload.value)) lower(here.name, index.get(need.workload.value)!);
    }
  }
  return found;
}

function close(name: string, open: string[], isOpen: Set<string>): Set<string> {
  const members = new Set(open.splice(open.lastIndexOf(name)));
  for (const member of members) isOpen.delete(member);
  return members;
}

/** Breadth first from `start` back to itself, within `knot`. `undefined` for a single workload that does not wait for itself. */
function shortestCycle(start: string, knot: ReadonlySet<string>, byName: ReadonlyMap<string, Workload>): Step[] | undefined {
  const stepTo = new Map<string, Step>();
  const queue = [start];
  for (const from of queue) {
    for (const { workload, origin } of byName.get(from)!.needs) {
      const to = workload.value;
      if (!knot.has(to) || stepTo.has(to)) continue;
      stepTo.set(to, { from, to, path: pathOf(origin) });
      if (to === start) return stepsTo(start, stepTo);
      queue.push(to);
    }
  }
  return undefined;
}

/** The way by which the search came back to its start, forwards. */
function stepsTo(start: string, stepTo: ReadonlyMap<string, Step>): Step[] {
  const steps = [stepTo.get(start)!];
  while (steps.at(-1)!.from !== start) steps.push(stepTo.get(steps.at(-1)!.from)!);
  return steps.reverse();
}
