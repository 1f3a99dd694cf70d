import type { Kafka } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { compare } from '../../formats/promql/build.ts';
import type { Alert } from '../../observability/alert.ts';
import { convention } from '../../provenance/origin.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { alertOf } from '../signal.ts';
import { belowMinimum, brokers, inSync, lag, movedLeaders, underReplicated } from './expressions.ts';

type Input = ResourceInput<Kafka>;

const copied = convention('a copy that is not up to date is none when it is needed', { reference: 'https://kafka.apache.org/documentation/#replication' });
const refused = convention('producers that wait for all copies are refused where fewer are up to date than the cluster asks for', { reference: 'https://kafka.apache.org/documentation/#brokerconfigs_min.insync.replicas' });

/** Where there is more than one copy of a partition. */
export function replicationAlerts(resource: Input, target: ScrapeTarget, copies: Traced<number>, minimum: Traced<number>): Alert[] {
  return [underReplicatedAlert(resource, target, copies), ...(minimum.value > 1 ? [belowMinimumAlert(resource, target, minimum)] : [])];
}

function underReplicatedAlert({ name, origin }: Input, target: ScrapeTarget, copies: Traced<number>): Alert {
  const partition = { metric: 'kafka_topic_partition_under_replicated_partition', labels: { topic: 'orders', partition: '0' } };
  return alertOf([origin, copied, copies.origin], {
    name: 'PartitionsUnderReplicated',
    severity: 'warning',
    expression: compare(underReplicated(target), '>=', 1),
    minutes: 15,
    summary: t`Copies of a topic of ${name} are not up to date`,
    description: t`{{ $value }} partitions of {{ $labels.topic }} lack one of ${copies} copies.`,
    panel: 'Partitions that lack a copy',
    threshold: 1,
    runbook: {
      meaning: t`A copy of some partitions of ${name} is missing, or is behind.`,
      impact: 'None yet; where the brokers go that have the others, messages are lost or cannot be read.',
      condition: t`A partition has had fewer than its ${copies} copies up to date for fifteen minutes.`,
      causes: ['A broker is away, or came back and copies what it missed.', 'A broker is too slow: its disk or its network is busy.', 'A topic was made while a broker was away.'],
      queries: [
        ['How many brokers are there?', brokers(target)],
        ['How many copies of each are up to date?', inSync(target)],
        ['How many partitions are led by another broker than should?', movedLeaders(target)],
      ],
      remedies: ['Bring back the broker that is away.', 'Wait, where the number falls.', 'Move partitions away from a broker that is too slow.'],
    },
    test: { fault: [{ ...partition, start: 1 }], health: [{ ...partition, start: 0 }] },
  });
}

function belowMinimumAlert({ name, origin }: Input, target: ScrapeTarget, minimum: Traced<number>): Alert {
  const copies = { metric: 'kafka_topic_partition_in_sync_replica', labels: { topic: 'orders', partition: '0' } };
  return alertOf([origin, refused, minimum.origin], {
    name: 'PartitionsRefuseMessages',
    severity: 'critical',
    expression: compare(belowMinimum(target, minimum), '>=', 1),
    minutes: 5,
    summary: t`A topic of ${name} takes no messages`,
    description: t`{{ $value }} partitions of {{ $labels.topic }} have fewer than ${minimum} copies that are up to date.`,
    panel: 'Partitions that refuse messages',
    threshold: 1,
    runbook: {
      meaning: t`Some partitions of ${name} have fewer copies that are up to date than a message must reach.`,
      impact: 'Producers that wait for all copies get errors, and try again until they give up. Reading goes on.',
      condition: t`A partition has had fewer than ${minimum} copies up to date for five minutes.`,
      causes: ['Two brokers are away at once.', 'A second broker was restarted before the first had caught up.'],
      queries: [
        ['How many brokers are there?', brokers(target)],
        ['How many copies of each are up to date?', inSync(target)],
        ['Do consumers fall behind?', lag(target)],
      ],
      remedies: ['Bring back the brokers that are away, one after the other.', 'Stop a release that restarts brokers.'],
    },
    test: { fault: [{ ...copies, start: 1 }], health: [{ ...copies, start: minimum }] },
  });
}
