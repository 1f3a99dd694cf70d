import type { Qdrant } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { compare } from '../../formats/promql/build.ts';
import type { Alert, Severity } from '../../observability/alert.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { convention } from '../../provenance/origin.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { alertOf, duration, percent, said } from '../signal.ts';
import { answers, answerTime, failureShare, failures, mappedShare, missing, points } from './expressions.ts';

type Input = ResourceInput<Qdrant>;
export type Collections = readonly [Traced<string>, ...Traced<string>[]];

const recovering = convention('a server that starts so has run out of memory while it loaded, and refuses nearly everything', { reference: 'https://qdrant.tech/documentation/guides/administration/#recovery-mode' });
const made = convention('collections are made by a job, so one that is missing stays away');
const failing = convention('users notice when searches fail');
const slow = convention('a search that takes longer on average than nearly all requests may take delays everything that waits for it');
const mapped = convention('a server that may map no more files ends', { reference: 'https://docs.kernel.org/admin-guide/sysctl/vm.html#max-map-count' });

export const mostMapped = 0.8;

export function recoveryAlert({ name, origin }: Input, target: ScrapeTarget): Alert {
  const mode = { metric: 'app_status_recovery_mode', labels: {} };
  return alertOf([origin, recovering], {
    name: 'QdrantRecovering',
    severity: 'critical',
    expression: compare(said('app_status_recovery_mode', target), '==', 1),
    minutes: 2,
    summary: t`${name} has started without its collections`,
    description: t`${name} is in recovery mode: collections can only be looked at and deleted.`,
    runbook: {
      meaning: t`${name} was started in recovery mode, since it did not come up otherwise.`,
      impact: 'No search succeeds, and nothing can be changed.',
      condition: t`${name} has said for two minutes that it is in recovery mode.`,
      causes: ['It ran out of memory while it loaded its collections.', 'Somebody is repairing it.'],
      queries: [
        ['How much memory does it hold?', said('memory_resident_bytes', target)],
        ['Which collections are there?', points(target)],
      ],
      remedies: ['Give it more memory, and restart it without recovery mode.', 'Delete a collection that nobody needs.', 'Restore a snapshot where the data is damaged.'],
    },
    test: { fault: [{ ...mode, start: 1 }], health: [{ ...mode, start: 0 }] },
  });
}

export function collectionsAlert({ name, origin }: Input, target: ScrapeTarget, collections: Collections): Alert {
  const up = { metric: 'up', labels: {}, start: 1 };
  return alertOf([origin, made, ...collections.map((one) => one.origin)], {
    name: 'CollectionMissing',
    severity: 'critical',
    expression: missing(target, collections),
    minutes: 15,
    summary: t`A collection of ${name} is missing`,
    description: t`The collection {{ $labels.id }}, which the model declares, is not in ${name}.`,
    panel: 'Points, by collection',
    runbook: {
      meaning: t`A collection that the model declares is not in ${name}.`,
      impact: 'Searches in it fail, and nothing can be added to it.',
      condition: t`${name} has not told of one of its collections for fifteen minutes: ${collectionNames(collections)}.`,
      causes: ['The job that makes collections has not run, or failed.', 'Somebody deleted it.', 'The server came up with an empty disk.'],
      queries: [
        ['Which collections are there?', points(target)],
        ['How many are there?', said('collections_total', target)],
      ],
      remedies: [t`Run the job ${name}-collections again: it makes what is missing and leaves the rest.`, 'Restore a snapshot: a collection that was made anew is empty.'],
    },
    test: { fault: [up, ...collections.slice(1).map(pointsOf)], health: [up, ...collections.map(pointsOf)] },
  });
}

function pointsOf(id: Traced<string>): Alert['test']['health'][number] {
  return { metric: 'collection_points', labels: { id }, start: 1000 };
}

function collectionNames([first, ...others]: Collections): Traced<string> {
  return others.reduce((text, name) => t`${text}, ${name}`, first);
}

export function failureAlerts(resource: Input, target: ScrapeTarget, { thresholds: { errors }, window }: SignalsContext): Alert[] {
  return [failureAlert(resource, target, 'warning', errors.warning, window), failureAlert(resource, target, 'critical', errors.critical, window)];
}

