import type { Redis } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { aggregate, number } from '../../formats/promql/build.ts';
import type { Panel, Row } from '../../observability/panel.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { compose } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { atLevels, duration, hourOf, said, warnAt } from '../signal.ts';
import { goingOf } from './eviction.ts';
import * as measured from './expressions.ts';
import { churn, levelsOf } from './memory.ts';

type Input = ResourceInput<Redis>;

const window = '$__rate_interval';

export function overviewRow({ origin }: Input, target: ScrapeTarget, context: SignalsContext): Row {
  const hour = hourOf(context);
  return {
    title: 'Overview',
    panels: [
      { title: 'Up', description: 'Whether the server answers.', kind: 'stat', unit: 'boolean', queries: [{ expression: said('redis_up', target), legend: 'up' }], thresholds: [{ severity: 'critical', value: traced(1, origin) }], lowIsBad: true, width: 6, origin },
      { title: 'Running for', description: 'Time since the server started.', kind: 'stat', unit: 'seconds', queries: [{ expression: said('redis_uptime_in_seconds', target), legend: 'running' }], width: 6, origin },
      { title: 'Keys', description: 'All that it holds.', kind: 'stat', unit: 'count', queries: [{ expression: measured.keys(target), legend: 'keys' }], width: 6, origin },
      { title: 'Found', description: `Share of the keys that were asked for and found, within ${duration(hour).value}.`, kind: 'stat', unit: 'ratio', queries: [{ expression: measured.hitShare(target, hour), legend: 'found' }], width: 6, origin: compose([origin, hour.origin]) },
    ],
  };
}

/** Where its memory may be full, no threshold is drawn. */
export function memoryRow(resource: Input, target: ScrapeTarget, { thresholds }: SignalsContext): Row {
  const { origin } = resource;
  const going = goingOf(resource);
  const { warning, critical } = levelsOf(thresholds.memory);
  const limits = { none: atLevels({ warning, critical }), timed: [{ severity: 'critical', value: critical }], any: [] } as const;
  return {
    title: 'Memory',
    panels: [
      { title: 'Memory that is taken', description: memoryDescriptions[going.value], kind: 'timeseries', unit: 'ratio', queries: [{ expression: measured.memoryShare(target), legend: 'taken' }], thresholds: limits[going.value], min: 0, max: 1, width: 8, origin: compose([origin, going.origin, warning.origin]) },
      { title: 'Memory', description: 'What is taken for data and buffers, and what may be.', kind: 'timeseries', unit: 'bytes', queries: [{ expression: said('redis_memory_used_bytes', target), legend: 'taken' }, { expression: said('redis_memory_max_bytes', target), legend: 'at most' }], min: 0, width: 8, origin },
      { title: 'Keys and those with a time', description: 'Only keys with a time go by themselves.', kind: 'timeseries', unit: 'count', queries: [{ expression: measured.keys(target), legend: 'all' }, { expression: measured.expiringKeys(target), legend: 'with a time' }], min: 0, width: 8, origin },
    ],
  };
}

const memoryDescriptions = {
  none: 'Once it is full, writes are refused: nothing may be evicted.',
  timed: 'Full is normal, as long as there are keys with a time to evict.',
  any: 'Full is normal: keys that were not used for long make room for others.',
};

export function cacheRow(resource: Input, target: ScrapeTarget, context: SignalsContext): Row {
  const hour = hourOf(context);
  const { origin } = resource;
  const going = goingOf(resource);
  const turnover: Panel = { title: 'Evicted, of all keys', description: `Within ${duration(hour).value}. Above 1, nothing stays for as long.`, kind: 'timeseries', unit: 'ratio', queries: [{ expression: measured.turnover(target, hour), legend: 'evicted' }], thresholds: warnAt(churn, origin), min: 0, width: 8, origin: compose([origin, going.origin, hour.origin]) };
  return {
    title: 'Cache',
    panels: [
      { title: 'Found in the cache', description: 'Share of the keys that were asked for and found.', kind: 'timeseries', unit: 'ratio', queries: [{ expression: measured.hitShare(target, window), legend: 'found' }], min: 0, max: 1, width: 8, origin },
      { title: 'Keys that went', description: 'Evicted for want of memory, or because their time was over.', kind: 'timeseries', unit: 'per second', queries: [{ expression: measured.evictions(target, window), legend: 'evicted' }, { expression: measured.expirations(target, window), legend: 'over' }], min: 0, width: 8, origin },
      ...(going.value === 'none' ? [] : [turnover]),
    ],
  };
}

