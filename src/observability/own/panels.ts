import { printPromql } from '../../formats/promql/print.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';
import { sortBy } from '../../util/sort.ts';
import type { Alert } from '../alert.ts';
import { labelsGiven, type Declared } from '../declared.ts';
import type { Panel, Query, Row, Threshold } from '../panel.ts';
import type { WrittenAlert } from './alert.ts';
import { comparisonOf } from './condition.ts';

/** An alert of the model, as it is written and as it was read. */
export interface Own {
  readonly view: WrittenAlert;
  readonly alert: Alert;
}

/** What draws the alerts of a subject that the model states: one panel for each title that none of `rows` has. */
export function ownRows(all: readonly Own[], rows: readonly Row[], declared: Declared): Row[] {
  const there = new Set(rows.flatMap(({ panels }) => panels.map(({ title }) => title)));
  const byTitle = new Map<string, Panel>();
  for (const own of all) {
    const title = own.alert.panel!;
    if (there.has(title)) continue;
    const panel = panelOf(own, declared);
    const before = byTitle.get(title);
    byTitle.set(title, before === undefined ? panel : merged(before, panel));
  }
  // How many there are, and in which order, follows from all titles.
  const titles = all.flatMap(({ view }) => (view.panel === undefined ? [] : [view.panel.origin]));
  const panels = [...byTitle.values()].map((panel): Panel => ({ ...panel, origin: compose([panel.origin, ...titles]) }));
  return panels.length === 0 ? [] : [{ title: 'Alerts of its own', panels }];
}

function panelOf({ view, alert }: Own, declared: Declared): Panel {
  const { expression, threshold, severity } = alert;
  const comparison = comparisonOf(expression);
  const drawn = comparison?.left ?? expression;
  const { unit, panel, expr } = view;
  const origin = compose([originOf(view)!, ...[unit, panel].flatMap((one) => (one === undefined ? [] : [one.origin])), view.meaning.origin, severity.origin, expr.origin]);
  return {
    title: alert.panel!,
    description: view.meaning.value,
    kind: 'timeseries',
    unit: unit?.value ?? 'count',
    queries: [{ expression: drawn, legend: legendOf(drawn, declared, alert.panel!, expr.origin) }],
    ...(threshold === undefined ? {} : { thresholds: [{ severity: severity.value, value: threshold }] }),
    ...(comparison?.lowIsBad === true ? { lowIsBad: true } : {}),
    origin,
  };
}

/** What is the same wherever one dashboard looks, or says nothing to people. */
const plain: ReadonlySet<string> = new Set(['environment', 'job', 'namespace', 'pod', 'le']);

function legendOf(drawn: Query['expression'], declared: Declared, title: string, origin: Origin): Traced<string> {
  const labels = sortBy([...(labelsGiven(drawn, declared) ?? [])].filter((label) => !plain.has(label)), (label) => label);
  return traced(labels.length === 0 ? title : labels.map((label) => `{{${label}}}`).join(' '), origin);
}

/** Two alerts on one panel: what both look at, and where each fires. */
function merged(first: Panel, second: Panel): Panel {
  const texts = new Set(first.queries.map(textOf));
  const thresholds: readonly Threshold[] = [...(first.thresholds ?? []), ...(second.thresholds ?? []).filter(({ severity }) => first.thresholds?.some((one) => one.severity === severity) !== true)];
  return {
    ...first,
    queries: [...first.queries, ...second.queries.filter((query) => !texts.has(textOf(query)))],
    ...(thresholds.length === 0 ? {} : { thresholds }),
    origin: compose([first.origin, second.origin]),
  };
}

function textOf({ expression }: Query): string {
  return printPromql(expression, nobody, { oneLine: true }).value;
}

const nobody: Origin = { kind: 'model', path: null };
