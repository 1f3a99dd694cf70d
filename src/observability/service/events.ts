import { aggregate, and, binary, compare, divide, number, or, over, rate, sum } from '../../formats/promql/build.ts';
import type { Selector, Vector } from '../../formats/promql/document.ts';
import { printDuration } from '../../formats/promql/literal.ts';
import { compose, convention, type Origin } from '../../provenance/origin.ts';
import { combine, map, t, traced, type Traced } from '../../provenance/traced.ts';
import { alertFor } from '../written.ts';
import type { Alert, Recording, TestSeries } from '../alert.ts';
import type { Panel } from '../panel.ts';
import type { Signals } from '../watch.ts';
import type { Declared } from './declared.ts';
import { fewestFailures, neverAbsent } from './errors.ts';
import type { Events } from './related.ts';
import { becauseOf, chosen, own, recording, shown, type Watching } from './watching.ts';
import { capital, exact, percentInWords, timeInWords } from './words.ts';

const paired = convention('what is counted as failed, beside what is counted as done, is a share that fails', { reference: 'https://prometheus.io/docs/practices/instrumentation/#failures' });
const lasting = convention('what fails for five minutes does not mend itself');

const minute = 60_000;

/** Of each sort of event of which failures are counted apart: the share that fails. */
export function eventSignals(watching: Watching): Signals {
  const all = watching.events;
  return {
    recordings: all.flatMap((events) => recordings(watching, events)),
    alerts: all.flatMap((events) => (['critical', 'warning'] as const).map((severity) => failingAlert(watching, events, severity))),
    rows: all.length === 0 ? [] : [{ title: 'Events', panels: all.flatMap((events) => panels(watching, events)) }],
  };
}

/** `KafkaEventsFailing` */
function alertName({ stem }: Events): string {
  return `${stem.split('_').map(capital).join('')}Failing`;
}

/** `kafka events` */
function inWords({ stem }: Events): string {
  return stem.replaceAll('_', ' ');
}

/** `job:kafka_events_failed:rate5m`, and with `ratio` the share of all. */
function recordOf({ context }: Watching, { stem }: Events, ratio = ''): Traced<string> {
  return t`job:${stem}_failed:${ratio}rate${map(context.window, printDuration)}`;
}

function ratioOf(watching: Watching, events: Events): Selector {
  return own(watching, recordOf(watching, events, 'ratio_'));
}

/** Those that failed, and their share of all attempts: they are among the others, or beside them. */
function recordings(watching: Watching, events: Events): Recording[] {
  const { window } = watching.context;
  const why = becauseOf(watching, events, paired);
  const others = sum(rate(over(own(watching, events.others.name), window)), 'job');
  const failed = sum(rate(over(own(watching, events.failed.name), window)), 'job');
  const recorded = own(watching, recordOf(watching, events));
  return [
    recording(recordOf(watching, events), or(failed, binary(0, '*', others)), `${capital(inWords(events))} that fail a second.`, compose([why, neverAbsent])),
    recording(recordOf(watching, events, 'ratio_'), divide(recorded, events.othersAreAll ? others : binary(recorded, '+', others)), `Share of the ${inWords(events)} that fail.`, why),
  ];
}

function failingAlert(watching: Watching, events: Events, severity: 'critical' | 'warning'): Alert {
  const { service, context } = watching;
  const { name } = service;
  const levels = context.thresholds.errors;
  const threshold = levels[severity];
  const held = traced(5 * minute, lasting);
  const share = percentInWords(threshold);
  const what = inWords(events);
  const failures = over(own(watching, events.failed.name), context.window);
  const seconds = map(context.window, (milliseconds) => milliseconds / 1000);
  const enough = compare(binary(own(watching, recordOf(watching, events)), '*', seconds), '>=', fewestFailures);
  return alertFor(becauseOf(watching, events, paired, threshold, context.window), {
    name: alertName(events),
    severity: traced(severity, threshold.origin),
    expression: and(compare(ratioOf(watching, events), '>', threshold), enough),
    for: held,
    summary: t`Of the ${what} of ${name}, some fail`,
    description: t`{{ $value | humanizePercentage }} of the ${what} of ${name} failed over the last ${timeInWords(context.window)}, more than ${share}.`,
    panel: panelTitle(events),
    threshold,
    runbook: {
      meaning: t`More than ${share} of the ${what} that ${name} counts have failed.`,
      impact: `What was to follow from these ${what} does not happen, or happens late; users may notice nothing at first.`,
      condition: t`Over ${timeInWords(context.window)}, more than ${share} of the ${what} failed, at least ${fewestFailures} in number, and this has been so for ${timeInWords(held)}.`,
      causes: [
        'Who takes them is down, full, or cannot be reached.',
        'They are refused: too large, of a form that is not expected, or without the right to be there.',
        'The last deployment changed what they look like.',
      ],
      queries: [
        ...events.labels.map((label) => [t`Which fail, by ${label}?`, aggregate('topk', sum(rate(failures), label.value), null, number(5))] as const),
        ['Which instances fail?', sum(rate(failures), 'instance')],
      ],
      remedies: [
        t`Read what ${name} logs where they fail.`,
        'See whether who takes them is well, and mend that first.',
        'Roll back if it began with a deployment.',
        'Find out whether those that failed are kept, and can be sent again.',
      ],
    },
    test: { fault: played(events, map(threshold, (part) => Math.min(1, part * 2))), health: played(events, combine([levels.warning, levels.critical], (both) => Math.min(...both) / 2)) },
  });
}

const many = 6000;

function played({ failed, others, othersAreAll, origin }: Events, share: Traced<number>): TestSeries[] {
  const bad = map(share, (part) => exact(many * part));
  const zero = traced(0, origin);
  return [
    { metric: failed.name, labels: {}, start: zero, perMinute: bad },
    { metric: others.name, labels: {}, start: zero, perMinute: othersAreAll ? traced(many, origin) : map(bad, (part) => exact(many - part)) },
  ];
}

function panelTitle(events: Events): string {
  return `${capital(inWords(events))} that fail`;
}

function panels(watching: Watching, events: Events): Panel[] {
  const { failed, others, labels } = events;
  const { warning, critical } = watching.context.thresholds.errors;
  const origin: Origin = becauseOf(watching, events, paired);
  const by = labels[0];
  const shownRate = ({ name }: Declared): Vector => sum(rate(over(chosen(watching, name), shown)), by?.value ?? 'job');
  const legend = (word: string): string | Traced<string> => (by === undefined ? word : t`${word} {{${by}}}`);
  const rates: Panel = {
    title: capital(inWords(events)),
    description: `How many ${inWords(events)} there are a second, and how many fail.`,
    kind: 'timeseries',
    unit: 'per second',
    queries: [
      { expression: shownRate(others), legend: legend(events.othersAreAll ? 'all' : 'done') },
      { expression: shownRate(failed), legend: legend('failed') },
    ],
    min: 0,
    origin,
  };
  const share: Panel = {
    title: panelTitle(events),
    description: `Share of the ${inWords(events)} that fail, as the alerts see it.`,
    kind: 'timeseries',
    unit: 'ratio',
    queries: [{ expression: ratioOf(watching, events), legend: 'failed' }],
    thresholds: [{ severity: 'warning', value: warning }, { severity: 'critical', value: critical }],
    min: 0,
    origin: compose([origin, warning.origin, critical.origin]),
  };
  return [rates, share];
}
