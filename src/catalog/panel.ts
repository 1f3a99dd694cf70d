// The words in which kinds say what is worth a look.
import { over, rate, series, type Match } from '../formats/promql/build.ts';
import type { Selector, Vector, Word } from '../formats/promql/document.ts';
import type { ScrapeTarget } from '../observability/metric.ts';
import type { Panel, Row } from '../observability/panel.ts';
import { compose, type Origin } from '../provenance/origin.ts';

/** A panel as a kind writes it: series over time, unless it says otherwise. */
export type PanelWords = Omit<Panel, 'queries' | 'origin' | 'kind'> & {
  readonly kind?: Panel['kind'];
  readonly queries: readonly (readonly [legend: string, expression: Vector])[];
};

/** The panel, which stands there for the reasons `why`. */
export function panelOf(why: readonly Origin[], { queries, ...panel }: PanelWords): Panel {
  return { kind: 'timeseries', ...panel, queries: queries.map(([legend, expression]) => ({ expression, legend })), origin: compose(why) };
}

export function rowOf(why: readonly Origin[], title: string, panels: readonly PanelWords[]): Row {
  return { title, panels: panels.map((panel) => panelOf(why, panel)) };
}

/** Series of a job. */
export function own({ workload }: ScrapeTarget, metric: Word, match: Match = {}): Selector {
  return series(metric, { job: workload, ...match });
}

/** How fast they rise, over the window that whoever looks at a dashboard gets. */
export function shownRate(target: ScrapeTarget, metric: Word, match: Match = {}): Vector {
  return rate(over(own(target, metric, match), '$__rate_interval'));
}
