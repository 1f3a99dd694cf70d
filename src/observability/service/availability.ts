import { and, call, compare, max, on, or, series, sum, unless } from '../../formats/promql/build.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { alertFor } from '../written.ts';
import type { Alert } from '../alert.ts';
import type { Panel, Row } from '../panel.ts';
import type { Signals } from '../watch.ts';
import { becauseOf, chosen, own, type Watching } from './watching.ts';
import { timeInWords } from './words.ts';

const reference = 'https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series';
const down = convention('a service of which no instance answers is of no use to anybody', { reference });
const someDown = convention('the instances that are left serve on, until the next one fails', { reference });
const fewer = convention('the fewest replicas are what the load was thought to need', { reference });
const patience = convention('a restart takes less than two minutes, and is no fault');
const rollout = convention('a rollout replaces instances for some minutes, and is no fault');
const drawn = convention('whether it runs is the first thing that anybody asks');

const minute = 60_000;

/** Whether the service, and each of its instances, answers. */
export function availabilitySignals(watching: Watching): Signals {
  const { replicas } = watching.service;
  const several = replicas.max.value > 1;
  return {
    recordings: [],
    alerts: [downAlert(watching), ...(several ? [instanceDownAlert(watching)] : []), ...(isCounted(watching) ? [fewInstancesAlert(watching)] : [])],
    rows: [instances(watching)],
  };
}

/** A cluster tells of each replica that it started; elsewhere one address stands for all. */
function isCounted({ context, service }: Watching): boolean {
  return context.runtime.value === 'kubernetes' && service.replicas.min.value > 1;
}

function downAlert(watching: Watching): Alert {
  const { name } = watching.service;
  const up = own(watching, 'up');
  const held = traced(2 * minute, patience);
  return alertFor(becauseOf(watching, down), {
    name: 'ServiceDown',
    severity: 'critical',
    // An instance that is gone is asked no more: where all are, nothing says 0.
    expression: or(compare(max(up, 'job'), '==', 0), call('absent', up)),
    for: held,
    summary: t`${name} is down`,
    description: t`No instance of ${name} has answered for ${timeInWords(held)}.`,
    panel: 'Instances that answer',
    runbook: {
      meaning: t`No instance of ${name} answers when it is asked for its metrics. It is stopped, restarts again and again, hangs, or cannot be reached.`,
      impact: t`Whatever needs ${name} fails, at once and for everybody.`,
      condition: t`No instance of ${name} has answered a scrape for ${timeInWords(held)}, or there is none.`,
      causes: [
        'The last deployment: a setting, a secret or a migration that it needs is missing, or it ends when it starts.',
        'It was killed for using more memory than it may, and is killed again.',
        'What it needs to start is down.',
        'The network between Prometheus and the service is cut: then others that call it say nothing.',
      ],
      queries: [
        ['Which instances answer?', up],
        ['Is anything else down, too?', compare(series('up'), '==', 0)],
      ],
      remedies: [
        t`Look at the last lines that ${name} logged before it stopped.`,
        'Compare the time with that of the last deployment, and roll back if they agree.',
        'Mend what it needs first, if that is down as well.',
        'Restart it if it hangs, and keep the logs.',
      ],
    },
    test: { fault: [{ metric: 'up', labels: {}, start: 0 }], health: [{ metric: 'up', labels: {}, start: 1 }] },
  });
}

