// What Grafana puts into an expression before it asks: values of its variables, found as Grafana finds them.
import type { Dashboard } from '../../../observability/integrity-expressions.ts';
import { withoutGrafana } from '../../../observability/integrity-expressions.ts';
import type { PrometheusApi } from './api.ts';

export interface Variables {
  /** Of a dashboard, those that have no value. */
  readonly empty: readonly string[];
  readonly substitute: (expression: string) => string;
}

/** https://grafana.com/docs/grafana/latest/datasources/prometheus/template-variables/ */
export async function variablesOf({ uid, templating }: Dashboard, prometheus: PrometheusApi, scrape: number): Promise<Variables> {
  const values = new Map<string, readonly string[]>();
  const substitute = (text: string): string => {
    const named = [...values].reduce((done, [name, all]) => done.replaceAll(new RegExp(`\\$(?:${name}\\b|\\{${name}(?::\\w+)?\\})`, 'g'), () => all.map(escaped).join('|')), text);
    return withoutGrafana(named, scrape);
  };
  const empty: string[] = [];
  for (const { name, type, query } of templating?.list ?? []) {
    if (type !== 'query') continue;
    const text = typeof query === 'string' ? query : String((query as { readonly query?: unknown }).query);
    const [, selector, label] = /^label_values\((?:(.*),\s*)?(\w+)\)$/s.exec(text) ?? [];
    if (label === undefined) throw new Error(`${uid}: ${name} asks ${text}`);
    const found = await prometheus.labelValues(label, selector === undefined ? undefined : substitute(selector));
    if (found.length === 0) empty.push(`${uid}: ${name} has no value: ${text}`);
    values.set(name, found);
  }
  return { empty, substitute };
}

/** In a regular expression that stands in quotes. */
function escaped(value: string): string {
  return value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\\\$&');
}
