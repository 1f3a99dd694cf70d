// What Grafana puts into an expression before it asks: values of its variables, found as Grafana finds them.
import { valuesAskedBy, withoutGrafana, type Dashboard } from '../../../observability/integrity-expressions.ts';
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
  for (const variable of templating?.list ?? []) {
    const asked = valuesAskedBy(variable);
    if (asked === undefined) continue;
    const selector = asked.selector === undefined ? undefined : substitute(asked.selector);
    const found = await prometheus.labelValues(asked.label, selector);
    if (found.length === 0) empty.push(`${uid}: ${variable.name} has no value: ${asked.label} of ${selector ?? 'anything'}`);
    values.set(variable.name, found);
  }
  return { empty, substitute };
}

/** In a regular expression that stands in quotes. */
function escaped(value: string): string {
  return value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\\\$&');
}
