import { count, max, series, subtract, sum } from '../../formats/promql/build.ts';
import type { Row } from '../../observability/panel.ts';
import { compose } from '../../provenance/origin.ts';
import { source } from '../facts.ts';
import { own, rowOf, shownRate } from '../panel.ts';
import type { Watched } from './watched.ts';

const shown = source('prometheus.panels', 'what tells whether it sees, reckons, keeps and tells', 'https://prometheus.io/docs/prometheus/latest/storage/#operational-aspects');

export function rows(watched: Watched): Row[] {
  const why = [compose([shown, watched.resource.origin])];
  const { alertmanager } = watched.resource.options;
  const sent = alertmanager === undefined ? [] : [rowOf([...why, alertmanager.origin], 'Alerts', alerts(watched))];
  return [rowOf(why, 'Scraping', scraping(watched)), rowOf(why, 'Rules', rules(watched)), ...sent, rowOf(why, 'Data', data(watched))];
}

type Panels = Parameters<typeof rowOf>[2];

function scraping({ target }: Watched): Panels {
  const rejected = (metric: string) => sum(shownRate(target, `prometheus_target_scrapes_sample_${metric}_total`), 'job');
  return [
    { title: 'Targets that answer', description: 'Of every job, how many targets answered the last scrape.', unit: 'count', queries: [['{{job}}', sum(series('up'), 'job')]], min: 0, width: 12 },
    { title: 'Targets that do not answer', description: 'Of every job, how many targets did not answer the last scrape: they are not seen.', unit: 'count', queries: [['{{job}}', subtract(count(series('up'), 'job'), sum(series('up'), 'job'))]], min: 0, width: 12 },
    { title: 'Samples stored', description: 'How much it is told.', unit: 'per second', queries: [['{{job}}', sum(shownRate(target, 'prometheus_tsdb_head_samples_appended_total'), 'job')]], min: 0, width: 12 },
    { title: 'Samples that are rejected', description: 'Two values of one moment, or one that comes too late.', unit: 'per second', queries: [['same moment', rejected('duplicate_timestamp')], ['too late', rejected('out_of_order')]], min: 0, width: 12 },
  ];
}

function rules({ target }: Watched): Panels {
  return [
    { title: 'Rules that fail', description: 'Alerts of a group that stands here may be silent.', unit: 'per second', queries: [['{{rule_group}}', sum(shownRate(target, 'prometheus_rule_evaluation_failures_total'), 'rule_group')]], min: 0, width: 12 },
    { title: 'Time that groups take', description: 'A group that takes longer than the time between two evaluations is late.', unit: 'seconds', queries: [['{{rule_group}}', max(own(target, 'prometheus_rule_group_last_duration_seconds'), 'rule_group')]], min: 0, width: 12 },
  ];
}

function alerts({ target }: Watched): Panels {
  return [
    {
      title: 'Alerts sent',
      description: 'To the Alertmanager, those that it did not accept, and those that were dropped.',
      unit: 'per second',
      queries: [
        ['sent', sum(shownRate(target, 'prometheus_notifications_sent_total'), 'job')],
        ['not accepted', sum(shownRate(target, 'prometheus_notifications_errors_total'), 'job')],
        ['dropped', sum(shownRate(target, 'prometheus_notifications_dropped_total'), 'job')],
      ],
      min: 0,
      width: 12,
    },
  ];
}

function data({ target }: Watched): Panels {
  return [
    { title: 'Series', description: 'Those that had a sample lately. Memory follows from them.', unit: 'count', queries: [['{{instance}}', own(target, 'prometheus_tsdb_head_series')]], min: 0, width: 8 },
    {
      title: 'Data on disk',
      description: 'Samples, what is not yet compacted, and the size above which the oldest are dropped.',
      unit: 'bytes',
      queries: [
        ['samples', own(target, 'prometheus_tsdb_storage_blocks_bytes')],
        ['not compacted', own(target, 'prometheus_tsdb_wal_storage_size_bytes')],
        ['limit', own(target, 'prometheus_tsdb_retention_limit_bytes')],
      ],
      min: 0,
      width: 8,
    },
    { title: 'Memory', description: 'What the process holds.', unit: 'bytes', queries: [['{{instance}}', own(target, 'process_resident_memory_bytes')]], min: 0, width: 8 },
  ];
}
