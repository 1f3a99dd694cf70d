import type { Kafka } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { compare } from '../../formats/promql/build.ts';
import type { Alert, Severity } from '../../observability/alert.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { convention } from '../../provenance/origin.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { alertOf } from '../signal.ts';
import { consumed, lag, members, published } from './expressions.ts';

type Input = ResourceInput<Kafka>;

const waiting = convention('what waits for a consumer is late, and lost once its retention is over');

export function lagAlerts(resource: Input, target: ScrapeTarget, { thresholds: { lag: levels }, window }: SignalsContext): Alert[] {
  return [lagAlert(resource, target, 'warning', levels.warning, window), lagAlert(resource, target, 'critical', levels.critical, window)];
}

function lagAlert({ name, origin }: Input, target: ScrapeTarget, severity: Severity, threshold: Traced<number>, window: Traced<number>): Alert {
  const behind = { metric: 'kafka_consumergroup_lag_sum', labels: { consumergroup: 'billing', topic: 'orders' } };
  return alertOf([origin, waiting, threshold.origin], {
    name: 'ConsumerLag',
    severity,
    expression: compare(lag(target), '>', threshold),
    minutes: 10,
    summary: t`{{ $labels.consumergroup }} falls behind on {{ $labels.topic }} of ${name}`,
    description: '{{ $value | humanize }} messages of {{ $labels.topic }} wait for {{ $labels.consumergroup }}.',
    panel: 'Messages that wait, by group and topic',
    threshold,
    runbook: {
      meaning: t`A group of consumers reads a topic of ${name} more slowly than it is written, or not at all.`,
      impact: 'What follows from these messages comes late. What is not read before its retention is over is lost.',
      condition: t`More than ${threshold} messages of a topic have waited for a group for ten minutes.`,
      causes: ['The consumers do not run, or are restarted again and again.', 'A message that cannot be processed is tried again and again.', 'More is published than usual, or what consumers need is slow.', 'There are fewer consumers than the work needs; never more than partitions are of use.'],
      queries: [
        ['How many consumers has the group?', members(target)],
        ['How fast does it read?', consumed(target, window)],
        ['How fast is the topic written?', published(target, window)],
      ],
      remedies: ['Read the logs of the consumers: the same error again and again is a message that must be put aside.', 'Start more consumers, up to the partitions of the topic.', 'Where the group is no longer used, delete it: kafka-consumer-groups --delete --group NAME.'],
    },
    test: { fault: [{ ...behind, start: threshold, perMinute: 1 }], health: [{ ...behind, start: 0 }] },
  });
}
