import { printDuration } from '../../formats/promql/literal.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';

/**
 * Names of what is recorded of every service, whichever metrics tell it: so one panel shows them all, by `job`. Named level:metric:operations, and the
 * operations carry the window. https://prometheus.io/docs/practices/rules/#naming
 */
export interface ServiceRecords {
  /** Requests a second. */
  readonly requests: Traced<string>;
  /** Those of them that failed. */
  readonly failed: Traced<string>;
  /** Their share. */
  readonly failedRatio: Traced<string>;
  /** Answers a second within each bound of the histogram, in its own unit; by `job` and `le`. */
  readonly buckets: Traced<string>;
  /** Seconds in which 50, 95 and 99 of 100 requests are answered. */
  readonly p50: Traced<string>;
  readonly p95: Traced<string>;
  readonly p99: Traced<string>;
}

/** `window` is that over which rates are taken. */
export function serviceRecords(window: Traced<number>): ServiceRecords {
  const over = map(window, printDuration);
  return {
    requests: t`job:requests:rate${over}`,
    failed: t`job:failed_requests:rate${over}`,
    failedRatio: t`job:failed_requests:ratio_rate${over}`,
    buckets: t`job_le:request_duration_bucket:rate${over}`,
    p50: t`job:request_duration_seconds:p50_rate${over}`,
    p95: t`job:request_duration_seconds:p95_rate${over}`,
    p99: t`job:request_duration_seconds:p99_rate${over}`,
  };
}
