import { originOf } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';
import type { MetricType } from '../metric.ts';
import { sortedEntries } from '../../util/sort.ts';
import type { WatchedService } from './service.ts';

/** A metric that a service declares, with where it does. */
export interface Declared {
  readonly name: string;
  readonly type: MetricType;
  readonly unit: Traced<string> | null;
  readonly labels: readonly Traced<string>[];
  /** Upper bounds, from the least; `null` where they are not known. */
  readonly buckets: readonly Traced<number>[] | null;
  readonly help: Traced<string> | null;
  /** Of its being there, and of its type. */
  readonly origin: Origin;
}

/** In the order of their names. */
export function declaredOf({ metrics }: Pick<WatchedService, 'metrics'>): readonly Declared[] {
  return sortedEntries(metrics?.serves ?? undefined).map(([name, metric]): Declared => {
    const { type, unit = null, labels = [], buckets, help = null } = metric;
    return {
      name,
      type: type.value,
      unit,
      labels,
      buckets: buckets === undefined ? null : boundsOf(buckets),
      help,
      origin: compose([originOf(metric)!, type.origin]),
    };
  });
}

/** From the least, each once. Which of them are next to each other follows from all. */
function boundsOf(buckets: readonly Traced<number>[]): readonly Traced<number>[] {
  const all = compose(buckets.map(({ origin }) => origin));
  const values = [...new Set(buckets.map(({ value }) => value))].sort((a, b) => a - b);
  return values.map((value) => traced(value, all));
}

/** The label of that name. */
export function labelOf({ labels }: Declared, name: string): Traced<string> | undefined {
  return labels.find(({ value }) => value === name);
}

/** Labels that all of them have, as the first declares them. */
export function sharedLabels(first: Declared, ...others: readonly Declared[]): readonly Traced<string>[] {
  return first.labels.filter(({ value }) => others.every((other) => labelOf(other, value) !== undefined));
}

/** Labels that tell what was asked for, by how libraries call them. */
const places = ['path', 'route', 'handler', 'uri', 'endpoint', 'http_route', 'grpc_method', 'rpc_method', 'controller'];

/** The first of these that the metric has. */
export function askedFor(metric: Declared): Traced<string> | undefined {
  return places.map((name) => labelOf(metric, name)).find((label) => label !== undefined);
}
