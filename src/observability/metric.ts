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
  /** Where it is declared. Default: in the catalogue. */
  readonly origin?: Origin;
}

/** How a target is found where it is not the workload's own address. */
export type Discovery =
  /** Every machine of the cluster is asked, at the kubelet's port. */
  | { readonly kind: 'nodes' }
  /** The workload is asked about each of these addresses, as the blackbox exporter is. */
  | (Probes & { readonly kind: 'probes'; /** Addresses that are probed in other ways. */ readonly others?: readonly Probes[] });

/** Addresses that are probed in one way, which `module` names. */
export interface Probes {
  readonly module: Traced<string>;
  readonly addresses: readonly Traced<string>[];
}

/** A change to each series between scrape and storage. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#metric_relabel_configs */
export type Relabelling =
  /** Series of which these labels, joined by `;`, match as a whole are kept, and no others. */
  | { readonly action: 'keep'; readonly labels: readonly string[]; readonly matching: Traced<string>; readonly origin: Origin }
  /** A label gets the value of another one, where that has any. */
  | { readonly action: 'copy'; readonly label: string; readonly to: string; readonly origin: Origin }
  /** Labels whose names match as a whole are taken away. */
  | { readonly action: 'forget'; readonly matching: Traced<string>; readonly origin: Origin };

/** How something is scraped, where that is not as usual. */
export interface Scraping {
  /** Default: the workload itself, each of its replicas. */
  readonly discovery?: Discovery;
  /**
   * Whether labels that the series have win over those that scraping adds, for what tells of others: of the pods of a namespace, by the labels
   * `namespace` and `pod`. Default: false.
   */
  readonly keepsLabels?: boolean;
  /** Whether it says of values itself when they were so, and of what it no longer knows it says nothing. Default: false, they are as new as the scrape. */
  readonly timestamped?: boolean;
  /** Whether series of metrics that are not declared are dropped, for what serves far more than anybody asks for. Default: false. */
  readonly declaredOnly?: boolean;
  /** In order, after that. `metrics` has the labels that this leaves. Default: none. */
  readonly relabelling?: readonly Relabelling[];
}

/** Something that Prometheus scrapes, with all that it serves. The scrape job is named for the workload. */
export interface ScrapeTarget extends Scraping {
  readonly workload: Traced<string>;
  readonly port: Traced<number>;
  readonly path: Traced<string>;
  /** The service or resource that the metrics tell of: an exporter's is that which it asks. */
  readonly subject: Traced<string>;
  readonly metrics: readonly Metric[];
  readonly origin: Origin;
}

/** Labels that every scraped series has here. https://prometheus.io/docs/concepts/jobs_instances/ */
export const targetLabels = ['environment', 'instance', 'job'] as const;

/** Labels that a series of a pod has beside those. */
export const podLabels = ['namespace', 'pod'] as const;
