import type { ScrapeTarget } from '../../observability/metric.ts';
import { binary, call, compare, count, like, max, or, over, series, subtract, sum } from '../../formats/promql/build.ts';
import type { Length, Vector } from '../../formats/promql/document.ts';
import type { Traced } from '../../provenance/traced.ts';
import { said } from '../signal.ts';

const ofPartition = ['topic', 'partition'];

export function brokers(target: ScrapeTarget): Vector {
  return said('kafka_brokers', target);
}

/** How much a gauge that only ever grows does so each second. */
function growth(metric: string, { workload: job }: ScrapeTarget, window: Length, ...by: readonly string[]): Vector {
  return max(call('deriv', over(series(metric, { job }), window)), 'job', ...by);
}

/** Messages each second, by topic. */
export function published(target: ScrapeTarget, window: Length): Vector {
  return sum(growth('kafka_topic_partition_current_offset', target, window, ...ofPartition), 'job', 'topic');
}

/** Messages each second, by group and topic. */
export function consumed(target: ScrapeTarget, window: Length): Vector {
  return growth('kafka_consumergroup_current_offset_sum', target, window, 'consumergroup', 'topic');
}

/** Messages that are kept, by topic. */
export function kept(target: ScrapeTarget): Vector {
  return sum(subtract(said('kafka_topic_partition_current_offset', target, ...ofPartition), said('kafka_topic_partition_oldest_offset', target, ...ofPartition)), 'job', 'topic');
}

/** Messages that wait, by group and topic. */
export function lag(target: ScrapeTarget): Vector {
  return said('kafka_consumergroup_lag_sum', target, 'consumergroup', 'topic');
}

export function members(target: ScrapeTarget): Vector {
  return said('kafka_consumergroup_members', target, 'consumergroup');
}

/** Partitions that no broker leads, by topic. */
export function leaderless(target: ScrapeTarget): Vector {
  const all = said('kafka_topic_partitions', target, 'topic');
  const led = count(said('kafka_topic_partition_leader', target, ...ofPartition), 'job', 'topic');
  return subtract(all, or(led, binary(all, '*', 0)));
}

/** Partitions of which a copy is not up to date, by topic. */
export function underReplicated(target: ScrapeTarget): Vector {
  return sum(said('kafka_topic_partition_under_replicated_partition', target, ...ofPartition), 'job', 'topic');
}

/** Copies of each partition that are up to date. */
export function inSync(target: ScrapeTarget): Vector {
  return said('kafka_topic_partition_in_sync_replica', target, ...ofPartition);
}

/** Partitions of which so few copies are up to date that nobody may publish to them, by topic. */
export function belowMinimum(target: ScrapeTarget, minimum: Traced<number>): Vector {
  return count(compare(inSync(target), '<', minimum), 'job', 'topic');
}

/** Partitions that another broker leads than the one that should. */
export function movedLeaders(target: ScrapeTarget): Vector {
  return sum(binary(1, '-', said('kafka_topic_partition_leader_is_preferred', target, ...ofPartition)), 'job');
}

/** How many of the topics there are, by a pattern of their names; none are 0. */
export function topicsAmong(target: ScrapeTarget, pattern: Traced<string>): Vector {
  const { workload: job } = target;
  const there = count(max(series('kafka_topic_partitions', { job, topic: like(pattern) }), 'job', 'topic'), 'job');
  return or(there, binary(compare(brokers(target), '>', 0), '*', 0));
}
