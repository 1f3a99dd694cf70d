import type { ScrapeTarget } from '../../observability/metric.ts';
import { binary, call, divide, increase, max, over, rate, series, sum } from '../../formats/promql/build.ts';
import type { Length, Vector } from '../../formats/promql/document.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { atLeast, said } from '../signal.ts';

function rateOf(metric: string, { workload: job }: ScrapeTarget, window: Length, ...by: readonly string[]): Vector {
  return max(rate(over(series(metric, { job }), window)), 'job', ...by);
}

/** Share of the memory that it may take. */
export function memoryShare(target: ScrapeTarget): Vector {
  return divide(said('redis_memory_used_bytes', target), said('redis_memory_max_bytes', target));
}

export function connectionShare(target: ScrapeTarget): Vector {
  return divide(said('redis_connected_clients', target), said('redis_max_clients', target));
}

export function keys(target: ScrapeTarget): Vector {
  return sum(said('redis_db_keys', target, 'db'), 'job');
}

export function expiringKeys(target: ScrapeTarget): Vector {
  return sum(said('redis_db_keys_expiring', target, 'db'), 'job');
}

/** How often all that it holds has been evicted within the window. */
export function turnover(target: ScrapeTarget, window: Length): Vector {
  return divide(max(increase(over(series('redis_evicted_keys_total', { job: target.workload }), window)), 'job'), keys(target));
}

export function evictions(target: ScrapeTarget, window: Length): Vector {
  return rateOf('redis_evicted_keys_total', target, window);
}

export function expirations(target: ScrapeTarget, window: Length): Vector {
  return rateOf('redis_expired_keys_total', target, window);
}

/** Share of the keys that were asked for and found. */
export function hitShare(target: ScrapeTarget, window: Length): Vector {
  const hits = rateOf('redis_keyspace_hits_total', target, window);
  return divide(hits, binary(hits, '+', rateOf('redis_keyspace_misses_total', target, window)));
}

export function rejections(target: ScrapeTarget, window: Length): Vector {
  return max(increase(over(series('redis_rejected_connections_total', { job: target.workload }), window)), 'job');
}

export function commands(target: ScrapeTarget, window: Length): Vector {
  return rateOf('redis_commands_total', target, window, 'cmd');
}

/** Seconds that a command takes, by name. */
export function commandTime(target: ScrapeTarget, window: Length): Vector {
  return divide(rateOf('redis_commands_duration_seconds_total', target, window, 'cmd'), commands(target, window));
}

export function traffic(direction: 'input' | 'output', target: ScrapeTarget, window: Length): Vector {
  return rateOf(`redis_net_${direction}_bytes_total`, target, window);
}

export function replicas(target: ScrapeTarget): Vector {
  return said('redis_connected_slaves', target);
}

/** The most that were connected within a day: some clouds show none. */
export function replicasBefore({ workload: job }: ScrapeTarget, context: SignalsContext): Vector {
  return max(call('max_over_time', over(series('redis_connected_slaves', { job }), atLeast(86_400_000, context))), 'job');
}
