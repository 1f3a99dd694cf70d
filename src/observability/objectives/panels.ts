import { divide, series } from '../../formats/promql/build.ts';
import { compose, convention, type Origin } from '../../provenance/origin.ts';
import { combine, traced } from '../../provenance/traced.ts';
import type { Panel, Row, Threshold } from '../panel.ts';
import { becauseOf, own, type Watching } from '../service/watching.ts';
import { capital, exact, timeInWords } from '../service/words.ts';
import type { Subject } from '../watch.ts';
import { burnTitle } from './alerts.ts';
import type { Objective } from './objective.ts';
import { objectiveRecords, ratioRecord } from './records.ts';
import { watchedOver } from './windows.ts';

const budgets = convention('whether there is budget left decides whether to release or to mend', { reference: 'https://sre.google/workbook/error-budget-policy/' });
const empty = traced(0, convention('with nothing left, the objective is broken, and releases wait'));

const objectivesTitle = 'Objectives';

/** Of one service: what is left of its budgets, and how fast they are spent, with the lines at which alerts fire. */
export function objectiveRow(watching: Watching, objectives: readonly Objective[]): Row {
  const left: Panel = {
    title: 'Error budget left',
    description: 'Share of the requests that may still break the objective, of all that may; below 0 it is broken.',
    kind: 'timeseries',
    unit: 'ratio',
    queries: [{ expression: own(watching, objectiveRecords.remaining), legend: '{{objective}}' }],
    thresholds: [{ severity: 'critical', value: empty }],
    lowIsBad: true,
    max: 1,
    origin: becauseOf(watching, ...objectives, budgets),
  };
  return { title: objectivesTitle, panels: [left, ...objectives.map((objective) => burnPanel(watching, objective, objectives))] };
}

function burnPanel(watching: Watching, objective: Objective, beside: readonly Objective[]): Panel {
  const { name, budget, promise, rates, origin } = objective;
  const thresholds = rates.map(({ severity, factor }): Threshold => ({ severity, value: combine([factor, budget], ([times, share]) => exact(times! * share!)) }));
  const longs = [...new Set([Math.max(watchedOver, watching.context.window.value), ...rates.map(({ long }) => long)])].sort((a, b) => a - b);
  return {
    title: burnTitle(objective),
    description: `${capital(promise.value)}: the share that is not, over each window at which an alert looks.`,
    kind: 'timeseries',
    unit: 'ratio',
    queries: longs.map((window) => ({ expression: own(watching, ratioRecord(traced(window, origin)), { objective: traced(name, origin) }), legend: timeInWords(traced(window, origin)) })),
    thresholds,
    min: 0,
    origin: compose([becauseOf(watching, origin, budgets, ...beside), promise.origin, ...rates.map(({ factor }) => factor.origin)]),
  };
}

/** A dashboard of all budgets: first all of them side by side, then those of each service. Nothing where no service has an objective. */
export function budgetRows(subjects: readonly Subject[]): readonly Row[] {
  const judged = subjects.flatMap((subject) => {
    const row = subject.rows.find(({ title }) => title === objectivesTitle);
    return row === undefined ? [] : [{ subject, row }];
  });
  if (judged.length === 0) return [];
  const origin = compose(judged.flatMap(({ row }) => row.panels.map((panel) => panel.origin)));
  const each = judged.map(({ subject: { name }, row }): Row => ({ title: name.value, panels: row.panels.map((panel) => ({ ...panel, title: `${name.value}: ${panel.title.slice(0, 1).toLowerCase()}${panel.title.slice(1)}` })) }));
  return [overview(origin), ...each];
}

const legend = '{{job}} {{objective}}';

function overview(origin: Origin): Row {
  const hour = traced(watchedOver, budgets);
  const left: Panel = {
    title: 'Error budget left',
    description: 'Share of the requests that may still break each objective, of all that may; below 0 it is broken.',
    kind: 'bargauge',
    unit: 'ratio',
    queries: [{ expression: series(objectiveRecords.remaining), legend }],
    thresholds: [{ severity: 'critical', value: empty }],
    lowIsBad: true,
    min: 0,
    max: 1,
    width: 12,
    origin,
  };
  const released: Panel = {
    title: 'Whether releases are allowed',
    description: 'Allowed (1) while all objectives of a service have budget left.',
    kind: 'stat',
    unit: 'boolean',
    queries: [{ expression: series(objectiveRecords.released), legend: '{{job}}' }],
    thresholds: [{ severity: 'critical', value: empty }],
    lowIsBad: true,
    width: 12,
    origin,
  };
  const speed: Panel = {
    title: 'How fast budgets are spent',
    description: 'Over the last hour, relative to the speed at which a budget just lasts: at 1 nothing is left at the end, at 2 nothing after half of the time.',
    kind: 'timeseries',
    unit: 'count',
    queries: [{ expression: divide(series(ratioRecord(hour)), series(objectiveRecords.budget)), legend }],
    min: 0,
    width: 24,
    origin,
  };
  return { title: 'All objectives', panels: [left, released, speed] };
}

