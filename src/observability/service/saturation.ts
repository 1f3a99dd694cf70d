import { compare, call, divide, over, rate, series, sum, text } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { map, t, traced, type Traced } from '../../provenance/traced.ts';
import { alertFor } from '../written.ts';
import type { Alert, Recording, TestSeries } from '../alert.ts';
import type { Metric, ScrapeTarget } from '../metric.ts';
import type { Panel, Row } from '../panel.ts';
import type { Signals } from '../watch.ts';
import { askedMore, becauseOf, own, recording, type Watching } from './watching.ts';
import { exact, percentInWords, timeInWords } from './words.ts';

const full = convention('what is nearly used up is felt before it is', { reference: 'https://sre.google/sre-book/monitoring-distributed-systems/#xref_monitoring_golden-signals' });
const replica = convention('the label that tells replicas apart is called otherwise by each runtime; recorded, it has one name');
const lasting = convention('a peak that is over after a quarter of an hour needs nobody');

const minute = 60_000;
const held: Traced<number> = traced(15 * minute, lasting);

/** Something of which a container may use so much, and no more. */
interface Limited {
  readonly metric: string;
  /** `cpu`, `memory` */
  readonly what: 'cpu' | 'memory';
  readonly alert: string;
  readonly panel: string;
  /** For texts. */
  readonly noun: string;
  readonly beyond: string;
  readonly causes: readonly string[];
  readonly remedies: readonly string[];
}

const limited: readonly Limited[] = [
  {
    metric: 'container_cpu_usage_seconds_total',
    what: 'cpu',
    alert: 'HighCpu',
    panel: 'Processor',
    noun: 'processor time',
    beyond: 'answers slow down, since it is held back for the rest of each tenth of a second',
    causes: ['More is asked of it than usual.', 'A request of a sort that needs much work has become frequent.', 'The last deployment does more for each request, or loops.', 'Its limit is too low for what it does.'],
    remedies: ['Add instances, or raise the most that the autoscaler may start.', 'Raise its limit, if it needs that much in peace, too.', 'Roll back if it began with a deployment.'],
  },
  {
    metric: 'container_memory_working_set_bytes',
    what: 'memory',
    alert: 'HighMemory',
    panel: 'Memory',
    noun: 'memory',
    beyond: 'it is killed and started again, and what it was doing is lost',
    causes: ['It keeps more and more: memory that is never given back.', 'More is asked of it at the same time than usual.', 'It works on something larger than usual.', 'Its limit is too low for what it does.'],
    remedies: ['Restart the instance that is nearest its limit, if it grows without end.', 'Raise its limit, if it needs that much in peace, too.', 'Roll back if it began with a deployment.'],
  },
];

/** What its containers use of what they may, where something tells of containers. */
export function saturationSignals(watching: Watching): Signals {
  const found = limited.flatMap((one) => {
    const source = sourceOf(watching, one.metric);
    return source === undefined ? [] : [{ one, source }];
  });
  return {
    recordings: found.map(({ one, source }) => useRecording(watching, one, source)),
    alerts: found.map(({ one, source }) => fullAlert(watching, one, source)),
    rows: found.length === 0 ? [] : [row(watching, found)],
  };
}

interface Source {
  readonly target: ScrapeTarget;
  readonly metric: Metric;
  /** Label by which replicas are told apart. */
  readonly replica: string;
}

/** Who tells it of containers, which are named for their workload. */
function sourceOf({ context }: Watching, wanted: string): Source | undefined {
  for (const target of context.targets) {
    const metric = target.metrics.find(({ name, labels }) => name === wanted && labels.includes('container'));
    const by = metric === undefined ? undefined : ['pod', 'name'].find((label) => metric.labels.includes(label));
    if (metric !== undefined && by !== undefined) return { target, metric, replica: by };
  }
  return undefined;
}

/** Milliseconds of the processor a second, and bytes. */
function limitOf({ service: { size } }: Watching, { what }: Limited): Traced<number> {
  return what === 'cpu' ? map(size.cpu.limit, (thousandths) => thousandths / 1000) : size.memory.limit;
}

function recordOf({ context }: Watching, { what }: Limited): Traced<string> {
  return traced(`job_replica:container_${what}_limit:ratio`, context.window.origin);
}

function useRecording(watching: Watching, one: Limited, { target, metric, replica: label }: Source): Recording {
  const { service, context } = watching;
  const selected = series(metric.name, {
    job: target.workload,
    container: service.name,
    ...(metric.labels.includes('namespace') ? { namespace: context.namespace } : {}),
  });
  const used: Vector = metric.type === 'counter' ? rate(over(selected, context.window)) : selected;
  const byReplica = sum(call('label_replace', used, text('replica'), text('$1'), text(label), text('(.*)')), 'replica');
  const limit = limitOf(watching, one);
  return recording(recordOf(watching, one), divide(byReplica, limit), `Share of its ${one.noun} that each instance uses.`, becauseOf(watching, target.origin, full, replica, limit), { job: watching.target.workload });
}

function fullAlert(watching: Watching, one: Limited, { target, metric, replica: label }: Source): Alert {
  const { service, context } = watching;
  const { name } = service;
  const { noun, what } = one;
  const threshold = context.thresholds[what];
  const limit = limitOf(watching, one);
  const share = percentInWords(threshold);
  const used = own(watching, recordOf(watching, one));
  const played = (part: Traced<number>): TestSeries[] => {
    const amount = traced(exact(part.value * limit.value * (metric.type === 'counter' ? 60 : 1)), compose([part.origin, limit.origin]));
    const labels = { container: service.name, [label]: t`${name}-0`, ...(metric.labels.includes('namespace') ? { namespace: context.namespace } : {}) };
    const zero = traced(0, limit.origin);
    return [{ metric: metric.name, labels, ...(metric.type === 'counter' ? { start: zero, perMinute: amount } : { start: amount }) }];
  };
  return alertFor(becauseOf(watching, target.origin, full, threshold, limit), {
    name: one.alert,
    severity: traced('warning', threshold.origin),
    expression: compare(used, '>', threshold),
    for: held,
    summary: t`${name} uses nearly all of its ${noun}`,
    description: t`{{ $labels.replica }} has used {{ $value | humanizePercentage }} of the ${noun} that it may use, more than ${share}, for ${timeInWords(held)}.`,
    panel: one.panel,
    threshold,
    runbook: {
      meaning: t`An instance of ${name} uses more than ${share} of the ${noun} that it may.`,
      impact: `None yet. If it comes to the limit, ${one.beyond}.`,
      condition: t`An instance of ${name} has used more than ${share} of the limit of its ${noun} for ${timeInWords(held)}.`,
      causes: one.causes.map((cause) => traced(cause, full)),
      queries: [
        ['How much do the instances use of what they may?', used],
        ...askedMore(watching),
      ],
      remedies: one.remedies.map((remedy) => traced(remedy, full)),
    },
    test: { fault: played(map(threshold, (part) => (1 + part) / 2)), health: played(map(threshold, (part) => part / 2)) },
  });
}

function row(watching: Watching, found: readonly { readonly one: Limited; readonly source: Source }[]): Row {
  return {
    title: 'Saturation',
    panels: found.map(({ one, source }): Panel => ({
      title: one.panel,
      description: `Share of its ${one.noun} that each instance uses.`,
      kind: 'timeseries',
      unit: 'ratio',
      queries: [{ expression: own(watching, recordOf(watching, one)), legend: '{{replica}}' }],
      thresholds: [{ severity: 'warning', value: watching.context.thresholds[one.what] }],
      min: 0,
      origin: becauseOf(watching, source.target.origin, full),
    })),
  };
}
