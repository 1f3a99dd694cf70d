// Which label values a stand-in serves: what the metric declares, what a unit test of an alert plays, otherwise what programs usually say.
import type { Metric } from '../../../../src/observability/metric.ts';

export type Labels = Readonly<Record<string, string>>;

/** Values by label, for one metric. */
export type Hints = ReadonlyMap<string, readonly string[]>;

const usual: Readonly<Record<string, readonly string[]>> = {
  method: ['GET', 'POST'],
  path: ['/', '/items'],
  route: ['/', '/items'],
  handler: ['/', '/items'],
  version: ['1.2.3'],
};

const statuses = ['200', '404', '500'];

export function isStatus(label: string): boolean {
  return /^(?:status|code|status_code|http_status|http_status_code|http_response_status_code)$/.test(label);
}

/** Every combination of the values. */
export function labelSets(metric: Metric, hints: Hints): Labels[] {
  return metric.labels.reduce<Labels[]>((sets, label) => {
    const values = valuesOf(metric, label, hints);
    return sets.flatMap((set) => values.map((value) => ({ ...set, [label]: value })));
  }, [{}]);
}

function valuesOf({ name, values }: Metric, label: string, hints: Hints): readonly string[] {
  const declared = values?.[label];
  if (declared !== undefined) return declared;
  if (isStatus(label) && /http|request/.test(name)) return statuses;
  const hinted = hints.get(label);
  return hinted ?? usual[label] ?? [`${label}-a`];
}
