import { aggregate, and, binary, compare, divide, number, or, over, rate, sum, type Match } from '../../formats/promql/build.ts';
import type { Length, Vector } from '../../formats/promql/document.ts';
import { parsePercent } from '../../model/units.ts';
import { compose, convention, type Origin } from '../../provenance/origin.ts';
import { combine, map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { alertFor, type WrittenQuestion } from '../written.ts';
import type { Alert, Recording, TestSeries } from '../alert.ts';
import type { Panel, Query, Row } from '../panel.ts';
import type { Levels } from '../thresholds.ts';
import type { Signals } from '../watch.ts';
import { askedFor } from './declared.ts';
import type { FailedRequests, Requests } from './measures.ts';
import { becauseOf, chosen, own, recording, shown, type Watching } from './watching.ts';
import { exact, percentInWords, timeInWords } from './words.ts';

const counted = convention('how much is asked, and how much of it fails, is what users notice first', { reference: 'https://sre.google/sre-book/monitoring-distributed-systems/#xref_monitoring_golden-signals' });
/** Why 0 is recorded where nothing is counted. */
export const neverAbsent: Origin = convention('a counter that has counted nothing yet is not served: then nothing has failed', { reference: 'https://prometheus.io/docs/practices/instrumentation/#avoid-missing-metrics' });
const chance = convention('fewer failures than five are chance, however few requests there were: a single one at night wakes nobody', { reference: 'https://sre.google/workbook/alerting-on-slos/#low-traffic-services-and-error-budget-alerting' });
const lasting = convention('what fails for five minutes does not mend itself');

/** How many failed requests are more than chance. */
export const fewestFailures: Traced<number> = traced(5, chance);

const minute = 60_000;

/** Requests, those that failed, and their share. */
export function errorSignals(watching: Watching): Signals {
  const { requests } = watching.measures;
  if (requests === null) return { recordings: [], alerts: [], rows: [] };
  const { failed } = requests;
  if (failed === null) return { recordings: [requestRate(watching, requests)], alerts: [], rows: [{ title: 'Requests', panels: [traffic(watching, requests)] }] };
  const levels = errorLevels(watching);
  const alerts = (['critical', 'warning'] as const).map((severity) => errorAlert(watching, requests, failed, severity, levels));
  return { recordings: [requestRate(watching, requests), ...failureRates(watching, requests, failed)], alerts, rows: [row(watching, requests, failed, levels)] };
}

/** The service's own, otherwise those of all. */
function errorLevels({ service, context }: Watching): Levels {
  const stated = service.objectives?.errors;
  const { warning, critical } = context.thresholds.errors;
  return {
    warning: stated?.warning === undefined ? warning : map(stated.warning, parsePercent),
    critical: stated?.critical === undefined ? critical : map(stated.critical, parsePercent),
  };
}

function failing({ label, matches }: FailedRequests): Match {
  return { [label.value]: { operator: '=~', value: withOrigin(matches, label.origin) } };
}

function requestRate(watching: Watching, { count, origin }: Requests): Recording {
  const { records, context } = watching;
  return recording(records.requests, sum(rate(over(own(watching, count), context.window)), 'job'), 'Requests a second.', becauseOf(watching, origin, counted));
}

function failureRates(watching: Watching, { count, origin }: Requests, failed: FailedRequests): Recording[] {
  const { records, context } = watching;
  const why = becauseOf(watching, origin, failed.label, failed.matches, counted);
  const all = own(watching, records.requests);
  const bad = sum(rate(over(own(watching, count, failing(failed)), context.window)), 'job');
  return [
    recording(records.failed, or(bad, binary(0, '*', all)), 'Failed requests a second.', compose([why, neverAbsent])),
    recording(records.failedRatio, divide(own(watching, records.failed), all), 'Share of requests that failed.', why),
  ];
}

/** `increase` of a recorded rate: how many in the window. */
function inWindow(recorded: Vector, window: Traced<number>): Vector {
  return binary(recorded, '*', map(window, (milliseconds) => milliseconds / 1000));
}

function errorAlert(watching: Watching, requests: Requests, failed: FailedRequests, severity: 'critical' | 'warning', levels: Levels): Alert {
  const { service, context, records } = watching;
  const { name } = service;
  const threshold = levels[severity];
  const held = traced(5 * minute, lasting);
  const window = timeInWords(context.window);
  const share = percentInWords(threshold);
  const enough = compare(inWindow(own(watching, records.failed), context.window), '>=', fewestFailures);
  return alertFor(becauseOf(watching, requests.origin, failed.label, failed.matches, threshold, counted, context.window, ...asked(requests)), {
    name: 'HighErrorRatio',
    severity: traced(severity, threshold.origin),
    expression: and(compare(own(watching, records.failedRatio), '>', threshold), enough),
    for: held,
    summary: t`Requests to ${name} fail`,
    description: t`{{ $value | humanizePercentage }} of the requests to ${name} failed over the last ${window}, more than ${share}.`,
    panel: 'Failed requests',
    threshold,
    runbook: {
      meaning: t`More than ${share} of the requests to ${name} are answered with an error that is its own fault.`,
      impact: t`Whoever uses ${name} gets errors: at least ${share} of what they ask for.`,
      condition: t`Over ${window}, more than ${share} of the requests to ${name} failed, at least ${fewestFailures} in number, and this has been so for ${timeInWords(held)}.`,
      causes: [
        'The last deployment broke something.',
        'What it depends on is down or slow.',
        'It is short of memory, connections or processor time.',
        'Somebody sends requests that it cannot handle, and it answers that with an error of its own.',
      ],
      queries: questions(watching, requests, failed),
      remedies: [
        'Compare the start with the last deployment, and roll back if they agree.',
        'Read the errors that it logs, for the path that fails most.',
        'Mend or bypass the dependency that fails.',
        'Add instances if it is short of anything.',
      ],
    },
    test: { fault: requestsOf(requests, failed, map(threshold, (allowed) => Math.min(1, allowed * 2)), many), health: requestsOf(requests, failed, healthy(levels), many) },
  });
}

/** Half of what the more careful one of the two alerts allows: the test of health is silent for both. */
function healthy({ warning, critical }: Levels): Traced<number> {
  return combine([warning, critical], (levels) => Math.min(...levels) / 2);
}

/** So many requests a minute that any share of them is a number of requests. */
const many = 6000;

/** Series of requests, for tests: of so many a minute, a share fails. */
export function requestsOf({ metric, count }: Requests, { label, example }: FailedRequests, share: Traced<number>, perMinute: number): TestSeries[] {
  const at = (value: string): TestSeries['labels'] => ({ [label.value]: traced(value, label.origin) });
  const bad = map(share, (part) => exact(perMinute * part));
  const none = traced(0, compose([metric.origin, label.origin]));
  return [
    { metric: count.value, labels: at(example.failed), start: none, perMinute: bad },
    { metric: count.value, labels: at(example.succeeded), start: none, perMinute: map(bad, (failed) => exact(perMinute - failed)) },
  ];
}

/** Whether one of them tells what was asked for, follows from all labels. */
function asked({ metric }: Requests): readonly Traced<string>[] {
  return metric.labels;
}

function failuresBy(watching: Watching, { count }: Requests, failed: FailedRequests, label: string, length: Length): Vector {
  const bad = sum(rate(over(chosen(watching, count, failing(failed)), length)), label);
  return or(bad, binary(0, '*', sum(rate(over(chosen(watching, count), length)), label)));
}

function questions(watching: Watching, requests: Requests, failed: FailedRequests): WrittenQuestion[] {
  const { context } = watching;
  const place = askedFor(requests.metric);
  const bad = over(own(watching, requests.count, failing(failed)), context.window);
  return [
    ['With which statuses are requests answered?', sum(rate(over(own(watching, requests.count), context.window)), failed.label.value)],
    ...(place === undefined ? [] : [[traced('Where do requests fail?', place.origin), aggregate('topk', sum(rate(bad), place.value), null, number(5))] as const]),
    ['Which instances fail?', sum(rate(bad), 'instance')],
  ];
}

function traffic(watching: Watching, requests: Requests): Panel {
  const { count, failed } = requests;
  const all = rate(over(chosen(watching, count), shown));
  return {
    title: 'Traffic',
    description: failed === null ? 'Requests a second.' : 'Requests a second, by how they were answered.',
    kind: 'timeseries',
    unit: 'requests per second',
    queries: [failed === null ? { expression: sum(all, 'job'), legend: 'requests' } : { expression: sum(all, failed.label.value), legend: legendOf(failed.label) }],
    stacked: failed !== null,
    min: 0,
    // That it is not told how they were answered follows from the labels that there are.
    origin: becauseOf(watching, requests.origin, counted, ...(failed === null ? requests.metric.labels : [failed.label, ...asked(requests)])),
  };
}

function legendOf(label: Traced<string>): Query['legend'] {
  return t`{{${label}}}`;
}

function row(watching: Watching, requests: Requests, failed: FailedRequests, levels: Levels): Row {
  const place = askedFor(requests.metric);
  const origin: Origin = becauseOf(watching, requests.origin, failed.label, failed.matches, counted, ...asked(requests));
  const share: Panel = {
    title: 'Failed requests',
    description: 'Share of the requests to all instances that failed, as the alerts see it.',
    kind: 'timeseries',
    unit: 'ratio',
    queries: [{ expression: own(watching, watching.records.failedRatio), legend: 'failed' }],
    thresholds: [{ severity: 'warning', value: levels.warning }, { severity: 'critical', value: levels.critical }],
    min: 0,
    origin,
  };
  const where = place === undefined ? [] : [failuresByPlace(watching, requests, failed, place, origin)];
  return { title: 'Requests', panels: [traffic(watching, requests), share, ...where] };
}

function failuresByPlace(watching: Watching, requests: Requests, failed: FailedRequests, place: Traced<string>, origin: Origin): Panel {
  return {
    title: 'Where requests fail',
    description: 'Failed requests a second, of the five places that fail most.',
    kind: 'timeseries',
    unit: 'requests per second',
    queries: [{ expression: aggregate('topk', failuresBy(watching, requests, failed, place.value, shown), null, number(5)), legend: legendOf(place) }],
    min: 0,
    origin,
  };
}