function failureAlert({ name, origin }: Input, target: ScrapeTarget, severity: Severity, threshold: Traced<number>, window: Traced<number>): Alert {
  const search = { method: 'POST', endpoint: '/collections/{collection_name}/points/search' };
  const answered = { metric: 'rest_responses_total', labels: { ...search, status: '200' }, start: 0 };
  const erred = { metric: 'rest_responses_total', labels: { ...search, status: '500' }, start: 0 };
  return alertOf([origin, failing, threshold.origin], {
    name: 'QdrantFailing',
    severity,
    expression: compare(failureShare(target, window), '>', threshold),
    minutes: 10,
    summary: t`Requests to ${name} fail`,
    description: t`{{ $value | humanizePercentage }} of the answers of ${name} are errors of its own.`,
    panel: 'Answers that are errors',
    threshold,
    runbook: {
      meaning: t`${name} answers requests with errors that are not the fault of who asks.`,
      impact: 'Searches fail, or what is added is lost unless it is tried again.',
      condition: t`Answers with 5xx, or a status of gRPC that means the same, divided by all, have been above ${percent(threshold)} for ten minutes.`,
      causes: ['It lacks memory, or its disk is full.', 'A collection is damaged.', 'Requests take longer than it lets them.'],
      queries: [
        ['Which requests, with which status?', answers(target, window, 'endpoint', 'status')],
        ['How many fail each second?', failures(target, window)],
        ['How much memory does it hold?', said('memory_resident_bytes', target)],
      ],
      remedies: [t`Read the log of ${name}.`, 'Give it more memory or disk.', 'Restart it; its collections are loaded again.'],
    },
    test: { fault: [{ ...erred, perMinute: 60 }, answered], health: [erred, { ...answered, perMinute: 60 }] },
  });
}

/** Milliseconds of the model are seconds of Prometheus. */
export function slowAfter({ latency: { p95 } }: SignalsContext['thresholds']): Traced<number> {
  return map(p95, (ms) => ms / 1000);
}

export function slowAlert({ name, origin }: Input, target: ScrapeTarget, { thresholds, window }: SignalsContext): Alert {
  const threshold = slowAfter(thresholds);
  const labels = { method: 'POST', endpoint: '/collections/{collection_name}/points/search', status: '200' };
  const counted = { metric: 'rest_responses_duration_seconds_count', labels, start: 0, perMinute: 60 };
  const taken = { metric: 'rest_responses_duration_seconds_sum', labels, start: 0 };
  return alertOf([origin, slow, threshold.origin], {
    name: 'QdrantSlow',
    severity: 'warning',
    expression: compare(answerTime(target, window), '>', threshold),
    minutes: 10,
    summary: t`${name} answers slowly`,
    description: t`On average {{ $labels.endpoint }} of ${name} takes {{ $value | humanizeDuration }}.`,
    panel: 'Time to answer',
    threshold,
    runbook: {
      meaning: t`Requests to ${name} take longer than ${duration(thresholds.latency.p95)} on average.`,
      impact: 'Whatever waits for a search is slow.',
      condition: t`The time to answer, divided by the answers, has been above ${duration(thresholds.latency.p95)} for ten minutes, for one kind of request.`,
      causes: ['Vectors no longer fit into memory, and are read from the disk.', 'Changes are being indexed while searches run.', 'Searches filter by fields that have no index, or ask for many results.'],
      queries: [
        ['How many requests of each kind are there?', answers(target, window, 'endpoint')],
        ['Is something being rebuilt?', said('collection_running_optimizations', target, 'id')],
        ['How many changes wait?', said('collection_update_queue_length', target, 'id')],
      ],
      remedies: ['Wait, where many changes are being indexed.', 'Give it more memory, or let it keep vectors in a smaller form (quantization).', 'Make an index for the fields that searches filter by.'],
    },
    test: { fault: [counted, { ...taken, perMinute: map(threshold, (seconds) => seconds * 120) }], health: [counted, { ...taken, perMinute: map(threshold, (seconds) => seconds * 6) }] },
  });
}

export function mappingsAlert({ name, origin }: Input, target: ScrapeTarget): Alert {
  const allowed = { metric: 'system_max_mmaps', labels: {}, start: 65_530 };
  const open = { metric: 'process_open_mmaps', labels: {} };
  return alertOf([origin, mapped], {
    name: 'QdrantMappings',
    severity: 'warning',
    expression: compare(mappedShare(target), '>', mostMapped),
    minutes: 15,
    summary: t`${name} has mapped nearly as many files as the machine allows`,
    description: t`${name} has {{ $value | humanizePercentage }} of the memory mappings that the machine allows.`,
    panel: 'Memory mappings',
    threshold: mostMapped,
    runbook: {
      meaning: t`${name} maps its files into memory, and has nearly as many mappings as one program may.`,
      impact: 'None yet. When there are no more, the server ends.',
      condition: 'Mappings, divided by those that the machine allows, have been above 80 % for fifteen minutes.',
      causes: ['There are many collections, or many segments.', 'vm.max_map_count of the machine is low.'],
      queries: [
        ['How many are there?', said('process_open_mmaps', target)],
        ['How many collections are there?', said('collections_total', target)],
      ],
      remedies: ['Raise vm.max_map_count on the machine.', 'Delete collections that nobody needs, or join them in one.'],
    },
    test: { fault: [{ ...open, start: 65_000 }, allowed], health: [{ ...open, start: 1000 }, allowed] },
  });
}
