import type { Panel } from '../../../observability/panel.ts';
import { because } from '../../../provenance/document.ts';
import type { Origin } from '../../../provenance/origin.ts';
import { bars, dial, figure, graph, heat, table } from './conventions.ts';
import type { Options } from './document.ts';
import { unitIds } from './units.ts';

/** How much room a panel has, and why. */
export interface Room {
  /** Whether it takes half of the page or more. */
  readonly wide: boolean;
  readonly origin: Origin;
}

/** What a panel of each kind looks like; only graphs depend on how much room they have. */
export function optionsOf(panel: Panel, { wide, origin }: Room): Options {
  const { kind } = panel;
  return because(kind === 'timeseries' ? [looks[kind], origin] : looks[kind], makers[kind](panel, wide));
}

/** Why it looks so. */
export const looks: Readonly<Record<Panel['kind'], Origin>> = { timeseries: graph, stat: figure, gauge: dial, bargauge: bars, table, heatmap: heat };

const newest: Options = { calcs: ['lastNotNull'] };

const makers: Readonly<Record<Panel['kind'], (panel: Panel, wide: boolean) => Options>> = {
  timeseries: (_, wide) => ({
    ...(wide ? { legend: { displayMode: 'table', placement: 'right', showLegend: true, calcs: ['lastNotNull', 'max'] } } : {}),
    tooltip: { mode: 'multi', sort: 'desc' },
  }),
  stat: ({ unit }) => ({ reduceOptions: newest, colorMode: 'value', graphMode: unit === 'timestamp' || unit === 'boolean' ? 'none' : 'area' }),
  gauge: () => ({ reduceOptions: newest, showThresholdMarkers: true }),
  bargauge: () => ({ reduceOptions: newest, orientation: 'horizontal', displayMode: 'gradient', valueMode: 'color' }),
  table: () => ({ showHeader: true, cellHeight: 'sm' }),
  heatmap: ({ unit }) => ({
    color: { mode: 'scheme', scheme: 'Oranges', fill: 'dark-orange', exponent: 0.5, steps: 64, reverse: false },
    yAxis: { unit: unitIds[unit] },
    legend: { show: true },
    tooltip: { mode: 'single', yHistogram: true },
  }),
};
