import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import type { Origin } from '../../provenance/origin.ts';
import type { Traced } from '../../provenance/traced.ts';

/** What of a service decides how it is watched. */
export interface WatchedService {
  readonly name: Traced<string>;
  readonly objectives: View<Model.Objectives> | null;
  readonly replicas: { readonly min: Traced<number>; readonly max: Traced<number> };
  /** Thousandths of a core, and bytes. */
  readonly size: { readonly cpu: { readonly limit: Traced<number> }; readonly memory: { readonly limit: Traced<number> } };
  readonly metrics: ServiceMetrics | null;
  readonly origin: Origin;
}

/** What it says of its metrics. */
export interface ServiceMetrics {
  readonly serves: Readonly<Record<string, View<Model.Metric>>> | null | undefined;
  readonly requests: View<Model.RequestMetric> | null;
  readonly latency: Traced<string> | null;
}
