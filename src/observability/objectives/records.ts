import { call, compare, divide, min, number, over, subtract, sum } from '../../formats/promql/build.ts';
import { printDuration } from '../../formats/promql/literal.ts';
import type { Vector } from '../../formats/promql/document.ts';
import { compose, convention, type Origin } from '../../provenance/origin.ts';
import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { Recording } from '../alert.ts';
import { slower } from '../service/buckets.ts';
import { becauseOf, own, recording, type Watching } from '../service/watching.ts';
import type { Objective } from './objective.ts';
import { windowsOf } from './windows.ts';

const level = convention('named level:metric:operations, the level being the labels `job` and `objective`', { reference: 'https://prometheus.io/docs/practices/rules/#naming' });
const summed = convention('long windows are sums of what is recorded anyway, so a month costs a few series, and each request counts once, whenever it came', { reference: 'https://prometheus.io/docs/practices/rules/#aggregation' });
const promised = convention('what may fail within the period, without what has failed already', { reference: 'https://sre.google/workbook/implementing-slos/' });
const released = convention('while budget is left, a release may cost some of it', { reference: 'https://sre.google/workbook/error-budget-policy/' });

/** A month of samples takes a twentieth of a second to read: every two minutes is often enough, and no series is ever stale. */
const pace = convention('a budget of weeks changes little within minutes, and reading weeks of samples costs more than all other rules together', { reference: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#staleness' });
const twoMinutes = traced(120_000, pace);

/** Names of what is recorded of objectives, with the labels `job` and `objective`; the last is of a service as a whole. */
export const objectiveRecords: Readonly<Record<'budget' | 'remaining' | 'released', Traced<string>>> = {
  /** Share of requests that may break it. */
  budget: traced('job_objective:error_budget:ratio', level),
  /** Share of the budget that is left; below 0 the objective is broken. */
  remaining: traced('job_objective:error_budget_remaining:ratio', level),
  /** 1 while all objectives of the service have budget left, otherwise 0. */
  released: traced('job:release_allowed:bool', level),
};

/** Requests a second that an objective speaks of, and those that break it. */
export function rateRecord(what: 'requests' | 'broken', base: Traced<number>): Traced<string> {
  return t`job_objective:${what === 'requests' ? 'requests' : 'broken_requests'}:rate${map(base, printDuration)}`;
}

/** Share that breaks it, over so many milliseconds. */
export function ratioRecord(window: Traced<number>): Traced<string> {
  return t`job_objective:broken_requests:ratio_rate${map(window, printDuration)}`;
}

/** What is recorded for the objectives of a service: a rule for each window serves all of them. */
export function objectiveRecordings(watching: Watching, objectives: readonly Objective[]): Recording[] {
  const [first] = objectives;
  if (first === undefined) return [];
  const { window: base } = watching.context;
  const why = becauseOf(watching, ...objectives, summed);
  // All of a service are judged over the same period.
  const { period } = first;
  const windows = windowsOf(objectives.flatMap(({ rates }) => rates), base).map((window) => traced(window, window === base.value ? base.origin : summed));
  return [
    ...objectives.flatMap((objective) => basic(watching, objective)),
    ...windows.map((window) => ratio(watching, window, why)),
    ...[ratio(watching, period, why), ...left(watching, period, why)].map((one) => ({ ...one, ...every(watching) })),
  ];
}

/** What is left of the budgets, and whether all of them have something left. */
function left(watching: Watching, period: Traced<number>, why: Origin): Recording[] {
  return [
    recording(objectiveRecords.remaining, subtract(1, divide(own(watching, ratioRecord(period)), own(watching, objectiveRecords.budget))), 'Share of the error budget that is left.', compose([why, promised])),
    recording(objectiveRecords.released, { ...compare(min(own(watching, objectiveRecords.remaining), 'job'), '>', 0), bool: true }, 'Whether all objectives have budget left: 1, otherwise 0.', compose([why, released])),
  ];
}

function every({ context: { interval } }: Watching): Pick<Recording, 'every'> {
  return interval.value < twoMinutes.value ? { every: withOrigin(twoMinutes, interval.origin) } : {};
}

function basic(watching: Watching, objective: Objective): Recording[] {
  const { window: base } = watching.context;
  const { budget, name, origin } = objective;
  const why: Origin = becauseOf(watching, origin);
  const labels = { objective: traced(name, origin) };
  const { all, broken } = counted(watching, objective);
  return [
    recording(rateRecord('requests', base), all, 'Requests a second that the objective speaks of.', why, labels),
    recording(rateRecord('broken', base), broken, 'Requests a second that break the objective.', why, labels),
    recording(objectiveRecords.budget, call('vector', number(budget)), 'Share of the requests that may break the objective.', why, { job: watching.target.workload, ...labels }),
  ];
}

function counted(watching: Watching, { bad }: Objective): { readonly all: Vector; readonly broken: Vector } {
  const { records, target } = watching;
  if (bad.kind === 'failed') return { all: own(watching, records.requests), broken: own(watching, records.failed) };
  const { time, place } = bad;
  const match = { job: target.workload };
  return { all: sum(own(watching, records.buckets, { le: '+Inf' }), 'job'), broken: slower(records.buckets, match, time, place) };
}

/** Of the shortest window the quotient of what is recorded for it, of longer ones that of the sums. */
function ratio(watching: Watching, window: Traced<number>, why: Origin): Recording {
  const { window: base } = watching.context;
  const of = (what: 'requests' | 'broken'): Vector => {
    const selected = own(watching, rateRecord(what, base));
    return window.value === base.value ? selected : call('sum_over_time', over(selected, window));
  };
  return recording(ratioRecord(window), divide(of('broken'), of('requests')), 'Share of the requests that broke the objective.', why);
}