export function clientsRow({ origin }: Input, target: ScrapeTarget, context: SignalsContext): Row {
  const { connections } = context.thresholds;
  const hour = hourOf(context);
  return {
    title: 'Clients',
    panels: [
      { title: 'Connections that are taken', description: 'Share of those that the server allows; when none is left, clients are refused.', kind: 'timeseries', unit: 'ratio', queries: [{ expression: measured.connectionShare(target), legend: 'taken' }], thresholds: atLevels(connections), min: 0, width: 6, origin: compose([origin, connections.warning.origin, connections.critical.origin]) },
      { title: 'Connections', description: 'Those that are blocked wait for something to appear.', kind: 'timeseries', unit: 'count', queries: [{ expression: said('redis_connected_clients', target), legend: 'connected' }, { expression: said('redis_blocked_clients', target), legend: 'blocked' }], min: 0, width: 6, origin },
      { title: 'Connections that were refused', description: `Within ${duration(hour).value}, because there were too many.`, kind: 'timeseries', unit: 'count', queries: [{ expression: measured.rejections(target, hour), legend: 'refused' }], min: 0, width: 6, origin: compose([origin, hour.origin]) },
      { title: 'Traffic', description: 'What comes in and goes out.', kind: 'timeseries', unit: 'bytes per second', queries: [{ expression: measured.traffic('input', target, window), legend: 'in' }, { expression: measured.traffic('output', target, window), legend: 'out' }], min: 0, width: 6, origin },
    ],
  };
}

export function commandsRow({ origin }: Input, target: ScrapeTarget): Row {
  const most = aggregate('topk', measured.commands(target, window), null, number(10));
  const slowest = aggregate('topk', measured.commandTime(target, window), null, number(10));
  return {
    title: 'Commands',
    panels: [
      { title: 'Commands', description: 'The ten that are most frequent.', kind: 'timeseries', unit: 'per second', queries: [{ expression: most, legend: '{{cmd}}' }], min: 0, stacked: true, width: 12, origin },
      { title: 'Time of a command', description: 'On average; the ten slowest. The server does one at a time.', kind: 'timeseries', unit: 'seconds', queries: [{ expression: slowest, legend: '{{cmd}}' }], min: 0, width: 12, origin },
    ],
  };
}

/** What follows from how it writes to disk, and from its copies; `null` where it has neither. */
export function safetyRow({ origin, managed, options }: Input, target: ScrapeTarget, wanted: Traced<number> | null, context: SignalsContext): Row | null {
  const logs = options.appendOnly?.value === true ? [{ expression: said('redis_aof_last_write_status', target), legend: 'log' }] : [];
  const written: Panel = { title: 'Written to disk', description: '1 while the last attempt succeeded; at 0 the server refuses to write.', kind: 'timeseries', unit: 'boolean', queries: [{ expression: said('redis_rdb_last_bgsave_status', target), legend: 'snapshot' }, ...logs], min: 0, max: 1, width: 12, origin: compose([origin, managed.origin, ...(options.appendOnly === undefined ? [] : [options.appendOnly.origin])]) };
  const panels = [...(managed.value ? [] : [written]), ...(wanted === null ? [] : [replicasPanel(target, wanted, compose([origin, managed.origin, wanted.origin]), context)])];
  return panels.length === 0 ? null : { title: 'Safety', panels };
}

function replicasPanel(target: ScrapeTarget, wanted: Traced<number>, origin: Panel['origin'], context: SignalsContext): Panel {
  const queries = [{ expression: measured.replicas(target), legend: 'now' }, { expression: measured.replicasBefore(target, context), legend: 'at most within a day' }];
  return { title: 'Replicas that are connected', description: 'One takes over when the primary fails.', kind: 'timeseries', unit: 'count', queries, thresholds: warnAt(wanted, origin), lowIsBad: true, min: 0, width: 12, origin };
}
