import type { Bucket } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Row } from '../../observability/panel.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import { compose } from '../../provenance/origin.ts';
import { traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { atLevels, said, unansweredAlert } from '../signal.ts';
import { failureAlerts, healthAlert, roomAlerts } from './alerts.ts';
import * as measured from './expressions.ts';

const window = '$__rate_interval';

/** What of a server is worth an alert and a look; a cloud watches its own buckets. */
export function serverSignals(resource: ResourceInput<Bucket>, target: ScrapeTarget, context: SignalsContext): Signals {
  const { name, origin } = resource;
  const down = {
    name: 'BucketDown',
    panel: 'Healthy',
    impact: 'Files can be neither uploaded nor had.',
    causes: ['The server does not run: it was killed for its memory, or its disk is full.', 'It was given a key that it does not take.'],
    remedies: ['Give a full disk more room.', 'Restart it.'],
  };
  return {
    recordings: [],
    alerts: [unansweredAlert(name, target, origin, down), healthAlert(resource, target, context), ...roomAlerts(resource, target, context), ...failureAlerts(resource, target, context)],
    rows: [roomRow(resource, target, context), requestsRow(resource, target, context)],
  };
}

function roomRow({ origin }: ResourceInput<Bucket>, target: ScrapeTarget, { thresholds: { disk } }: SignalsContext): Row {
  const because = compose([origin, disk.warning.origin, disk.critical.origin]);
  return {
    title: 'Overview',
    panels: [
      { title: 'Healthy', description: 'What the server says of itself.', kind: 'stat', unit: 'boolean', queries: [{ expression: said('minio_cluster_health_status', target), legend: 'healthy' }], thresholds: [{ severity: 'critical', value: traced(1, origin) }], lowIsBad: true, width: 4, origin },
      { title: 'Objects', description: 'Those that are kept.', kind: 'stat', unit: 'count', queries: [{ expression: said('minio_cluster_usage_object_total', target), legend: 'objects' }], width: 4, origin },
      { title: 'Room that is taken', description: 'Share of the room for objects.', kind: 'timeseries', unit: 'ratio', queries: [{ expression: measured.takenShare(target), legend: 'taken' }], thresholds: atLevels(disk), min: 0, max: 1, width: 8, origin: because },
      { title: 'Room', description: 'What there is, and what is left.', kind: 'timeseries', unit: 'bytes', queries: [{ expression: measured.total(target), legend: 'all' }, { expression: measured.free(target), legend: 'free' }], min: 0, width: 8, origin },
    ],
  };
}

function requestsRow({ origin }: ResourceInput<Bucket>, target: ScrapeTarget, { thresholds: { errors } }: SignalsContext): Row {
  const because = compose([origin, errors.warning.origin, errors.critical.origin]);
  return {
    title: 'Requests',
    panels: [
      { title: 'Requests', description: 'By what is asked.', kind: 'timeseries', unit: 'requests per second', queries: [{ expression: measured.requests(target, window), legend: '{{api}}' }], min: 0, stacked: true, width: 12, origin },
      { title: 'Requests that fail', description: 'Share of those that failed because of the server.', kind: 'timeseries', unit: 'ratio', queries: [{ expression: measured.failureShare(target, window), legend: 'failed' }], thresholds: atLevels(errors), min: 0, width: 12, origin: because },
    ],
  };
}
