import { binary, compare, divide, max, over, rate, sum } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import type { OpenTelemetryCollector } from '../../model/types.gen.ts';
import type { Alert } from '../../observability/alert.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import { receiverPanels, refusedAlert } from '../collector.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { own, rowOf, type PanelWords } from '../panel.ts';
import { alertOf, warnAt } from '../signal.ts';

const reference = 'https://opentelemetry.io/docs/collector/internal-telemetry/';
const shown = source('opentelemetry-collector.panels', 'whether as much goes out as comes in', `${reference}#data-flow`);
const hands = source('opentelemetry-collector.send-failed', 'what cannot be handed on is lost once the queue is full', `${reference}#critical-monitoring`);
const fills = source('opentelemetry-collector.queue', 'a queue that is nearly full tells that it cannot hand on as fast as it takes in', `${reference}#queue-length`);

type Resource = ResourceInput<OpenTelemetryCollector>;
type Length = Traced<number> | '$__rate_interval';

export function signals(resource: Resource, target: ScrapeTarget, context: SignalsContext): Signals {
  const { jaeger } = resource.options;
  const alerts = [refusedAlert(resource, target, context), failedAlert(resource, target, context), ...(jaeger === undefined ? [] : [queueAlert(resource, target, jaeger)])];
  const why = [shown, resource.origin];
  return { recordings: [], alerts, rows: [rowOf(why, 'Coming in', receiverPanels(target)), rowOf([...why, ...(jaeger === undefined ? [] : [jaeger.origin])], 'Going out', sendingPanels(resource, target))] };
}

const lost = 0.01;
const exporter = { exporter: 'otlp_http/jaeger' };

function failedAlert({ name, origin, options }: Resource, target: ScrapeTarget, { window }: SignalsContext): Alert {
  const share = failedShare(target, window);
  return alertOf([hands, origin, ...(options.jaeger === undefined ? [] : [options.jaeger.origin])], {
    name: 'SpansNotSent',
    severity: 'warning',
    expression: compare(share, '>', lost),
    minutes: 15,
    threshold: lost,
    summary: t`${name} cannot hand on traces`,
    description: t`{{ $value | humanizePercentage }} of the spans that ${name} tried to hand on were not taken.`,
    panel: 'Spans that are not taken',
    runbook: {
      meaning: t`${name} loses a part of the traces, because whoever it hands them to does not take them.`,
      impact: 'Users notice nothing. Traces have gaps.',
      condition: 'More than 1 % of the spans could not be handed on, for a quarter of an hour.',
      causes: options.jaeger === undefined ? ['The log cannot be written.'] : [t`${options.jaeger} does not run, or is too slow.`, t`The network does not let ${name} reach ${options.jaeger}.`],
      queries: [['How large a share is lost?', share]],
      remedies: [t`Read the log of ${name}: it names the error of each attempt.`, ...(options.jaeger === undefined ? [] : [t`See that ${options.jaeger} runs, and read its log.`])],
    },
    test: {
      fault: [
        { metric: 'otelcol_exporter_sent_spans_total', labels: exporter, start: 0, perMinute: 600 },
        { metric: 'otelcol_exporter_send_failed_spans_total', labels: exporter, start: 0, perMinute: 60 },
      ],
      health: [
        { metric: 'otelcol_exporter_sent_spans_total', labels: exporter, start: 0, perMinute: 600 },
        { metric: 'otelcol_exporter_send_failed_spans_total', labels: exporter, start: 0 },
      ],
    },
  });
}

function failedShare(target: ScrapeTarget, window: Length): Vector {
  const spans = (what: string): Vector => sum(rate(over(own(target, `otelcol_exporter_${what}_spans_total`), window)), 'exporter');
  const failed = spans('send_failed');
  return divide(failed, binary(spans('sent'), '+', failed));
}

const nearlyFull = 0.8;

function queueAlert({ name, origin }: Resource, target: ScrapeTarget, jaeger: Traced<string>): Alert {
  const share = queueShare(target);
  const labels = { exporter: 'otlp_http/jaeger', data_type: 'traces' };
  return alertOf([fills, origin, jaeger.origin], {
    name: 'QueueNearlyFull',
    severity: 'warning',
    expression: compare(share, '>', nearlyFull),
    minutes: 10,
    threshold: nearlyFull,
    summary: t`The queue of ${name} is nearly full`,
    description: '{{ $value | humanizePercentage }} of the queue to {{ $labels.exporter }} is taken; what comes when it is full is lost.',
    panel: 'Queue that is taken',
    runbook: {
      meaning: t`${name} takes in traces faster than ${jaeger} takes them from it.`,
      impact: 'None yet. When the queue is full, traces are lost.',
      condition: 'More than 80 % of the queue has been taken for ten minutes.',
      causes: [t`${jaeger} is slow, or was away for a while.`, 'Programs send many more spans than they did.'],
      queries: [['How full is it?', share]],
      remedies: [t`See that ${jaeger} runs, and read its log.`, 'Let programs sample fewer of their requests.'],
    },
    test: {
      fault: [{ metric: 'otelcol_exporter_queue_capacity', labels, start: 1000 }, { metric: 'otelcol_exporter_queue_size', labels, start: 950 }],
      health: [{ metric: 'otelcol_exporter_queue_capacity', labels, start: 1000 }, { metric: 'otelcol_exporter_queue_size', labels, start: 10 }],
    },
  });
}

function queueShare(target: ScrapeTarget): Vector {
  return divide(max(own(target, 'otelcol_exporter_queue_size'), 'exporter'), max(own(target, 'otelcol_exporter_queue_capacity'), 'exporter'));
}

function sendingPanels({ options }: Resource, target: ScrapeTarget): PanelWords[] {
  const spans = (what: string): Vector => sum(rate(over(own(target, `otelcol_exporter_${what}_spans_total`), '$__rate_interval')), 'exporter');
  const queue: PanelWords = { title: 'Queue that is taken', description: 'When it is full, what comes is lost.', unit: 'ratio', queries: [['{{exporter}}', queueShare(target)]], thresholds: warnAt(nearlyFull, fills), min: 0, max: 1, width: 8 };
  return [
    { title: 'Spans that go out', description: 'Taken and not taken, by where they go.', unit: 'per second', queries: [['{{exporter}} taken', spans('sent')], ['{{exporter}} not taken', spans('send_failed')]], min: 0, width: 8 },
    { title: 'Spans that are not taken', description: 'Share of all that go out.', unit: 'ratio', queries: [['{{exporter}}', failedShare(target, '$__rate_interval')]], thresholds: warnAt(lost, hands), min: 0, width: 8 },
    ...(options.jaeger === undefined ? [] : [queue]),
  ];
}
