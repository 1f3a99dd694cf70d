import type { Vector } from '../formats/promql/document.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Traced } from '../provenance/traced.ts';
import type { Severity } from './alert.ts';

/** Units by what they are, for any tool that draws; Grafana's names stand in its kind. */
export type Unit = 'ratio' | 'seconds' | 'milliseconds' | 'bytes' | 'bytes per second' | 'per second' | 'requests per second' | 'count' | 'boolean' | 'timestamp';

/** A drawing of some expressions. `rate` windows in them may be `$__rate_interval`. */
export interface Panel {
  /** Unique on its dashboard. */
  readonly title: string;
  /** One sentence on what to read from it. */
  readonly description: string;
  readonly kind: 'timeseries' | 'stat' | 'gauge' | 'bargauge' | 'table' | 'heatmap';
  readonly unit: Unit;
  readonly queries: readonly Query[];
  /** Where a value is worth a look, as the alerts say. */
  readonly thresholds?: readonly Threshold[];
  /** Whether a value below a threshold is what is bad. Default: false, above. */
  readonly lowIsBad?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Whether series are stacked. Default: false. */
  readonly stacked?: boolean;
  /** Columns of 24. Default: by kind. */
  readonly width?: 4 | 6 | 8 | 12 | 24;
  /** Why it is there. */
  readonly origin: Origin;
}

export interface Query {
  readonly expression: Vector;
  /** `{{topic}}`: labels in two braces. */
  readonly legend: string | Traced<string>;
}

export interface Threshold {
  readonly severity: Severity;
  readonly value: Traced<number>;
}

export interface Row {
  readonly title: string;
  readonly panels: readonly Panel[];
  /** Why something does not stand in it or before it, so that it stands where it does. Default: nothing is left out. */
  readonly without?: Origin;
}
