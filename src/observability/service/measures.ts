import { originOf } from '../../provenance/document.ts';
import { compose, convention, type Origin } from '../../provenance/origin.ts';
import { t, Traced, traced } from '../../provenance/traced.ts';
import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { labelOf, type Declared } from './declared.ts';
import { knownMetrics, usualFailure, type Failure, type KnownMetric } from './known-metrics.ts';
import { exampleOf, matches } from './pattern.ts';
import type { ServiceMetrics, WatchedService } from './service.ts';

/** What counts the requests of a service. */
export interface Requests {
  readonly metric: Declared;
  /** The series that counts: of a histogram `x` it is `x_count`. */
  readonly count: Traced<string>;
  /** 'null` where nothing tells which of them failed. */
  readonly failed: FailedRequests | null;
  readonly origin: Origin;
}

export interface FailedRequests {
  readonly label: Traced<string>;
  /** For the whole of the label's value. */
  readonly matches: Traced<string>;
  /** A value of each sort. */
  readonly example: { readonly failed: string; readonly succeeded: string };
}

/** What times the answers of a service. */
export interface Latency {
  readonly metric: Declared;
  readonly bucket: Traced<string>;
  /** How many of the histogram's units are a second. */
  readonly perSecond: number;
  readonly origin: Origin;
}

/** What the metrics of a service say of its requests. */
export interface Measures {
  readonly requests: Requests | null;
  readonly latency: Latency | null;
}

/** By what the model says, and otherwise by what client libraries are known to serve; never by a metric that the service does not declare. */
export function measuresOf({ metrics }: Pick<WatchedService, 'metrics'>, declared: readonly Declared[]): Measures {
  const byName = new Map(declared.map((metric) => [metric.name, metric]));
  return { requests: requestsOf(metrics, byName), latency: latencyOf(metrics, byName) };
}

type ByName = ReadonlyMap<string, Declared>;

function requestsOf(metrics: ServiceMetrics | null, declared: ByName): Requests | null {
  const stated = metrics?.requests ?? null;
  if (stated !== null) {
    const metric = declared.get(stated.metric.value);
    return metric === undefined || metric.type === 'gauge' ? null : counting(metric, failedOf(metric, stated), compose([originOf(stated)!, stated.metric.origin, metric.origin]));
  }
  const known = knownMetrics.find(({ name, types, counts }) => counts && types.includes(declared.get(name)?.type ?? 'gauge'));
  if (known === undefined) return null;
  const metric = declared.get(known.name)!;
  return counting(metric, known.failure === null ? null : usuallyFailed(metric, known.failure), compose([metric.origin, ...passedOver(known, declared), recognitions.get(known)!]));
}

function counting(metric: Declared, failed: FailedRequests | null, origin: Origin): Requests {
  const name = traced(metric.name, origin);
  return { metric, count: metric.type === 'counter' ? name : t`${name}_count`, failed, origin };
}

function failedOf(metric: Declared, { metric: name, failed }: View<Model.RequestMetric>): FailedRequests | null {
  if (failed === undefined) return usuallyFailed(metric, knownMetrics.find((one) => one.name === name.value)?.failure ?? usualFailure);
  const label = labelOf(metric, failed.label.value);
  const example = exampleOf(failed.matches.value);
  const succeeded = ['200', 'OK', '0', 'ok', 'none'].find((value) => matches(failed.matches.value, value) === false);
  if (label === undefined || example === undefined || succeeded === undefined) return null;
  return { label: traced(label.value, compose([failed.label.origin, label.origin])), matches: failed.matches, example: { failed: example, succeeded } };
}

/** By the first of the names that the metric has as a label. */
function usuallyFailed(metric: Declared, { labels, matches: pattern, failed, succeeded }: Failure): FailedRequests | null {
  const label = labels.map((name) => labelOf(metric, name)).find((one) => one !== undefined);
  return label === undefined ? null : { label, matches: traced(pattern, compose([label.origin, serversFault])), example: { failed, succeeded } };
}

const serversFault = convention('a status that says so is the fault of the server; what the client did wrong is not', { reference: 'https://www.rfc-editor.org/rfc/rfc9110#name-server-error-5xx' });

function latencyOf(metrics: ServiceMetrics | null, declared: ByName): Latency | null {
  const stated = metrics?.latency ?? null;
  if (stated !== null) {
    const metric = declared.get(stated.value);
    return metric === undefined || metric.type !== 'histogram' ? null : timing(metric, compose([stated.origin, metric.origin]));
  }
  const known = knownMetrics.find(({ name, times }) => times && declared.get(name)?.type === 'histogram');
  if (known === undefined) return null;
  const metric = declared.get(known.name)!;
  return timing(metric, compose([metric.origin, ...passedOver(known, declared), recognitions.get(known)!]));
}

/** 'null` where nothing tells the unit. */
function timing(metric: Declared, origin: Origin): Latency | null {
  const unit = timeUnitOf(metric);
  if (unit === null) return null;
  const whole = unit instanceof Traced ? compose([origin, unit.origin]) : origin;
  return { metric, bucket: t`${traced(metric.name, whole)}_bucket`, perSecond: (unit instanceof Traced ? unit.value : unit) === 'seconds' ? 1 : 1000, origin: whole };
}

/** As its name says, otherwise as its unit does. https://prometheus.io/docs/practices/naming/#base-units */
export function timeUnitOf({ name, unit }: Declared): 'seconds' | 'milliseconds' | Traced<'seconds' | 'milliseconds'> | null {
  if (name.endsWith('_seconds')) return 'seconds';
  if (name.endsWith('_milliseconds')) return 'milliseconds';
  if (unit === null) return null;
  if (unit.value === 'seconds' || unit.value === 's') return traced('seconds', unit.origin);
  return unit.value === 'milliseconds' || unit.value === 'ms' ? traced('milliseconds', unit.origin) : null;
}

/** Of those that are known, what is declared and comes before it, but is of another type. */
function passedOver(chosen: KnownMetric, declared: ByName): Origin[] {
  return knownMetrics.slice(0, knownMetrics.indexOf(chosen)).flatMap(({ name }) => declared.get(name)?.origin ?? []);
}

const recognitions: ReadonlyMap<KnownMetric, Origin> = new Map(knownMetrics.map((known) => [known, convention(`what is called so in ${known.by} is known`, { reference: known.reference })]));
