import type { Kafka } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { call, compare, or, series } from '../../formats/promql/build.ts';
import type { Alert } from '../../observability/alert.ts';
import { convention } from '../../provenance/origin.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { alertOf, said } from '../signal.ts';
import { brokers, leaderless, topicsAmong } from './expressions.ts';
import type { Topics } from './topics.ts';

type Input = ResourceInput<Kafka>;

const gone = convention('the exporter ends where no broker answers it, so that it is silent tells as much as that it counts none');
const short = convention('a broker that restarts is back within minutes');
const lost = convention('what has no leader can be neither written nor read', { reference: 'https://kafka.apache.org/documentation/#replication' });
const made = convention('topics are made by a job and not by use, so one that is missing stays away', { reference: 'https://kafka.apache.org/documentation/#brokerconfigs_auto.create.topics.enable' });

export function downAlert({ name, origin }: Input, target: ScrapeTarget): Alert {
  const { workload: job } = target;
  return alertOf([origin, gone], {
    name: 'KafkaDown',
    severity: 'critical',
    expression: or(compare(brokers(target), '==', 0), call('absent', series('kafka_brokers', { job }))),
    minutes: 5,
    summary: t`${name} is down`,
    description: t`No broker of ${name} has answered for five minutes, or nobody can tell.`,
    panel: 'Brokers',
    runbook: {
      meaning: t`No broker of ${name} answers ${job}; or ${job} does not answer, which it does where no broker does.`,
      impact: t`Nothing can be published to ${name} or read from it. Producers keep messages for a while, then lose them or stop.`,
      condition: t`${job} has counted no broker, or said nothing, for five minutes.`,
      causes: ['The brokers do not run: they were killed for their memory, or their disks are full.', 'The brokers have lost their quorum, and find no controller.', t`Only ${job} does not run.`],
      queries: [
        ['Does the exporter answer?', series('up', { job })],
        ['How many brokers were there?', brokers(target)],
      ],
      remedies: ['Read the logs of the brokers, and of the exporter.', 'Give full disks more room, or shorten the retention of the largest topics.', 'Restart the brokers one after the other, and wait for each to be ready.'],
    },
    test: { fault: [{ metric: 'up', labels: {}, start: 0 }], health: [{ metric: 'up', labels: {}, start: 1 }, { metric: 'kafka_brokers', labels: {}, start: 1 }] },
  });
}

/** Among several. */
export function brokersAlert({ name, origin }: Input, target: ScrapeTarget, wanted: Traced<number>): Alert {
  const counted = { metric: 'kafka_brokers', labels: {} };
  return alertOf([origin, short, wanted.origin], {
    name: 'BrokersMissing',
    severity: 'warning',
    expression: compare(brokers(target), '<', wanted),
    minutes: 10,
    summary: t`${name} lacks a broker`,
    description: t`{{ $value }} of ${wanted} brokers of ${name} are there.`,
    panel: 'Brokers',
    threshold: wanted,
    runbook: {
      meaning: t`Not all brokers of ${name} are there.`,
      impact: 'None while enough copies are left; the next broker that goes may stop the work.',
      condition: t`Fewer than ${wanted} brokers have been there for ten minutes.`,
      causes: ['A broker does not start: its disk is full or damaged, or it lacks memory.', 'Its machine is gone, and its disk cannot follow.', 'A release of new settings has stopped half way.'],
      queries: [
        ['How many brokers are there?', brokers(target)],
        ['Which topics lack a leader?', leaderless(target)],
      ],
      remedies: ['Read the log of the broker that is missing.', 'Do not restart another one before it is back.'],
    },
    test: { fault: [{ ...counted, start: 1 }], health: [{ ...counted, start: wanted }] },
  });
}

export function leaderAlert({ name, origin }: Input, target: ScrapeTarget): Alert {
  const topic = { topic: 'orders' };
  const partitions = { metric: 'kafka_topic_partitions', labels: topic, start: 2 };
  const leader = (partition: string) => ({ metric: 'kafka_topic_partition_leader', labels: { ...topic, partition }, start: 1 });
  return alertOf([origin, lost], {
    name: 'PartitionsWithoutLeader',
    severity: 'critical',
    expression: compare(leaderless(target), '>=', 1),
    minutes: 5,
    summary: t`A topic of ${name} can be neither written nor read`,
    description: '{{ $value }} partitions of {{ $labels.topic }} have no leader.',
    panel: 'Partitions without a leader',
    threshold: 1,
    runbook: {
      meaning: t`No broker of ${name} leads some partitions of a topic.`,
      impact: 'What belongs into these partitions can be neither published nor read; messages of the others go on.',
      condition: 'Partitions of a topic, less those of which a leader is known, have been more than none for five minutes.',
      causes: ['All brokers that have a copy are away.', 'A disk of the broker that leads has failed.', 'Brokers are about to agree on a leader, and cannot.'],
      queries: [
        ['How many brokers are there?', brokers(target)],
        ['Which partitions have a leader, and who is it?', said('kafka_topic_partition_leader', target, 'topic', 'partition')],
      ],
      remedies: ['Bring back the brokers that have copies: kafka-topics --describe --unavailable-partitions names them.', 'Read their logs for errors of the disk.', 'Only where a copy is lost for good, let another one lead that lacks messages (an unclean election).'],
    },
    test: { fault: [partitions, leader('0')], health: [partitions, leader('0'), leader('1')] },
  });
}

export function topicsAlert({ name, origin }: Input, target: ScrapeTarget, { names, count, pattern }: Topics): Alert {
  const there = { metric: 'kafka_brokers', labels: {}, start: 1 };
  const others = { metric: 'kafka_topic_partitions', labels: { topic: '__consumer_offsets' }, start: 50 };
  return alertOf([origin, made, pattern.origin], {
    name: 'TopicsMissing',
    severity: 'critical',
    expression: compare(topicsAmong(target, pattern), '<', count),
    minutes: 15,
    summary: t`Topics of ${name} are missing`,
    description: t`{{ $value }} of ${count} topics of the model are in ${name}.`,
    panel: 'Topics of the model',
    threshold: count,
    runbook: {
      meaning: t`Topics that the model declares are not in ${name}.`,
      impact: 'Programs that publish to them or read them get errors.',
      condition: t`Fewer than ${count} of the topics of the model have been there for fifteen minutes.`,
      causes: ['The job that makes topics has not run, or failed.', 'Somebody deleted a topic.', 'The cluster came up with an empty disk.'],
      queries: [['Which topics are there?', said('kafka_topic_partitions', target, 'topic')]],
      remedies: [t`Run the job ${name}-topics again: it makes what is missing and leaves the rest.`, 'Read its log where it fails.'],
    },
    test: { fault: [there, others], health: [there, others, ...names.map((topic) => ({ metric: 'kafka_topic_partitions', labels: { topic }, start: 3 }))] },
  });
}
