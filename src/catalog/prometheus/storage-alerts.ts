import { compare, increase, over, sum } from '../../formats/promql/build.ts';
import type { Alert } from '../../observability/alert.ts';
import { t } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import { own } from '../panel.ts';
import { alertOf } from '../signal.ts';
import { retentionOf, storageOf } from './retention.ts';
import type { Watched } from './watched.ts';

const reference = 'https://github.com/prometheus/prometheus/blob/main/documentation/prometheus-mixin/alerts.libsonnet';
const keeps = source('prometheus.storage-alerts', 'what is not compacted fills the disk, and then nothing is kept', reference);
const shorter = source('prometheus.retention-alert', 'what does not fit on the disk is dropped before its time', 'https://prometheus.io/docs/prometheus/latest/storage/#operational-aspects');

const hour = 3_600_000;

/** Whether it keeps what it is told, for as long as it should. */
export function storageAlerts(watched: Watched): Alert[] {
  return [compactions(watched), shortened(watched)];
}

function compactions({ resource: { name, origin }, target }: Watched): Alert {
  const failed = sum(increase(over(own(target, 'prometheus_tsdb_compactions_failed_total'), 3 * hour)), 'job');
  return alertOf([keeps, origin], {
    name: 'CompactionsFail',
    severity: 'warning',
    expression: compare(failed, '>', 0),
    minutes: 60,
    summary: t`${name} cannot compact its data`,
    description: t`{{ $value | humanize }} compactions of ${name} failed in three hours; its disk fills until they succeed.`,
    panel: 'Data on disk',
    runbook: {
      meaning: t`${name} cannot put older samples together.`,
      impact: t`None yet. When the disk is full, ${name} keeps no samples and raises no alerts.`,
      condition: t`Compactions of ${name} have failed in the last three hours, for an hour.`,
      causes: ['The disk is full.', 'A block on the disk is damaged.', t`${name} runs out of memory while it compacts.`],
      queries: [['How much is on the disk?', own(target, 'prometheus_tsdb_storage_blocks_bytes')], ['How much is not compacted?', own(target, 'prometheus_tsdb_wal_storage_size_bytes')]],
      remedies: [t`Read the log of ${name}: it names the block.`, t`Where the disk is full, give it more room: resources.${name}.storage.`, 'Where a block is damaged, move its folder away: what it holds is lost.'],
    },
    test: { fault: [{ metric: 'prometheus_tsdb_compactions_failed_total', labels: {}, start: 0, perMinute: 1 }], health: [{ metric: 'prometheus_tsdb_compactions_failed_total', labels: {}, start: 0 }] },
  });
}

function shortened({ resource, target }: Watched): Alert {
  const { name, origin } = resource;
  const retention = retentionOf(resource);
  const storage = storageOf(resource);
  const dropped = sum(increase(over(own(target, 'prometheus_tsdb_size_retentions_total'), 24 * hour)), 'job');
  return alertOf([shorter, origin, retention.origin, storage.origin], {
    name: 'HistoryTooShort',
    severity: 'warning',
    expression: compare(dropped, '>', 0),
    minutes: 60,
    summary: t`${name} keeps samples for less than ${retention}`,
    description: t`${name} dropped its oldest samples {{ $value | humanize }} times in a day, because they did not fit on its disk.`,
    panel: 'Data on disk',
    runbook: {
      meaning: t`Samples are to be kept for ${retention}, and the disk has no room for so many.`,
      impact: 'None. Dashboards and objectives look back less far than they should.',
      condition: t`${name} has dropped samples in the last day because of the size of its data.`,
      causes: ['A metric has many more series than it had.', 'More is scraped than when the disk was chosen.'],
      queries: [['How many series are there?', own(target, 'prometheus_tsdb_head_series')], ['How much is on the disk?', own(target, 'prometheus_tsdb_storage_blocks_bytes')]],
      remedies: [t`Look on the page of ${name} for the metrics with the most series.`, t`Give it more room, or keep samples for less time: storage and retention of resources.${name}.`],
    },
    test: { fault: [{ metric: 'prometheus_tsdb_size_retentions_total', labels: {}, start: 0, perMinute: 1 }], health: [{ metric: 'prometheus_tsdb_size_retentions_total', labels: {}, start: 0 }] },
  });
}
