// Time that goes faster: every duration of a configuration and of rules divided by one factor. What is a number of seconds in an expression stays as it is.
import { load } from 'js-yaml';
import { durationsIn, edited, parseDuration, readExpression } from '../../../observability/integrity-promql.ts';

/** Fields of Prometheus and Alertmanager whose values are durations. */
const durations: ReadonlySet<string> = new Set(['scrape_interval', 'scrape_timeout', 'evaluation_interval', 'interval', 'for', 'keep_firing_for', 'group_wait', 'group_interval', 'repeat_interval', 'resolve_timeout', 'limit_interval', 'query_offset', 'timeout']);

/** Fields whose own fields have names that people choose. */
const words: ReadonlySet<string> = new Set(['labels', 'annotations', 'external_labels', 'params']);

/** A YAML file, with its durations and those of its expressions divided; JSON, which is YAML. */
export function paced(text: string, factor: number): string {
  return factor === 1 ? text : JSON.stringify(pacedValue(load(text), factor));
}

export function pacedValue(value: unknown, factor: number, key = ''): unknown {
  if (factor === 1) return value;
  if (typeof value === 'string') {
    if (durations.has(key)) return shortened(parseDuration(value), factor);
    return key === 'expr' ? pacedExpression(value, factor) : value;
  }
  if (Array.isArray(value)) return value.map((one) => pacedValue(one, factor, key));
  if (typeof value !== 'object' || value === null || words.has(key)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pacedValue(inner, factor, name)]));
}

export function pacedExpression(text: string, factor: number): string {
  return factor === 1 ? text : edited(text, durationsIn(readExpression(text)).map(({ from, to, milliseconds }) => ({ from, to, text: shortened(milliseconds, factor) })));
}

function shortened(milliseconds: number, factor: number): string {
  return milliseconds === 0 ? '0s' : `${Math.max(1, Math.round(milliseconds / factor))}ms`;
}
