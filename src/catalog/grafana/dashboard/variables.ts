import { series } from '../../../formats/promql/build.ts';
import { printPromql } from '../../../formats/promql/print.ts';
import { because } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { t, type Traced } from '../../../provenance/traced.ts';
import { variables } from './conventions.ts';
import type { Variable } from './document.ts';
import { prometheusSource } from './panel.ts';

const all = convention('a dashboard opens with all instances, also those that came since', { reference: 'https://grafana.com/docs/grafana/latest/visualizations/dashboards/variables/add-template-variables/#configure-variable-selection-options' });

/** How often the values are asked for: when the dashboard opens, and when it shows another time. */
const refresh = { atStart: 1, withTime: 2 } as const;
const alphabetical = 1;

/** The environment, which links hand on; and where an expression uses it, the instance of `job`. */
export function variablesIn(expressions: readonly string[], job: Traced<string> | null): Variable[] {
  const instances = job !== null && expressions.some((text) => text.includes('$instance'));
  return [environment(), ...(instances ? [instance(job)] : [])];
}

function environment(): Variable {
  return because(variables, { name: 'environment', label: 'Environment', ...asked(printed(series('up')), 'environment'), refresh: refresh.atStart, sort: alphabetical });
}

function instance(job: Traced<string>): Variable {
  const up = printed(series('up', { environment: '$environment', job }));
  return because(variables, {
    name: 'instance',
    label: 'Instance',
    ...asked(up, 'instance'),
    refresh: refresh.withTime,
    sort: alphabetical,
    multi: true,
    includeAll: true,
    allValue: because(all, '.*'),
    current: because(all, { text: ['All'], value: ['$__all'] }),
  });
}

function printed(of: ReturnType<typeof series>): Traced<string> {
  return printPromql(of, variables, { oneLine: true });
}

/** https://grafana.com/docs/grafana/latest/datasources/prometheus/template-variables/ */
function asked(of: Traced<string>, label: string): Pick<Variable, 'type' | 'datasource' | 'definition' | 'query'> {
  const query = t`label_values(${of}, ${label})`;
  return { type: 'query', datasource: prometheusSource, definition: query, query: { query, refId: label } };
}
