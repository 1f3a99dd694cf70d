import type { Qdrant } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { max, series } from '../../formats/promql/build.ts';
import type { Row } from '../../observability/panel.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { compose } from '../../provenance/origin.ts';
import { traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { atLevels, said, warnAt } from '../signal.ts';
import { mostMapped, slowAfter } from './alerts.ts';
import * as measured from './expressions.ts';

type Input = ResourceInput<Qdrant>;

const window = '$__rate_interval';

export function overviewRow({ origin }: Input, target: ScrapeTarget): Row {
  return {
    title: 'Overview',
    panels: [
      { title: 'Up', description: 'Whether the server answers.', kind: 'stat', unit: 'boolean', queries: [{ expression: max(series('up', { job: target.workload }), 'job'), legend: 'up' }], thresholds: [{ severity: 'critical', value: traced(1, origin) }], lowIsBad: true, width: 6, origin },
      { title: 'Collections', description: 'Those that are there.', kind: 'stat', unit: 'count', queries: [{ expression: said('collections_total', target), legend: 'collections' }], width: 6, origin },
      { title: 'Points, by collection', description: 'What can be searched.', kind: 'timeseries', unit: 'count', queries: [{ expression: measured.points(target), legend: '{{id}}' }], min: 0, width: 12, origin },
    ],
  };
}

export function requestsRow({ origin }: Input, target: ScrapeTarget, { thresholds }: SignalsContext): Row {
  const { errors } = thresholds;
  const slow = slowAfter(thresholds);
  return {
    title: 'Requests',
    panels: [
      { title: 'Answers', description: 'By status: of HTTP from 200, of gRPC from 0.', kind: 'timeseries', unit: 'requests per second', queries: [{ expression: measured.answers(target, window, 'status'), legend: '{{status}}' }], min: 0, stacked: true, width: 8, origin },
      { title: 'Answers that are errors', description: 'Share of those that are the fault of the server.', kind: 'timeseries', unit: 'ratio', queries: [{ expression: measured.failureShare(target, window), legend: 'errors' }], thresholds: atLevels(errors), min: 0, width: 8, origin: compose([origin, errors.warning.origin, errors.critical.origin]) },
      { title: 'Time to answer', description: 'On average, by kind of request.', kind: 'timeseries', unit: 'seconds', queries: [{ expression: measured.answerTime(target, window), legend: '{{endpoint}}' }], thresholds: warnAt(slow, origin), min: 0, width: 8, origin: compose([origin, slow.origin]) },
    ],
  };
}

export function workRow({ origin }: Input, target: ScrapeTarget): Row {
  return {
    title: 'Work',
    panels: [
      { title: 'Changes that wait', description: 'By collection; they are searched once they are applied.', kind: 'timeseries', unit: 'count', queries: [{ expression: said('collection_update_queue_length', target, 'id'), legend: '{{id}}' }], min: 0, width: 6, origin },
      { title: 'Rebuilding', description: 'Tasks that rebuild parts of a collection after changes.', kind: 'timeseries', unit: 'count', queries: [{ expression: said('collection_running_optimizations', target, 'id'), legend: '{{id}}' }], min: 0, width: 6, origin },
      { title: 'Memory', description: 'What the server holds, and what of it it asked for itself; the rest are files.', kind: 'timeseries', unit: 'bytes', queries: [{ expression: said('memory_resident_bytes', target), legend: 'held' }, { expression: said('memory_allocated_bytes', target), legend: 'asked for' }], min: 0, width: 6, origin },
      { title: 'Memory mappings', description: 'Share of those that the machine allows; when there are no more, the server ends.', kind: 'timeseries', unit: 'ratio', queries: [{ expression: measured.mappedShare(target), legend: 'mapped' }], thresholds: warnAt(mostMapped, origin), min: 0, width: 6, origin },
    ],
  };
}
