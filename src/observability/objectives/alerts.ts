import { and, binary, call, compare, or, over } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import { compose, convention, type Origin } from '../../provenance/origin.ts';
import { combine, map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { alertFor } from '../written.ts';
import type { Alert, TestSeries } from '../alert.ts';
import { answersOf } from '../service/buckets.ts';
import { fewestFailures, requestsOf } from '../service/errors.ts';
import { becauseOf, own, type Watching } from '../service/watching.ts';
import { capital, exact, percentInWords, timeInWords } from '../service/words.ts';
import { alertName, type Objective } from './objective.ts';
import { objectiveRecords, ratioRecord, rateRecord } from './records.ts';
import { watchedOver, type BurnRate } from './windows.ts';

const reference = 'https://sre.google/workbook/alerting-on-slos/#6-multiwindow-multi-burn-rate-alerts';
const burning = convention('an error budget that is spent this fast does not last', { reference });
const twice = convention('over the long window enough was spent to matter, over the short one it still is', { reference });
const atOnce = convention('the windows are patience enough', { reference });
const watched = convention('failures are counted over an hour', { reference: 'https://sre.google/workbook/alerting-on-slos/#low-traffic-services-and-error-budget-alerting' });

/** At most one that wakes somebody, and one that waits for the morning. */
export function burnAlerts(watching: Watching, objective: Objective): Alert[] {
  return (['critical', 'warning'] as const).flatMap((severity) => {
    const rates = objective.rates.filter((rate) => rate.severity === severity);
    return rates.length === 0 ? [] : [burnAlert(watching, objective, severity, rates)];
  });
}

function burnAlert(watching: Watching, objective: Objective, severity: 'critical' | 'warning', rates: readonly BurnRate[]): Alert {
  const { service } = watching;
  const { name } = service;
  const { budget, period, promise, broken, origin } = objective;
  const why = becauseOf(watching, origin, burning);
  const speeds = rates.map((rate) => pair(watching, objective, rate));
  const any = speeds.reduce((all, one) => or(all, one));
  const lasts = timeInWords(period);
  return alertFor(compose([why, period.origin, ...rates.map(({ factor }) => factor.origin)]), {
    name: alertName(objective),
    severity,
    expression: severity === 'critical' ? and(any, notByChance(watching, objective)) : any,
    for: traced(0, atOnce),
    summary: t`${name} spends its error budget too fast`,
    description: t`{{ $value | humanizePercentage }} of the requests to ${name} ${broken}, where ${percentInWords(budget)} may over ${lasts}.`,
    panel: burnTitle(objective),
    runbook: {
      meaning: t`The objective of ${name} is that over ${lasts} ${promise}. At this rate it will be missed: ${list(rates.map(spent))}.`,
      impact: t`Users get less than they were promised: more requests ${broken} than may. If it goes on, nothing is left for the rest of ${lasts}, and releases have to wait.`,
      condition: t`${map(list(rates.map((rate) => condition(rate, budget, broken))), capital)}.${severity === 'critical' ? t` And at least ${fewestFailures} requests ${broken} within ${timeInWords(traced(watchedOver, watched))}.` : traced('', burning)}`,
      causes: [
        'What the other alerts that fire tell of: look at them first.',
        'A deployment that made something a little worse, for everybody or for some.',
        'A dependency that fails now and then.',
        ...(severity === 'warning' ? ['Nothing new: the objective is stricter than what the service can do.'] : []),
      ],
      queries: [
        ['How much of the budget is left?', ofObjective(watching, objective, objectiveRecords.remaining)],
        ...rates.map(({ long }) => [t`What share of the requests ${broken} over ${timeInWords(traced(long, burning))}?`, ofObjective(watching, objective, ratioRecord(traced(long, burning)))] as const),
      ],
      remedies: [
        severity === 'critical' ? 'Stop what made it worse: roll back, or turn off what is new.' : 'Plan the repair before new features.',
        'Follow the runbook of whatever else fires for this service.',
        t`Hold releases of ${name} back until its budget is no longer spent too fast.`,
        ...(severity === 'warning' ? ['If the objective is stricter than users need, agree on another one, and change the model.'] : []),
      ],
    },
    test: { fault: played(objective, faulty(objective, rates)), health: played(objective, map(budget, (part) => exact(part / 2))) },
  });
}

function ofObjective(watching: Watching, { name, origin }: Objective, record: Traced<string>): ReturnType<typeof own> {
  return own(watching, record, { objective: traced(name, origin) });
}

/** Both windows above the same threshold, which stands there as the factor and the budget that it is made of. */
function pair(watching: Watching, objective: Objective, { long, short, factor }: BurnRate): Vector {
  const threshold = { kind: 'binary', type: 'scalar', operator: '*', left: { kind: 'number', type: 'scalar', value: factor }, right: { kind: 'number', type: 'scalar', value: objective.budget } } as const;
  const [first, second] = [long, short].map((window) => compare(ofObjective(watching, objective, ratioRecord(traced(window, twice))), '>', threshold));
  return and(first!, second!);
}

/** At least so many within the hour. */
function notByChance(watching: Watching, objective: Objective): Vector {
  const recorded = ofObjective(watching, objective, rateRecord('broken', watching.context.window));
  const hourly = call('avg_over_time', over(recorded, traced(watchedOver, watched)));
  return compare(binary(hourly, '*', traced(watchedOver / 1000, watched)), '>=', fewestFailures);
}

/** `2 % of the error budget went within 1 hour` */
function spent({ share, long, factor }: BurnRate): Traced<string> {
  return t`${percentInWords(traced(share, factor.origin))} of the error budget went within ${timeInWords(traced(long, factor.origin))}`;
}

function condition({ long, short, factor }: BurnRate, budget: Traced<number>, broken: Traced<string>): Traced<string> {
  const limit = percentInWords(combine([factor, budget], ([times, share]) => exact(times! * share!)));
  const [first, second] = [long, short].map((window) => timeInWords(traced(window, factor.origin)));
  return t`more than ${limit} of the requests ${broken} over ${first!}, and over ${second!}, too`;
}

/** `a, or b` */
function list(parts: readonly Traced<string>[]): Traced<string> {
  return combine(parts, (texts) => texts.join(', or '));
}

/** A share above the lowest of these speeds, and where there is room below the next: an alert for the morning is not told by one that wakes. */
function faulty({ budget, rates: all }: Objective, rates: readonly BurnRate[]): Traced<number> {
  const lowest = Math.min(...rates.map(({ factor }) => factor.value));
  const above = all.map(({ factor }) => factor.value).filter((factor) => factor > Math.max(...rates.map((rate) => rate.factor.value)));
  const next = above.length === 0 ? lowest * 2 : Math.min(...above);
  const origins: Origin[] = rates.map(({ factor }) => factor.origin);
  return withOrigin(map(budget, (share) => Math.min(1, exact(share * ((lowest + next) / 2)))), ...origins);
}

/** So many requests a minute that any share of them is a number of requests. */
const many = 60_000;

function played({ bad }: Objective, share: Traced<number>): TestSeries[] {
  if (bad.kind === 'failed') return requestsOf(bad.requests, bad.requests.failed, share, many);
  const broken = map(share, (part) => exact(many * part));
  return answersOf(bad.latency, bad.time, broken, map(broken, (slow) => exact(many - slow)));
}

/** The panel on which the share that an alert looks at is drawn. */
export function burnTitle({ name }: Objective): string {
  return `Error budget of ${name.replace('-', ' ')}`;
}
