import type { Origin } from '../provenance/origin.ts';
import type { Traced } from '../provenance/traced.ts';

export type MetricType = 'counter' | 'gauge' | 'histogram' | 'summary';

/** A metric that something serves, by the name that it declares: a histogram `x` serves `x_bucket`, `x_sum` and `x_count`. */
export interface Metric {
  readonly name: string;
  readonly type: MetricType;
  /** What is counted, in base units: `seconds`, `bytes`, `requests`. */
  readonly unit?: string;
  /** Labels of its own, without those that scraping adds. */
  readonly labels: readonly string[];
  /** Upper bounds of a histogram's buckets, where they are known. */
  readonly buckets?: readonly Traced<number>[];
  /** Values that a label has, by label, where a few are all there are: `{ state: ['active', 'idle'] }`. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly help: string;
}

/** How a target is found where it is not the workload's own address. */
export type Discovery =
  /** Every machine of the cluster is asked, at the kubelet's port. */
  | { readonly kind: 'nodes' }
  /** The workload is asked about each of these addresses, as the blackbox exporter is; `module` says how it probes. */
  | { readonly kind: 'probes'; readonly module: Traced<string>; readonly addresses: readonly Traced<string>[] };

/** Something that Prometheus scrapes, with all that it serves. The scrape job is named for the workload. */
export interface ScrapeTarget {
  readonly workload: Traced<string>;
  readonly port: Traced<number>;
  readonly path: Traced<string>;
  /** The service or resource that the metrics tell of: an exporter's is that which it asks. */
  readonly subject: Traced<string>;
  /** Default: the workload itself, each of its replicas. */
  readonly discovery?: Discovery;
  readonly metrics: readonly Metric[];
  readonly origin: Origin;
}

/** Labels that every scraped series has here. https://prometheus.io/docs/concepts/jobs_instances/ */
export const targetLabels = ['environment', 'instance', 'job'] as const;

/** Labels that a series of a pod has beside those. */
export const podLabels = ['namespace', 'pod'] as const;