function instanceDownAlert(watching: Watching): Alert {
  const { name, replicas } = watching.service;
  const up = own(watching, 'up');
  const held = traced(5 * minute, rollout);
  const answering = and(compare(up, '==', 0), compare(max(up, 'job'), '==', 1), on('job'));
  return alertFor(becauseOf(watching, someDown, replicas.max), {
    name: 'InstanceDown',
    severity: 'warning',
    expression: answering,
    for: held,
    summary: t`An instance of ${name} is down`,
    description: t`{{ $labels.instance }} has not answered for ${timeInWords(held)}; others do.`,
    panel: 'Instances that answer',
    runbook: {
      meaning: t`An instance of ${name} does not answer when it is asked for its metrics, while others do.`,
      impact: 'Requests that reach this instance fail until they are sent to another one. If more instances fail, the rest may be too few for the load.',
      condition: t`An instance of ${name} has not answered a scrape for ${timeInWords(held)}, and at least one other has.`,
      causes: [
        'It hangs, or restarts again and again.',
        'The machine that it runs on is lost, or short of memory.',
        'A new version does not start, and the old one is still there.',
      ],
      queries: [
        ['Which instances answer, and which do not?', up],
        ['How many answer?', sum(up, 'job')],
      ],
      remedies: [
        'Look at the logs of that instance, and at why it was restarted.',
        'Delete it, so that it is started elsewhere.',
        'Roll back if only instances of the new version fail.',
      ],
    },
    test: {
      fault: [
        { metric: 'up', labels: { instance: 'first' }, start: 0 },
        { metric: 'up', labels: { instance: 'second' }, start: 1 },
      ],
      health: [
        { metric: 'up', labels: { instance: 'first' }, start: 1 },
        { metric: 'up', labels: { instance: 'second' }, start: 1 },
      ],
    },
  });
}

function fewInstancesAlert(watching: Watching): Alert {
  const { service, context } = watching;
  const { name, replicas } = service;
  const up = own(watching, 'up');
  const held = traced(15 * minute, rollout);
  const least = withOrigin(replicas.min, fewer);
  const before = map(least, (wanted) => wanted - 1);
  const running = (count: Traced<number>): Alert['test']['fault'] => Array.from({ length: count.value }, (_, i) => ({ metric: 'up', labels: { instance: `instance-${i}`, pod: `instance-${i}` }, start: traced(1, count.origin) }));
  return alertFor(becauseOf(watching, fewer, replicas.min, context.runtime), {
    name: 'TooFewInstances',
    severity: 'warning',
    expression: unless(compare(sum(up, 'job'), '<', least), compare(max(up, 'job'), '==', 0)),
    for: held,
    summary: t`${name} runs too few instances`,
    description: t`Only {{ $value }} instances of ${name} have answered for ${timeInWords(held)}; there should be at least ${least}.`,
    panel: 'Instances that answer',
    threshold: least,
    runbook: {
      meaning: t`Fewer instances of ${name} answer than should always run.`,
      impact: 'Those that are left carry the load of the others: answers may be slower, and the next failure is felt.',
      condition: t`Fewer instances of ${name} than its fewest replicas have answered a scrape for ${timeInWords(held)}, and at least one has.`,
      causes: [
        'The cluster has no room for another one.',
        'The image of a new version cannot be pulled.',
        'Instances end when they start: a setting or a secret is missing.',
        'Machines were taken away faster than instances could be started elsewhere.',
      ],
      queries: [
        ['How many answer?', sum(up, 'job')],
        ['Which are known, and do they answer?', up],
      ],
      remedies: [
        'Ask the cluster why pods wait or end: their events say it.',
        'Make room: add machines, or stop what is not needed.',
        'Roll back if only pods of the new version wait or end.',
      ],
    },
    test: { fault: running(before), health: running(least) },
  });
}

function instances(watching: Watching): Row {
  const { service, context } = watching;
  const { replicas, origin } = service;
  const counted = isCounted(watching);
  const answering: Panel = {
    title: 'Instances that answer',
    description: 'How many instances answer when they are asked for their metrics.',
    kind: 'timeseries',
    unit: 'count',
    queries: [{ expression: sum(own(watching, 'up'), 'job'), legend: 'answer' }],
    ...(counted ? { thresholds: [{ severity: 'warning' as const, value: withOrigin(replicas.min, fewer) }], lowIsBad: true } : {}),
    min: 0,
    origin: compose([origin, drawn, replicas.min.origin, context.runtime.origin]),
  };
  const each: Panel = {
    title: 'Answers by instance',
    description: 'Which instances answer (1) and which do not (0).',
    kind: 'timeseries',
    unit: 'boolean',
    queries: [{ expression: chosen(watching, 'up'), legend: '{{instance}}' }],
    min: 0,
    max: 1,
    origin: compose([origin, drawn]),
  };
  return { title: 'Instances', panels: [answering, each] };
}
