import type { ScrapeTarget } from '../../observability/metric.ts';
import { binary, divide, or, over, rate, series, sum } from '../../formats/promql/build.ts';
import type { Length, Vector } from '../../formats/promql/document.ts';
import { said } from '../signal.ts';

function rateOf(metric: string, { workload: job }: ScrapeTarget, window: Length, ...by: readonly string[]): Vector {
  return sum(rate(over(series(metric, { job }), window)), 'job', ...by);
}

export function total(target: ScrapeTarget): Vector {
  return said('minio_cluster_capacity_usable_total_bytes', target);
}

export function free(target: ScrapeTarget): Vector {
  return said('minio_cluster_capacity_usable_free_bytes', target);
}

/** Share of the room for objects that is taken. */
export function takenShare(target: ScrapeTarget): Vector {
  return binary(1, '-', divide(free(target), total(target)));
}

/** Each second, by what is asked. */
export function requests(target: ScrapeTarget, window: Length): Vector {
  return rateOf('minio_s3_requests_total', target, window, 'api');
}

/** Nothing where none has ever failed. */
export function failures(target: ScrapeTarget, window: Length): Vector {
  return rateOf('minio_s3_requests_5xx_errors_total', target, window, 'api');
}

/** Share of the requests that failed because of the server. */
export function failureShare(target: ScrapeTarget, window: Length): Vector {
  const all = rateOf('minio_s3_requests_total', target, window);
  return divide(or(rateOf('minio_s3_requests_5xx_errors_total', target, window), binary(all, '*', 0)), all);
}
