import type { Vector } from '../formats/promql/document.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Traced } from '../provenance/traced.ts';

/** `critical`: somebody is woken. `warning`: somebody looks within the day. `info`: it is shown, and tells others what to think of it. */
export type Severity = 'critical' | 'warning' | 'info';

/** A series that a rule computes, so that dashboards and alerts need not. https://prometheus.io/docs/practices/rules/#naming */
export interface Recording {
  /** `service:http_errors:ratio_rate5m` */
  readonly record: string;
  readonly expression: Vector;
  /** Labels that the series gets beside those of the expression. */
  readonly labels: Readonly<Record<string, Traced<string>>>;
  /** What it is, for runbooks and dashboards. */
  readonly help: string;
  /** Milliseconds between two times that it is computed, where it reads so much that less often is enough. Default: those of all rules. */
  readonly every?: Traced<number>;
  readonly origin: Origin;
}

export interface Alert {
  /** `HighErrorRatio`: unique within its subject, but for its severities. */
  readonly name: string;
  readonly severity: Traced<Severity>;
  /** Yields a series for each thing that is wrong. */
  readonly expression: Vector;
  /** Milliseconds for which it must hold. */
  readonly for: Traced<number>;
  /** One line; may name labels of the expression as `{{ $labels.topic }}`. */
  readonly summary: Traced<string>;
  /** A sentence with the value: `{{ $value | humanizePercentage }} of the requests failed`. */
  readonly description: Traced<string>;
  /** Labels beside those of the expression, severity, owner and subject, which every alert gets. */
  readonly labels?: Readonly<Record<string, Traced<string>>>;
  /** Title of the panel on which its expression is drawn, with its threshold. */
  readonly panel?: string;
  readonly threshold?: Traced<number>;
  readonly runbook: Runbook;
  readonly test: AlertTest;
  /** Whether it fires as long as alerts work, for somebody outside who tells of its silence: it has no health to play. Default: false. */
  readonly heartbeat?: true;
  readonly origin: Origin;
}

/** What somebody needs who is woken by it. Sentences without Markdown, with a full stop. */
export interface Runbook {
  /** What the alert means. */
  readonly meaning: Traced<string>;
  /** How users feel it. */
  readonly impact: Traced<string>;
  /** The expression in words. */
  readonly condition: Traced<string>;
  /** Likely causes beside those that the topology tells, the likeliest first. */
  readonly causes: readonly Traced<string>[];
  /** What to ask first. */
  readonly queries: readonly Question[];
  /** What to do, in the order in which to try it. */
  readonly remedies: readonly Traced<string>[];
}

export interface Question {
  /** `Which instances are slow?` */
  readonly question: Traced<string>;
  readonly expression: Vector;
}

/** Series that show an alert firing and silent; promtool plays them. https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/ */
export interface AlertTest {
  /** Series that are so while what it warns of happens. */
  readonly fault: readonly TestSeries[];
  /** The same series in health. */
  readonly health: readonly TestSeries[];
  /** Milliseconds after which it must fire. Default: `for` and ten minutes. */
  readonly after?: Traced<number>;
  /** Whether its health is played by itself, even where that of another alert is the same: each may be changed alone. Default: false. */
  readonly apart?: true;
}

/** A series at one target; `job`, `instance` and other labels of targets are added to its labels where they are not given. */
export interface TestSeries {
  readonly metric: string;
  readonly labels: Readonly<Record<string, string | Traced<string>>>;
  /** Value at the start. */
  readonly start: number | Traced<number>;
  /** What is added each minute. Default: 0. */
  readonly perMinute?: number | Traced<number>;
}
