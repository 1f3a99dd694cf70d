import type { Panel, Unit } from '../../../observability/panel.ts';
import { because } from '../../../provenance/document.ts';
import { unreachable } from '../../../util/invariant.ts';
import { fromNought, graph } from './conventions.ts';
import type { Field, Options } from './document.ts';
import { thresholdsOf } from './thresholds.ts';
import { unitIds } from './units.ts';

/** Units of which two digits after the point are enough, and fewer too few. */
const decimals: Readonly<Partial<Record<Unit, number>>> = { ratio: 2 };

/** How values are written and coloured. */
export function fieldOf(panel: Panel): Field {
  const { kind, unit, min, max } = panel;
  const shared = {
    unit: unitIds[unit],
    ...(decimals[unit] === undefined || kind === 'heatmap' ? {} : { decimals: decimals[unit] }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
  switch (kind) {
    case 'heatmap':
      return shared;
    case 'timeseries':
      return { ...shared, color: { mode: 'palette-classic' }, ...(panel.thresholds === undefined ? {} : { thresholds: thresholdsOf(panel) }), custom: lines(panel) };
    case 'table':
      return { ...shared, thresholds: thresholdsOf(panel), custom: { align: 'auto', cellOptions: { type: panel.thresholds === undefined ? 'auto' : 'color-text' } } };
    case 'stat':
    case 'gauge':
    case 'bargauge':
      return { ...shared, color: { mode: 'thresholds' }, thresholds: thresholdsOf(panel) };
    default:
      return unreachable(kind);
  }
}

/** A dashed line at each threshold. */
function lines({ stacked = false, min, thresholds = [] }: Panel): Options {
  return because(graph, {
    lineWidth: 1,
    fillOpacity: stacked ? 30 : 8,
    showPoints: 'never',
    ...(stacked ? { stacking: { mode: 'normal' } } : {}),
    ...(min === undefined ? { axisSoftMin: because(fromNought, 0) } : {}),
    ...(thresholds.length === 0 ? {} : { thresholdsStyle: { mode: 'dashed' } }),
  });
}
