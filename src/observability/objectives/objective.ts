import { parseDuration, parsePercent } from '../../model/units.ts';
import { originOf } from '../../provenance/document.ts';
import { defaultOrigin } from '../../provenance/default-origin.ts';
import { compose, convention, type Origin } from '../../provenance/origin.ts';
import { map, t, traced, type Traced } from '../../provenance/traced.ts';
import { inUnit, placeOf, type Known } from '../service/buckets.ts';
import { quantiles, type Quantile } from '../service/latency.ts';
import type { Latency, Requests } from '../service/measures.ts';
import type { WatchedService } from '../service/service.ts';
import type { Watching } from '../service/watching.ts';
import { capital, exact, percentInWords, timeInWords } from '../service/words.ts';
import { burnRatesOf, usualPeriod, type BurnRate } from './windows.ts';

/** A promise of a service that its metrics can tell of. */
export interface Objective {
  /** `availability`, `latency-p95`: the label by which its series are known. */
  readonly name: string;
  /** Share of requests that may break it. */
  readonly budget: Traced<number>;
  /** Milliseconds over which it is judged. */
  readonly period: Traced<number>;
  readonly rates: readonly BurnRate[];
  readonly bad: Bad;
  /** `99.9 % of the requests are answered without an error`; without a full stop. */
  readonly promise: Traced<string>;
  /** What happens to a request that breaks it: `failed`, `took longer than 400 milliseconds`. */
  readonly broken: Traced<string>;
  readonly origin: Origin;
}

/** What counts as broken. */
type Bad =
  | { readonly kind: 'failed'; readonly requests: Requests & { readonly failed: NonNullable<Requests['failed']> } }
  /** `time` in the unit of the histogram. */
  | { readonly kind: 'slow'; readonly latency: Latency; readonly time: Traced<number>; readonly place: Known };

const shares: Readonly<Record<Quantile, number>> = { p50: 0.5, p95: 0.95, p99: 0.99 };
const meaning = convention('an objective for so many of 100 requests leaves the others to its budget', { reference: 'https://sre.google/workbook/implementing-slos/#choosing-an-appropriate-time-window' });

/** The objectives of a service, without those that cannot be measured: these are reported. */
export function objectivesOf({ service, context, measures }: Pick<Watching, 'service' | 'context' | 'measures'>): readonly Objective[] {
  const { objectives } = service;
  if (objectives === null) return [];
  const { requests, latency } = measures;
  const period = periodOf(objectives);
  const found: Objective[] = [];
  const add = (objective: Omit<Objective, 'period' | 'rates'>): void => {
    found.push({ ...objective, period, rates: burnRatesOf(period, objective.budget, context.window) });
  };
  const { availability } = objectives;
  if (availability !== undefined && requests !== null && requests.failed !== null && hasBudget(availability)) {
    const { failed } = requests;
    const share = map(availability, parsePercent);
    add({
      name: 'availability',
      budget: map(share, (good) => exact(1 - good)),
      bad: { kind: 'failed', requests: { ...requests, failed } },
      promise: t`${percentInWords(share)} of the requests are answered without an error`,
      broken: traced('failed', availability.origin),
      origin: compose([availability.origin, requests.origin, failed.label.origin, failed.matches.origin]),
    });
  }
  for (const quantile of quantiles) {
    const stated = objectives.latency?.[quantile];
    if (stated === undefined || latency === null) continue;
    const time = inUnit(latency, map(stated, parseDuration));
    const place = placeOf(latency.metric.buckets, time);
    if (place.kind === 'beyond') continue;
    const share = traced(shares[quantile], compose([stated.origin, meaning]));
    const limit = timeInWords(map(stated, parseDuration));
    add({
      name: `latency-${quantile}`,
      budget: map(share, (good) => exact(1 - good)),
      bad: { kind: 'slow', latency, time, place },
      promise: t`${percentInWords(share)} of the requests are answered within ${limit}`,
      broken: t`took longer than ${limit}`,
      origin: compose([stated.origin, latency.origin]),
    });
  }
  return found;
}

/** Whether something may fail, and not everything. */
export function hasBudget(share: Traced<string>): boolean {
  const fraction = parsePercent(share.value);
  return fraction > 0 && fraction < 1;
}

/** Milliseconds. */
export function periodOf(objectives: NonNullable<WatchedService['objectives']>): Traced<number> {
  return map(objectives.window ?? traced(usualPeriod, defaultOrigin(originOf(objectives), 'window', 'a month is long enough to hold a bad day and short enough to remember it')), parseDuration);
}

/** `LatencyP95BudgetBurn` */
export function alertName({ name }: Objective): string {
  return `${name.split('-').map(capital).join('')}BudgetBurn`;
}
