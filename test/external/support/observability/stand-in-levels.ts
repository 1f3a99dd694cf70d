// What a series is at in health of which nothing is stated: by its type, its unit and the words of its name.
import type { Metric } from '../../../../src/observability/metric.ts';
import { isStatus, type Labels } from './stand-in-labels.ts';

/** Requests that each instance answers in a second, for each combination of labels. */
export const requests = 20;

const rarely = /fail|error|drop|reject|timeout|evict|kill|oom|restart|dead|retr|abort|conflict|miss|throttl|lost|corrupt|slow|panic|exceed|out_of|skipped|overflow|discard/;

/** Whether a status is one of a failure, of HTTP or of gRPC. https://grpc.io/docs/guides/status-codes/ */
function fails(name: string, status: string): boolean {
  return /grpc|rpc/.test(name) ? /^(?:2|4|8|1[2-5]|Unknown|DeadlineExceeded|Unimplemented|Internal|Unavailable|DataLoss)$/i.test(status) : status.startsWith('5');
}

/** What a counter of requests grows by each second, where a share of them fails; `undefined` where it does not tell which. */
export function requestGrowth({ name, labels: declared }: Metric, labels: Labels, errors: number): number | undefined {
  const status = declared.find(isStatus);
  if (status === undefined) return undefined;
  const value = labels[status] ?? '';
  return requests * (fails(name, value) ? errors : (1 - errors) * (value.startsWith('4') ? 0.02 : 1));
}

/** What any other counter grows by each second. */
export function growthOf({ name, unit }: Metric): number {
  if (unit === 'seconds') return 0.05;
  return rarely.test(name) ? 0 : requests;
}

/** Whether it tells a moment, in seconds since 1970. */
export function isMoment({ name, help, unit }: Metric): boolean {
  return unit === 'timestamp' || /since 1970/.test(help) || /(?:timestamp|start_time|not_after|cert_expiry)(?:_seconds)?$/.test(name);
}

/** Words in names of gauges, each with what the gauge is at in health; the first that is found holds. */
const levels: readonly (readonly [RegExp, number])[] = [
  [/(?:_up|_success(?:ful)?|_healthy|_info|_sync_status|_enabled)$/, 1],
  [/_(?:inodes|files)_free$/, 800_000],
  [/_(?:inodes|files)$/, 1_000_000],
  [/cpu_(?:period|quota)$/, 100_000],
  [/status_code/, 200],
  [/(?:capacity|size|total|limit|max)\w*_bytes$|_bytes_(?:total|max|limit)$|maxmemory|MemTotal/, 10 * 2 ** 30],
  [/(?:avail|available|free)\w*_bytes$|MemAvailable/, 8 * 2 ** 30],
  [/_bytes(?:$|_)/, 256 * 2 ** 20],
  [/(?:^|_)(?:max|limit|capacity)(?:_|$)/, 100],
  [rarely, 0],
  [/_seconds$/, 0.01],
  [/ratio/, 0.1],
];

/** Labels of kube-state-metrics that tell a state, each with the values that hold in health. */
const states: Readonly<Record<string, RegExp>> = { phase: /^(?:Running|Bound)$/, status: /^true$/, condition: /^(?:true|AbleToScale|ScalingActive)$/ };

/** What a gauge is at. */
export function levelOf(metric: Metric, labels: Labels, now: number): number {
  if (isMoment(metric)) return /not_after|expir/.test(metric.name) ? now + 90 * 86_400 : now - 60;
  if ('reason' in labels) return 0;
  const told = Object.entries(states).filter(([label]) => label in labels && metric.name.startsWith('kube_'));
  if (told.length > 0) return !rarely.test(metric.name) && told.every(([label, value]) => value.test(labels[label]!)) ? 1 : 0;
  return levels.find(([word]) => word.test(metric.name))?.[1] ?? 3;
}
