import type { Bucket } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { compare } from '../../formats/promql/build.ts';
import type { Alert, Severity } from '../../observability/alert.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { convention } from '../../provenance/origin.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { alertOf, percent, said } from '../signal.ts';
import { failures, failureShare, requests, takenShare } from './expressions.ts';

type Input = ResourceInput<Bucket>;

const unwell = convention('a server that says so itself cannot write, or cannot read', { reference: 'https://github.com/minio/minio/blob/RELEASE.2025-09-07T16-13-09Z/docs/metrics/prometheus/list.md' });
const full = convention('a server whose disk is full takes no more objects');
const failing = convention('users notice when files cannot be had');

export function healthAlert({ name, origin }: Input, target: ScrapeTarget, { window }: SignalsContext): Alert {
  const health = { metric: 'minio_cluster_health_status', labels: { server: '127.0.0.1:9000' } };
  return alertOf([origin, unwell], {
    name: 'BucketUnhealthy',
    severity: 'critical',
    expression: compare(said('minio_cluster_health_status', target), '==', 0),
    minutes: 5,
    summary: t`${name} is not well`,
    description: t`${name} has said for five minutes that it is not well.`,
    panel: 'Healthy',
    runbook: {
      meaning: t`The server of ${name} says of itself that it cannot do its work.`,
      impact: 'Objects cannot be written, or not be read.',
      condition: t`${name} has reported itself as unhealthy for five minutes.`,
      causes: ['Its disk is full, or fails.', 'Its volume was taken away.'],
      queries: [
        ['How full is it?', takenShare(target)],
        ['Which requests fail?', failures(target, window)],
      ],
      remedies: [t`Read the log of ${name}.`, 'Give its disk more room, or replace it.', 'Restart it.'],
    },
    test: { fault: [{ ...health, start: 0 }], health: [{ ...health, start: 1 }] },
  });
}

export function roomAlerts(resource: Input, target: ScrapeTarget, { thresholds: { disk }, window }: SignalsContext): Alert[] {
  return [roomAlert(resource, target, 'warning', disk.warning, window), roomAlert(resource, target, 'critical', disk.critical, window)];
}

function roomAlert({ name, origin }: Input, target: ScrapeTarget, severity: Severity, threshold: Traced<number>, window: Traced<number>): Alert {
  const labels = { server: '127.0.0.1:9000' };
  const total = { metric: 'minio_cluster_capacity_usable_total_bytes', labels, start: 1000 };
  const free = { metric: 'minio_cluster_capacity_usable_free_bytes', labels };
  return alertOf([origin, full, threshold.origin], {
    name: 'BucketFull',
    severity,
    expression: compare(takenShare(target), '>', threshold),
    minutes: 15,
    summary: t`${name} is running out of room`,
    description: t`{{ $value | humanizePercentage }} of the room for objects of ${name} are taken.`,
    panel: 'Room that is taken',
    threshold,
    runbook: {
      meaning: t`More than ${percent(threshold)} of the room for objects of ${name} are taken.`,
      impact: 'None yet; when it is full, nothing can be uploaded.',
      condition: t`What is not free, divided by all of the room, has been above ${percent(threshold)} for fifteen minutes.`,
      causes: ['Objects are kept for ever.', 'Old versions of objects are kept.', 'More is uploaded than was thought.'],
      queries: [
        ['How many objects are there?', said('minio_cluster_usage_object_total', target)],
        ['What is asked of it?', requests(target, window)],
      ],
      remedies: [t`Let objects be deleted at some age: the option "expireAfter" of ${name}.`, t`Give it more disk: the option "storage" of ${name}.`],
    },
    test: { fault: [total, { ...free, start: 0 }], health: [total, { ...free, start: 999 }] },
  });
}

export function failureAlerts(resource: Input, target: ScrapeTarget, { thresholds: { errors }, window }: SignalsContext): Alert[] {
  return [failureAlert(resource, target, 'warning', errors.warning, window), failureAlert(resource, target, 'critical', errors.critical, window)];
}

function failureAlert({ name, origin }: Input, target: ScrapeTarget, severity: Severity, threshold: Traced<number>, window: Traced<number>): Alert {
  const labels = { server: '127.0.0.1:9000', api: 'putobject' };
  const all = { metric: 'minio_s3_requests_total', labels, start: 0, perMinute: 60 };
  const erred = { metric: 'minio_s3_requests_5xx_errors_total', labels, start: 0 };
  return alertOf([origin, failing, threshold.origin], {
    name: 'BucketFailing',
    severity,
    expression: compare(failureShare(target, window), '>', threshold),
    minutes: 10,
    summary: t`Requests to ${name} fail`,
    description: t`{{ $value | humanizePercentage }} of the requests to ${name} fail because of it.`,
    panel: 'Requests that fail',
    threshold,
    runbook: {
      meaning: t`${name} answers requests with errors that are not the fault of who asks.`,
      impact: 'Files cannot be uploaded, or not be had.',
      condition: t`Answers with 5xx, divided by all requests, have been above ${percent(threshold)} for ten minutes.`,
      causes: ['Its disk is full, slow or fails.', 'It has more to do than it has processor and memory for.'],
      queries: [
        ['Which requests fail?', failures(target, window)],
        ['How full is it?', takenShare(target)],
      ],
      remedies: [t`Read the log of ${name}.`, 'Give it more room, memory or processor.'],
    },
    test: { fault: [all, { ...erred, perMinute: 60 }], health: [all, erred] },
  });
}
