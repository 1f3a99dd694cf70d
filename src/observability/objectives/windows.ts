// The one place that knows over which windows an error budget is looked at, and how fast it may be spent.
import { convention, type Origin } from '../../provenance/origin.ts';
import { combine, withOrigin, type Traced } from '../../provenance/traced.ts';
import { exact } from '../service/words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A share of the budget that is spent within a window, and is worth an alert. */
interface Allowance {
  readonly severity: 'critical' | 'warning';
  /** Milliseconds over which it must be spent, and over which it must still be, so that the alert ends soon after the fault. */
  readonly long: number;
  readonly short: number;
  /** Of the whole budget. */
  readonly share: number;
}

/** Table 5-8 of Google's workbook, and its 3 times in a day. https://sre.google/workbook/alerting-on-slos/#recommended_parameters_for_an_slo_based_a */
const allowances: readonly Allowance[] = [
  { severity: 'critical', long: hour, short: 5 * minute, share: 0.02 },
  { severity: 'critical', long: 6 * hour, short: 30 * minute, share: 0.05 },
  { severity: 'warning', long: day, short: 2 * hour, share: 0.1 },
  { severity: 'warning', long: 3 * day, short: 6 * hour, share: 0.1 },
];

const reference = 'https://sre.google/workbook/alerting-on-slos/#6-multiwindow-multi-burn-rate-alerts';
const byTheBook: Origin = convention('so much of the error budget in so short a time is worth a page, or a look within the day', { reference });
const atLeastOne: Origin = convention('who spends the budget no faster than it lasts keeps the objective', { reference });

/** A speed at which a budget must not be spent, relative to that at which it just lasts. */
export interface BurnRate {
  readonly severity: Allowance['severity'];
  /** Milliseconds. */
  readonly long: number;
  readonly short: number;
  readonly share: number;
  readonly factor: Traced<number>;
}

/** How long an objective is judged where the model does not say, and the least that it may be. */
export const usualPeriod = '30d';
export const shortestPeriod: number = day;

/**
 * The speeds that are told of, for a budget that must last for `period` and is the fraction `budget` of what is asked. `base` is the window over which
 * rates are recorded, of which no window is shorter. Windows that are longer than the period are left out, and speeds that cannot be: with a budget
 * of half of all, 14.4 times as much would be more than all.
 */
export function burnRatesOf(period: Traced<number>, budget: Traced<number>, base: Traced<number>): readonly BurnRate[] {
  return allowances.flatMap(({ severity, long, short, share }): BurnRate[] => {
    if (long >= period.value) return [];
    const computed = combine([period], ([milliseconds]) => Math.max(1, exact((share * milliseconds!) / long)));
    if (computed.value * budget.value >= 1) return [];
    const factor = withOrigin(computed, byTheBook, ...(computed.value === 1 && share * period.value < long ? [atLeastOne] : []));
    return [{ severity, long: Math.max(long, base.value), short: Math.max(short, base.value), share, factor }];
  });
}

/** Over which failures are counted, so that a few of them wake nobody, and over which dashboards show how fast a budget is spent. Milliseconds. */
export const watchedOver: number = hour;

/** Every window over which something is asked, each once, from the shortest. Milliseconds. */
export function windowsOf(rates: readonly BurnRate[], base: Traced<number>): readonly number[] {
  return [...new Set([base.value, Math.max(watchedOver, base.value), ...rates.flatMap(({ long, short }) => [long, short])])].sort((a, b) => a - b);
}
