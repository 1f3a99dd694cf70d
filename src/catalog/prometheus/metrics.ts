import type { Metric } from '../../observability/metric.ts';
import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';

function metric(type: Metric['type'], name: string, help: string, labels: readonly string[] = [], unit?: string): Metric {
  return { name, type, labels, help, ...(unit === undefined ? {} : { unit }) };
}

/** Of the many metrics that it serves about itself, those that tell whether it does its work. As a server of version 3 serves them. */
export const metrics: MetricsFacet = {
  port: 'http',
  path: fact('/metrics', 'prometheus.metrics', 'where it serves its own metrics', 'https://prometheus.io/docs/prometheus/latest/getting_started/'),
  reference: 'https://github.com/prometheus/prometheus/blob/main/documentation/prometheus-mixin/alerts.libsonnet',
  metrics: [
    metric('gauge', 'prometheus_build_info', 'Always 1; its labels tell the version.', ['version', 'revision', 'branch', 'goversion', 'goos', 'goarch', 'tags']),
    metric('gauge', 'prometheus_config_last_reload_successful', 'Whether the last attempt to read the configuration succeeded.'),
    metric('gauge', 'prometheus_tsdb_head_series', 'Series in memory.', [], 'series'),
    metric('counter', 'prometheus_tsdb_head_samples_appended_total', 'Samples that were stored.', ['type'], 'samples'),
    metric('counter', 'prometheus_tsdb_compactions_failed_total', 'Compactions that failed.'),
    metric('counter', 'prometheus_tsdb_size_retentions_total', 'Times at which the oldest samples were dropped because the disk had no room for them.'),
    metric('gauge', 'prometheus_tsdb_storage_blocks_bytes', 'Size of the samples on disk.', [], 'bytes'),
    metric('gauge', 'prometheus_tsdb_wal_storage_size_bytes', 'Size of what is not yet compacted.', [], 'bytes'),
    metric('gauge', 'prometheus_tsdb_retention_limit_bytes', 'Size above which the oldest samples are dropped.', [], 'bytes'),
    metric('counter', 'prometheus_rule_evaluations_total', 'Evaluations of rules.', ['rule_group']),
    metric('counter', 'prometheus_rule_evaluation_failures_total', 'Evaluations of rules that failed.', ['rule_group']),
    metric('counter', 'prometheus_rule_group_iterations_missed_total', 'Evaluations of groups that were left out because the one before took too long.', ['rule_group']),
    metric('gauge', 'prometheus_rule_group_last_duration_seconds', 'Time that the last evaluation of a group took.', ['rule_group'], 'seconds'),
    metric('counter', 'prometheus_notifications_sent_total', 'Alerts that it tried to send.', ['alertmanager'], 'alerts'),
    metric('counter', 'prometheus_notifications_errors_total', 'Alerts that could not be sent.', ['alertmanager'], 'alerts'),
    metric('counter', 'prometheus_notifications_dropped_total', 'Alerts that were dropped before an Alertmanager had them.', ['alertmanager'], 'alerts'),
    metric('gauge', 'prometheus_notifications_alertmanagers_discovered', 'Alertmanagers that it sends to.'),
    metric('gauge', 'prometheus_target_scrape_pool_targets', 'Targets of a job.', ['scrape_job'], 'targets'),
    metric('counter', 'prometheus_target_sync_failed_total', 'Targets that could not be made of what was discovered.', ['scrape_job'], 'targets'),
    metric('counter', 'prometheus_target_scrape_pools_failed_total', 'Jobs that could not be set up.'),
    metric('counter', 'prometheus_target_scrapes_sample_duplicate_timestamp_total', 'Samples that were dropped because there is another value of that moment.', [], 'samples'),
    metric('counter', 'prometheus_target_scrapes_sample_out_of_order_total', 'Samples that were dropped because there is a later one.', [], 'samples'),
    metric('counter', 'prometheus_sd_kubernetes_failures_total', 'Requests for what runs in the cluster that failed.'),
    metric('counter', 'prometheus_http_requests_total', 'Requests that it answered.', ['code', 'handler'], 'requests'),
    metric('histogram', 'prometheus_http_request_duration_seconds', 'Time to answer a request.', ['handler'], 'seconds'),
    metric('counter', 'process_cpu_seconds_total', 'Processor time that it used.', [], 'seconds'),
    metric('gauge', 'process_resident_memory_bytes', 'Memory that it holds.', [], 'bytes'),
  ],
};
