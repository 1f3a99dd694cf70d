import type { Selector } from '../../formats/promql/document.ts';
import { parsePromql } from '../../formats/promql/parse.ts';
import { map, Traced } from '../../provenance/traced.ts';
import { sortBy } from '../../util/sort.ts';
import type { TestSeries } from '../alert.ts';

/** A series as a test states it, and why it is none. */
export type ReadSeries = { readonly series: TestSeries; readonly selector: Selector } | { readonly reason: string; readonly offset: number };

/** `queue_depth{queue="mail"}`: the name of one series, with labels that are equal to something. */
export function readSeries(name: string, value: Traced<number | string>): ReadSeries {
  const { expression, problem } = parsePromql(name);
  if (problem !== null) return problem;
  if (expression?.kind !== 'selector' || expression.metric === '' || expression.offset !== undefined || expression.at !== undefined || expression.matchers.some(({ operator }) => operator !== '=')) {
    return { reason: 'a series is written as its metric, and labels that are equal to something: queue_depth{queue="mail"}', offset: 0 };
  }
  const text = (word: Selector['metric']): string => (word instanceof Traced ? word.value : word);
  const labels = Object.fromEntries(sortBy(expression.matchers, ({ label }) => label).map((one) => [one.label, map(value, () => text(one.value))]));
  return { series: { metric: text(expression.metric), labels, ...courseOf(value) }, selector: expression };
}

/** `0+60`: from 0, and 60 more each minute. */
function courseOf(value: Traced<number | string>): Pick<TestSeries, 'start' | 'perMinute'> {
  const [, start, perMinute] = /^(-?[\d.]+)([+-][\d.]+)?$/.exec(String(value.value)) ?? [];
  if (start === undefined) return { start: map(value, Number) };
  return { start: map(value, () => Number(start)), ...(perMinute === undefined ? {} : { perMinute: map(value, () => Number(perMinute)) }) };
}
