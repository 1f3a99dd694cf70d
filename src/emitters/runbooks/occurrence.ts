import type { ResolvedEnvironment } from '../../compiler/resolved.ts';
import type { Alert } from '../../observability/alert.ts';
import type { Subject, Watch } from '../../observability/watch.ts';
import type { Origin } from '../../provenance/origin.ts';
import type { Traced } from '../../provenance/traced.ts';

/** An alert as one environment has it. */
export interface Occurrence {
  readonly environment: ResolvedEnvironment;
  /** The environment's. */
  readonly place: Traced<string>;
  readonly watch: Watch;
  readonly subject: Subject;
  readonly alert: Alert;
  /** Why there is such an alert, and somebody who looks. */
  readonly origin: Origin;
}

/** What one runbook is about: the alerts of one name and subject, in all environments and severities. */
export interface Page {
  readonly subject: Subject;
  readonly name: string;
  /** Below the folder of runbooks. */
  readonly path: Traced<string>;
  /** The worst first; of one severity, where somebody is told. Never empty. */
  readonly occurrences: readonly Occurrence[];
  /** The first of each environment; what is the same for all severities is asked of these. */
  readonly environments: readonly Occurrence[];
  readonly origin: Origin;
}
