import type { ScrapeTarget } from '../../observability/metric.ts';
import { and, binary, call, compare, divide, like, max, on, or, over, rate, series, sum, type Match } from '../../formats/promql/build.ts';
import type { Length, Vector } from '../../formats/promql/document.ts';
import type { Traced } from '../../provenance/traced.ts';
import { said } from '../signal.ts';

/** Statuses that are the server's fault. https://grpc.io/docs/guides/status-codes/#the-full-list-of-status-codes */
const failed = { rest: like('5..'), grpc: like('2|4|8|13|14|15') };

/** Of both interfaces, each where it was used. */
function both(metric: string, target: ScrapeTarget, window: Length, status?: typeof failed): Vector {
  const of = (which: keyof typeof failed): Vector => {
    const match: Match = { job: target.workload, ...(status === undefined ? {} : { status: status[which] }) };
    return rate(over(series(`${which}_responses_${metric}`, match), window));
  };
  return or(of('rest'), of('grpc'));
}

/** Each second. */
export function answers(target: ScrapeTarget, window: Length, ...by: readonly string[]): Vector {
  return sum(both('total', target, window), 'job', ...by);
}

export function failures(target: ScrapeTarget, window: Length): Vector {
  return sum(both('total', target, window, failed), 'job');
}

/** Share of the answers that are the server's fault. */
export function failureShare(target: ScrapeTarget, window: Length): Vector {
  const all = answers(target, window);
  return divide(or(failures(target, window), binary(all, '*', 0)), all);
}

/** Seconds, on average: its histograms leave out buckets that say nothing, so quantiles over several of them mislead. */
export function answerTime(target: ScrapeTarget, window: Length): Vector {
  return divide(sum(both('duration_seconds_sum', target, window), 'job', 'endpoint'), sum(both('duration_seconds_count', target, window), 'job', 'endpoint'));
}

export function points(target: ScrapeTarget): Vector {
  return said('collection_points', target, 'id');
}

/** One series for each of the collections that is not there, while the server answers. */
export function missing(target: ScrapeTarget, [first, ...others]: readonly [Traced<string>, ...Traced<string>[]]): Vector {
  const { workload: job } = target;
  const absent = (id: Traced<string>): Vector => call('absent', series('collection_points', { job, id }));
  const any = others.reduce((found: Vector, id) => or(found, absent(id)), absent(first));
  return and(any, compare(max(series('up', { job }), 'job'), '==', 1), on('job'));
}

/** Share of the mappings that the machine allows. */
export function mappedShare(target: ScrapeTarget): Vector {
  return divide(said('process_open_mmaps', target), said('system_max_mmaps', target));
}
