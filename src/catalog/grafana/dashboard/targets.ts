import { binary } from '../../../formats/promql/build.ts';
import type { Vector } from '../../../formats/promql/document.ts';
import { printPromql } from '../../../formats/promql/print.ts';
import type { Panel, Query } from '../../../observability/panel.ts';
import { because } from '../../../provenance/document.ts';
import { looks } from './options.ts';
import type { Panel as PanelJson, Target } from './document.ts';
import { refIdOf } from './identity.ts';
import { inScope, type Scope } from './scope.ts';

/** What a panel asks, one query each. */
export function targetsOf({ kind, unit, queries, origin }: Panel, scope: Scope): Target[] {
  return queries.map((query, i) => {
    const expr = printPromql(shown(inScope(query.expression, scope), unit), origin, { oneLine: true });
    return because(looks[kind], { refId: refIdOf(i), expr, legendFormat: kind === 'heatmap' ? '{{le}}' : query.legend, ...formats[kind] });
  });
}

/** Figures are drawn over time; the others show the newest value. */
const formats: Readonly<Record<Panel['kind'], Pick<Target, 'format' | 'instant' | 'range'>>> = {
  timeseries: {},
  stat: {},
  gauge: { instant: true, range: false },
  bargauge: { instant: true, range: false },
  table: { format: 'table', instant: true, range: false },
  heatmap: { format: 'heatmap' },
};

/** Grafana counts the milliseconds since 1970, Prometheus the seconds. */
function shown(expression: Vector, unit: Panel['unit']): Vector {
  return unit === 'timestamp' ? binary(expression, '*', 1000) : expression;
}

/** Columns of labels that are the same in every line, or say nothing to people. */
const dull = { Time: true, __name__: true, environment: true, job: true } as const;

/** One line for each combination of labels, and a column for each query. `names` are those of columns of labels. */
export function transformationsOf({ kind, queries }: Pick<Panel, 'kind' | 'queries'>, names: Readonly<Record<string, string>> = {}): PanelJson['transformations'] {
  if (kind !== 'table') return undefined;
  const several = queries.length > 1;
  const columns = queries.map((query, i) => [several ? `Value #${refIdOf(i)}` : 'Value', columnOf(query)] as const);
  return [...(several ? [{ id: 'merge', options: {} }] : []), { id: 'organize', options: { excludeByName: dull, renameByName: { ...names, ...Object.fromEntries(columns) } } }];
}

function columnOf({ legend }: Query): Query['legend'] {
  const text = typeof legend === 'string' ? legend : legend.value;
  return text === '' || text.includes('{{') ? 'Value' : legend;
}
