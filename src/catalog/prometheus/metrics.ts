import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';

/** Of the many metrics that it serves about itself, those that tell whether it does its work. */
export const metrics: MetricsFacet = {
  port: 'http',
  path: fact('/metrics', 'prometheus.metrics', 'where it serves its own metrics', 'https://prometheus.io/docs/prometheus/latest/getting_started/'),
  reference: 'https://github.com/prometheus/prometheus/blob/main/documentation/prometheus-mixin/alerts.libsonnet',
  metrics: [
    { name: 'prometheus_build_info', type: 'gauge', labels: ['version', 'revision', 'branch', 'goversion', 'goos', 'goarch', 'tags'], help: 'Always 1; its labels tell the version.' },
    { name: 'prometheus_config_last_reload_successful', type: 'gauge', labels: [], help: 'Whether the last attempt to read the configuration succeeded.' },
    { name: 'prometheus_tsdb_head_series', type: 'gauge', unit: 'series', labels: [], help: 'Series in memory.' },
    { name: 'prometheus_tsdb_head_samples_appended_total', type: 'counter', unit: 'samples', labels: ['type'], help: 'Samples that were stored.' },
    { name: 'prometheus_tsdb_compactions_failed_total', type: 'counter', labels: [], help: 'Compactions that failed.' },
    { name: 'prometheus_rule_evaluation_failures_total', type: 'counter', labels: ['rule_group'], help: 'Evaluations of rules that failed.' },
    { name: 'prometheus_notifications_dropped_total', type: 'counter', unit: 'alerts', labels: ['alertmanager'], help: 'Alerts that were dropped before an Alertmanager had them.' },
    { name: 'prometheus_notifications_alertmanagers_discovered', type: 'gauge', labels: [], help: 'Alertmanagers that it sends to.' },
    { name: 'prometheus_http_requests_total', type: 'counter', unit: 'requests', labels: ['handler', 'code'], help: 'Requests that it answered.' },
  ],
};
