import { binary, call, ignoring, like, number, series, subtract, type Match } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import { compose, convention, type Origin } from '../../provenance/origin.ts';
import { combine, map, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { TestSeries } from '../alert.ts';
import type { Declared } from './declared.ts';
import type { Latency } from './measures.ts';
import { exact } from './words.ts';

const written = convention('servers write the same bound as 1 or as 1.0, by their age', { reference: 'https://prometheus.io/docs/prometheus/latest/migration/#le-and-quantile-label-values' });
const between = convention('between two bounds answers are taken to be spread evenly, as quantiles take them', { reference: 'https://prometheus.io/docs/practices/histograms/#errors-of-quantile-estimation' });
const unknown = convention('where no bounds are declared, the server finds those around the time by itself, from Prometheus 3.4 on', { reference: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_fraction' });

/** Where a time lies among the bounds of a histogram, all in its own unit. */
export type Place =
  /** Exactly at a bound: what is told is exact. */
  | { readonly kind: 'at'; readonly bound: Traced<number> }
  /** Between two bounds: what is told is an estimate. */
  | { readonly kind: 'between'; readonly lower: Traced<number>; readonly upper: Traced<number> }
  /** Below or above all bounds, of which this is the nearest: nothing can be told. */
  | { readonly kind: 'beyond'; readonly side: 'below' | 'above'; readonly bound: Traced<number> }
  /** Nobody declared the bounds. */
  | { readonly kind: 'unknown' };

/** Milliseconds in the unit of the histogram. */
export function inUnit({ perSecond }: Latency, milliseconds: Traced<number>): Traced<number> {
  return map(milliseconds, (value) => exact((value / 1000) * perSecond));
}

/** `buckets` from the least, in the unit of `time`. */
export function placeOf(buckets: Declared['buckets'], time: Traced<number>): Place {
  if (buckets === null) return { kind: 'unknown' };
  const upper = buckets.find(({ value }) => value >= time.value);
  if (upper === undefined) return { kind: 'beyond', side: 'above', bound: buckets.at(-1)! };
  if (upper.value === time.value) return { kind: 'at', bound: withOrigin(time, upper.origin) };
  const lower = buckets.findLast(({ value }) => value < time.value);
  return lower === undefined ? { kind: 'beyond', side: 'below', bound: upper } : { kind: 'between', lower, upper };
}

/** Where something can be told. */
export type Known = Exclude<Place, { kind: 'beyond' }>;

/** Answers a second that took longer, of a series that counts answers within each bound. https://prometheus.io/docs/practices/histograms/#apdex-score */
export function slower(counts: Traced<string>, match: Match, time: Traced<number>, place: Known): Vector {
  const within = (bound: Traced<number>): Vector => series(counts, { ...match, le: boundOf(bound) });
  const all = series(counts, { ...match, le: '+Inf' });
  if (place.kind === 'unknown') return binary(all, '*', subtract(1, call('histogram_fraction', number(0), number(withOrigin(time, unknown)), series(counts, match))), ignoring('le'));
  if (place.kind === 'between') return subtract(all, estimate(place, time, within), ignoring('le'));
  return subtract(all, within(place.bound), ignoring('le'));
}

/** Answers within a time between two bounds: the nearer a bound, the more its count counts. */
function estimate({ lower, upper }: Extract<Place, { kind: 'between' }>, time: Traced<number>, within: (bound: Traced<number>) => Vector): Vector {
  const share = combine([time, lower, upper], ([at, low, high]) => exact((at! - low!) / (high! - low!)));
  const ofLower = binary(map(share, (part) => exact(1 - part)), '*', within(lower));
  return binary(ofLower, '+', binary(withOrigin(share, between), '*', within(upper)), ignoring('le'));
}

/** How the bound stands in the label `le`. A whole number is written as it is by some clients, and with a decimal by others and by Prometheus from version 3 on. */
function boundOf(bound: Traced<number>): Match[string] {
  const forms = formsOf(bound.value);
  const value = traced(forms.map((form) => form.replaceAll(/[.+]/g, '\\$&')).join('|'), compose([bound.origin, written]));
  return forms.length === 1 ? traced(forms[0]!, bound.origin) : like(value);
}

/** As Go and others print it: `0.5`; `1` and `1.0`; `1e-05` and `0.00001`; `2e+06` and `2000000`. https://pkg.go.dev/strconv#FormatFloat */
function formsOf(bound: number): readonly string[] {
  const plain = plainly(bound);
  const size = Math.abs(bound);
  const short = size !== 0 && (size < 1e-4 || size >= 1e6) ? bound.toExponential().replace(/e([+-])(\d)$/, 'e$10$2') : null;
  return [plain, ...(Number.isInteger(bound) ? [`${plain}.0`] : []), ...(short === null ? [] : [short])];
}

function plainly(bound: number): string {
  const text = String(bound);
  return text.includes('e') ? bound.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** Series of a histogram, for tests: so many answers a minute take longer than that, and so many do not. */
export function answersOf({ metric, bucket, origin }: Latency, time: Traced<number>, slow: Traced<number>, quick: Traced<number>): TestSeries[] {
  const bounds = metric.buckets ?? [map(time, (value) => exact(value / 2)), map(time, (value) => exact(value * 2))];
  const all = combine([slow, quick], ([more, less]) => exact(more! + less!));
  const upper = bounds.find(({ value }) => value >= time.value) ?? bounds.at(-1)!;
  const of = (le: string, perMinute: Traced<number>, why: Origin): TestSeries => ({ metric: bucket.value, labels: { le: traced(le, why) }, start: traced(0, why), perMinute });
  // Slow answers are above the bound that the time lies at or below.
  return [...bounds.map((bound) => of(plainly(bound.value), bound.value <= upper.value ? quick : all, compose([bound.origin, time.origin]))), of('+Inf', all, origin)];
}
