import type * as Model from '../model/types.gen.ts';
import type { View } from '../model/view.ts';
import { parseDuration, parsePercent } from '../model/units.ts';
import { defaultOrigin } from '../provenance/default-origin.ts';
import { originOf } from '../provenance/document.ts';
import { path } from '../provenance/path.ts';
import type { Origin } from '../provenance/origin.ts';
import { map, traced, type Traced } from '../provenance/traced.ts';

/** Where values begin to be worth an alert: fractions and milliseconds. */
export interface Thresholds {
  /** Share of requests that fail. */
  readonly errors: Levels;
  /** Time in which 95 and 99 of 100 requests are answered, where a service has no objective of its own. */
  readonly latency: { readonly p95: Traced<number>; readonly p99: Traced<number> };
  /** Share of what a container may use of the processor, and of memory. */
  readonly cpu: Traced<number>;
  readonly memory: Traced<number>;
  /** Share of a disk that is used. */
  readonly disk: Levels;
  /** Share of the connections that a server allows. */
  readonly connections: Levels;
  /** Time that a certificate is still valid. */
  readonly certificates: Levels;
  /** Age of the newest backup. */
  readonly backups: Traced<number>;
  /** Messages that wait for a consumer. */
  readonly lag: Levels;
}

export interface Levels {
  readonly warning: Traced<number>;
  readonly critical: Traced<number>;
}

type Written = View<Model.Thresholds>;

/** The model's, and for what it leaves open what a careful operator would choose. */
export function thresholdsOf(written: Written | undefined): Thresholds {
  const at: Origin = (written && originOf(written)) ?? { kind: 'model', path: path(['alerting', 'thresholds']) };
  const by = <T>(key: string, stated: Traced<T> | undefined, otherwise: T, reason: string): Traced<T> => stated ?? traced(otherwise, defaultOrigin(at, key, reason));
  const levels = <T>(key: string, stated: { readonly warning?: Traced<T>; readonly critical?: Traced<T> } | undefined, warning: T, critical: T, reason: string, parse: (text: T) => number): Levels => ({
    warning: map(by(`${key}.warning`, stated?.warning, warning, reason), parse),
    critical: map(by(`${key}.critical`, stated?.critical, critical, reason), parse),
  });
  return {
    errors: levels('errors', written?.errors, '5%', '10%', 'one request in twenty is noticed by some users, one in ten by most', parsePercent),
    latency: {
      p95: map(by('latency.p95', written?.latency?.p95, '500ms', 'what people still call quick'), parseDuration),
      p99: map(by('latency.p99', written?.latency?.p99, '1s', 'beyond a second people lose their train of thought'), parseDuration),
    },
    cpu: map(by('cpu', written?.cpu, '90%', 'above it the next peak is throttled'), parsePercent),
    memory: map(by('memory', written?.memory, '90%', 'above it the next peak is killed'), parsePercent),
    disk: levels('disk', written?.disk, '80%', '90%', 'a fifth leaves days to act, a tenth hours', parsePercent),
    connections: levels('connections', written?.connections, '80%', '95%', 'the last ones are needed by whoever mends it', parsePercent),
    certificates: levels('certificates', written?.certificates, '21d', '7d', 'renewal is tried 30 days before the end, so three weeks mean that it failed', parseDuration),
    backups: map(by('backups', written?.backups, '36h', 'a daily backup that was missed once, and half a day to notice'), parseDuration),
    lag: levels('lag', written?.lag, 1000, 10_000, 'a backlog that a consumer in health works off within minutes', Number),
  };
}
