import type { View } from '../model/view.ts';
import type * as Model from '../model/types.gen.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Traced } from '../provenance/traced.ts';
import type { Alert, Recording } from './alert.ts';
import type { ScrapeTarget } from './metric.ts';
import type { Row } from './panel.ts';
import type { Thresholds } from './thresholds.ts';

/** What a kind, or a service, gives to be watched by. */
export interface Signals {
  readonly recordings: readonly Recording[];
  readonly alerts: readonly Alert[];
  readonly rows: readonly Row[];
  /** Default: everything is exact. */
  readonly estimates?: readonly Estimate[];
  /** What it was chosen by: that there is not more of it follows from that, too. Default: each part says it by itself. */
  readonly chosenBy?: Origin;
}

/** What is told less exactly than the model asks, without harm: a line of the report. */
export interface Estimate {
  readonly origin: Origin;
  /** Whom it is about, then a colon and what is estimated. */
  readonly text: string;
}

/** Who answers for something. */
export interface Responsible {
  readonly name: Traced<string>;
  readonly slack: Traced<string> | null;
  readonly pagerduty: Traced<string> | null;
  readonly email: Traced<string> | null;
}

/** A service or resource that is watched: the owner of its alerts, the subject of one dashboard. */
export interface Subject extends Signals {
  readonly kind: 'service' | 'resource';
  readonly name: Traced<string>;
  readonly description: Traced<string> | null;
  /** Whose it is, or of whom nobody owns: `alerting.fallback`. `null` where there is neither. */
  readonly owner: Responsible | null;
  readonly target: ScrapeTarget;
  /** Names of what it calls and uses, and of what calls and uses it. */
  readonly dependsOn: readonly Neighbour[];
  readonly neededBy: readonly Neighbour[];
  /** Whether each of its replicas keeps data of its own, which makes it a StatefulSet in a cluster. Default: false. */
  readonly keepsData?: Traced<boolean>;
  /** What its users may expect; `null` where the model says nothing. */
  readonly objectives: View<Model.Objectives> | null;
  /** Why it has a budget of errors: the objectives that something measures. `null` where there is none. */
  readonly judgedBy: Origin | null;
  /** Whether it has alerts. */
  readonly isTold: boolean;
  readonly origin: Origin;
}

export interface Neighbour {
  readonly name: Traced<string>;
  readonly how: 'calls' | 'uses';
  readonly origin: Origin;
}

/** What signals depend on, beside what they are about. */
export interface SignalsContext {
  readonly runtime: Traced<Model.Environment['runtime']>;
  readonly namespace: Traced<string>;
  /** Everything that is scraped, by workload; whatever an expression names must be served by one of these. */
  readonly targets: readonly ScrapeTarget[];
  /** Milliseconds between two scrapes and two evaluations. */
  readonly interval: Traced<number>;
  /** Milliseconds over which rates are taken, at least four scrapes. */
  readonly window: Traced<number>;
  readonly thresholds: Thresholds;
  /** What the model says of who is told, and how. */
  readonly alerting: View<Model.Alerting> | null;
  /** Scheduled jobs that back something up, in a cluster, which tells when each last did. */
  readonly backups: readonly Backup[];
}

export interface Backup {
  /** Name of the scheduled job. */
  readonly job: Traced<string>;
  /** Name of the resource that it backs up. */
  readonly of: Traced<string>;
  readonly origin: Origin;
}

/** What one environment watches, and who is told. `null` in an environment without a Prometheus. */
export interface Watch extends SignalsContext {
  readonly platform: Traced<string>;
  readonly environment: Traced<string>;
  /** Whatever is watched, by name, services before resources. */
  readonly subjects: readonly Subject[];
  /** What the model says of single alerts; those that it states are among their subjects' already. */
  readonly own: OwnAlerts;
  readonly owners: readonly Responsible[];
  /** Who answers for what nobody owns; `null` where the model names none, and there is not exactly one owner. */
  readonly fallback: Responsible | null;
  /** Whether alerts of this environment are delivered to anybody. */
  readonly delivers: Traced<boolean>;
  /** Milliseconds for which samples are kept. */
  readonly keeps: Traced<number>;
  /** Address at which people open what scrapes, to which alerts lead; `null` where the model states none. */
  readonly source: Traced<string> | null;
  /** Address below which dashboards are opened; `null` where nothing shows any. */
  readonly dashboards: Traced<string> | null;
  /** Address or folder below which runbooks are read; `null` where there are none. */
  readonly runbooks: Traced<string> | null;
}

export interface OwnAlerts {
  readonly stated: readonly StatedAlert[];
  readonly off: readonly SwitchedOff[];
}

/** An alert that the model states. */
export interface StatedAlert {
  readonly subject: Traced<string>;
  readonly alert: Alert;
  /** Its text in the model, of which the expression was read. */
  readonly text: Traced<string>;
}

/** An alert that is made by itself and that the model does not want. */
export interface SwitchedOff {
  readonly subject: Traced<string>;
  readonly alert: string;
  readonly reason: Traced<string>;
  /** Names of the alerts that the subject has here. */
  readonly known: readonly string[];
}
