import type { Kafka } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { aggregate, binary, number, or, sum } from '../../formats/promql/build.ts';
import type { Panel, Row } from '../../observability/panel.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { compose } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { atLevels } from '../signal.ts';
import * as measured from './expressions.ts';
import type { Topics } from './topics.ts';

type Input = ResourceInput<Kafka>;

const window = '$__rate_interval';

export function overviewRow({ origin }: Input, target: ScrapeTarget, wanted: Traced<number>, topics: Topics | null): Row {
  const severity = wanted.value === 1 ? 'critical' : 'warning';
  const declared = topics === null ? [] : [topicsPanel(target, topics, compose([origin, topics.pattern.origin]))];
  return {
    title: 'Overview',
    panels: [
      { title: 'Brokers', description: 'Those of the cluster that are there.', kind: 'stat', unit: 'count', queries: [{ expression: measured.brokers(target), legend: 'brokers' }], thresholds: [{ severity, value: wanted }], lowIsBad: true, width: 4, origin: compose([origin, wanted.origin]) },
      ...declared,
      { title: 'Partitions without a leader', description: 'They can be neither written nor read.', kind: 'stat', unit: 'count', queries: [{ expression: sum(measured.leaderless(target), 'job'), legend: 'partitions' }], thresholds: [{ severity: 'critical', value: traced(1, origin) }], width: 4, origin },
      { title: 'Messages', description: 'Published each second, by topic.', kind: 'timeseries', unit: 'per second', queries: [{ expression: measured.published(target, window), legend: '{{topic}}' }], min: 0, stacked: true, width: 12, origin },
    ],
  };
}

function topicsPanel(target: ScrapeTarget, { pattern, count }: Topics, origin: Panel['origin']): Panel {
  return { title: 'Topics of the model', description: 'Those that are in the cluster.', kind: 'stat', unit: 'count', queries: [{ expression: measured.topicsAmong(target, pattern), legend: 'topics' }], thresholds: [{ severity: 'critical', value: count }], lowIsBad: true, width: 4, origin };
}

export function consumersRow({ origin }: Input, target: ScrapeTarget, { thresholds: { lag } }: SignalsContext): Row {
  const because = compose([origin, lag.warning.origin, lag.critical.origin]);
  return {
    title: 'Consumers',
    panels: [
      { title: 'Messages that wait, by group and topic', description: 'How far each group is behind.', kind: 'timeseries', unit: 'count', queries: [{ expression: measured.lag(target), legend: '{{consumergroup}} {{topic}}' }], thresholds: atLevels(lag), min: 0, width: 12, origin: because },
      { title: 'Messages that are read', description: 'Each second, by group and topic.', kind: 'timeseries', unit: 'per second', queries: [{ expression: measured.consumed(target, window), legend: '{{consumergroup}} {{topic}}' }], min: 0, width: 6, origin },
      { title: 'Consumers', description: 'Connected, by group.', kind: 'timeseries', unit: 'count', queries: [{ expression: measured.members(target), legend: '{{consumergroup}}' }], min: 0, width: 6, origin },
    ],
  };
}

export function topicsRow({ origin }: Input, target: ScrapeTarget): Row {
  const largest = aggregate('topk', measured.kept(target), null, number(10));
  return {
    title: 'Topics',
    panels: [
      { title: 'Messages that are kept', description: 'By topic; the ten with most.', kind: 'timeseries', unit: 'count', queries: [{ expression: largest, legend: '{{topic}}' }], min: 0, width: 24, origin },
    ],
  };
}

/** Where there is more than one copy of a partition. */
export function replicationRow({ origin }: Input, target: ScrapeTarget, copies: Traced<number>, minimum: Traced<number>): Row {
  const because = compose([origin, copies.origin]);
  const none = binary(measured.underReplicated(target), '*', 0);
  const refusing: Panel = { title: 'Partitions that refuse messages', description: 'Fewer copies are up to date than a message must reach.', kind: 'timeseries', unit: 'count', queries: [{ expression: or(measured.belowMinimum(target, minimum), none), legend: '{{topic}}' }], thresholds: [{ severity: 'critical', value: traced(1, origin) }], min: 0, width: 8, origin: because };
  return {
    title: 'Replication',
    panels: [
      { title: 'Partitions that lack a copy', description: 'By topic; the next failure may cost messages.', kind: 'timeseries', unit: 'count', queries: [{ expression: measured.underReplicated(target), legend: '{{topic}}' }], thresholds: [{ severity: 'warning', value: traced(1, origin) }], min: 0, width: 8, origin: because },
      ...(minimum.value > 1 ? [refusing] : []),
      { title: 'Partitions that another broker leads', description: 'After a broker was away; the cluster moves them back by itself.', kind: 'timeseries', unit: 'count', queries: [{ expression: measured.movedLeaders(target), legend: 'partitions' }], min: 0, width: 8, origin: because },
    ],
  };
}
