// The words in which kinds say what is worth an alert.
import type { Alert, Severity } from '../observability/alert.ts';
import type { ScrapeTarget } from '../observability/metric.ts';
import type { Threshold } from '../observability/panel.ts';
import type { Levels } from '../observability/thresholds.ts';
import type { SignalsContext } from '../observability/watch.ts';
import { alertFor, type Text, type WrittenAlert } from '../observability/written.ts';
import { formatDuration } from '../model/units.ts';
import type { Vector } from '../formats/promql/document.ts';
import { call, compare, max, or, series } from '../formats/promql/build.ts';
import { compose, convention, type Origin } from '../provenance/origin.ts';
import { map, t, Traced, traced } from '../provenance/traced.ts';

/** An alert as a kind writes it. */
export interface AlertWords extends Omit<WrittenAlert, 'severity' | 'for' | 'threshold' | 'test'> {
  readonly severity: Severity;
  /** For which it must hold. */
  readonly minutes: number;
  readonly threshold?: number | Traced<number>;
  readonly test: Omit<WrittenAlert['test'], 'after'> & {
    /** After which it must fire. Default: ten more than those for which it must hold. */
    readonly minutes?: number;
  };
}

const minute = 60_000;

/** The alert, for the reasons `why`: what is plain in it, and that it stands there, follows from them. */
export function alertOf(why: readonly Origin[], { minutes, threshold, test, ...words }: AlertWords): Alert {
  const origin = compose(why);
  const { minutes: after, ...played } = test;
  return alertFor(origin, {
    ...words,
    for: minutes * minute,
    ...(threshold === undefined ? {} : { threshold: threshold instanceof Traced ? threshold : traced(threshold, origin) }),
    test: { ...played, ...(after === undefined ? {} : { after: after * minute }) },
  });
}

/** `5 %` */
export function percent(share: Traced<number>): Traced<string> {
  return map(share, (of) => `${Number((of * 100).toFixed(2))} %`);
}

/** `5m`, of milliseconds. */
export function duration(ms: Traced<number>): Traced<string> {
  return map(ms, formatDuration);
}

/** On a panel, where its alerts begin. */
export function atLevels({ warning, critical }: Levels): readonly Threshold[] {
  return [
    { severity: 'warning', value: warning },
    { severity: 'critical', value: critical },
  ];
}

export function warnAt(value: number | Traced<number>, origin: Origin): readonly Threshold[] {
  return [{ severity: 'warning', value: value instanceof Traced ? value : traced(value, origin) }];
}

/** Milliseconds: as many as are usual, or as hold scrapes enough. */
export function atLeast(usual: number, { window }: Pick<SignalsContext, 'window'>): Traced<number> {
  return map(window, (least) => Math.max(usual, least));
}

const hour = 3_600_000;

export function hourOf(context: Pick<SignalsContext, 'window'>): Traced<number> {
  return atLeast(hour, context);
}

/** What an exporter says of its resource: the same of each replica of the exporter, as while one takes the place of another. */
export function said(metric: string, { workload: job }: ScrapeTarget, ...by: readonly string[]): Vector {
  return max(series(metric, { job }), 'job', ...by);
}

const blind = convention('where nothing is measured no other alert can tell', { reference: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#absent' });

/** Nobody serves what other alerts of the resource look at. */
export function missingAlert(name: Traced<string>, target: ScrapeTarget, metric: string, origin: Origin): Alert {
  const { workload: job } = target;
  return alertOf([origin, blind], {
    name: 'MetricsMissing',
    severity: 'warning',
    expression: call('absent', series(metric, { job })),
    minutes: 10,
    summary: t`Nothing is known of ${name}`,
    description: t`${job} has not told of ${name} for ten minutes: no other alert of ${name} can fire.`,
    runbook: {
      meaning: t`Prometheus gets no metrics of ${name}, so nobody would notice a fault of it.`,
      impact: 'None yet: users may be well, or not.',
      condition: t`${metric} of ${job} has been absent for ten minutes.`,
      causes: [t`${job} does not run, or is restarted again and again.`, t`${job} was given another address, or another password, than ${name} has.`, t`A network policy keeps Prometheus from ${job}.`],
      queries: [[t`Does ${job} answer when it is scraped?`, series('up', { job })]],
      remedies: [t`Read the log of ${job}.`, t`Restart ${job}; it keeps nothing.`],
    },
    test: { fault: [{ metric: 'up', labels: {}, start: 0 }], health: [{ metric: 'up', labels: {}, start: 1 }, { metric, labels: {}, start: 1 }] },
  });
}

const unanswered = convention('what does not answer when it is asked for metrics answers nobody; a restart takes less than two minutes', {
  reference: 'https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series',
});

/** What serves its metrics itself does not. In a cluster what is gone is not even asked. */
export function unansweredAlert(name: Traced<string>, { workload: job }: ScrapeTarget, origin: Origin, words: { readonly name: string; readonly panel: string; readonly impact: Text; readonly causes: readonly Text[]; readonly remedies: readonly Text[] }): Alert {
  const up = series('up', { job });
  return alertOf([origin, unanswered], {
    name: words.name,
    severity: 'critical',
    expression: or(compare(max(up, 'job'), '==', 0), call('absent', up)),
    minutes: 2,
    summary: t`${name} is down`,
    description: t`${name} has not answered Prometheus for two minutes.`,
    panel: words.panel,
    runbook: {
      meaning: t`${name} does not answer when Prometheus asks for its metrics, so probably it answers nobody.`,
      impact: words.impact,
      condition: t`No attempt to scrape ${name} has succeeded for two minutes.`,
      causes: words.causes,
      queries: [['Does it answer?', up]],
      remedies: [t`Read the log of ${name}.`, ...words.remedies],
    },
    test: { fault: [{ metric: 'up', labels: {}, start: 0 }], health: [{ metric: 'up', labels: {}, start: 1 }] },
  });
}
